import { fieldOf } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { addPlace, setSeats } from '../../commands/peopleCommands';
import { useOffered } from '../../state/records';
import { SearchField } from '../ui/SearchField';
import { SEVERAL } from '../ui/SelectField';

type Props = {
  readonly kind: 'businessUnit' | 'department';
  readonly value: string | null;
  readonly isSeveral?: boolean;
  readonly seatIds: readonly string[];
};
const WORDS = {
  businessUnit: { what: 'unit', field: 'businessUnitId' },
  department: { what: 'department', field: 'departmentId' },
} as const;

const NONE = '';

/** The unit or the department of some seats; one that is not there yet is added by typing its name. */
export const PlaceField = ({ kind, value, isSeveral = false, seatIds }: Props) => {
  const { what, field } = WORDS[kind];
  const options = useOffered(kind, value).map((one) => ({ value: one.id, label: one.name, detail: '' }));
  return (
    <SearchField
      label={labelOf('seat', field)}
      shown={isSeveral ? null : (options.find((option) => option.value === value) ?? null)}
      placeholder={isSeveral ? SEVERAL : 'Not known'}
      // Where they differ nothing stands in the field that could be emptied.
      options={isSeveral ? [{ value: NONE, label: 'Not known', detail: '' }, ...options] : options}
      onChoose={(id) => setSeats(what, { [field]: id === NONE ? null : id }, seatIds)}
      add={{
        noun: what,
        longest: fieldOf(kind, 'name').longest,
        onAdd: (name) => addPlace(kind, name, seatIds),
      }}
    />
  );
};
