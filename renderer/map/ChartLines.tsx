import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo, useRef } from 'react';
import { cardBox, type Chart } from '../../shared/layout/chart';
import type { Link } from '../../shared/model/index';
import type { Elbow } from '../../shared/layout/elbows';
import { dottedPath, linkShape } from '../../shared/layout/links';
import { occupancyOf } from '../../shared/document/stakeholder';
import { currentDocument, useDocument } from '../state/documentStore';
import { useList } from '../state/records';
import { useSession } from '../state/session';
import type { LineSwitches } from './lines';

const seatsOfPeople = (): ReadonlyMap<string, string> =>
  new Map([...occupancyOf(currentDocument()).personOfSeat].map(([seatId, personId]) => [personId, seatId]));

/** Side of the squares whose reporting lines are drawn as one path, in map units. */
const TILE = 1600;

/** Lines are what a network is about: so much stronger are they drawn in one. */
const IN_NETWORK = 1.7;

type Tile = { readonly elbows: readonly Elbow[]; readonly path: string };
type Tiles = ReadonlyMap<number, Tile>;

/** Reporting lines as one path per square of the map: few elements, and those out of view cost nothing to draw. A square whose lines are those of before keeps its path. */
const tilesOf = (chart: Chart, before: Tiles): Tiles => {
  const tiles = new Map<number, Elbow[]>();
  for (const elbow of chart.elbows) {
    const corner = chart.positions.get(elbow.parentId) ?? { x: 0, y: 0 };
    const key = Math.floor(corner.x / TILE) * 65_537 + Math.floor(corner.y / TILE);
    const tile = tiles.get(key);
    if (tile) tile.push(elbow); else tiles.set(key, [elbow]);
  }
  return new Map([...tiles].map(([key, elbows]): [number, Tile] => {
    const known = before.get(key);
    const isSame = known !== undefined && known.elbows.length === elbows.length && elbows.every((elbow, at) => elbow === known.elbows[at]);
    return [key, isSame ? known : { elbows, path: elbows.map((elbow) => elbow.path).join('') }];
  }));
};

const LinkLine = memo(({ link, path, head, scale }: { readonly link: Link; readonly path: string; readonly head: string | null; readonly scale: number }) => (
  <g className={`link-${link.type}`}>
    <path d={path} strokeWidth={(link.type === 'conflict' || link.type === 'ally' ? 1.4 : 0.7 + (link.strength ?? 1) * 0.7) * scale} />
    {head ? <path d={head} className="link-head" /> : null}
    {link.note ? <title>{link.note}</title> : null}
  </g>
));
LinkLine.displayName = 'LinkLine';

/** Every line of the map behind the cards: reporting lines first, then dotted ones, influence, ally and conflict. */
export const ChartLines = memo(({ chart, show }: { readonly chart: Chart; readonly show: LineSwitches }) => {
  const links = useList('link');
  const seats = useList('seat');
  const holding = useDocument((state) => state.document.holding);
  const isHushed = useSession((state) => state.filter.length > 0 || state.focus !== null || state.wish !== null);
  const seatOf = useMemo(seatsOfPeople, [holding]);
  const before = useRef<Tiles>(new Map());
  const reporting = useMemo(() => tilesOf(chart, before.current), [chart]);
  before.current = reporting;
  const scale = chart.layout === 'network' ? IN_NETWORK : 1, across = useMemo(() => chart.sides?.across.map((elbow) => elbow.path).join('') ?? '', [chart.sides]);
  const shapes = links.filter((link) => link.until === null && show[link.type]).flatMap((link) => {
    const from = cardBox(chart.positions, seatOf.get(link.fromId)), to = cardBox(chart.positions, seatOf.get(link.toId));
    return from && to ? [{ link, ...linkShape(link.type, link.strength, from, to, scale) }] : [];
  });
  const withDots = useMemo(() => seats.filter((seat) => seat.dottedLineToIds.length > 0), [seats]);
  const dotted = show.dotted ? withDots.flatMap((seat) => seat.dottedLineToIds.flatMap((managerId) => {
    const from = cardBox(chart.positions, managerId), to = cardBox(chart.positions, seat.id);
    return from && to ? [dottedPath(from, to)] : [];
  })) : [];
  return (
    <ViewportPortal>
      <svg className={`chart-lines ${isHushed ? 'hushed' : ''}`} aria-hidden="true">
        {show.reporting ? [...reporting].map(([tile, { path }]) => <path key={tile} d={path} className="line-reporting" />) : null}
        {show.reporting && across !== '' ? <path d={across} className="line-reporting line-across" /> : null}
        {dotted.length > 0 ? <path d={dotted.join(' ')} className="line-dotted" /> : null}
        {shapes.map(({ link, path, head }) => (
          <LinkLine key={link.id} link={link} path={path} head={head} scale={scale} />
        ))}
      </svg>
    </ViewportPortal>
  );
});
ChartLines.displayName = 'ChartLines';
