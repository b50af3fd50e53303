import { ViewportPortal } from '@xyflow/react';
import { memo, useCallback, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { cardBox, type Chart } from '../../../../shared/layout/chart';
import type { Box } from '../../../../shared/layout/bounds';
import type { Lifted } from '../../../../shared/layout/lifted';
import type { Link } from '../../../../shared/model';
import type { Elbow } from '../../../../shared/layout/elbows';
import { dottedPath, linkShape } from '../../../../shared/layout/links';
import { occupancyOf } from '../../../../shared/document/occupancy';
import { useDocument } from '../../../state/documentStore';
import { useLikeBefore } from '../../../state/likeBefore';
import { useList } from '../../../state/records';
import { useSession } from '../../../state/session';
import type { LineSwitches } from './lines';

/** Side of the squares whose reporting lines are drawn as one path, in map units. */
const TILE = 1600;

/** Lines are what a network is about: so much stronger are they drawn in one. */
const IN_NETWORK = 1.7;
export const linkScale = ({ layout }: Chart): number => (layout === 'network' ? IN_NETWORK : 1);

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

export const LinkLine = ({
  link,
  from,
  to,
  scale,
}: {
  readonly link: Link;
  readonly from: Box | null;
  readonly to: Box | null;
  readonly scale: number;
}) => {
  if (!from || !to) return null;
  const { path, head } = linkShape(link.type, link.strength, from, to, scale);
  return (
    <g className={`link-${link.type}`}>
      <path
        d={path}
        strokeWidth={
          (link.type === 'conflict' || link.type === 'ally' ? 1.4 : 0.7 + (link.strength ?? 1) * 0.7) * scale
        }
      />
      {head ? <path d={head} className="link-head" /> : null}
      {link.note ? <title>{link.note}</title> : null}
    </g>
  );
};

/** The lines that are shown between seats for which `isWanted` holds. It is asked again when it is another function. */
export const useLines = (show: LineSwitches, isWanted: (from: string, to: string) => boolean) => {
  const links = useList('link');
  const seats = useList('seat');
  // Edits of people who stay where they sit draw no line anew.
  const seatOf = useDocument(useShallow((state) => occupancyOf(state.document).seatOfPerson));
  const isHushed = useSession((state) => state.marks.length > 0 || state.focus !== null || state.filter !== null);
  return useMemo(
    () => ({
      isHushed,
      links: links
        .filter((link) => link.until === null && show[link.type])
        .flatMap((link) => {
          const from = seatOf.get(link.fromId);
          const to = seatOf.get(link.toId);
          return from !== undefined && to !== undefined && isWanted(from, to) ? [{ link, from, to }] : [];
        }),
      dotted: show.dotted
        ? seats.flatMap((seat) =>
            seat.dottedLineToIds.flatMap((managerId) =>
              isWanted(managerId, seat.id) ? [{ from: managerId, to: seat.id }] : [],
            ),
          )
        : [],
    }),
    [links, seats, seatOf, show, isHushed, isWanted],
  );
};

/** Dotted lines as one path, between cards that have a place. */
export const dotsOf = (
  dotted: readonly { readonly from: string; readonly to: string }[],
  box: (seatId: string) => Box | null,
): string =>
  dotted
    .flatMap(({ from, to }) => {
      const start = box(from);
      const end = box(to);
      return start && end ? [dottedPath(start, end)] : [];
    })
    .join(' ');

/**
 * Every line of the map behind the cards: reporting lines first, then dotted ones, influence, ally and conflict. Those
 * of lifted cards are drawn apart.
 */
export const ChartLines = memo(
  ({ chart, show, lifted }: { readonly chart: Chart; readonly show: LineSwitches; readonly lifted: Lifted | null }) => {
    const { links, dotted, isHushed } = useLines(
      show,
      useCallback(
        (from: string, to: string) => lifted === null || !(lifted.seats.has(from) || lifted.seats.has(to)),
        [lifted],
      ),
    );
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
    const scale = linkScale(chart);
    const across = useMemo(
      () =>
        (chart.sides?.across ?? [])
          .filter((elbow) => !lifted?.parents.has(elbow.parentId))
          .map((elbow) => elbow.path)
          .join(''),
      [chart.sides, lifted],
    );
    const box = (seatId: string) => cardBox(chart.positions, seatId);
    const dots = dotsOf(dotted, box);
    return (
      <ViewportPortal>
        <svg className={`chart-lines ${isHushed ? 'hushed' : ''}`} aria-hidden="true">
          {show.reporting
            ? [...reporting].map(([tile, { path }]) => <path key={tile} d={path} className="line-reporting" />)
            : null}
          {show.reporting && across !== '' ? <path d={across} className="line-reporting line-across" /> : null}
          {dots !== '' ? <path d={dots} className="line-dotted" /> : null}
          {links.map(({ link, from, to }) => (
            <LinkLine key={link.id} link={link} from={box(from)} to={box(to)} scale={scale} />
          ))}
        </svg>
      </ViewportPortal>
    );
  },
);
ChartLines.displayName = 'ChartLines';
