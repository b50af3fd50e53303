import { ViewportPortal } from '@xyflow/react';
import { memo, useCallback, useMemo } from 'react';
import { cardBox, type Chart } from '../../../../shared/layout/chart';
import type { Lifted } from '../../../../shared/layout/lifted';
import type { Elbow } from '../../../../shared/layout/elbows';
import type { Wire } from '../../../../shared/layout/routing/wire';
import { useDocument } from '../../../state/documentStore';
import { useLikeBefore } from '../../../state/likeBefore';
import { useSession } from '../../../state/session';
import type { LineSwitches } from './lines';
import { linesAlong, LineShape, straightLines, type Lines } from './LineShape';
import { useWires, type Laid } from './useRoutes';

/** Side of the squares whose reporting lines are drawn as one path, in map units. */
const TILE = 1600;

type Tile = { readonly elbows: readonly Elbow[]; readonly path: string };
type Tiles = ReadonlyMap<number, Tile>;
const NO_TILES: Tiles = new Map();

/**
 * Reporting lines as one path per square of the map: few elements, and those out of view cost nothing to draw. A square
 * whose lines are those of before keeps its path.
 */
const tilesOf = (drawn: readonly Elbow[], chart: Chart, before: Tiles): Tiles => {
  const tiles = new Map<number, Elbow[]>();
  for (const elbow of drawn) {
    const corner = chart.positions.get(elbow.parentId) ?? { x: 0, y: 0 };
    const key = Math.floor(corner.x / TILE) * 65_537 + Math.floor(corner.y / TILE);
    const tile = tiles.get(key);
    if (tile) tile.push(elbow);
    else tiles.set(key, [elbow]);
  }
  return new Map(
    [...tiles].map(([key, elbows]): [number, Tile] => {
      const known = before.get(key);
      const isSame =
        known !== undefined &&
        known.elbows.length === elbows.length &&
        elbows.every((elbow, at) => elbow === known.elbows[at]);
      return [key, isSame ? known : { elbows, path: elbows.map((elbow) => elbow.path).join('') }];
    }),
  );
};

/** Of which people lines stand out, and how strongly a line is drawn. */
export const useEmphasis = () => {
  const selection = useSession((state) => state.selection);
  const isHushed = useSession((state) => state.marks.length > 0 || state.focus !== null || state.filter !== null);
  const links = useDocument((state) => state.document.link);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const strengthOf = useCallback((wireId: string) => links.get(wireId)?.strength ?? null, [links]);
  return { chosen, isHushed, strengthOf };
};

/** The lines the switches let through: without any that are off, and where only those of the chosen are wanted, these. */
export const useShown = (wires: readonly Wire[], show: LineSwitches): readonly Wire[] => {
  const isOnlyChosen = show.onlyChosen === true;
  const selection = useSession((state) => (isOnlyChosen ? state.selection : NOBODY));
  return useMemo(() => {
    const chosen = new Set(selection);
    return wires.filter((wire) => show[wire.kind] && (!isOnlyChosen || chosen.has(wire.from) || chosen.has(wire.to)));
  }, [wires, show, isOnlyChosen, selection]);
};
const NOBODY: readonly string[] = [];

export const isOut = (wire: Wire, chosen: ReadonlySet<string>): boolean => chosen.has(wire.from) || chosen.has(wire.to);

type Props = {
  readonly chart: Chart;
  readonly show: LineSwitches;
  readonly laid: Laid;
  readonly lifted: Lifted | null;
  /** Lines that are drawn apart while cards are on their way. */
  readonly away: ReadonlySet<string>;
};

/**
 * Every line of the map behind the cards: reporting lines first, then dotted ones, influence, ally and conflict. Those
 * of lifted cards are drawn apart.
 */
export const ChartLines = memo(({ chart, show, laid, lifted, away }: Props) => {
  const { chosen, isHushed, strengthOf } = useEmphasis();
  const isNetwork = chart.layout === 'network';
  const all = useWires();
  const shown = useShown(isNetwork ? all : laid.wires, show);
  const reporting = useLikeBefore(
    useCallback(
      (before: Tiles | undefined) =>
        tilesOf(
          lifted === null ? chart.elbows : chart.elbows.filter((elbow) => !lifted.parents.has(elbow.parentId)),
          chart,
          before ?? NO_TILES,
        ),
      [chart, lifted],
    ),
  );
  const across = useMemo(
    () =>
      (chart.sides?.across ?? [])
        .filter((elbow) => !lifted?.parents.has(elbow.parentId))
        .map((elbow) => elbow.path)
        .join(''),
    [chart.sides, lifted],
  );
  const lines = useLikeBefore(
    useCallback(
      (before: Lines | undefined): Lines =>
        isNetwork
          ? straightLines(shown, (seatId) => cardBox(chart.positions, seatId), strengthOf)
          : linesAlong(shown, laid.routes, strengthOf, before),
      [isNetwork, shown, chart.positions, laid.routes, strengthOf],
    ),
  );
  const drawn = [...lines.values()].filter(({ wire }) => !away.has(wire.id));
  const someOut = drawn.some(({ wire }) => isOut(wire, chosen));
  return (
    <ViewportPortal>
      <svg
        className={`chart-lines ${isHushed ? 'hushed' : ''} ${someOut ? 'some-out' : ''} ${isNetwork ? 'in-network' : ''}`}
        aria-hidden="true"
      >
        {show.reporting
          ? [...reporting].map(([tile, { path }]) => <path key={tile} d={path} className="line-reporting" />)
          : null}
        {show.reporting && across !== '' ? <path d={across} className="line-reporting line-across" /> : null}
        {drawn.map((line) => (
          <LineShape key={line.wire.id} line={line} isOut={isOut(line.wire, chosen)} />
        ))}
      </svg>
    </ViewportPortal>
  );
});
ChartLines.displayName = 'ChartLines';
