import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { addMonths } from '../../../shared/analysis/days';
import { currentHabits, daysOfWeek } from '../../../shared/conventions/habits';
import { monthOfYear, weekdayNames, wholeDay } from '../../../shared/conventions/writeDay';
import { dayByKey, monthWeeks } from './monthWeeks';

type Props = {
  readonly value: string | null;
  readonly today: string;
  /** Days after this one cannot be chosen. */
  readonly latest?: string | undefined;
  readonly onChoose: (day: string | null) => void;
};

/**
 * A month to choose a day in. Weeks begin as the settings say. Arrow keys go by days and weeks, Home and End through the
 * week, Page Up and Page Down by months.
 */
export const MonthCalendar = ({ value, today, latest, onChoose }: Props) => {
  const { firstDay } = currentHabits();
  const [shown, setShown] = useState(value ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const isWalking = useRef(true);
  useEffect(() => {
    if (!isWalking.current) return;
    isWalking.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [shown]);
  const onKey = (event: KeyboardEvent): void => {
    const next = dayByKey(event.key, shown, firstDay);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    isWalking.current = true;
    setShown(next);
  };
  const turn = (by: number): void => setShown(addMonths(shown, by));
  return (
    <div className="calendar">
      <div className="calendar-head">
        <button type="button" aria-label="Month before" onClick={() => turn(-1)}>
          <ChevronLeft size={16} aria-hidden />
        </button>
        <strong aria-live="polite">{monthOfYear(shown)}</strong>
        <button type="button" aria-label="Month after" onClick={() => turn(1)}>
          <ChevronRight size={16} aria-hidden />
        </button>
      </div>
      <table ref={grid} aria-label={monthOfYear(shown)}>
        <thead>
          <tr>
            {daysOfWeek(firstDay).map((day) => {
              const { short, long } = weekdayNames(day);
              return (
                <th key={day} scope="col" abbr={long}>
                  {short}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(shown, firstDay).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    tabIndex={day === shown ? 0 : -1}
                    className={day.slice(0, 7) === shown.slice(0, 7) ? '' : 'of-other-month'}
                    aria-label={wholeDay(day)}
                    aria-pressed={day === value}
                    aria-current={day === today ? 'date' : undefined}
                    disabled={latest !== undefined && day > latest}
                    onKeyDown={onKey}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="calendar-foot">
        <button type="button" onClick={() => onChoose(today)}>
          Today
        </button>
        {value === null ? null : (
          <button type="button" onClick={() => onChoose(null)}>
            No day
          </button>
        )}
      </div>
    </div>
  );
};
