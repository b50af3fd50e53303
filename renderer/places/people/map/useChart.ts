import { useCallback, useEffect, useMemo } from 'react';
import {
  cardsOf,
  isTree,
  keptTogether,
  layChart,
  layNetwork,
  laySides,
  pinsOn,
  type Chart,
} from '../../../../shared/layout/chart';
import type { Card, Positions } from '../../../../shared/layout/forest';
import type { Tie } from '../../../../shared/layout/tie';
import { layoutPlace, readKept, shapeMarkOf } from '../../../../shared/layout/keptLayout';
import { sidesBy, type SideOf } from '../../../../shared/layout/sides';
import { tiesOf } from '../../../../shared/layout/ties';
import { seatsBelow } from '../../../../shared/analysis/branch';
import type { Document } from '../../../../shared/document/document';
import type { Frame } from '../../../../shared/document/frames';
import { shapingBy } from '../../../../shared/document/mapShape';
import { shownOn } from '../../../../shared/document/maps';
import type { MapRecord } from '../../../../shared/model';
import { useDocument } from '../../../state/documentStore';
import { keptValue, setLike, useLikeBefore } from '../../../state/likeBefore';
import { useSession } from '../../../state/session';
import { keepLayoutSoon, useKeptLayout } from '../../../state/keptLayouts';
import { useShownMap } from '../../../state/shownMap';
import { useLayout } from './useLayout';

export type OnMap = {
  readonly chart: Chart;
  /** Managers drawn faint. */
  readonly context: ReadonlySet<string>;
  /** Where people put cards; none in a layout whose places say something. */
  readonly pins: Positions;
};

/** The charts of an account as they were last, by map and layout: coming back to one finds it as it was. */
type Laid = {
  readonly accountId: string | null;
  /** The mark of the shape the map was given by command, when its chart was laid out last. */
  readonly shapes: ReadonlyMap<string, string>;
  readonly charts: ReadonlyMap<string, Chart>;
  /** What was kept of each from an earlier time, once it was gone on from. */
  readonly taken: ReadonlyMap<string, string>;
  readonly chart: Chart;
  /** It goes on from another one, which the document alone does not tell. */
  readonly isGrown: boolean;
};

/** Other places come and go: a map is found again as it was left. */
const LAID = keptValue<Laid>();

/**
 * The chart on screen. Laid out again only when the tree, a pin, the map or its layout changes, not when a rating does.
 */
