import { useState } from 'react';
import { isOpen } from '../../../../shared/analysis/finding';
import { planCheck } from '../../../../shared/analysis/planCheck';
import { reciprocity } from '../../../../shared/analysis/hours';
import { wholeMoney } from '../../../../shared/model/money';
import type { RecordOf } from '../../../../shared/model';
import { showFinding } from '../../../commands/findingCommands';
import { attachFile, saveSource } from '../../../commands/planCommands';
import { FindingRows } from '../../../parts/findings/FindingRows';
import { RecordField } from '../../../parts/records/RecordField';
import { newestFirst } from '../../../parts/records/newestFirst';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useFigures } from '../../../state/figures';
import { useAccount, useAsOf, useList } from '../../../state/records';
import { showHistory } from '../../../state/session';
import { Part } from '../../../parts/plan/Part';
import { Button } from '../../../parts/ui/Button';
import { withDecimals } from '../../../../shared/conventions/writeNumber';

const MeetingMore = (meeting: RecordOf<'meeting'>) => (
  <>
    <div className="fields two">
      <RecordField kind="meeting" id={meeting.id} field="ourIds" />
      <RecordField kind="meeting" id={meeting.id} field="customerIds" />
      <RecordField kind="meeting" id={meeting.id} field="ourHours" />
      <RecordField kind="meeting" id={meeting.id} field="customerHours" />
    </div>
    <RecordField kind="meeting" id={meeting.id} field="summary" />
  </>
);
const DecisionMore = (decision: RecordOf<'decision'>) => (
  <div className="fields two">
    <RecordField kind="decision" id={decision.id} field="options" />
    <RecordField kind="decision" id={decision.id} field="decidedBy" />
    <RecordField kind="decision" id={decision.id} field="reviewDate" />
  </div>
);
const DecisionNote = (decision: RecordOf<'decision'>) => <DecisionDue decision={decision} />;
const DecisionDue = ({ decision }: { readonly decision: RecordOf<'decision'> }) => {
  const asOf = useAsOf();
  return decision.reviewDate !== null && decision.reviewDate <= asOf ? (
    <span className="late">It is time to look at this again.</span>
  ) : null;
};
const SourceNote = (source: RecordOf<'source'>) => (
  <span className="chips">
    {source.attachmentId === null ? (
      <Button
        small
        tone="bare"
        onClick={() => void attachFile(source.id)}
        aria-label={`Attach a file to ${source.title}`}
      >
        Attach a file
      </Button>
    ) : (
      <Button
        small
        tone="bare"
        onClick={() => void saveSource(source.id, source.attachmentId ?? '')}
        aria-label={`Save the file of ${source.title}`}
      >
        Save the file
      </Button>
    )}
  </span>
);

const Effects = () => {
  const { currency } = useAccount();
  const years = Map.groupBy(
    useList('decision').filter((one) => one.contributionEffect !== null),
    (one) => one.date.slice(0, 4),
  );
  if (years.size === 0) return null;
  return (
    <p className="small tabular">
      Effect on contribution:{' '}
      {[...years]
        .toSorted(([a], [b]) => b.localeCompare(a))
        .map(
          ([year, rows]) =>
            `${year} ${wholeMoney(rows.reduce((sum, one) => sum + (one.contributionEffect ?? 0), 0))} ${currency}`,
        )
        .join(' · ')}
    </p>
  );
};

const Reciprocity = () => {
  const { content, asOf } = useFigures();
  const months = [...reciprocity(content, asOf)].filter(([, figure]) => figure.value !== null).slice(-6);
  if (months.length === 0) return null;
  return (
    <p className="small quiet tabular">
      Their hours for each of yours:{' '}
      {months.map(([month, figure]) => `${month} ${withDecimals(figure.value ?? 0, 1)}`).join(' · ')}
    </p>
  );
};

/** Every entry of the plan check, open or waived, to jump, waive or print. */
const Check = () => {
  const { content, asOf } = useFigures();
  const findings = planCheck(content, asOf);
  const [showsWaived, setShows] = useState(false);
  const open = findings.filter(isOpen);
  const waived = findings.filter((finding) => !isOpen(finding));
  return (
    <>
      {open.length === 0 ? (
        <p className="quiet">The plan check finds nothing open.</p>
      ) : (
        <FindingRows findings={open} onJump={showFinding} />
      )}
      {waived.length > 0 ? (
        <Button small tone="bare" aria-expanded={showsWaived} onClick={() => setShows(!showsWaived)}>
          {showsWaived ? 'Hide' : 'Show'} {waived.length} waived
        </Button>
      ) : null}
      {showsWaived ? <FindingRows findings={waived} onJump={showFinding} /> : null}
    </>
  );
};

export const Appendix = () => {
  const asOf = useAsOf();
  return (
    <>
      <Part id="meetings" title="Meetings">
        <Reciprocity />
        <RecordTable
          kind="meeting"
          layout="meeting-columns"
          columns={[{ field: 'title' }, { field: 'date' }, { field: 'kind' }]}
          empty="Meetings with the customer: when, who, what came of it."
          addLabel="Add a meeting"
          given={{ date: asOf }}
          more={MeetingMore}
          order={newestFirst}
        />
      </Part>
      <Part id="decisions" title="Decisions">
        <Effects />
        <RecordTable
          kind="decision"
          layout="decision-columns"
          columns={[{ field: 'decision' }, { field: 'date' }, { field: 'contributionEffect' }]}
          empty="What was decided, what else was looked at, and what it means for contribution."
          addLabel="Add a decision"
          given={{ date: asOf }}
          more={DecisionMore}
          note={DecisionNote}
          order={newestFirst}
        />
      </Part>
      <Part id="check" tells="opinions" title="Plan check">
        <Check />
      </Part>
      <Part id="sources" title="Sources and documents">
        <RecordTable
          kind="source"
          layout="source-columns"
          columns={[{ field: 'title' }, { field: 'where' }, { field: 'date' }]}
          empty="Where what the plan says comes from. Files are copied into the atlas."
          addLabel="Add a source"
          note={SourceNote}
        />
        <div className="chips">
          <Button small onClick={() => void attachFile()}>
            Attach a file
          </Button>
        </div>
      </Part>
      <Part id="changes" title="Changes">
        <p className="quiet">Every edit of this plan with its time.</p>
        <div className="chips">
          <Button small onClick={() => showHistory('changes')}>
            Show the changes
          </Button>
        </div>
      </Part>
    </>
  );
};
