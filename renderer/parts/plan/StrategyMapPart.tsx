import { useRef, type KeyboardEvent } from 'react';
import { COLUMN_WORDS, MAP_COLUMNS, strategyMap, type MapNode } from '../../../shared/analysis/strategyMap';
import { recordName } from '../../../shared/document/recordName';
import { MAP_BOX, StrategyMapLines } from '../drawings/StrategyMapLines';
import { useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';
import { useChosen } from '../records/useChosen';
import { StepEditor } from './StepEditor';

/** The box an arrow key leads to: up and down in its column, left and right to the nearest row of the next. */
const beside = (nodes: readonly MapNode[], from: MapNode, key: string): MapNode | undefined => {
  const column = MAP_COLUMNS.indexOf(from.column) + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0);
  const row = from.row + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0);
  return nodes
    .filter((node) => node.column === MAP_COLUMNS[column])
    .sort((a, b) => Math.abs(a.row - row) - Math.abs(b.row - row))
    .find((node) => node.id !== from.id && (column !== MAP_COLUMNS.indexOf(from.column) || node.row === row));
};

type BoxProps = { readonly node: MapNode; readonly isChosen: boolean; readonly onChoose: (id: string) => void };
const Box = ({ node, isChosen, onChoose }: BoxProps) => {
  const owner = useDocument((state) =>
    node.ownerId === null ? null : recordName(state.document, 'person', node.ownerId),
  );
  const title = node.title.trim() === '' ? 'No words yet' : node.title;
  const facts = [title, owner, node.isOpen ? 'open, no help of yours' : null].filter((fact) => fact !== null);
  return (
    <button
      type="button"
      className={`strategy-box ${node.column} ${node.isOpen ? 'lacking' : ''}`}
      data-node={node.id}
      aria-pressed={isChosen}
      title={title}
      style={{ gridColumn: MAP_COLUMNS.indexOf(node.column) + 1, gridRow: node.row + 1 }}
      onClick={() => onChoose(node.id)}
      aria-label={`${COLUMN_WORDS[node.column]}: ${facts.join(', ')}`}
    >
      <span className="words">{title}</span>
      {owner === null && !node.isOpen ? null : (
        <span className="under small">
          <span className="cut">{owner}</span>
          {node.isOpen ? <b>open</b> : null}
        </span>
      )}
    </button>
  );
};

/**
 * The strategy map: what they want, what they do for it, how you help, and what it is worth. A box is chosen and edited
 * below.
 */
export const StrategyMapPart = () => {
  const asOf = useAsOf();
  const map = useDocument((state) => strategyMap(state.document, asOf));
  const [chosenId, choose] = useChosen((spot) => (spot.kind === 'strategyStep' ? spot.id : null));
  const field = useRef<HTMLDivElement>(null);
  const chosen = map.nodes.find((node) => node.id === chosenId) ?? null;
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const from = map.nodes.find((node) => node.id === (event.target as HTMLElement).dataset['node']);
    const to = from && event.key.startsWith('Arrow') ? beside(map.nodes, from, event.key) : undefined;
    if (!to) return;
    event.preventDefault();
    choose(to.id);
    field.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(to.id)}"]`)?.focus();
  };
  if (map.nodes.length === 0) return <p className="quiet">The map starts from the goals of the customer.</p>;
  return (
    <>
      <p className="quiet small">
        Choose a box to edit it, add what follows from it, or say what it comes from. Arrow keys move between boxes.
      </p>
      <div className="strategy-map" role="group" aria-label="Strategy map">
        <div className="strategy-heads label" aria-hidden="true">
          {MAP_COLUMNS.map((column) => (
            <span key={column}>{COLUMN_WORDS[column]}</span>
          ))}
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows go between the buttons inside */}
        <div className="strategy-field" ref={field} onKeyDown={move}>
          <StrategyMapLines map={map} chosen={chosenId} />
          <div
            className="strategy-boxes"
            style={{
              gridTemplateRows: `repeat(${map.rows}, ${MAP_BOX.height}px)`,
              rowGap: MAP_BOX.row - MAP_BOX.height,
            }}
          >
            {MAP_COLUMNS.flatMap((column) => map.nodes.filter((node) => node.column === column)).map((node) => (
              <Box key={node.id} node={node} isChosen={node.id === chosenId} onChoose={choose} />
            ))}
          </div>
        </div>
      </div>
      {chosen ? <StepEditor key={chosen.id} node={chosen} onChoose={choose} /> : null}
    </>
  );
};
