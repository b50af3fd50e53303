import { reviewsSentence } from '../../../../shared/analysis/designWords';
import { reviewRows } from '../../../../shared/analysis/programmeDesign';
import type { RecordOf } from '../../../../shared/model';
import { MonthStrip } from '../../../parts/drawings/MonthStrip';
import { monthsFrom } from '../../../parts/drawings/monthsFrom';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useFigures } from '../../../state/figures';
import { DesignPage } from '../DesignPage';

const More = ({ id }: RecordOf<'programmeReview'>) => (
  <div className="fields two">
    <RecordField kind="programmeReview" id={id} field="people" />
    <RecordField kind="programmeReview" id={id} field="agenda" />
  </div>
);

/** When the programme is looked at, by whom and along what. */
export const ReviewsPage = () => {
  const { content, asOf } = useFigures();
  const rows = reviewRows(content, asOf);
  return (
    <DesignPage
      label="Review process"
      sentence={reviewsSentence(content, asOf)}
      figure={rows.length === 0 ? null : <MonthStrip label="Reviews by month" months={monthsFrom(asOf)} rows={rows} />}
    >
      <RecordTable
        kind="programmeReview"
        layout="review-columns"
        columns={[{ field: 'title' }, { field: 'rhythm' }, { field: 'next' }]}
        empty="Accounts every quarter, the programme every year: when is it looked at?"
        addLabel="Add a review"
        more={More}
      />
    </DesignPage>
  );
};
