import { resourcesSentence } from '../../../../shared/analysis/designWords';
import { segmentsView } from '../../../../shared/analysis/programmeDesign';
import { withDecimals } from '../../../../shared/conventions/writeNumber';
import type { RecordOf } from '../../../../shared/model';
import { wholeMoney } from '../../../../shared/model/money';
import { NamedBars } from '../../../parts/drawings/NamedBars';
import { resourceBars } from '../../../parts/drawings/programmeBars';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useFigures } from '../../../state/figures';
import { DesignPage } from '../DesignPage';

const Note = ({ id }: RecordOf<'segment'>) => <Hours id={id} />;
const Hours = ({ id }: { readonly id: string }) => {
  const { content, asOf } = useFigures();
  const line = segmentsView(content, asOf).lines.find((one) => one.id === id);
  if (line === undefined || line.hours === null) return <span className="quiet">Hours not known.</span>;
  return (
    <span className="quiet">
      {line.accounts} accounts: {withDecimals(line.hours, Number.isInteger(line.hours) ? 0 : 1)} hours a month
    </span>
  );
};

/** Hours and money the programme takes, segment by segment. */
export const ResourcesPage = () => {
  const { content, asOf } = useFigures();
  const view = segmentsView(content, asOf);
  return (
    <DesignPage
      label="Resources"
      sentence={resourcesSentence(content, asOf)}
      figure={
        <>
          <NamedBars label="Hours a month of each segment" bars={resourceBars(view)} />
          {view.budget === null ? null : <p className="tabular">Together {wholeMoney(view.budget)} a year.</p>}
        </>
      }
    >
      <RecordTable
        kind="segment"
        layout="resource-columns"
        columns={[{ field: 'name' }, { field: 'hoursPerAccount' }, { field: 'budget' }]}
        empty="What it takes is worked out from the segments and their accounts."
        addLabel="Add a segment"
        note={Note}
      />
    </DesignPage>
  );
};
