import { useMemo, useRef, type KeyboardEvent } from 'react';
import { attitudeShares } from '../../../../shared/analysis/attitudeShares';
import { arrange, type OnGrid } from '../../../../shared/layout/grid';
import { ARROWS, isArrow, neighbour } from '../../../../shared/layout/gridMoves';
import { stepChosen } from '../../../commands/gridCommands';
import { onCardKey } from '../../../commands/keys';
import { percentWords } from '../../../parts/drawings/words';
import { useAsOf } from '../../../state/records';
import { select, session, useSession } from '../../../state/session';
import { walkTo } from '../../../state/walking';
import { AttitudeAxis } from './AttitudeAxis';
import { CellMore } from './CellMore';
import { GhostCard } from './GhostCard';
import { GhostLines } from './GhostLines';
import { GridGround } from './GridGround';
import { InfluenceAxis } from './InfluenceAxis';
import { spotWords } from './spotWords';
import { StandCard } from './StandCard';
import { ghostId, onceEach, useGhosts, useGridDocument, withGhosts } from './useGhosts';
import { useGridPointer } from './useGridPointer';
import { useSize } from '../../../parts/gestures/useSize';
import { ZoneWords } from './ZoneWords';
import { said, wordFor } from '../../../../shared/packs/spoken';

/** Keys that make or name cards belong to the map; Tab leaves the grid. */
const NOT_HERE = new Set(['Tab', 'Enter', 'F2']);
const STILL = { x: 0, y: 0 };

/** The grid itself: axes, ground, and the people as one list, which is one tab stop. */
export const GridField = ({ people }: { readonly people: readonly OnGrid[] }) => {
  const field = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const size = useSize(field);
  const ghosts = useGhosts();
  const arrangement = useMemo(
    () => (size ? arrange(withGhosts(people, ghosts), size.width, size.height) : null),
    [people, ghosts, size],
  );
  const standing = useMemo(() => new Map(arrangement?.placed.map((one) => [one.id, one])), [arrangement]);
  const reached = useMemo(() => arrangement && onceEach(arrangement, ghosts), [arrangement, ghosts]);
  const ways = useMemo(
    () =>
      [...ghosts.keys()].flatMap((seatId) => {
        const [from, to] = [standing.get(seatId)?.box, standing.get(ghostId(seatId))?.box];
        return from && to ? [{ id: seatId, from, to }] : [];
      }),
    [ghosts, standing],
  );
  const { gesture, cancel, handlers } = useGridPointer(reached);
  const selection = useSession((state) => state.selection);
  const content = useGridDocument();
  const shares = attitudeShares(content, useAsOf());
  const chosen = useMemo(() => new Set(selection), [selection]);
  const carried = useMemo(() => new Set(gesture?.kind === 'drag' ? gesture.seatIds : []), [gesture]);
  const active = selection.at(-1);
  const over = gesture?.kind === 'drag' ? gesture.over : null;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.defaultPrevented || !reached) return;
    if (event.key === 'Escape') {
      if (!cancel()) select([]);
      return;
    }
    if (isArrow(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const { x, y } = ARROWS[event.key];
      if (event.altKey || event.shiftKey) {
        stepChosen({ influence: 0 - y, attitude: x });
        return;
      }
      const next = neighbour(reached, session().selection.at(-1), event.key);
      if (next !== null) walkTo(next);
      return;
    }
    if (NOT_HERE.has(event.key)) return;
    if (onCardKey(event.nativeEvent)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  return (
    <div className={`grid-frame ${gesture ? 'busy' : ''}`}>
      <InfluenceAxis />
      {arrangement ? <ZoneWords shape={arrangement} side="high" /> : null}
      <div ref={field} className="grid-field">
        {arrangement ? (
          <>
            <GridGround
              arrangement={arrangement}
              people={people}
              over={over?.key ?? null}
              unknownShare={percentWords(shares.at(-1)?.share.value ?? null)}
            />
            {ways.length > 0 && gesture?.kind !== 'drag' ? <GhostLines ways={ways} /> : null}
            <div
              ref={list}
              role="listbox"
              tabIndex={0}
              className="grid-list"
              aria-multiselectable="true"
              aria-label={said('People by {names.influence} and {names.attitude}')}
              aria-activedescendant={
                active !== undefined && (standing.has(active) || standing.has(ghostId(active)))
                  ? `stand-${active}`
                  : undefined
              }
              onKeyDown={onKeyDown}
              {...handlers}
            >
              {people.map(({ id }) => {
                const one = standing.get(id);
                if (!one) return null;
                const { x, y } = gesture?.kind === 'drag' && carried.has(id) && !ghosts.has(id) ? gesture.by : STILL;
                return (
                  <StandCard
                    key={id}
                    seatId={id}
                    form={one.form}
                    x={one.box.x + x}
                    y={one.box.y + y}
                    width={one.box.width}
                    height={one.box.height}
                    selected={chosen.has(id)}
                    carried={carried.has(id) && !ghosts.has(id)}
                    leftBehind={ghosts.has(id)}
                  />
                );
              })}
              {[...ghosts].map(([seatId, then]) => {
                const one = standing.get(ghostId(seatId));
                return one ? (
                  <GhostCard
                    key={seatId}
                    seatId={seatId}
                    form={one.form}
                    box={one.box}
                    by={gesture?.kind === 'drag' && carried.has(seatId) ? gesture.by : STILL}
                    then={then}
                    selected={chosen.has(seatId)}
                    carried={carried.has(seatId)}
                  />
                ) : null;
              })}
            </div>
            {reached?.more.map((more) => (
              <CellMore key={more.key} more={more} words={spotWords(more.spot)} list={list} />
            ))}
            {gesture?.kind === 'lasso' ? (
              <div
                className="grid-lasso"
                style={{
                  left: gesture.box.x,
                  top: gesture.box.y,
                  width: gesture.box.width,
                  height: gesture.box.height,
                }}
              />
            ) : null}
            {over ? (
              <p className="grid-tip" style={{ left: over.box.x + over.box.width / 2, top: over.box.y }}>
                {spotWords(over.spot)}
              </p>
            ) : null}
          </>
        ) : null}
      </div>
      {arrangement ? <ZoneWords shape={arrangement} side="low" /> : null}
      {arrangement ? <AttitudeAxis shape={arrangement} shares={shares} /> : null}
      <h3 className="attitude-title">{wordFor('names', 'attitude')} towards you</h3>
      <p className="grid-sums quiet">people · weight</p>
    </div>
  );
};
