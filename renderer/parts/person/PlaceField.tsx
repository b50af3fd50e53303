import { fieldOf } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { addPlace, setSeats } from '../../commands/peopleCommands';
import { useOffered } from '../../state/records';
import { ChooseOrAdd } from './ChooseOrAdd';

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

/** The unit or the department of some seats; one that is not there yet is added here. */
export const PlaceField = ({ kind, value, isSeveral = false, seatIds }: Props) => {
  const { what, field } = WORDS[kind];
  return (
    <ChooseOrAdd
      label={labelOf('seat', field)}
      value={value}
      none="Not known"
      isSeveral={isSeveral}
      options={useOffered(kind, value).map((one) => ({ value: one.id, label: one.name }))}
      onChoose={(id) => setSeats(what, { [field]: id }, seatIds)}
      addLabel={`Add a ${what}…`}
      asks={`Name of the ${what}`}
      addButton={`Add the ${what}`}
      longest={fieldOf(kind, 'name').longest}
      onAdd={(name) => addPlace(kind, name, seatIds)}
    />
  );
};
