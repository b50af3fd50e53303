import type { RecordOf } from '../../../../shared/model';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { Part } from '../../../parts/plan/Part';
import { SwotFields } from './SwotFields';
import { said } from '../../../../shared/model/words';

const FIELD_WORDS = {
  strengths: { one: 'a strength', asks: 'What you are good at, at this customer.' },
  weaknesses: { one: 'a weakness', asks: 'What you lack, at this customer.' },
  opportunities: {
    one: 'an opportunity',
    asks: 'What comes towards you from outside and helps.',
  },
  threats: { one: 'a threat', asks: 'What comes towards you from outside and hurts.' },
} as const;

const ISSUE_COLUMNS = [{ field: 'because' }, { field: 'therefore' }] as const;
const IssueMore = (issue: RecordOf<'keyIssue'>) => (
  <>
    <RecordField kind="keyIssue" id={issue.id} field="swotEntryIds" />
    <RecordField kind="keyIssue" id={issue.id} field="objectiveIds" />
  </>
);
const IssueNote = (issue: RecordOf<'keyIssue'>) => {
  const lacking = [
    ...(issue.swotEntryIds.length === 0 ? ['rests on no entry above'] : []),
    ...(issue.objectiveIds.length === 0 ? ['is answered by no objective'] : []),
  ];
  return lacking.length === 0 ? (
    <span className="quiet">
      Rests on {issue.swotEntryIds.length} {issue.swotEntryIds.length === 1 ? 'entry' : 'entries'}, answered by{' '}
      {issue.objectiveIds.length} {issue.objectiveIds.length === 1 ? 'objective' : 'objectives'}.
    </span>
  ) : (
    <span className="late">It {lacking.join(' and ')}: open the row to link it.</span>
  );
};

export const Swot = () => (
  <>
    <Part id="swot-fields" title={said('{swot.strengths}, {swot.weaknesses}, {swot.opportunities}, {swot.threats}')}>
      <p className="quiet">
        Strengths and weaknesses are about you at this customer, not about your company. Two to five in each field say
        more than ten.
      </p>
      <SwotFields kind="swotEntry" words={FIELD_WORDS} />
    </Part>
    <Part id="swot-issues" title="Key issues">
      <RecordTable
        kind="keyIssue"
        layout="issue-columns"
        columns={ISSUE_COLUMNS}
        empty="One to five sentences: because of this, therefore you must do that."
        addLabel="Add a key issue"
        more={IssueMore}
        note={IssueNote}
      />
    </Part>
  </>
);
