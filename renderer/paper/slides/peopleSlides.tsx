import { coverageRate, keyPlayers } from '../../../shared/analysis/coverage';
import { GAP_RULES, openGaps, type GapCode } from '../../../shared/analysis/gaps';
import { onePage } from '../../../shared/analysis/onePage';
import { countedPeople } from '../../../shared/analysis/people';
import { singleThread } from '../../../shared/analysis/singleThread';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { vacancies } from '../../../shared/analysis/vacancies';
import { gapSubject } from '../../../shared/document/recordName';
import type { Card, Positions } from '../../../shared/layout/forest';
import type { Document } from '../../../shared/document/document';
import { chartCards, layChart, pinsOf, type Chart } from '../../../shared/layout/chart';
import { SupportBar } from '../../parts/drawings/SupportBar';
import { percentWords, supportWords } from '../../parts/drawings/words';
import { MapLegend } from '../sheets/MapLegend';
import { mapSizeIn, MapSvg, type MapSize } from '../sheets/MapSvg';
import { KeyPlayerMap } from '../../parts/drawings/KeyPlayerMap';
import { BigFigures, SlideMore } from './parts';
import { brief, sentence, type SlideTopic } from './slide';

/** Room for the drawing of the map within a slide, in CSS pixels. */
const ROOM = { width: 1180, height: 480 } as const;
/** A handful of cards would look like posters. */
const MOST_SCALE = 1.2;
/** Below it a title cannot be read across a room. */
const FAR_IN_ROOM = 0.8;

const MOST_GAPS = 4;

/** Wishes for the shape of the map. Which one fills the slide best depends on the tree. */
const ASPECTS = [2.4, 1.8, 1.4, 1] as const;

/** Below this many CSS pixels for each unit of the map no name can be read in a room. */
const LEAST_SCALE = 0.28;

/** Cards down to a level, counted from 1 at the top. */
const downTo = (cards: readonly Card[], most: number): readonly Card[] => {
  const parents = new Map(cards.map((card) => [card.id, card.parentId]));
  const levelOf = (id: string): number => {
    let level = 1;
    const seen = new Set([id]);
    for (
      let at = parents.get(id) ?? null;
      at !== null && parents.has(at) && !seen.has(at);
      at = parents.get(at) ?? null
    ) {
      seen.add(at);
      level += 1;
    }
    return level;
  };
  return cards.filter((card) => levelOf(card.id) <= most);
};

type Drawn = { readonly chart: Chart; readonly size: MapSize | null; readonly scale: number };

/** The map as it was arranged; what nobody arranged, in the shape in which its cards are largest on a slide. */
const largest = (cards: readonly Card[], pins: Positions): Drawn =>
  ASPECTS.map((aspect): Drawn => {
    const chart = layChart(cards, pins, undefined, 'down', aspect);
    const size = chart.box ? mapSizeIn(chart.box, ROOM, MOST_SCALE, FAR_IN_ROOM) : null;
    return { chart, size, scale: size && chart.box ? size.width / chart.box.width : 0 };
  }).reduce((best, one) => (one.scale > best.scale ? one : best));

/** As many levels of the map as can be read; `levels` is null where that is everybody. */
const readable = (content: Document): Drawn & { readonly levels: number | null } => {
  const cards = chartCards(content);
  const pins = pinsOf(content);
  let drawn = largest(cards, pins);
  let levels: number | null = null;
  for (let most = 6; most >= 1 && drawn.scale < LEAST_SCALE; most -= 1) {
    const upper = downTo(cards, most);
    if (upper.length < drawn.chart.cards.length) {
      drawn = largest(upper, pins);
      levels = most;
    }
  }
  return { ...drawn, levels };
};

/** Who is on the map of the account, down to the level that can be read. */
export const mapSlide: SlideTopic = ({ content, asOf }) => {
  if (content.seat.size === 0) return null;
  const { chart, size, levels } = readable(content);
  const support = supportIndex(content, asOf);
  const empty = vacancies(content, asOf);
  const vacant = empty.cards.length + empty.seats.length;
  const people = countedPeople(content, asOf).length;
  const players = keyPlayers(content, asOf).length;
  const more = content.seat.size - chart.cards.length;
  return {
    id: 'map',
    title: 'Who decides',
    says: sentence(
      `${people} people, ${players} key players${vacant > 0 ? `, ${vacant} vacant` : ''}`,
      `support ${supportWords(support)}`,
      support.band?.toLowerCase(),
      levels !== null &&
        `${levels === 1 ? 'the first level' : `the first ${levels} levels`} shown, ${more} more people in the plan`,
    ),
    body: size ? (
      <>
        <MapSvg content={content} chart={chart} size={size} label={`Map of ${chart.cards.length} people`} />
        <MapLegend content={content} far={size.far} />
      </>
    ) : (
      <p>Everybody still waits in the tray.</p>
    ),
  };
};

/** The key players, how far they are for you, and what is missing. */
export const playersSlide: SlideTopic = ({ content, asOf }) => {
  const { people } = onePage(content, asOf);
  if (people.players.rows.length === 0) return null;
  const { support, singleThread: thread } = people;
  const gaps = openGaps(content, asOf);
  return {
    id: 'players',
    title: 'Where the key players stand',
    says: sentence(
      support.band,
      `coverage ${percentWords(coverageRate(content, asOf).value)}`,
      thread.rating && `single-thread risk ${thread.rating.toLowerCase()}`,
    ),
    body: (
      <div className="slide-two wide-first">
        <div className="players-map">
          <KeyPlayerMap content={content} players={people.players.rows} more={people.players.more} />
        </div>
        <div>
          <BigFigures
            of={[
              {
                figure: support,
                as: () => supportWords(support),
                words: 'Support, −100 to +100',
                note: support.lowConfidence ? 'Low confidence: much is not rated' : support.band,
              },
              { figure: coverageRate(content, asOf), as: percentWords, words: 'Coverage of the key players' },
              {
                figure: { value: singleThread(content, asOf).threads, reason: thread.reason },
                as: (value) => (value === null ? '–' : String(value)),
                words: 'Threads that hold',
                note: thread.rating && `Risk ${thread.rating.toLowerCase()}${thread.shape ? `, ${thread.shape}` : ''}`,
              },
            ]}
          />
          <SupportBar support={support} />
          <h2>Gaps to close</h2>
          {gaps.length === 0 ? (
            <p className="quiet">No gap is open.</p>
          ) : (
            <ul className="slide-points">
              {gaps.slice(0, MOST_GAPS).map((gap) => (
                <li key={`${gap.code}${gap.ref}`}>
                  <b>{GAP_RULES[gap.code as GapCode]}</b>
                  {gapSubject(content, gap.ref) ? ` · ${brief(gapSubject(content, gap.ref), 40)}` : ''}
                </li>
              ))}
            </ul>
          )}
          <SlideMore count={gaps.length - MOST_GAPS} what="gaps" />
        </div>
      </div>
    ),
  };
};
