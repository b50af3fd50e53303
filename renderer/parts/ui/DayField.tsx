import { CalendarDays } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { addDays } from '../../../shared/analysis/days';
import { fieldDate } from '../../../shared/conventions/writeDay';
import { newId } from '../../../shared/document/draft';
import { typedDayReading, type DayAsked } from './dayReading';
import { ReadField, type Waiting } from './ReadField';

type Props = DayAsked & {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onCommit: (value: string | null, group: string) => void;
  readonly hideLabel?: boolean;
  readonly waiting?: Waiting;
  readonly autoFocus?: boolean;
  readonly onEscape?: () => void;
};

/** A day, written as one is used to or chosen in the calendar; arrow keys move it day by day. */
export const DayField = ({
  label,
  value,
  onCommit,
  hideLabel = false,
  waiting,
  autoFocus = false,
  onEscape,
  ...asked
}: Props) => {
  const calendar = useRef<HTMLInputElement>(null);
  const moveBy = (event: KeyboardEvent<HTMLInputElement>, type: (text: string) => void): boolean => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
    event.preventDefault();
    type(fieldDate(addDays(value ?? asked.today, event.key === 'ArrowUp' ? 1 : -1)));
    return true;
  };
  return (
    <ReadField
      label={label}
      hideLabel={hideLabel}
      value={value}
      shown={value === null ? '' : fieldDate(value)}
      read={(text) => typedDayReading(text, asked)}
      onCommit={onCommit}
      waiting={waiting}
      className="input tabular day-input"
      onKey={moveBy}
      selectsAll
      autoFocus={autoFocus}
      onEscape={onEscape}
      beside={
        <>
          <input
            ref={calendar}
            className="day-calendar"
            type="date"
            tabIndex={-1}
            aria-hidden
            value={value ?? ''}
            onChange={(event) => onCommit(event.target.value === '' ? null : event.target.value, newId())}
          />
          <button
            type="button"
            className="day-button"
            tabIndex={-1}
            aria-label="Open the calendar"
            onClick={() => calendar.current?.showPicker()}
          >
            <CalendarDays size={16} aria-hidden />
          </button>
        </>
      }
    />
  );
};
