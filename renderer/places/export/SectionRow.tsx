import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { Button } from '../../parts/ui/Button';

/** What a dragged section is told by; other things that are dragged over the list are not taken. */
const DRAGGED = 'application/x-plan-section';

type Props = {
  readonly id: string;
  readonly title: string;
  /** Null where sections are numbered by their place on paper. */
  readonly number: number | null;
  /** Whether it goes on paper, or holds nothing that could. */
  readonly state: 'in' | 'out' | 'empty';
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether only its main points are printed; null where it has no others. */
  readonly isShort: boolean | null;
  readonly onToggle: () => void;
  readonly onShorten: () => void;
  readonly onMove: (by: 1 | -1) => void;
  /** Told which section was dropped on this one. */
  readonly onDropped: (id: string) => void;
  readonly onLook: () => void;
};

/** A section that goes on paper, or could: its place, and how deep it is printed. */
export const SectionRow = ({
  id,
  title,
  number,
  state,
  isFirst,
  isLast,
  isShort,
  onToggle,
  onShorten,
  onMove,
  onDropped,
  onLook,
}: Props) => {
  const [isOver, setOver] = useState(false);
  const isIn = state === 'in';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const onDragOver = (event: DragEvent): void => {
    if (!isIn || !event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Alt and an arrow move a section from any control in it; dragging is a second way
    <div
      className={isOver ? 'section-row over' : 'section-row'}
      onKeyDown={onKeyDown}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        onDropped(event.dataTransfer.getData(DRAGGED));
      }}
    >
      <label className="check">
        <input type="checkbox" checked={isIn} disabled={state === 'empty'} onFocus={onLook} onChange={onToggle} />
        <span>
          {number === null ? '' : `${number} `}
          {title}
          {state === 'empty' ? <small>Holds nothing yet</small> : null}
        </span>
      </label>
      {isIn && isShort !== null ? (
        <label className="section-depth">
          <input
            type="checkbox"
            checked={isShort}
            aria-label={`Only the main points of ${title}`}
            onChange={onShorten}
          />
          <small>Main points</small>
        </label>
      ) : null}
      {isIn ? (
        <span className="section-moves">
          <Button
            small
            tone="bare"
            aria-label={`Print ${title} earlier`}
            title="Earlier (Alt+Up)"
            disabled={isFirst}
            onClick={() => onMove(-1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </Button>
          <Button
            small
            tone="bare"
            aria-label={`Print ${title} later`}
            title="Later (Alt+Down)"
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </Button>
          <span
            className="section-grip"
            draggable
            aria-hidden="true"
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED, id);
              event.dataTransfer.effectAllowed = 'move';
            }}
          >
            <GripVertical size={15} />
          </span>
        </span>
      ) : null}
    </div>
  );
};
