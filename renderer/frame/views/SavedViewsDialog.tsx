import { isPrintable } from '../../../shared/analysis/printedViews';
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import {
  deleteView,
  moveViewBy,
  putView,
  renameView,
  retakeView,
  saveView,
  showView,
  startStepping,
  viewWords,
  type SavedView,
} from '../../commands/savedViewCommands';
import { setFields } from '../../state/documentStore';
import { useList } from '../../state/records';
import { setSession, useSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';

/** What a dragged view is told by; other things that are dragged over the list are not taken. */
const DRAGGED = 'application/x-saved-view';

const NameOf = ({ view, isNew }: { readonly view: SavedView; readonly isNew: boolean }) => {
  const [name, setName] = useState(view.name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) input.current?.select();
  }, [isNew]);
  return (
    <input
      ref={input}
      className="input"
      aria-label={`Name of ${view.name}`}
      maxLength={120}
      autoComplete="off"
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => {
        renameView(view, name);
        if (name.trim() === '') setName(view.name);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') renameView(view, name);
      }}
    />
  );
};

type RowProps = {
  readonly view: SavedView;
  readonly index: number;
  readonly count: number;
  readonly isNew: boolean;
  readonly onClose: () => void;
};

const Row = ({ view, index, count, isNew, onClose }: RowProps) => {
  const [isOver, setOver] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    moveViewBy(view, event.key === 'ArrowUp' ? -1 : 1);
  };
  const isDragged = (event: DragEvent): boolean => event.dataTransfer.types.includes(DRAGGED);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is a second way: keys move a view from anything in it
    <li
      className={isOver ? 'over' : ''}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!isDragged(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const id = event.dataTransfer.getData(DRAGGED);
        if (id !== '' && id !== view.id) putView({ ...view, id }, index);
      }}
    >
      <span
        className="view-grip"
        draggable
        aria-hidden="true"
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, view.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        <GripVertical size={15} />
      </span>
      <div className="view-name">
        <NameOf key={view.name} view={view} isNew={isNew} />
        <span className="quiet">{viewWords(view)}</span>
      </div>
      <label>
        <input
          type="checkbox"
          checked={view.isPrinted && isPrintable(view)}
          disabled={!isPrintable(view)}
          aria-label={`${view.name} on slides and in the PDF`}
          onChange={(event) => {
            setFields(`Edit the view ${view.name}: on slides and in the PDF`, 'savedView', view.id, {
              isPrinted: event.target.checked,
            });
          }}
        />
        Printed
      </label>
      <label>
        <input
          type="checkbox"
          checked={view.sharedWithCustomer === true}
          aria-label={`${view.name} shared with the customer`}
          onChange={(event) => {
            setFields(`Edit the view ${view.name}: shared with the customer`, 'savedView', view.id, {
              sharedWithCustomer: event.target.checked,
            });
          }}
        />
        Shared
      </label>
      <Button
        small
        aria-label={`Show ${view.name}`}
        onClick={() => {
          onClose();
          showView(view);
        }}
      >
        Show
      </Button>
      <Button
        small
        tone="bare"
        aria-label={`Take ${view.name} anew, as the screen is now`}
        onClick={() => retakeView(view)}
      >
        Take anew
      </Button>
      <Button
        small
        tone="bare"
        aria-label={`Move ${view.name} up`}
        disabled={index === 0}
        onClick={() => moveViewBy(view, -1)}
      >
        <ArrowUp size={14} aria-hidden="true" />
      </Button>
      <Button
        small
        tone="bare"
        aria-label={`Move ${view.name} down`}
        disabled={index === count - 1}
        onClick={() => moveViewBy(view, 1)}
      >
        <ArrowDown size={14} aria-hidden="true" />
      </Button>
      <Button small tone="bare" aria-label={`Delete the view ${view.name}`} onClick={() => deleteView(view)}>
        <Trash2 size={14} aria-hidden="true" />
      </Button>
    </li>
  );
};

/** The views of the account in their order: named, moved, shown, printed, shared, deleted. */
export const SavedViewsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const views = useList('savedView');
  const spot = useSession((state) => state.spot);
  const newId = spot?.kind === 'savedView' && spot.isNew === true ? spot.id : null;
  const close = (): void => {
    if (newId !== null) setSession({ spot: null });
    onClose();
  };
  return (
    <Modal title="Saved views" wide onClose={close}>
      {views.length === 0 ? (
        <p className="quiet">
          None yet. A view keeps the place, map, colours, filter, lines and the part of the map you look at, under a
          name.
        </p>
      ) : (
        <ol className="saved-views" aria-label="Saved views">
          {views.map((view, index) => (
            <Row
              key={view.id}
              view={view}
              index={index}
              count={views.length}
              isNew={view.id === newId}
              onClose={close}
            />
          ))}
        </ol>
      )}
      <p className="quiet small">
        Alt with an arrow moves a view. Printed: its picture stands on a slide and on a page of the PDF. Shared: in what
        the customer gets as well, without colours and filter.
      </p>
      <div className="buttons">
        <Button onClick={saveView}>Save what is on screen</Button>
        <Button disabled={views.length === 0} onClick={() => startStepping(views[0])}>
          Step through, full screen
        </Button>
        <Button tone="primary" onClick={close}>
          Done
        </Button>
      </div>
    </Modal>
  );
};
