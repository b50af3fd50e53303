import { applyNodeChanges, Background, BackgroundVariant, ReactFlow, useReactFlow, type Node, type NodeChange, type NodeTypes, type ReactFlowInstance, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { CARD, chartAt, type Chart } from '../../shared/layout/chart';
import { offerMapView, pinCards } from '../commands/mapCommands';
import { moveUnder } from '../commands/peopleCommands';
import { onCardKey } from '../commands/keys';
import { currentDocument } from '../state/documentStore';
import { select, session, setSession, useSession } from '../state/session';
import { ChartLines } from './ChartLines';
import { Legend } from './Legend';
import { MapOverview } from './MapOverview';
import { MiniMap } from './MiniMap';
import { isArrow, neighbour } from './navigate';
import { PersonCard } from './PersonCard';
import type { LineSwitches } from './lines';

type CardNode = Node<{ seatId: string; level: number; pinned: boolean }, 'person'>;

const NODE_TYPES: NodeTypes = { person: PersonCard as NodeTypes[string] };
const LEAST_ZOOM = 0.04, MOST_ZOOM = 2;
/** Below the first the far view takes over, above the second the cards come back. */
const FAR = 0.33, NEAR = 0.38;
const PLAIN_BELOW = 0.62;
const NO_HANDLES: NonNullable<Node['handles']> = [];
const MARGIN = 48;
/** Room the legend takes at the foot of the map. */
const FOOT = 96;

type Size = { readonly width: number; readonly height: number };

/** The view that shows the whole chart, never larger than life. */
const fitting = (chart: Chart, size: Size): Viewport => {
  const box = chart.box;
  if (!box) return { x: size.width / 2 - CARD.width / 2, y: size.height / 3, zoom: 1 };
  const zoom = Math.max(LEAST_ZOOM, Math.min(1, (size.width - 2 * MARGIN) / box.width, (size.height - MARGIN - FOOT) / box.height));
  const tall = box.height * zoom;
  return { zoom, x: (size.width - box.width * zoom) / 2 - box.x * zoom, y: Math.max(MARGIN, (size.height - FOOT - tall) / 3) - box.y * zoom };
};

const levelsOf = (chart: Chart): ReadonlyMap<string, number> => {
  const parents = new Map(chart.cards.map((card) => [card.id, card.parentId]));
  const levels = new Map<string, number>();
  const levelOf = (id: string, depth: number): number => {
    const known = levels.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id) ?? null;
    const level = parent === null || !parents.has(parent) || depth > 100 ? 1 : levelOf(parent, depth + 1) + 1;
    levels.set(id, level);
    return level;
  };
  for (const card of chart.cards) levelOf(card.id, 0);
  return levels;
};

const useNodes = (chart: Chart, selection: readonly string[]): readonly CardNode[] => {
  const known = useRef(new Map<string, CardNode>());
  return useMemo(() => {
    const chosen = new Set(selection);
    const levels = levelsOf(chart);
    const pins = new Set([...currentDocument().placement.values()].flatMap((placement) => (placement.pinned && placement.seatId ? [placement.seatId] : [])));
    const nodes = chart.cards.map((card): CardNode => {
      const position = chart.positions.get(card.id) ?? { x: 0, y: 0 };
      const level = levels.get(card.id) ?? 1, selected = chosen.has(card.id), pinned = pins.has(card.id);
      const before = known.current.get(card.id);
      if (before && before.position.x === position.x && before.position.y === position.y && before.selected === selected
        && before.data.level === level && before.data.pinned === pinned) return before;
      return {
        id: card.id, type: 'person', position: { x: position.x, y: position.y }, data: { seatId: card.id, level, pinned }, selected,
        width: CARD.width, height: CARD.height, handles: NO_HANDLES, connectable: false, focusable: false, ariaRole: 'group',
      };
    });
    known.current = new Map(nodes.map((node) => [node.id, node]));
    return nodes;
  }, [chart, selection]);
};

/** Zooms so that the chosen card, or else the middle of the view, stays where it is on screen. */
const zoomAround = (flow: ReactFlowInstance<CardNode>, frame: HTMLElement | null, chart: Chart, seatId: string | null, factor: number): void => {
  if (!frame) return;
  const { x, y, zoom } = flow.getViewport();
  const next = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoom * factor));
  const corner = seatId === null ? undefined : chart.positions.get(seatId);
  const fixed = corner ? { x: corner.x + CARD.width / 2, y: corner.y + CARD.height / 2 } : { x: (frame.clientWidth / 2 - x) / zoom, y: (frame.clientHeight / 2 - y) / zoom };
  void flow.setViewport({ zoom: next, x: x + fixed.x * (zoom - next), y: y + fixed.y * (zoom - next) });
};

