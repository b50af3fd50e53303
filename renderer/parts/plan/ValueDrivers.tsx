import type { RecordOf } from '../../../shared/model';
import { RecordField } from '../records/RecordField';
import { RecordTable } from '../records/RecordTable';
import { DriverNote } from './DriverNote';

type Driver = RecordOf<'valueDriver'>;
const DRIVER_COLUMNS = [
  { field: 'title' },
  { field: 'type' },
  { field: 'state' },
  { field: 'agreedById', none: 'Nobody agreed' },
  { field: 'agreedOn' },
] as const;
const Note = (driver: Driver) => <DriverNote driver={driver} />;
const DriverMore = (driver: Driver) => <DriverFields driver={driver} />;
const DriverFields = ({ driver: { id, state } }: { readonly driver: Driver }) => {
  return (
    <div className="fields three">
      <RecordField kind="valueDriver" id={id} field="quantity" />
      <RecordField kind="valueDriver" id={id} field="unit" />
      <RecordField kind="valueDriver" id={id} field="unitValue" />
      <RecordField kind="valueDriver" id={id} field="improvementPct" />
      <RecordField kind="valueDriver" id={id} field="confidencePct" />
      {state === 'claimed' ? null : <RecordField kind="valueDriver" id={id} field="deliveredValue" />}
    </div>
  );
};

/** What changes for them, in their money. */
export const ValueDrivers = () => (
  <RecordTable
    kind="valueDriver"
    layout="stacked driver-columns"
    columns={DRIVER_COLUMNS}
    empty="What changes for them, in their money. A driver counts once one of them agreed to it."
    addLabel="Add a value driver"
    more={DriverMore}
    note={Note}
  />
);
