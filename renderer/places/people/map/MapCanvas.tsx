import {
  ReactFlow,
  useReactFlow,
  useStoreApi,
  type NodeChange,
  type NodeMouseHandler,
  type NodeTypes,
  type Viewport,
} from '@xyflow/react';
import {
  memo,
  startTransition,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import type { Point } from '../../../../shared/layout/forest';
import { moveUnder, nameCard } from '../../../commands/peopleCommands';
import { pinCards } from '../../../commands/placeCommands';
import { onCardKey } from '../../../commands/keys';
import { onSettingKey, setCardAt } from '../../../commands/wallCards';
import type { Frame } from '../../../../shared/document/frames';
import { DocumentSource } from '../../../state/documentStore';
import { drawFrames, type DrawnFrames } from '../../../state/frames';
import { useLikeBefore } from '../../../state/likeBefore';
import { setMoved, useMoved } from '../../../state/moved';
import { paintedDocument } from '../../../state/paintedDocument';
import { select, session, setSession, useSession } from '../../../state/session';
import { useViewWish, viewIsShown, viewMoved } from '../../../state/viewWish';
import { useWallPhoto } from '../../../state/wallPhoto';
import { walkTo } from '../../../state/walking';
import { startCardDrag, type CardDrag } from './cardDrag';
import { FrameLabels } from './FrameLabels';
import { FrameShapes } from './FrameShapes';
import { LiveLines } from './LiveLines';
import { MapDots } from './MapDots';
import { MapFloats } from './MapFloats';
import { MapOverview } from './MapOverview';
import { MapNotes } from './MapNotes';
import { MapText } from './MapText';
import { setRested } from './mapText';
import { cardUnder, fitting, isFitted, LEAST_ZOOM, MOST_ZOOM, sizeOf, viewOn, type Size } from './mapViewport';
import { MiniMap } from './MiniMap';
import { stepBack, stepOf } from './standStill';
import { isArrow } from '../../../../shared/layout/gridMoves';
import { cardBeside } from './navigate';
import { PersonCard } from './PersonCard';
import { SideHeadings } from './SideHeadings';
import { useLayout } from './useLayout';
import { useAfterPaint } from '../../../state/afterPaint';
import { isFew, isHandful, isKept, isLarge as isLargeChart, useSettled } from '../../../state/settled';
import { reachOf, useMapView } from './useMapView';
import { useNodes, type CardNode } from './useNodes';
import type { OnMap } from './useChart';
import { WallAdjust, WallMarker } from './WallModes';
import { WallPhotoLayer } from './WallPhotoLayer';
import { WayLines } from './WayLines';
import { NO_LINES, strokesAt, type LineSwitches } from './lines';

const NODE_TYPES: NodeTypes = { person: PersonCard as NodeTypes[string] };
const NO_FRAMES: readonly Frame[] = [];
type Props = { readonly onMap: OnMap; readonly frames: readonly Frame[]; readonly show: LineSwitches };

/** Drawn anew only with where cards stand: what a card says is the card's own. */
export const MapCanvas = memo(({ onMap, frames, show }: Props) => {
  const laid = onMap.chart;
  const flow = useReactFlow<CardNode>();
  const store = useStoreApi();
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  const measured = useRef<Size>(null);
  const [isFar, setFar] = useState(false);
  const [isReady, setReady] = useState(false);
  const isLarge = isLargeChart(laid.cards.length);
  const reach = reachOf(laid.cards.length);
  const moved = useMoved((state) => (isLarge ? null : state.moved));
  const isDragging = useMoved((state) => state.moved !== null);
  const selection = useSession((state) => state.selection);
  const isOnWall = useWallPhoto()?.isOff === false;
  const wallMode = useSession((state) => state.wall?.mode);
  const { pair } = useLayout();
  const [first, setFirst] = useState<Viewport | null>(null);
  // A chart of many is painted at once, and its cards are made while that picture is looked at.
  const [isPaintedFirst] = useState(() => !isHandful(laid.cards.length));
  const [isOpen, setOpen] = useState(!isPaintedFirst);
  const nodes = useNodes(onMap, selection, isOpen && first !== null && !isFar);
  const hasFitted = useRef(laid.cards.length > 0);
  const drag = useRef<CardDrag | null>(null);

  const openCanvas = useCallback(() => setOpen(true), []);
  const measure = useEffectEvent((now: Size) => {
    measured.current = now;
    setSize(now);
    if (first !== null) return;
    const wished = useViewWish.getState().wish;
    const fitted = wished === null ? fitting(laid, now) : viewOn(wished.box, now);
    setFirst(fitted);
    setRested(fitted);
    setFar(fitted.zoom < reach.far);
    // The canvas would learn it only after its first picture, which would then be one without cards.
    store.setState({ ...now, transform: [fitted.x, fitted.y, fitted.zoom] });
  });
  useLayoutEffect(() => {
    const element = frame.current!;
    const look = () => measure({ width: element.clientWidth, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  /** Cards and picture change places when the view rests: cards are not made while the wheel turns. */
  const rest = useCallback(
    (view: Viewport) => {
      if (frame.current) {
        delete frame.current.dataset['moving'];
        frame.current.dataset['strokes'] = strokesAt(view.zoom);
      }
      setFar((now) => (now ? view.zoom < reach.near : view.zoom < reach.far));
      setRested(view);
    },
    [reach],
  );

  const showCard = useMapView(laid, frame, measured, reach);
  // What somebody kept, or presents elsewhere, comes into view.
  const wish = useViewWish((state) => state.wish);
  useEffect(() => {
    if (wish === null || !isReady || !frame.current) return;
    void flow.setViewport(viewOn(wish.box, sizeOf(frame.current)));
    viewIsShown(wish);
  }, [wish, isReady, size, flow]);

  // A chart that is laid out anew keeps the chosen card where it is on screen, and whoever is new by their manager.
  const stood = useRef(onMap);
  useLayoutEffect(() => {
    const before = stood.current;
    stood.current = onMap;
    const view = flow.getViewport();
    const step = stepOf(before, onMap, session().selection.at(-1) ?? null);
    // The canvas knows its size: to ask the page for it would have it laid out at every key.
    const { x, y } = step.x === 0 && step.y === 0 ? stepBack(before.chart, onMap.chart, view, store.getState()) : step;
    if (x === 0 && y === 0) return;
    void flow.setViewport({ zoom: view.zoom, x: view.x - x * view.zoom, y: view.y - y * view.zoom });
  }, [onMap, flow, store]);

  // Whoever sees the whole map goes on seeing it as the question of a workshop above it grows. A window that is resized
  // and a panel that opens move no card.
  const roomBefore = useRef({ size, ofWindow: 0 });
  useEffect(() => {
    const before = roomBefore.current;
    roomBefore.current = { size, ofWindow: window.innerHeight };
    if (!isReady || before.size === null || size === null || before.ofWindow !== window.innerHeight) return;
    if (before.size.width !== size.width || before.size.height === size.height) return;
    if (isFitted(flow.getViewport(), laid, before.size)) void flow.setViewport(fitting(laid, size));
  }, [size, isReady, laid, flow]);

  // The panel or the window changed the room: the chosen card stays in view.
  const lastChosen = selection.at(-1) ?? null;
  // A name is typed on a card, so from afar the map comes nearer.
  const isNamed = useSession((state) => state.naming !== null && state.naming === lastChosen);
  useEffect(() => {
    if (isReady && lastChosen !== null) showCard(lastChosen, isNamed);
  }, [size, lastChosen, isNamed, isReady, showCard]);
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
      for (const change of selected)
        if (change.selected) chosen.add(change.id);
        else chosen.delete(change.id);
      select([...chosen]);
    }
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.position !== undefined && change.dragging === true
        ? [[change.id, change.position] as const]
        : [],
    );
    if (moves.length > 0 && drag.current?.isGivenUp() !== true)
      setMoved(new Map([...(useMoved.getState().moved ?? []), ...moves]));
  }, []);

  const live = useMemo(
    () =>
      moved === null
        ? nodes
        : nodes.map((node) => {
            const position = moved.get(node.id);
            return position ? { ...node, position } : node;
          }),
    [nodes, moved],
  );
  // Around thousands of people frames, lines and legend take as long as the cards, which come first.
  const isSettled = useSettled(isFew(laid.cards.length));
  const stands = useMemo(() => ({ chart: laid, framed: isSettled ? frames : NO_FRAMES }), [laid, frames, isSettled]);
  const drawn = useAfterPaint(stands);
  // Around many people lines, frames and the small map follow the cards.
  const { chart: ground, framed } = isLarge ? drawn : stands;
  const around = useLikeBefore(
    useCallback(
      (before: DrawnFrames | undefined) =>
        drawFrames(framed, moved === null ? ground.positions : new Map([...ground.positions, ...moved]), before),
      [framed, ground.positions, moved],
    ),
  );
  const pieces = useMemo(() => {
    const all = [...around.piecesOf.values()].flat();
    // In a network few stand beside their colleagues: a frame around one says nothing.
    return ground.layout === 'network' ? all.filter((piece) => piece.seatIds.length > 1) : all;
  }, [around, ground.layout]);

  const onCentre = useCallback((x: number, y: number) => void flow.setCenter(x, y, { zoom: flow.getZoom() }), [flow]);
  useEffect(
    () => () => {
      drag.current?.stop();
      setMoved(null);
    },
    [],
  );
  const targetOf = (event: MouseEvent | TouchEvent, carried: readonly CardNode[]): string | null => {
    const point = 'clientX' in event ? event : event.changedTouches[0];
    if (!point) return null;
    const at = flow.screenToFlowPosition({ x: point.clientX, y: point.clientY });
    return cardUnder(laid, at.x, at.y, new Set(carried.map((node) => node.id)));
  };
  const onDragStop = (event: MouseEvent | TouchEvent, _: CardNode, carried: CardNode[]) => {
    const isGivenUp = drag.current?.isGivenUp() === true;
    drag.current?.stop();
    drag.current = null;
    setMoved(null);
    if (isGivenUp) return;
    const target = targetOf(event, carried);
    setSession({ dropTarget: null });
    if (target !== null)
      moveUnder(
        carried.map((node) => node.id),
        target,
      );
    else
      pinCards(
        carried
          .filter((node) => {
            const corner = laid.positions.get(node.id);
            return corner && Math.hypot(corner.x - node.position.x, corner.y - node.position.y) > 3;
          })
          .map((node) => ({ seatId: node.id, ...node.position })),
      );
    frame.current?.querySelector<HTMLElement>('[role="tree"]')?.focus({ preventScroll: true });
  };

  /**
   * A click on free ground chooses nobody. From far away cards are drawn on it: a click chooses one, a double click
   * goes there.
   */
  const onGround = (event: MouseEvent) => {
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const seatId = isFar ? cardUnder(laid, at.x, at.y, NOBODY) : null;
    if (seatId === null) {
      if (session().wall?.mode === 'set') {
        setCardAt(at);
        return;
      }
      select([]);
      return;
    }
    const others =
      event.shiftKey || event.ctrlKey || event.metaKey ? session().selection.filter((id) => id !== seatId) : [];
    select([...others, seatId]);
    if (event.detail >= 2) showCard(seatId, true);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.defaultPrevented || session().naming !== null) return;
    // Who is set next is chosen; no key of theirs is meant.
    if (session().wall?.mode === 'set') {
      if (!onSettingKey(event.nativeEvent)) return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (isArrow(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const from = session().selection.at(-1);
      const next = from === undefined ? (laid.cards[0]?.id ?? null) : cardBeside(laid, from, event.key);
      if (next !== null) walkTo(next);
      return;
    }
    if (event.key === 'Escape') {
      if (session().line === null) select([]);
      else setSession({ line: null });
      return;
    }
    if (onCardKey(event.nativeEvent)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  return (
    <div
      ref={frame}
      data-on-wall={isOnWall ? '' : undefined}
      data-wall-mode={wallMode}
      className={`map-frame ${isDragging ? 'dragging' : ''} ${isLarge ? 'large' : ''}`}
    >
      <div
        role="tree"
        tabIndex={0}
        className="map-tree"
        aria-label="People on the map"
        aria-multiselectable="true"
        aria-activedescendant={lastChosen !== null && laid.positions.has(lastChosen) ? `card-${lastChosen}` : undefined}
        onKeyDown={onKeyDown}
      >
        <WallPhotoLayer />
        <MapText chart={laid} frame={frame} areShown={first !== null && !isFar} />
        {first && (isFar || (isPaintedFirst && !isReady)) ? (
          <MapOverview
            chart={laid}
            pieces={pieces}
            lines={isSettled || !isFar ? show : NO_LINES}
            areFaces={!isFar}
            isSettled={isSettled}
            onPainted={openCanvas}
          />
        ) : null}
        {first && isOpen ? (
          <ReactFlow<CardNode>
            nodes={live as CardNode[]}
            nodeTypes={NODE_TYPES}
            onNodesChange={onNodesChange}
            onInit={() => {
              // React Flow calls itself an application, which would come between the tree and its items.
              frame.current?.querySelector('.react-flow')?.setAttribute('role', 'group');
              rest(flow.getViewport());
              setReady(true);
            }}
            // Cards that come into view on the way out would be made for nothing.
            onMove={(_, { zoom }) => {
              viewMoved();
              if (!isFar && zoom < reach.far) startTransition(() => setFar(true));
            }}
            // Not a class: React writes those anew.
            onMoveStart={() => {
              if (frame.current) frame.current.dataset['moving'] = '';
            }}
            onMoveEnd={(_, viewport) => rest(viewport)}
            // Before the first move: what waits for the cards to be put down must know when they are lifted.
            onNodeDragStart={() => {
              setMoved(NOTHING_MOVED);
              drag.current = startCardDrag();
            }}
            onNodeDrag={(event, _, moved) => {
              if (drag.current?.isGivenUp() === true) return;
              const dropTarget = targetOf(event as unknown as MouseEvent, moved);
              if (session().dropTarget !== dropTarget) setSession({ dropTarget });
            }}
            onNodeDragStop={(event, node, moved) => onDragStop(event as unknown as MouseEvent, node, moved)}
            onNodeDoubleClick={onCardDoubleClick}
            onPaneClick={(event) => onGround(event.nativeEvent)}
            defaultViewport={first}
            minZoom={LEAST_ZOOM}
            maxZoom={MOST_ZOOM}
            onlyRenderVisibleElements={!isKept(laid.cards.length)}
            nodesFocusable={false}
            edgesFocusable={false}
            nodesConnectable={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            selectionKeyCode="Shift"
            multiSelectionKeyCode={MANY_KEYS}
            zoomOnDoubleClick={false}
            panOnScroll={false}
            elevateNodesOnSelect={false}
            nodeDragThreshold={4}
            autoPanOnNodeFocus={false}
            proOptions={HIDE_ATTRIBUTION}
          >
            {isReady && isFew(laid.cards.length) ? <MapDots /> : null}
            {isFar || !isReady ? null : <FrameShapes pieces={pieces} />}
            {isReady ? <WayLines chart={laid} /> : null}
            {isFar || !isReady ? null : <LiveLines chart={ground} show={show} frame={frame} isLarge={isLarge} />}
            {laid.sides ? <SideHeadings sides={laid.sides} pair={pair} /> : null}
            <DocumentSource value={paintedDocument}>
              <MiniMap chart={ground} onCentre={onCentre} />
            </DocumentSource>
          </ReactFlow>
        ) : null}
      </div>
      {isReady ? <FrameLabels pieces={pieces} /> : null}
      {isReady ? <MapNotes chart={laid} /> : null}
      {isReady ? <WallMarker /> : null}
      {isReady ? <WallAdjust /> : null}
      {isReady && size ? (
        <DocumentSource value={paintedDocument}>
          <MapFloats chart={ground} size={size} show={show} hasLegend={isSettled} />
        </DocumentSource>
      ) : null}
    </div>
  );
});
MapCanvas.displayName = 'MapCanvas';

// The very same for every drawing: else each card would be drawn with each of them.
const onCardDoubleClick: NodeMouseHandler<CardNode> = (_, node) => nameCard(node.id);
const NOTHING_MOVED: ReadonlyMap<string, Point> = new Map();
const NOBODY: ReadonlySet<string> = new Set();
const MANY_KEYS = ['Control', 'Meta', 'Shift'];
const HIDE_ATTRIBUTION = { hideAttribution: true };
