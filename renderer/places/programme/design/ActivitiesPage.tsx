import { activitiesSentence } from '../../../../shared/analysis/designWords';
import { activityRows } from '../../../../shared/analysis/programmeDesign';
import { list } from '../../../../shared/document/document';
import { monthNames } from '../../../../shared/conventions/writeDay';
import type { RecordOf } from '../../../../shared/model';
import { MonthStrip } from '../../../parts/drawings/MonthStrip';
import { RecordTable } from '../../../parts/records/RecordTable';
import { SelectField } from '../../../parts/ui/SelectField';
import { setFields } from '../../../state/documentStore';
import { useFigures } from '../../../state/figures';
import { DesignPage } from '../DesignPage';

const Note = ({ id, name, month }: RecordOf<'programmeActivity'>) => (
  <SelectField
    label={`Month of ${name || 'the activity'}`}
    hideLabel
    isFixed
    value={month === null ? null : String(month)}
    none="No month yet"
    options={monthNames().map((words, at) => ({ value: String(at + 1), label: words }))}
    onChoose={(chosen) => {
      setFields('Set the month', 'programmeActivity', id, { month: chosen === null ? null : Number(chosen) });
    }}
  />
);

/** What comes back every year, and in which month. */
export const ActivitiesPage = () => {
  const { content, asOf } = useFigures();
  return (
    <DesignPage
      label="Activities"
      sentence={activitiesSentence(content, asOf)}
      figure={
        list(content, 'programmeActivity').length === 0 ? null : (
          <MonthStrip label="Activities by month" months={monthNames()} rows={activityRows(content, asOf)} />
        )
      }
    >
      <RecordTable
        kind="programmeActivity"
        layout="activity-columns"
        columns={[{ field: 'name' }, { field: 'ownerId', none: 'No owner' }]}
        empty="Selecting accounts anew, writing plans, the yearly meeting: what comes back?"
        addLabel="Add an activity"
        note={Note}
      />
    </DesignPage>
  );
};
