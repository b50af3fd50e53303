import { RecordTable } from '../records/RecordTable';

const KPI_COLUMNS = [{ field: 'name' }, { field: 'unit' }, { field: 'target' }, { field: 'actual' }] as const;

/** The figures that tell whether the plan works. */
export const Measures = () => (
  <RecordTable
    kind="kpi"
    layout="kpi-columns"
    columns={KPI_COLUMNS}
    empty="Three to eight figures that tell whether the plan works."
    addLabel="Add a measure"
  />
);
