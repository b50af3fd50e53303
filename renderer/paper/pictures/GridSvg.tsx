import { attitudeShares } from '../../../shared/analysis/attitudeShares';
import { find, type Document } from '../../../shared/document/document';
import { holderOf } from '../../../shared/document/occupancy';
import { drawnSeats } from '../../../shared/document/people';
import { displayName, knownName } from '../../../shared/document/personName';
import { counted } from '../../../shared/document/stakeholder';
import { arrange, type Arrangement, type OnGrid, type PlacedOnGrid } from '../../../shared/layout/grid';
import { ATTITUDE, INFLUENCE } from '../../../shared/model/scales';
import { attitudeSign, attitudeTone, attitudeWord, influenceWord } from '../../../shared/model/words';
import { fitText } from '../../parts/drawings/fitText';
import { percentWords } from '../../parts/drawings/words';
import { said, wordFor } from '../../../shared/packs/spoken';

/** The smallest field in CSS pixels, and how much larger it grows until everybody has a place and a name, or
 * it is as large as a picture may be. */
const FIELD = { width: 1240, height: 760 } as const;
const GROWTH = [1.25, 1.6, 2, 2.5] as const;
const LEAST_CHIP = 80;
/** What stands around the field. */
const LEFT = 128;
const TOP = 26;
const FOOT = 62;
const BAND = 20;
const STRIP_WORDS = {
  noAttitude: '{names.attitude}: {unknown.notKnown}',
  noInfluence: '{names.influence}: {unknown.notRated}',
  neither: 'Neither known',
};
const ZONES = [
  { column: 0, row: 0, words: 'Win over' },
  { column: 3, row: 0, words: 'Protect' },
  { column: 0, row: 3, words: 'Watch' },
  { column: 3, row: 3, words: 'Ask for help' },
] as const;

const peopleOn = (content: Document): readonly OnGrid[] =>
  drawnSeats(content).flatMap((seat): readonly OnGrid[] => {
    const person = find(content, 'person', holderOf(content, seat.id));
    return person && counted(person) ? [{ id: seat.id, influence: person.influence, attitude: person.attitude }] : [];
  });

const laidOut = (people: readonly OnGrid[]): Arrangement => {
  const isRoomy = ({ more, placed }: Arrangement): boolean =>
    more.length === 0 && placed.every(({ form, box }) => form !== 'chip' || box.width >= LEAST_CHIP);
  let made = arrange(people, FIELD.width, FIELD.height);
  for (const by of GROWTH) {
    if (isRoomy(made)) break;
    made = arrange(people, FIELD.width * by, FIELD.height * by);
  }
  return made;
};

/** Somebody on the grid, in the size there is room for. */
const Stand = ({ content, one: { id, form, box } }: { readonly content: Document; readonly one: PlacedOnGrid }) => {
  const seat = find(content, 'seat', id);
  const person = find(content, 'person', holderOf(content, id));
  if (!seat || !person) return null;
  const tone = attitudeTone(person.attitude);
  const size = form === 'card' ? 14 : form === 'row' ? 13 : 11.5;
  const name = knownName(person) === null ? (seat.title ?? displayName(person)) : displayName(person);
  const room = box.width - BAND - 10;
  return (
    <g transform={`translate(${box.x} ${box.y})`} className={`svg-card ${tone}`}>
      <rect width={box.width} height={box.height} rx="5" className="svg-card-body" />
      <rect
        width={BAND}
        height={box.height}
        rx="5"
        className="svg-edge"
        {...(tone === 'unknown' ? { fill: 'url(#hatch)' } : {})}
      />
      <text x={BAND / 2} y={box.height / 2 + 5} fontSize="13" textAnchor="middle" className="svg-strip-sign">
        {attitudeSign(person.attitude)}
      </text>
      <text x={BAND + 6} y={form === 'card' ? 20 : box.height / 2 + size * 0.36} fontSize={size} className="svg-name">
        {fitText(name, room, size, 600)}
      </text>
      {form === 'card' ? (
        <text x={BAND + 6} y="38" fontSize="11.5" className="svg-job">
          {fitText(seat.title ?? '', room, 11.5, 400)}
        </text>
      ) : null}
    </g>
  );
};

