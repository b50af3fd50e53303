import { inWords } from '../../../../shared/model/words';
import { SWOT_FIELDS } from '../../../../shared/model/scales';
import type { RecordOf } from '../../../../shared/model';
import { addRecord } from '../../../commands/recordCommands';
import { modelCell } from '../../../parts/records/cells/modelCell';
import { useFieldCells } from '../../../parts/records/cells/useFieldCells';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordRemark } from '../../../parts/records/RecordRemark';
import { RecordTable } from '../../../parts/records/RecordTable';
import { RecordTools } from '../../../parts/records/RecordTools';
import { useSpot } from '../../../parts/records/useSpot';
import { currentDocument, setFields } from '../../../state/documentStore';
import { useList } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';
import { Part } from '../../../parts/plan/Part';

type Field = (typeof SWOT_FIELDS)[number];
const FIELD_WORDS: Readonly<Record<Field, { readonly one: string; readonly asks: string }>> = {
  strengths: { one: 'a strength', asks: 'What you are good at, at this customer.' },
  weaknesses: { one: 'a weakness', asks: 'What you lack, at this customer.' },
  opportunities: {
    one: 'an opportunity',
    asks: 'What comes towards you from outside and helps.',
  },
  threats: { one: 'a threat', asks: 'What comes towards you from outside and hurts.' },
};

const Entry = ({ entry }: { readonly entry: RecordOf<'swotEntry'> }) => {
  const { row, isSpot } = useSpot<HTMLLIElement>('swotEntry', entry.id);
  return (
    <li ref={row} className={`record-row swot-row ${isSpot ? 'spot' : ''}`}>
      <div className="record-cells" data-cells="0">
        <RecordField kind="swotEntry" id={entry.id} field="title" row="" oneLine />
        <RecordTools
          kind="swotEntry"
          id={entry.id}
          name={entry.title || 'without words'}
          also={SWOT_FIELDS.filter((field) => field !== entry.field).map((field) => ({
            label: `Move to ${field}`,
            run: () => {
              setFields(`Move to ${field}`, 'swotEntry', entry.id, { field });
            },
          }))}
        />
      </div>
      <RecordRemark kind="swotEntry" id={entry.id} />
    </li>
  );
};

const Quadrant = ({ field }: { readonly field: Field }) => {
  const entries = useList('swotEntry').filter((entry) => entry.field === field);
  const { one, asks } = FIELD_WORDS[field];
  const title = inWords(field);
  const cells = useFieldCells<HTMLUListElement>(
    {
      rows: entries.length,
      columns: 1,
      cellAt: (row, column) => {
        const entry = column === 0 ? entries[row] : undefined;
        return entry ? modelCell(currentDocument(), 'swotEntry', entry.id, { field: 'title' }) : null;
      },
    },
    title.toLowerCase(),
  );
  return (
    <section className={`swot-field ${field}`} aria-label={title}>
      <h4 className="serif">{title}</h4>
      {entries.length === 0 ? (
        <p className="quiet small">{asks}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go between the fields inside
        <ul className="record-rows" {...cells}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <Button small tone="bare" onClick={() => addRecord('swotEntry', { field })}>
        Add {one}
      </Button>
    </section>
  );
};

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
    <Part id="swot-fields" title="Strengths, weaknesses, opportunities, threats">
      <p className="quiet">
        Strengths and weaknesses are about you at this customer, not about your company. Two to five in each field say
        more than ten.
      </p>
      <div className="swot">
        {SWOT_FIELDS.map((field) => (
          <Quadrant key={field} field={field} />
        ))}
      </div>
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
