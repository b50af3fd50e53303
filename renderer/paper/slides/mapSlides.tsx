import { keyPlayers } from '../../../shared/analysis/coverage';
import { countedPeople } from '../../../shared/analysis/people';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { vacancies } from '../../../shared/analysis/vacancies';
import { shows, viewerOf } from '../../../shared/audience/viewer';
import { find, type Document } from '../../../shared/document/document';
import { accountMap } from '../../../shared/document/maps';
import type { PlanView } from '../view';
import { holderOf } from '../../../shared/document/occupancy';
import { displayName } from '../../../shared/document/personName';
import { chartCards } from '../../../shared/layout/chart';
import type { Card } from '../../../shared/layout/forest';
import { supportWords } from '../../parts/drawings/words';
import { wiresOf } from '../../../shared/layout/routing/chartRoutes';
import { LineSamples } from '../sheets/LineSamples';
import { mapChart, mapTitle } from '../sheets/MapSheet';
import { MapSvg, mapSizeIn } from '../sheets/MapSvg';
import { mapParts, type MapPart } from './mapParts';
import { AttitudeLegend, SlideMore } from './parts';
import { SlideMap } from './SlideMap';
import { inLines, sentence, type Slide, type SlideTopic } from './slide';
import { inWords, withinSentence } from '../../../shared/model/words';

/** A name in a title leaves room for the words around it. */
const NAME_WIDTH = 700;

const nameOf = (content: Document, seatId: string): string => {
  const person = find(content, 'person', holderOf(content, seatId));
  return person ? displayName(person) : '';
};
const jobOf = (content: Document, seatId: string): string | null => find(content, 'seat', seatId)?.title ?? null;

/** Names a branch by whom it stands under. */
const branchWords = (content: Document, whole: string, { heads, at, of }: MapPart): Pick<Slide, 'title' | 'says'> => {
  const [first] = heads;
  const part = of > 1 ? ` (${at} of ${of})` : '';
  return first !== undefined && heads.length === 1
    ? {
        title: `${whole} under ${inLines(nameOf(content, first), NAME_WIDTH, 1, 34, 650)}${part}`,
        says: jobOf(content, first) ?? undefined,
      }
    : {
        title: `${whole} under ${heads.map((id) => nameOf(content, id)).join(', ')}`,
        says: sentence(...heads.map((id) => jobOf(content, id))),
      };
};

/** What the lines on a slide mean, and how many lead to people on other slides. */
const LinesOf = ({ content, part }: { readonly content: Document; readonly part: MapPart }) => {
  const { link, seat, holding, person } = content;
  const here = new Set(part.laid.cards.map(({ id }) => id));
  const wires = wiresOf(link, seat, holding, person);
  const away = wires.filter(({ from, to }) => here.has(from) !== here.has(to)).length;
  return (
    <>
      <LineSamples
        kinds={new Set(wires.filter(({ from, to }) => here.has(from) && here.has(to)).map(({ kind }) => kind))}
      />
      {away > 0 ? (
        <span>
          + {away} {away === 1 ? 'line' : 'lines'} to people on other slides
        </span>
      ) : null}
    </>
  );
};

const attitudesOf = (content: Document, cards: readonly Card[]): readonly (number | null)[] =>
  cards.map(({ id }) => find(content, 'person', holderOf(content, id))?.attitude ?? null);

/** Room for the whole map within a slide, in CSS pixels. */
const WHOLE_ROOM = { width: 1168, height: 496 } as const;

/** Everybody on one slide, however small: to be looked into, not read from the back of a room. */
export const wholeMapSlide = ({ content, asOf }: PlanView): Slide => {
  const chart = mapChart(content, WHOLE_ROOM);
  const title = mapTitle(content);
  return {
    id: 'mapWhole',
    title: `${title}, the whole map`,
    says: `${chart.cards.length} people`,
    body: chart.box ? (
      <div className="slide-map">
        <div>
          <MapSvg
            content={content}
            chart={chart}
            box={chart.box}
            size={mapSizeIn(chart.box, WHOLE_ROOM)}
            label={`Map of ${chart.cards.length} people`}
            asOf={asOf}
            isSized={accountMap(content)?.sizedByInfluence === true && shows(viewerOf(content), 'person', 'influence')}
          />
        </div>
        <AttitudeLegend of={shows(viewerOf(content), 'person', 'attitude') ? attitudesOf(content, chart.cards) : []}>
          <LineSamples
            kinds={
              new Set(wiresOf(content.link, content.seat, content.holding, content.person).map(({ kind }) => kind))
            }
          />
        </AttitudeLegend>
      </div>
    ) : null,
  };
};

/** Who is on the map of the account: on one slide where a room can read it, else the top and then each branch. */
export const mapSlides: SlideTopic = ({ content, asOf, sees }) => {
  if (content.seat.size === 0) return null;
  const { parts, more } = mapParts(chartCards(content));
  const support = supportIndex(content, asOf);
  const empty = vacancies(content, asOf);
  const vacant = empty.cards.length + empty.seats.length;
  const people = countedPeople(content, asOf).length;
  const players = keyPlayers(content, asOf).length;
  const isSplit = parts.some((part) => part.heads.length > 0);
  const isPlain = !sees('person', 'attitude');
  const title = mapTitle(content);
  const whole = sentence(
    `${people} people${isPlain ? '' : `, ${players} key players`}${vacant > 0 ? `, ${vacant} ${withinSentence(inWords('vacant'))}` : ''}`,
    !isPlain && `support ${supportWords(support)}`,
    !isPlain && support.band?.toLowerCase(),
    isSplit && 'the top two levels, then each branch',
  );
  if (parts.length === 0) return { id: 'map', title, says: whole, body: <p>Everybody still waits in the tray.</p> };
  return parts.map((part, index): Slide => ({
    id: index === 0 ? 'map' : `map${index + 1}`,
    ...(part.heads.length > 0
      ? branchWords(content, title, part)
      : { title: `${title}${part.of > 1 ? ` (${part.at} of ${part.of})` : ''}`, says: whole }),
    body: (
      <div className="slide-map">
        <div>
          <SlideMap content={content} part={part} label={`Map of ${part.laid.cards.length} people`} />
        </div>
        <AttitudeLegend of={isPlain ? [] : attitudesOf(content, part.laid.cards)}>
          <LinesOf content={content} part={part} />
          {part.laid.cards.some(({ id }) => find(content, 'seat', id)?.outside) ? (
            <span>double edge: from outside</span>
          ) : null}
          {part.below.size > 0 ? <span>↓ people below, on another slide</span> : null}
          {index === parts.length - 1 ? <SlideMore count={more} what="people" /> : null}
        </AttitudeLegend>
      </div>
    ),
  }));
};