/** How much larger the words around a field of this height are. */
const enlarged = (height: number): number => Math.sqrt(height / FIELD.height);

const Axes = ({
  arrangement: { cells, strip, height: tall },
  content,
  asOf,
}: {
  readonly arrangement: Arrangement;
  readonly content: Document;
  readonly asOf: string;
}) => {
  const k = enlarged(tall);
  const shares = attitudeShares(content, asOf);
  return (
    <>
      {ZONES.map(({ column, row, words }) => {
        const box = cells[row * ATTITUDE.length + column]?.box;
        return box ? (
          <text
            key={words}
            x={box.x + 8}
            y={row === 0 ? -9 : tall + 17 * k}
            fontSize={13 * k}
            className="grid-zone-words"
          >
            {words}
          </text>
        ) : null;
      })}
      {INFLUENCE.toReversed().map((influence, row) => {
        const box = cells[row * ATTITUDE.length]?.box;
        return box ? (
          <g key={influence}>
            <text x={-14} y={box.y + box.height / 2 - 2} fontSize={19 * k} textAnchor="end" className="grid-number">
              {influence}
            </text>
            <text x={-14} y={box.y + box.height / 2 + 16 * k} fontSize={12.5 * k} textAnchor="end" className="svg-job">
              {influenceWord(influence)}
            </text>
          </g>
        ) : null;
      })}
      <text x={-14} y={-9} fontSize={13 * k} textAnchor="end" className="svg-name">
        {wordFor('names', 'influence')}
      </text>
      {shares.map(({ attitude, people, share }) => {
        const box = cells.find(({ spot }) => spot.kind === 'cell' && spot.attitude === attitude)?.box;
        if (!box || attitude === null) return null;
        return (
          <g key={attitude}>
            <text
              x={box.x + box.width / 2}
              y={tall + 36 * k}
              fontSize={14 * k}
              textAnchor="middle"
              className="svg-name"
            >
              {attitudeSign(attitude)} {attitudeWord(attitude)}
            </text>
            <text
              x={box.x + box.width / 2}
              y={tall + 54 * k}
              fontSize={12.5 * k}
              textAnchor="middle"
              className="svg-job"
            >
              {people} {people === 1 ? 'person' : 'people'}
              {people > 0 ? `, ${percentWords(share.value)} of the weight` : ''}
            </text>
          </g>
        );
      })}
      {strip.map(({ key, spot, box }) => (
        <text key={key} x={box.x + 8} y={box.y + 19} fontSize={12.5 * k} className="svg-job">
          {spot.kind === 'strip' ? said(STRIP_WORDS[spot.group]) : ''}
        </text>
      ))}
    </>
  );
};

/** The grid of influence and attitude as a drawing. */
export const GridSvg = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => {
  const people = peopleOn(content);
  const arrangement = laidOut(people);
  const { cells, strip, placed, more, width, height } = arrangement;
  const k = enlarged(height);
  const [left, top, foot] = [LEFT * k, TOP * k, FOOT * k];
  return (
    <svg
      viewBox={`${-left} ${-top} ${width + left + 4} ${height + top + foot}`}
      width={width + left + 4}
      height={height + top + foot}
      role="img"
      aria-label={`${said('Grid of {names.influence} and {names.attitude}')}: ${people.length} people`}
      className="map-svg grid-svg"
    >
      {[...cells, ...strip].map(({ key, box }) => (
        <rect key={key} x={box.x} y={box.y} width={box.width} height={box.height} className="grid-svg-cell" />
      ))}
      <Axes arrangement={arrangement} content={content} asOf={asOf} />
      {placed.map((one) => (
        <Stand key={one.id} content={content} one={one} />
      ))}
      {more.map(({ key, ids, box }) => (
        <text
          key={key}
          x={box.x + box.width / 2}
          y={box.y + box.height / 2 + 4}
          fontSize="12"
          textAnchor="middle"
          className="svg-name"
        >
          + {ids.length} more
        </text>
      ))}
    </svg>
  );
};