/** The card under a point in map units, other than those given. */
const cardUnder = (chart: Chart, x: number, y: number, except: ReadonlySet<string>): string | null => {
  for (const [id, corner] of chart.positions) {
    if (!except.has(id) && x >= corner.x && x <= corner.x + CARD.width && y >= corner.y && y <= corner.y + CARD.height) return id;
  }
  return null;
};

export const MapCanvas = ({ chart: laid, show }: { readonly chart: Chart; readonly show: LineSwitches }) => {
  const flow = useReactFlow<CardNode>();
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  const [isFar, setFar] = useState(false);
  const [isReady, setReady] = useState(false);
  const [dragged, setDragged] = useState<readonly CardNode[] | null>(null);
  const selection = useSession((state) => state.selection);
  const nodes = useNodes(laid, selection);
  const first = useRef<Viewport | null>(null);
  const hasFitted = useRef(laid.cards.length > 0);

  useEffect(() => {
    const element = frame.current!;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  if (size && !first.current) {
    first.current = fitting(laid, size);
    if (first.current.zoom < FAR && !isFar) setFar(true);
  }

  const level = useCallback((zoom: number) => {
    // Not a class: React writes those anew. Not state: it changes while zooming.
    if (frame.current) frame.current.dataset['cards'] = zoom < PLAIN_BELOW ? 'plain' : 'full';
    setFar((now) => (now ? zoom < NEAR : zoom < FAR));
  }, []);

  /** Brings a card into view; with `near` also near enough to read. */
  const showCard = useCallback((seatId: string, near: boolean) => {
    const corner = laid.positions.get(seatId);
    if (!corner || !frame.current) return;
    const { x, y, zoom } = flow.getViewport();
    const width = frame.current.clientWidth, height = frame.current.clientHeight;
    const left = corner.x * zoom + x, top = corner.y * zoom + y;
    const isIn = left > 8 && top > 8 && left + CARD.width * zoom < width - 8 && top + CARD.height * zoom < height - 8;
    if (isIn && (zoom >= NEAR || !near)) return;
    void flow.setCenter(corner.x + CARD.width / 2, corner.y + CARD.height / 2, { zoom: near && zoom < NEAR ? 0.8 : zoom, duration: 160 });
  }, [flow, laid]);

  useEffect(() => {
    offerMapView({
      fit: () => { if (frame.current) void flow.setViewport(fitting(laid, { width: frame.current.clientWidth, height: frame.current.clientHeight }), { duration: 180 }); },
      zoomBy: (factor) => zoomAround(flow, frame.current, laid, session().selection.at(-1) ?? null, factor),
      show: (seatId) => showCard(seatId, true),
      focus: () => frame.current?.querySelector<HTMLElement>('[role="tree"]')?.focus({ preventScroll: true }),
      at: (clientX, clientY) => {
        if (!frame.current?.contains(document.elementFromPoint(clientX, clientY))) return null;
        const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY });
        return { seatId: cardUnder(laid, x, y, new Set()), x, y };
      },
    });
    return () => offerMapView(null);
  }, [flow, laid, showCard]);

  // Folding or opening a branch lays the chart out anew; the chosen card stays where it is on screen.
  const collapsed = useSession((state) => state.collapsed);
  const stood = useRef({ laid, collapsed });
  useLayoutEffect(() => {
    const before = stood.current;
    stood.current = { laid, collapsed };
    const seatId = session().selection.at(-1);
    const from = seatId === undefined ? undefined : before.laid.positions.get(seatId), to = seatId === undefined ? undefined : laid.positions.get(seatId);
    if (before.collapsed === collapsed || !from || !to) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ zoom, x: x + (from.x - to.x) * zoom, y: y + (from.y - to.y) * zoom });
  }, [laid, collapsed, flow]);

  // The panel or the window changed the room: the chosen card stays in view.
  const lastChosen = selection.at(-1) ?? null;
  useEffect(() => { if (isReady && lastChosen !== null) showCard(lastChosen, false); }, [size, lastChosen, isReady, showCard]);
  // A chart that was empty or tiny when it opened is fitted once it is there, for instance after an import.
  useEffect(() => {
    if (hasFitted.current || laid.cards.length < 8 || !frame.current || !isReady) return;
    hasFitted.current = true;
    void flow.setViewport(fitting(laid, { width: frame.current.clientWidth, height: frame.current.clientHeight }));
  }, [laid, flow, isReady]);

  const onNodesChange = useCallback((changes: NodeChange<CardNode>[]) => {
    const selected = changes.filter((change) => change.type === 'select');
    if (selected.length > 0) {
      const chosen = new Set(session().selection);
      for (const change of selected) if (change.selected) chosen.add(change.id); else chosen.delete(change.id);
      select([...chosen]);
    }
    const moves = changes.filter((change) => change.type === 'position' && change.position !== undefined && change.dragging === true);
    if (moves.length > 0) setDragged((now) => applyNodeChanges(moves, [...(now ?? nodes)]));
  }, [nodes]);

  const live = dragged ?? nodes;
  const chart = useMemo(() => (dragged === null ? laid : chartAt(laid.cards, new Map(dragged.map((node) => [node.id, node.position])))), [dragged, laid]);

  const targetOf = (event: MouseEvent | TouchEvent, moved: readonly CardNode[]): string | null => {
    const point = 'clientX' in event ? event : event.changedTouches[0];
    if (!point) return null;
    const at = flow.screenToFlowPosition({ x: point.clientX, y: point.clientY });
    return cardUnder(laid, at.x, at.y, new Set(moved.map((node) => node.id)));
  };
  const onDragStop = (event: MouseEvent | TouchEvent, _: CardNode, moved: CardNode[]) => {
    const target = targetOf(event, moved);
    setSession({ dropTarget: null });
    setDragged(null);
    if (target !== null) moveUnder(moved.map((node) => node.id), target);
    else pinCards(moved.filter((node) => {
      const corner = laid.positions.get(node.id);
      return corner && Math.hypot(corner.x - node.position.x, corner.y - node.position.y) > 3;
    }).map((node) => ({ seatId: node.id, ...node.position })));
    frame.current?.querySelector<HTMLElement>('[role="tree"]')?.focus({ preventScroll: true });
  };

  /** A click on free ground chooses nobody. From far away cards are drawn on it: a click chooses one, a double click goes there. */
  const onGround = (event: MouseEvent) => {
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const seatId = isFar ? cardUnder(laid, at.x, at.y, NOBODY) : null;
    if (seatId === null) { select([]); return; }
    const others = event.shiftKey || event.ctrlKey || event.metaKey ? session().selection.filter((id) => id !== seatId) : [];
    select([...others, seatId]);
    if (event.detail >= 2) showCard(seatId, true);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.defaultPrevented || session().naming !== null) return;
    if (isArrow(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const from = session().selection.at(-1);
      const next = from === undefined ? laid.cards[0]?.id ?? null : neighbour(laid, from, event.key);
      if (next !== null) select([next]);
      return;
    }
    if (event.key === 'Escape') { select([]); return; }
    if (onCardKey(event.nativeEvent)) { event.preventDefault(); event.stopPropagation(); }
  };

  return (
    <div ref={frame} className={`map-frame ${dragged ? 'dragging' : ''} ${laid.cards.length > 300 ? 'large' : ''}`}>
      <div role="tree" tabIndex={0} className="map-tree" aria-label="People on the map" aria-multiselectable="true"
        aria-activedescendant={lastChosen !== null && laid.positions.has(lastChosen) ? `card-${lastChosen}` : undefined} onKeyDown={onKeyDown}>
        {size && first.current ? (
          <ReactFlow<CardNode>
            nodes={isReady && !isFar ? (live as CardNode[]) : NO_NODES}
            nodeTypes={NODE_TYPES}
            onNodesChange={onNodesChange}
            onInit={() => {
              // React Flow calls itself an application, which would come between the tree and its items.
              frame.current?.querySelector('.react-flow')?.setAttribute('role', 'group');
              level(flow.getZoom());
              setReady(true);
            }}
            onMove={(_, viewport) => level(viewport.zoom)}
            onNodeDrag={(event, _, moved) => { const dropTarget = targetOf(event as unknown as MouseEvent, moved); if (session().dropTarget !== dropTarget) setSession({ dropTarget }); }}
            onNodeDragStop={(event, node, moved) => onDragStop(event as unknown as MouseEvent, node, moved)}
            onNodeDoubleClick={(_, node) => setSession({ selection: [node.id], naming: node.id })}
            onPaneClick={(event) => onGround(event.nativeEvent)}
            defaultViewport={first.current}
            minZoom={LEAST_ZOOM} maxZoom={MOST_ZOOM}
            onlyRenderVisibleElements
            nodesFocusable={false} edgesFocusable={false} nodesConnectable={false} disableKeyboardA11y
            deleteKeyCode={null} selectionKeyCode="Shift" multiSelectionKeyCode={['Control', 'Meta', 'Shift']}
            zoomOnDoubleClick={false} panOnScroll={false} elevateNodesOnSelect={false} nodeDragThreshold={4} autoPanOnNodeFocus={false}
            proOptions={HIDE_ATTRIBUTION}
          >
            <Background variant={BackgroundVariant.Dots} gap={18} size={1.3} color="var(--dot)" />
            {isFar ? null : <ChartLines chart={chart} show={show} />}
            <MiniMap chart={laid} onCentre={(x, y) => void flow.setCenter(x, y, { zoom: flow.getZoom() })} />
            {isFar ? <MapOverview chart={laid} lines={show.reporting} /> : null}
          </ReactFlow>
        ) : null}
      </div>
      <Legend show={show} />
    </div>
  );
};

const NO_NODES: CardNode[] = [];
const NOBODY: ReadonlySet<string> = new Set();
const HIDE_ATTRIBUTION = { hideAttribution: true };
