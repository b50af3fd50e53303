import { longDate } from '../../../shared/conventions/writeDay';
import { latestLeaving } from '../../commands/leaveCommands';
import { useToday } from '../../state/today';
import { DayField } from '../ui/DayField';

/** The day somebody left: today or before. */
export const LeavingDay = ({
  label,
  day,
  onDay,
}: {
  readonly label: string;
  readonly day: string;
  readonly onDay: (day: string) => void;
}) => {
  const latest = latestLeaving();
  return (
    <DayField
      label={label}
      value={day}
      today={useToday()}
      latest={{
        day: latest,
        why: `This is not taken: nobody has left on a day that is to come. Write ${longDate(latest)} or a day before; until then say that they are leaving.`,
      }}
      onCommit={(typed) => {
        if (typed !== null) onDay(typed);
      }}
    />
  );
};
