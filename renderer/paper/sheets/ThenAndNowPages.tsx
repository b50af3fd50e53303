import type { PdfOptions } from '../../../shared/api/outputs';
import { LENS_WORDS, type LensMark } from '../../../shared/analysis/lenses';
import {
  CHANGE_KINDS,
  CHANGE_WORDS,
  thenAndNow,
  type Change,
  type ThenAndNow,
} from '../../../shared/analysis/thenAndNow';
import { dayFrom } from '../../../shared/analysis/thenAndNowDays';
import { marksAt, type ComparedLens } from '../../../shared/analysis/thenAndNowPresent';
import { cardsAt, type Compared } from '../../../shared/analysis/thenAndNowCards';
import { dayWords, headlineOf, lacksOf } from '../../../shared/analysis/thenAndNowWords';
import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf, type Document } from '../../../shared/document/document';
import type { Moment } from '../../../shared/document/moments';
import { CARD } from '../../../shared/layout/chart';
import { dashedArrow, linesAmong, placesFor, waysOf, type Places } from '../../../shared/layout/thenAndNow';
import type { Page } from '../../../shared/layout/shape';
import { ComparedCard, comparedClass } from '../../parts/drawings/thenAndNow/ComparedCard';
import { ComparedGround, MoveArrows } from '../../parts/drawings/thenAndNow/ComparedGround';
import { ComparedLegend } from '../../parts/drawings/thenAndNow/ComparedLegend';
import { MarkPairInLine } from '../../parts/drawings/thenAndNow/MarkBadge';
import { mapRoom } from './mapRooms';
import { withinSentence } from '../../../shared/model/words';

type Drawing = {
  readonly then: Moment;
  readonly now: Moment;
  readonly places: Places;
  readonly compared: Compared;
  readonly found: ThenAndNow;
  readonly example: readonly [LensMark, LensMark] | null;
};

/** Two moments as they are drawn, already what their reader may see, with the days on which things changed. */
export type ComparedSides = {
  readonly lens: ComparedLens;
  readonly then: Moment;
  readonly now: Moment;
  readonly days: Readonly<Record<string, string>>;
};

/** Everything that is drawn of two moments. Without a page the map has the shape it has on screen. */
const drawingOf = ({ then, now, days, lens }: ComparedSides, page?: Page): Drawing => {
  const places = placesFor([then, now], page);
  const dayOf = dayFrom(days);
  const compared = cardsAt(places, then, now, lens, dayOf);
  const pair = [...compared.states.values()].find(({ from }) => from !== null);
  const marks = [...marksAt(lens, now).values()].toSorted((a, b) => a.place - b.place);
  const [best] = marks;
  const other = marks.find(({ place }) => place > (best?.place ?? 0));
  return {
    then,
    now,
    places,
    compared,
    found: thenAndNow(then, now, lens, dayOf),
    example: pair?.from != null && pair.mark !== null ? [pair.from, pair.mark] : best && other ? [other, best] : null,
  };
};

/** Around the cards: lines and the names of frames. */
const PAD = 18;

/** The map of two moments as large as a room allows; cards never grow beyond their own size. */
const ComparedSvg = ({ drawing, room }: { readonly drawing: Drawing; readonly room: Page }) => {
  const { places, compared, then, now } = drawing;
  const { chart } = places;
  if (chart.box === null) return <p>Nobody was on the map at either moment.</p>;
  const box = {
    x: chart.box.x - PAD,
    y: chart.box.y - PAD,
    width: chart.box.width + 2 * PAD,
    height: chart.box.height + 2 * PAD,
  };
  const scale = Math.min(room.width / box.width, room.height / box.height, 1);
  const arrows = [...waysOf(places, compared.moves).values()].map(dashedArrow);
  return (
    <svg
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      width={(box.width * scale).toFixed(1)}
      height={(box.height * scale).toFixed(1)}
      role="img"
      aria-label={`Map of ${longDate(then.day)} and ${longDate(now.day)}`}
      className="map-svg compared-svg"
    >
      <ComparedGround places={places} scale={scale} lines={linesAmong(places, (card) => compared.states.has(card))} />
      {chart.cards.map(({ id }) => {
        const corner = chart.positions.get(id);
        const state = compared.states.get(id);
        return corner === undefined || state === undefined ? null : (
          <g
            key={id}
            transform={`translate(${corner.x} ${corner.y}) scale(${1 / scale})`}
            className={comparedClass(state)}
          >
            <ComparedCard state={state} width={CARD.width * scale} height={CARD.height * scale} />
          </g>
        );
      })}
      <MoveArrows arrows={arrows} scale={scale} />
    </svg>
  );
};

