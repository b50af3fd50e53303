import { isNarrowStrip, keyOf, spotOf, type Arrangement, type OnGrid } from '../../../../shared/layout/grid';
import { peopleWords, stripWord } from './spotWords';

type Props = {
  readonly arrangement: Arrangement;
  readonly people: readonly OnGrid[];
  readonly unknownShare: string;
  readonly over: string | null;
};

/** Two by two cells in the corners: those who matter most or least, for and against. */
const ZONES = [
  { name: 'against high', row: 0, column: 0 },
  { name: 'for high', row: 0, column: 3 },
  { name: 'against low', row: 3, column: 0 },
  { name: 'for low', row: 3, column: 3 },
] as const;

/** What people stand on: zones, cells, and the groups of the strip with their words. */
export const GridGround = ({ arrangement: { cells, strip }, people, unknownShare, over }: Props) => (
  <div className="grid-ground">
    {ZONES.map(({ name, row, column }) => {
      const { x = 0, y = 0, width = 0, height = 0 } = cells[row * 5 + column]?.box ?? {};
      return (
        <div
          key={name}
          className={`grid-zone ${name}`}
          style={{ left: x, top: y, width: width * 2, height: height * 2 }}
        />
      );
    })}
    {cells.map(({ key, box }) => (
      <div
        key={key}
        className={`grid-cell ${over === key ? 'over' : ''}`}
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      />
    ))}
    {strip.map(({ key, spot, box }) => {
      const count = people.filter((one) => keyOf(spotOf(one)) === key).length;
      return (
        <div
          key={key}
          className={`grid-group ${over === key ? 'over' : ''}`}
          style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
        >
          <p>{spot.kind === 'strip' ? stripWord(spot.group) : ''}</p>
          <p className="quiet clip tabular">
            {isNarrowStrip(box) && count > 0 ? count : peopleWords(count)}
            {key === 'noAttitude' && count > 0 ? ` · ${unknownShare}` : ''}
          </p>
        </div>
      );
    })}
  </div>
);
