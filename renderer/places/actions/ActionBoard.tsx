import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ActionView } from '../../../shared/analysis/actionBoard';
import { shortDate } from '../../../shared/conventions/writeDay';
import { ACTION_STATUS } from '../../../shared/model/scales';
import { inWords } from '../../../shared/model/words';
import { initials } from '../../../shared/model/shortNames';
import type { Action } from '../../../shared/model';
import { setActionStatus } from '../../commands/actionCommands';
import { useAsOf } from '../../state/records';
import { setSession, useSession } from '../../state/session';
import { lateWords } from '../../parts/actions/ActionNote';

type Status = Action['status'];

const Card = ({ view }: { readonly view: ActionView }) => {
  const card = useRef<HTMLButtonElement>(null);
  const isChosen = useSession((state) => state.action === view.id);
  const year = useAsOf().slice(0, 4);
  const { action } = view;
  useEffect(
    () =>
      card.current ? draggable({ element: card.current, getInitialData: () => ({ action: view.id }) }) : undefined,
    [view.id],
  );
  const step = (by: 1 | -1) => {
    const next = ACTION_STATUS[ACTION_STATUS.indexOf(action.status) + by];
    if (next) setActionStatus(view.id, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    step(event.key === 'ArrowRight' ? 1 : -1);
    // The card is drawn anew in the next column; the cursor goes with it.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-action="${CSS.escape(view.id)}"]`)?.focus());
  };
  const words = lateWords(view.lateDays, view.lacks);
  return (
    <button
      ref={card}
      type="button"
      data-action={view.id}
      className={`board-card ${view.isOpen ? '' : 'closed'}`}
      aria-pressed={isChosen}
      aria-keyshortcuts="ArrowLeft ArrowRight"
      onClick={() => setSession({ action: isChosen ? null : view.id })}
      onKeyDown={onKeyDown}
    >
      <span className="title">{action.title || 'Untitled action'}</span>
      <span className="meta">
        <span
          className={view.owner === null && view.isOpen ? 'owner none' : 'owner'}
          title={view.owner ?? 'Nobody owns this'}
        >
          {view.owner === null ? '!' : initials(view.owner)}
        </span>
        <span className={`tabular ${view.lateDays > 0 ? 'late' : 'quiet'}`}>
          {view.isOpen ? shortDate(action.due, year) : shortDate(action.completedOn ?? action.due, year)}
        </span>
        {view.person ? <span className="quiet cut">{view.person}</span> : null}
      </span>
      {words ? <span className="late small">{words}</span> : null}
    </button>
  );
};

const Column = ({ status, views }: { readonly status: Status; readonly views: readonly ActionView[] }) => {
  const column = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(
    () =>
      column.current
        ? dropTargetForElements({
            element: column.current,
            onDragEnter: () => setOver(true),
            onDragLeave: () => setOver(false),
            onDrop: ({ source }) => {
              setOver(false);
              const id = source.data['action'];
              if (typeof id === 'string') setActionStatus(id, status);
            },
          })
        : undefined,
    [status],
  );
  return (
    <section
      ref={column}
      className={`board-column ${isOver ? 'over' : ''}`}
      aria-label={`${inWords(status)}, ${views.length}`}
    >
      <h3>
        {inWords(status)} <span className="quiet tabular">{views.length}</span>
      </h3>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Card view={view} />
          </li>
        ))}
      </ul>
      {views.length === 0 ? <p className="quiet small">Nothing here.</p> : null}
    </section>
  );
};

/** Actions by state. A card is dragged to another column, or moved with the arrow keys. */
export const ActionBoard = ({ views }: { readonly views: readonly ActionView[] }) => (
  <div className="board">
    {ACTION_STATUS.map((status) => (
      <Column key={status} status={status} views={views.filter((view) => view.action.status === status)} />
    ))}
  </div>
);
