import { Popover } from '@base-ui/react/popover';
import { CalendarDays } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { addDays } from '../../../shared/analysis/days';
import { fieldDate } from '../../../shared/conventions/writeDay';
import { newId } from '../../../shared/document/draft';
import { typedDayReading, type DayAsked } from './dayReading';
import { keysGoIn } from './keysGoIn';
import { MonthCalendar } from './MonthCalendar';
import { ReadField, type Waiting } from './ReadField';

type Props = DayAsked & {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onCommit: (value: string | null, group: string) => void;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly waiting?: Waiting;
  readonly autoFocus?: boolean;
  readonly onEscape?: () => void;
};

/** A day, written as one is used to or chosen in the calendar; arrow keys move it day by day, and with Alt open the calendar. */
export const DayField = ({
  label,
  value,
  onCommit,
  hideLabel = false,
  placeholder,
  waiting,
  autoFocus = false,
  onEscape,
  ...asked
}: Props) => {
  const [isOpen, setOpen] = useState(false);
  const choose = (day: string | null): void => {
    setOpen(false);
    if (day !== value) onCommit(day, newId());
  };
  const moveBy = (event: KeyboardEvent<HTMLInputElement>, type: (text: string) => void): boolean => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
    event.preventDefault();
    if (event.altKey) {
      setOpen(event.key === 'ArrowDown');
      return true;
    }
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
      placeholder={placeholder}
      className="input tabular day-input"
      onKey={moveBy}
      selectsAll
      autoFocus={autoFocus}
      onEscape={onEscape}
      beside={
        <>
          <Popover.Root open={isOpen} onOpenChange={setOpen}>
            <Popover.Trigger className="day-button" tabIndex={-1} aria-label="Open the calendar">
              <CalendarDays size={16} aria-hidden />
            </Popover.Trigger>
            <Popover.Portal>
              <Popover.Positioner className="menu-layer" sideOffset={4} align="end">
                <Popover.Popup ref={keysGoIn} className="menu calendar-layer" aria-label={`Calendar: ${label}`}>
                  <MonthCalendar value={value} today={asked.today} latest={asked.latest?.day} onChoose={choose} />
                </Popover.Popup>
              </Popover.Positioner>
            </Popover.Portal>
          </Popover.Root>
        </>
      }
    />
  );
};