export const useChart = (frames: readonly Frame[]): OnMap => {
  const seat = useDocument((state) => state.document.seat);
  const holding = useDocument((state) => state.document.holding);
  const person = useDocument((state) => state.document.person);
  const placement = useDocument((state) => state.document.placement);
  const accountId = useDocument((state) => state.accountId);
  const map = useShownMap();
  const mapId = map?.id;
  // Only the map of an opportunity depends on one.
  const opportunity = useDocument((state) =>
    map?.opportunityId == null ? NO_OPPORTUNITIES : state.document.opportunity,
  );
  const collapsed = useSession((state) => state.collapsed);
  const { layout, pair } = useLayout();
  // Only the network depends on lines, only the two sides on classes.
  const link = useDocument((state) => (layout === 'network' ? state.document.link : null));
  const place = layoutPlace(map, layout);
  const keptText = useKeptLayout(place);

  const shown = useMemo(
    () => shownOn({ seat, holding, person, opportunity }, map),
    [seat, holding, person, opportunity, map],
  );
  const all = useLikeBefore(
    useCallback((before: readonly Card[] | undefined) => cardsOf(shown.seats, before), [shown.seats]),
  );
  const context = useLikeBefore(
    useCallback((before: ReadonlySet<string> | undefined) => setLike(shown.context, before), [shown.context]),
  );
  const hidden = useLikeBefore(
    useCallback(
      (before: ReadonlySet<string> | undefined) =>
        // A network shows who is joined to whom; folding below a manager would take its people out.
        layout === 'network' || collapsed.size === 0
          ? NOBODY
          : setLike(new Set([...collapsed].flatMap((seatId) => seatsBelow({ seat, holding, person }, seatId))), before),
      [layout, collapsed, seat, holding, person],
    ),
  );
  const cards = useMemo(() => {
    const visible = hidden.size === 0 ? all : all.filter((card) => !hidden.has(card.id));
    // From the top down siblings keep their order, whatever frames are shown: the shape changes by command alone.
    if (layout === 'down') return visible;
    // Groups gather their people among their peers; units and departments take the order people gave.
    const groups = frames.filter((frame) => frame.kind === 'group');
    return keptTogether(
      visible,
      new Map(groups.toReversed().flatMap((frame) => frame.seatIds.map((seatId) => [seatId, frame.id] as const))),
    );
  }, [all, hidden, frames, layout]);
  const ties = useLikeBefore(
    useCallback(
      (before: readonly Tie[] | undefined) =>
        link === null ? NO_TIES : tiesOf({ link, seat, holding, person }, before),
      [link, seat, holding, person],
    ),
  );
  const sideOf = useLikeBefore(
    useCallback(
      (before: SideOf | undefined) => (layout === 'sides' ? sidesBy(seat, pair, before) : NO_SIDES),
      [layout, pair, seat],
    ),
  );
  const isPinned = isTree(layout);
  const pins = useMemo(() => (isPinned ? pinsOn({ placement }, mapId) : NO_PINS), [isPinned, placement, mapId]);
  const shape = useLikeBefore(
    useCallback(
      (before: MapRecord['shape'] | undefined) => sameShape(map?.shape ?? null, before ?? null),
      [map?.shape],
    ),
  );
  const shapeMark = useMemo(() => shapeMarkOf(shape), [shape]);
  const { chart, isGrown } = useLikeBefore(
    useCallback(
      (before: Laid | undefined): Laid => {
        const { charts, shapes, taken } = before?.accountId === accountId ? before : NOTHING_LAID;
        const isKept = keptText !== undefined && taken.get(place) !== keptText;
        const kept = isKept ? readKept(keptText) : null;
        const known = kept ?? charts.get(place);
        const lastMark = kept ? kept.shapeMark : shapes.get(place);
        // What was added since the command joins the columns as they are; a new command starts from its own.
        const wished = shape === null ? {} : shapingBy(shape);
        const shaping =
          known?.shape !== undefined && lastMark === shapeMark ? { ...wished, remembered: known.shape } : wished;
        const chart =
          layout === 'network'
            ? layNetwork(cards, ties, known)
            : layout === 'sides'
              ? laySides(cards, sideOf, known)
              : layChart(cards, pins, known?.positions, layout, shaping);
        return {
          accountId,
          shapes: new Map([...shapes, [place, shapeMark]]),
          charts: new Map([...charts, [place, chart]]),
          taken: isKept ? new Map([...taken, [place, keptText]]) : taken,
          chart,
          isGrown: !isKept && known !== undefined && !standAlike(known.positions, chart.positions),
        };
      },
      [cards, pins, accountId, place, layout, ties, sideOf, shape, shapeMark, keptText],
    ),
    LAID,
  );
  const readOnly = useDocument((state) => state.readOnly);
  useEffect(() => {
    if (isGrown && !readOnly && accountId !== null) keepLayoutSoon({ accountId, place, chart, shape });
  }, [isGrown, readOnly, accountId, place, chart, shape]);
  return useMemo(() => ({ chart, context, pins }), [chart, context, pins]);
};

/** A map that is only looked at stands as it did, and is not kept anew. */
const standAlike = (before: Positions, now: Positions): boolean =>
  before.size === now.size &&
  [...now].every(([id, { x, y }]) => {
    const corner = before.get(id);
    return corner !== undefined && corner.x === x && corner.y === y;
  });

const NO_TIES: readonly Tie[] = [];
const NO_SIDES: SideOf = new Map();
/** The very shape given as `before` when it says the same. */
const sameShape = (shape: MapRecord['shape'], before: MapRecord['shape']): MapRecord['shape'] =>
  shape !== before && JSON.stringify(shape) === JSON.stringify(before) ? before : shape;
const NOTHING_LAID: Pick<Laid, 'charts' | 'shapes' | 'taken'> = {
  charts: new Map(),
  shapes: new Map(),
  taken: new Map(),
};
const NO_PINS: Positions = new Map();
const NO_OPPORTUNITIES: Document['opportunity'] = new Map();
const NOBODY: ReadonlySet<string> = new Set();
