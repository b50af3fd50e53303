import { stakeholderClasses } from '../../../shared/analysis/stakeholderClasses';
import type { Seat } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { inWords } from '../../../shared/model/words';
import { setSeats } from '../../commands/peopleCommands';
import { useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';
import { SelectField } from '../ui/SelectField';

/** To which side of the house the chosen people belong, clinical or commercial say: the two are compared (F3). */
export const ClassField = ({ seats }: { readonly seats: readonly Seat[] }) => {
  const content = useDocument((state) => state.document);
  const classes = stakeholderClasses(content, useAsOf());
  const first = seats[0]?.stakeholderClass ?? null;
  return (
    <SelectField
      label={labelOf('seat', 'stakeholderClass')}
      value={first}
      isSeveral={seats.some((seat) => seat.stakeholderClass !== first)}
      none="Not known"
      options={classes.map((name) => ({ value: name, label: inWords(name) }))}
      onChoose={(stakeholderClass) =>
        setSeats(
          'class',
          { stakeholderClass },
          seats.map(({ id }) => id),
        )
      }
    />
  );
};