const Values = ({ change: { from, to, detail, rating } }: { readonly change: Change }) =>
  detail !== null ? (
    <>{detail}</>
  ) : from === null || to === null ? null : rating === 'relationship' ? (
    <>
      {from.sign} → {to.sign}, {withinSentence(from.label)}, now {withinSentence(to.label)}
    </>
  ) : (
    <>
      <MarkPairInLine from={from} to={to} /> {withinSentence(from.label)}, now {withinSentence(to.label)}
    </>
  );

/** Everything that changed, as a table. */
const ChangesSheet = ({ drawing }: { readonly drawing: Drawing }) => {
  const { then, now, found } = drawing;
  const headline = headlineOf(then, now, found);
  const lacks = lacksOf(then);
  return (
    <section className="sheet table-sheet" aria-labelledby="then-and-now-list">
      <h1 id="then-and-now-list">{headline.title}</h1>
      <p className="compared-lead">
        {headline.figure === null ? null : (
          <b>
            {headline.figure.then} → {headline.figure.now}{' '}
          </b>
        )}
        {headline.sentence}
      </p>
      {lacks === null ? null : <p className="quiet">{lacks}</p>}
      {found.changes.length === 0 ? <p>Nothing changed on the map between the two.</p> : null}
      {found.changes.length === 0 ? null : (
        <table className="rows compared-changes">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Then and now</th>
              <th scope="col">Day</th>
            </tr>
          </thead>
          {CHANGE_KINDS.map((kind) => {
            const changes = found.changes.filter((change) => change.kind === kind);
            return changes.length === 0 ? null : (
              <tbody key={kind}>
                <tr className="compared-kind">
                  <th scope="rowgroup" colSpan={3}>
                    {CHANGE_WORDS[kind]} <span className="quiet">{changes.length}</span>
                  </th>
                </tr>
                {changes.map((change) => (
                  <tr key={`${change.key} ${change.rating}`}>
                    <th scope="row">{change.name}</th>
                    <td>
                      <Values change={change} />
                    </td>
                    <td>{dayWords(change, now)}</td>
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      )}
    </section>
  );
};

type Props = { readonly content: Document; readonly compared: ComparedSides; readonly options: PdfOptions };

/** Two moments on one map, and what changed between them as a table. */
export const ThenAndNowPages = ({ content, compared, options }: Props) => {
  const room = mapRoom(options);
  const drawing = drawingOf(compared, room);
  const { then, now, found } = drawing;
  return (
    <>
      <section
        className={`sheet map-sheet ${options.mapPaper} ${options.mapDirection}`}
        aria-labelledby="then-and-now-map"
      >
        <header className="sheet-head">
          <h1 id="then-and-now-map">Then and now</h1>
          <p>
            {accountOf(content).name} · {longDate(then.day)} and {longDate(now.day)}
            {found.seesRatings ? ` · ${withinSentence(LENS_WORDS[compared.lens])}` : ''}
          </p>
        </header>
        <ComparedSvg drawing={drawing} room={room} />
        <ComparedLegend pair={drawing.example} />
      </section>
      <ChangesSheet drawing={drawing} />
    </>
  );
};

const WHOLE: Page = { width: Infinity, height: Infinity };

/** The map of two moments as a picture of its own, with what its marks mean. */
export const ThenAndNowPicture = ({ compared }: { readonly compared: ComparedSides }) => {
  const drawing = drawingOf(compared);
  return (
    <>
      <p className="picture-title">
        {longDate(drawing.then.day)} and {longDate(drawing.now.day)}
      </p>
      <ComparedSvg drawing={drawing} room={WHOLE} />
      <ComparedLegend pair={drawing.example} />
    </>
  );
};
