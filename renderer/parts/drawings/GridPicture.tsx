import { attitudeShares } from '../../../shared/analysis/attitudeShares';
import { find, type Document } from '../../../shared/document/document';
import { holderOf } from '../../../shared/document/occupancy';
import { drawnSeats } from '../../../shared/document/people';
import { displayName, knownName } from '../../../shared/document/personName';
import { counted } from '../../../shared/document/stakeholder';
import { ATTITUDE, INFLUENCE } from '../../../shared/model/scales';
import { rowName } from '../../../shared/model/shortNames';
import { attitudeSign, attitudeTone, attitudeWord, influenceWord } from '../../../shared/model/words';
import { fitText } from './fitText';
import { percentWords } from './words';

const LEFT = 84;
const CELL = { width: 101, height: 62 } as const;
const FOOT = 44;
const LINE = 17;
const NAME = 12;
/** Names a cell has room for; with more than these the last line says how many more. */
const MOST = 3;
/** What there is to do in the corners. */
const CORNERS = [
  { attitude: -2, influence: 5, words: 'Win over' },
  { attitude: 2, influence: 5, words: 'Protect' },
  { attitude: -2, influence: 1, words: 'Watch' },
  { attitude: 2, influence: 1, words: 'Ask for help' },
] as const;

type Stand = { readonly id: string; readonly name: string; readonly influence: number; readonly attitude: number };

const standsOn = (content: Document): { readonly placed: readonly Stand[]; readonly open: number } => {
  const people = drawnSeats(content).flatMap((seat) => {
    const person = find(content, 'person', holderOf(content, seat.id));
    return person && counted(person) ? [person] : [];
  });
  const placed = people.flatMap((person): readonly Stand[] => {
    const { id, influence, attitude } = person;
    if (influence === null || attitude === null) return [];
    const name = knownName(person);
    return [{ id, influence, attitude, name: name === null ? displayName(person) : rowName(name) }];
  });
  return { placed, open: people.length - placed.length };
};

/** How many stand on the grid, and of how many one of the two ratings is not known. */
export const gridCounts = (content: Document): { readonly placed: number; readonly open: number } => {
  const { placed, open } = standsOn(content);
  return { placed: placed.length, open };
};

const Cell = ({ people, x, y }: { readonly people: readonly Stand[]; readonly x: number; readonly y: number }) => {
  const shown = people.length <= MOST ? people : people.slice(0, MOST - 1);
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={CELL.width} height={CELL.height} className="grid-picture-cell" />
      {shown.map((one, at) => (
        <g key={one.id} className={`svg-card ${attitudeTone(one.attitude)}`}>
          <rect x="6" y={6 + at * LINE + 2} width="5" height={LINE - 5} rx="1.5" className="svg-edge" />
          <text x="16" y={6 + at * LINE + 13} fontSize={NAME} className="svg-name">
            {fitText(one.name, CELL.width - 20, NAME, 600)}
          </text>
        </g>
      ))}
      {people.length > shown.length ? (
        <text x="16" y={6 + shown.length * LINE + 13} fontSize={NAME} className="svg-job">
          and {people.length - shown.length} more
        </text>
      ) : null}
    </g>
  );
};

/** Influence against attitude with everybody whose two ratings are known, small. */
export const GridPicture = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => {
  const { placed } = standsOn(content);
  const rows = INFLUENCE.toReversed();
  const floor = rows.length * CELL.height;
  const width = LEFT + ATTITUDE.length * CELL.width;
  const shares = new Map(attitudeShares(content, asOf).map((one) => [one.attitude, one.share.value]));
  return (
    <svg
      className="grid-picture"
      viewBox={`0 0 ${width + 1} ${floor + FOOT}`}
      width={width + 1}
      height={floor + FOOT}
      aria-hidden="true"
    >
      {rows.map((influence, row) => (
        <g key={influence}>
          <text x={LEFT - 8} y={row * CELL.height + 36} fontSize="12" textAnchor="end" className="svg-name">
            {influence} {influenceWord(influence)}
          </text>
          {ATTITUDE.map((attitude, column) => {
            const corner = CORNERS.find((one) => one.attitude === attitude && one.influence === influence);
            const own = placed.filter((one) => one.influence === influence && one.attitude === attitude);
            return (
              <g key={attitude}>
                <Cell people={own} x={LEFT + column * CELL.width} y={row * CELL.height} />
                {corner && own.length < MOST ? (
                  <text
                    x={LEFT + (column + 1) * CELL.width - 7}
                    y={row * CELL.height + CELL.height - 8}
                    fontSize="12"
                    textAnchor="end"
                    className="svg-job grid-picture-corner"
                  >
                    {corner.words}
                  </text>
                ) : null}
              </g>
            );
          })}
        </g>
      ))}
      {ATTITUDE.map((attitude, column) => {
        const middle = LEFT + (column + 0.5) * CELL.width;
        const share = shares.get(attitude) ?? null;
        return (
          <g key={attitude}>
            <text x={middle} y={floor + 18} fontSize="12.5" textAnchor="middle" className="svg-name">
              {attitudeSign(attitude)} {attitudeWord(attitude)}
            </text>
            <text x={middle} y={floor + 35} fontSize="12" textAnchor="middle" className="svg-job">
              {share === null ? '–' : `${percentWords(share)} of weight`}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
