import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { ActionView } from '../../../shared/analysis/actionBoard';
import { addDays, daysBetween } from '../../../shared/analysis/days';
import { placeOn, timeAxis, type TimeAxis } from '../../../shared/analysis/timeAxis';
import { longDate, shortDate } from '../../../shared/conventions/writeDay';
import { inWords, withinSentence } from '../../../shared/model/words';
import { setActionDue, shiftActionDue } from '../../commands/actionCommands';
import { useAsOf, useList } from '../../state/records';
import { setSession, useSession } from '../../state/session';

/** Days kept free before and after today. */
const MARGIN = 14;

type Lane = {
  readonly id: string;
  readonly title: string;
  readonly due: string | null;
  readonly views: readonly ActionView[];
};

const Bar = ({ view, axis }: { readonly view: ActionView; readonly axis: TimeAxis }) => {
  const isChosen = useSession((state) => state.action === view.id);
  const track = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ readonly x: number; readonly days: number } | null>(null);
  const due = view.action.due ?? axis.from;
  const shown = drag === null ? due : addDays(due, drag.days);
  const at = placeOn(axis, shown);
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ x: event.clientX, days: 0 });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag === null || !track.current) return;
    const days = Math.round(((event.clientX - drag.x) / track.current.clientWidth) * daysBetween(axis.from, axis.to));
    if (days !== drag.days) setDrag({ ...drag, days });
  };
  const onPointerUp = () => {
    if (drag !== null && drag.days !== 0) setActionDue(view.id, addDays(due, drag.days));
    else if (drag !== null) setSession({ action: isChosen ? null : view.id });
    setDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag !== null) {
      event.preventDefault();
      event.stopPropagation();
      setDrag(null);
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      setSession({ action: isChosen ? null : view.id });
      return;
    }
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    shiftActionDue(view.id, (event.key === 'ArrowRight' ? 1 : -1) * (event.shiftKey ? 7 : 1));
  };
  const facts = [
    view.action.title,
    `due ${longDate(due)}`,
    withinSentence(inWords(view.action.status)),
    view.owner ?? 'nobody owns it',
    ...(view.lateDays > 0 ? [`${view.lateDays} days late`] : []),
  ];
  return (
    <li className="time-row">
      <div ref={track} className="time-track">
        <button
          type="button"
          className={`time-mark ${view.action.status} ${view.lateDays > 0 ? 'late' : ''} ${at > 0.6 ? 'left' : ''}`}
          style={{ left: `${at * 100}%` }}
          aria-pressed={isChosen}
          aria-keyshortcuts="ArrowLeft ArrowRight"
          aria-label={facts.join(', ')}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => setDrag(null)}
          onKeyDown={onKeyDown}
        >
          <i aria-hidden="true" />
          <span>
            {view.action.title}
            <span className="quiet">
              {' '}
              · {view.owner ?? 'nobody'} · {shortDate(shown, axis.from.slice(0, 4))}
            </span>
          </span>
        </button>
      </div>
    </li>
  );
};

/**
 * Actions by due date, in lanes of their objectives. A mark is dragged along, or moved by days with the arrow keys and
 * by weeks with Shift.
 */
export const ActionTimeline = ({ views }: { readonly views: readonly ActionView[] }) => {
  const objectives = useList('objective');
  const asOf = useAsOf();
  const dated = useMemo(
    () => views.filter((view) => view.action.due !== null && view.action.status !== 'cancelled'),
    [views],
  );
  const undated = views.filter((view) => view.action.due === null && view.isOpen);
  const axis = useMemo(
    () =>
      timeAxis([
        asOf,
        addDays(asOf, -MARGIN),
        addDays(asOf, MARGIN),
        ...dated.map((view) => view.action.due),
        ...objectives.map((one) => one.due),
      ]),
    [dated, objectives, asOf],
  );
  if (axis === null) return null;
  const byDue = (list: readonly ActionView[]) =>
    list.toSorted((a, b) => (a.action.due ?? '').localeCompare(b.action.due ?? ''));
  const lanes: readonly Lane[] = [
    ...objectives.map((one): Lane => ({
      id: one.id,
      title: one.title,
      due: one.due,
      views: byDue(dated.filter((view) => view.action.objectiveId === one.id)),
    })),
    {
      id: '',
      title: 'Without an objective',
      due: null,
      views: byDue(dated.filter((view) => view.action.objectiveId === null)),
    },
  ].filter((lane) => lane.views.length > 0 || lane.due !== null);
  return (
    <div className="timeline">
      <div className="time-axis" aria-hidden="true">
        {axis.ticks.map((tick) => (
          <span key={tick.day} style={{ left: `${tick.at * 100}%` }}>
            {tick.words}
            {tick.year ? ` ${tick.year}` : ''}
          </span>
        ))}
      </div>
      <div className="time-body">
        <div className="time-lines" aria-hidden="true">
          {axis.ticks.map((tick) => (
            <i key={tick.day} style={{ left: `${tick.at * 100}%` }} />
          ))}
          <b style={{ left: `${placeOn(axis, asOf) * 100}%` }}>
            <span>{shortDate(asOf)}</span>
          </b>
        </div>
        {lanes.map((lane) => (
          <section key={lane.id} className="time-lane" aria-label={lane.title}>
            <h3>
              {lane.title}
              {lane.due ? <span className="quiet"> by {longDate(lane.due)}</span> : null}
            </h3>
            {lane.due ? (
              <span
                className="time-goal"
                style={{ left: `${placeOn(axis, lane.due) * 100}%` }}
                title={`Objective due ${longDate(lane.due)}`}
                aria-hidden="true"
              />
            ) : null}
            <ul>
              {lane.views.map((view) => (
                <Bar key={view.id} view={view} axis={axis} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {undated.length > 0 ? (
        <section className="time-lane" aria-label="No date yet">
          <h3>No date yet</h3>
          <ul className="link-list">
            {undated.map((view) => (
              <li key={view.id}>
                <button type="button" className="plain-link" onClick={() => setSession({ action: view.id })}>
                  {view.action.title || 'Untitled action'}
                </button>
                <span className="quiet small">{view.owner ?? 'nobody owns it'}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
};
