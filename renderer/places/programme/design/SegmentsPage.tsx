import { segmentsSentence } from '../../../../shared/analysis/designWords';
import { segmentsView } from '../../../../shared/analysis/programmeDesign';
import type { RecordOf } from '../../../../shared/model';
import { NamedBars } from '../../../parts/drawings/NamedBars';
import { segmentBars } from '../../../parts/drawings/programmeBars';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useFigures } from '../../../state/figures';
import { DesignPage } from '../DesignPage';

const More = ({ id }: RecordOf<'segment'>) => (
  <div className="fields two">
    <RecordField kind="segment" id={id} field="rule" />
    <RecordField kind="segment" id={id} field="serviceLevel" />
  </div>
);

/** Which customers are served alike, by which rule, and what they get. */
export const SegmentsPage = () => {
  const { content, asOf } = useFigures();
  const view = segmentsView(content, asOf);
  return (
    <DesignPage
      label="Segments"
      sentence={segmentsSentence(content, asOf)}
      remark={view.twice.length === 0 ? null : `In more than one segment: ${view.twice.length} of the accounts.`}
      figure={
        <NamedBars
          label="Accounts of each segment"
          bars={segmentBars(view, (id) => content.segment.get(id)?.maxAccounts ?? null)}
        />
      }
    >
      <RecordTable
        kind="segment"
        layout="segment-columns"
        columns={[{ field: 'name' }, { field: 'accountIds' }, { field: 'maxAccounts' }]}
        empty="Which customers are served alike? Begin with the few that get the most."
        addLabel="Add a segment"
        more={More}
      />
    </DesignPage>
  );
};
