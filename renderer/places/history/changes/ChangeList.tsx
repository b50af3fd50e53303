import { useRef, type KeyboardEvent } from 'react';
import { clockWords, fieldDate } from '../../../../shared/conventions/writeDay';
import { useWindow } from '../../../parts/ui/useWindow';
import type { ChangeRow } from './changeRows';
import { Touches } from './Touches';

/** CSS pixels of every row, so that thousands scroll and only those in view are drawn. */
const ROW_HEIGHT = 38;
/** Names beside a step; all of them stand in its details. */
const MOST_NAMES = 2;

const BEFORE_LABEL = { edit: '', undo: 'Undo: ', redo: 'Redo: ' } as const;

type Props = {
  readonly rows: readonly ChangeRow[];
  readonly chosen: number | null;
  readonly onChoose: (revision: number) => void;
};

const buttonId = (revision: number): string => `step-${revision}`;

const Row = ({
  row,
  at,
  isChosen,
  onChoose,
  onKeyDown,
}: {
  readonly row: ChangeRow;
  readonly at: number;
  readonly isChosen: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} & Pick<Props, 'onChoose'>) => {
  const style = { top: at * ROW_HEIGHT };
  if (row.is === 'day')
    return (
      <li className="change-day" style={style}>
        <h3>{fieldDate(row.day)}</h3>
        <span className="quiet tabular">
          {row.steps} {row.steps === 1 ? 'step' : 'steps'}
        </span>
      </li>
    );
  const { moment } = row;
  return (
    <li className={`change-step ${isChosen ? 'chosen' : ''}`} style={style}>
      <time className="quiet tabular" dateTime={moment.at}>
        {clockWords(moment.at)}
      </time>
      <button
        type="button"
        id={buttonId(moment.revision)}
        className="change-label"
        aria-pressed={isChosen}
        title={moment.label}
        onClick={() => onChoose(moment.revision)}
        onKeyDown={onKeyDown}
      >
        {BEFORE_LABEL[moment.kind]}
        {moment.label}
        {moment.edits > 1 ? <span className="quiet"> · {moment.edits} edits</span> : null}
      </button>
      <Touches of={moment} most={MOST_NAMES} />
      <span className="quiet change-who">{moment.who}</span>
    </li>
  );
};

/** The next row that is a step, up or down. */
const nextStep = (rows: readonly ChangeRow[], from: number, by: 1 | -1): number => {
  for (let at = from + by; at >= 0 && at < rows.length; at += by) if (rows[at]?.is === 'step') return at;
  return -1;
};

/** Steps by day. Up and down go from one to the next; what each touched is a way there. */
export const ChangeList = ({ rows, chosen, onChoose }: Props) => {
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useWindow(scroller, rows.length, ROW_HEIGHT);
  const goTo = (at: number): void => {
    const [row, element] = [rows[at], scroller.current];
    if (row?.is !== 'step' || element === null) return;
    onChoose(row.moment.revision);
    const top = at * ROW_HEIGHT;
    // The heading of its day stays in view.
    if (top - ROW_HEIGHT < element.scrollTop) element.scrollTop = top - ROW_HEIGHT;
    else if (top + 2 * ROW_HEIGHT > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 2 * ROW_HEIGHT - element.clientHeight;
    requestAnimationFrame(() => document.getElementById(buttonId(row.moment.revision))?.focus({ preventScroll: true }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const next = nextStep(
      rows,
      rows.findIndex((row) => row.is === 'step' && row.moment.revision === chosen),
      by,
    );
    event.preventDefault();
    if (next >= 0) goTo(next);
  };
  return (
    <div className="change-scroller" ref={scroller}>
      <ol className="change-list" aria-label="Changes" style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.slice(from, to).map((row, nth) => (
          <Row
            key={row.is === 'day' ? row.day : row.moment.revision}
            row={row}
            at={from + nth}
            isChosen={row.is === 'step' && row.moment.revision === chosen}
            onChoose={onChoose}
            onKeyDown={onKeyDown}
          />
        ))}
      </ol>
    </div>
  );
};
