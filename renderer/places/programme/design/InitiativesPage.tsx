import { initiativesSentence } from '../../../../shared/analysis/designWords';
import { initiativeRows } from '../../../../shared/analysis/programmeDesign';
import type { RecordOf } from '../../../../shared/model';
import { MonthStrip } from '../../../parts/drawings/MonthStrip';
import { monthsFrom } from '../../../parts/drawings/monthsFrom';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useFigures } from '../../../state/figures';
import { DesignPage } from '../DesignPage';

const More = ({ id }: RecordOf<'initiative'>) => <RecordField kind="initiative" id={id} field="why" />;

/** What else is done so that the programme works. */
export const InitiativesPage = () => {
  const { content, asOf } = useFigures();
  const rows = initiativeRows(content, asOf);
  return (
    <DesignPage
      label="Other initiatives"
      sentence={initiativesSentence(content, asOf)}
      figure={
        rows.length === 0 ? null : <MonthStrip label="Initiatives by month" months={monthsFrom(asOf)} rows={rows} />
      }
    >
      <RecordTable
        kind="initiative"
        layout="initiative-columns"
        columns={[{ field: 'title' }, { field: 'ownerId', none: 'No owner' }, { field: 'due' }, { field: 'status' }]}
        empty="A training, a tool, a change of pay: what else makes it work?"
        addLabel="Add an initiative"
        more={More}
      />
    </DesignPage>
  );
};
