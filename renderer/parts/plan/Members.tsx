import { accountableShare } from '../../../shared/analysis/accountableShare';
import { hours, loadSays } from '../../../shared/analysis/hours';
import type { RecordOf } from '../../../shared/model';
import { TEAM_ROLES } from '../../../shared/model/scales';
import { inWords } from '../../../shared/model/words';
import { modelCell } from '../records/cells/modelCell';
import { useFieldCells } from '../records/cells/useFieldCells';
import { RecordField } from '../records/RecordField';
import { RecordRemark } from '../records/RecordRemark';
import { RecordTools } from '../records/RecordTools';
import { useSpot } from '../records/useSpot';
import { currentDocument, editDocument, setFields } from '../../state/documentStore';
import { useFigures } from '../../state/figures';
import { useIsHiding, useList, useRecord, useSettings } from '../../state/records';
import { setSession } from '../../state/session';
import { labelOf } from '../../../shared/model/labels';
import { AddOne } from '../records/AddOne';
import { SelectField } from '../ui/SelectField';

/** The columns as they stand: of the person, whom the atlas knows, or of their part in this account. */
const COLUMNS = [
  { kind: 'member', field: 'name' },
  { kind: 'member', field: 'title' },
  { kind: 'member', field: 'ourFunction' },
  { kind: 'assignment', field: 'role' },
  { kind: 'member', field: 'level' },
  { kind: 'assignment', field: 'hoursPerMonth' },
  { kind: 'assignment', field: 'accountablePct' },
] as const;

/** What the second line of a member holds, above each of its fields; the fields say it to a reader themselves. */
const MemberHeads = () => (
  <span className="member-heads" aria-hidden="true">
    <span>{labelOf('member', 'title')}</span>
    <span>{labelOf('member', 'ourFunction')}</span>
    <span>Role</span>
    <span title="Level of the job, 1 at the top to 5">{labelOf('member', 'level')}</span>
    <span title={labelOf('assignment', 'hoursPerMonth')}>Hours</span>
    <span title="Share of what is answered for; together 100 %">Share %</span>
  </span>
);

const MemberRow = ({
  assignment,
  load,
}: {
  readonly assignment: RecordOf<'assignment'>;
  readonly load: ReturnType<typeof hours>['owners'][number] | undefined;
}) => {
  const member = useRecord('member', assignment.memberId);
  const isHiding = useIsHiding();
  const { row, isSpot } = useSpot<HTMLLIElement>('assignment', assignment.id);
  const says = loadSays(useSettings());
  if (!member) return null;
  return (
    <li ref={row} className={`record-row ${isSpot ? 'spot' : ''}`}>
      <div className="record-cells" data-cells="1">
        <MemberHeads />
        <RecordField kind="member" id={member.id} field="name" row="" saysName />
        <RecordField kind="member" id={member.id} field="title" row={member.name} />
        <RecordField kind="member" id={member.id} field="ourFunction" row={member.name} />
        <SelectField
          label={`Role: ${member.name}`}
          hideLabel
          value={assignment.role}
          none="No role"
          options={TEAM_ROLES.map((role) => ({ value: role, label: inWords(role) }))}
          onChoose={(role) => {
            setFields('Set a team role', 'assignment', assignment.id, { role });
          }}
        />
        <RecordField kind="member" id={member.id} field="level" row={member.name} />
        <RecordField kind="assignment" id={assignment.id} field="hoursPerMonth" row={member.name} />
        <RecordField kind="assignment" id={assignment.id} field="accountablePct" row={member.name} />
        <span className="record-tools">
          <RecordTools kind="assignment" id={assignment.id} name={member.name} />
        </span>
      </div>
      <RecordRemark kind="assignment" id={assignment.id} />
      {load && load.needed > 0 && !isHiding ? (
        <p className={`record-note small ${load.band === 'overloaded' ? 'late' : 'quiet'}`}>
          Looks after relationships that need {load.needed} hours a month{load.capacity ? ` of ${load.capacity}` : ''}
          {load.band ? `: ${load.band}, for ${says[load.band]}` : ''}.
        </p>
      ) : null}
    </li>
  );
};

/** Who of you looks after the customer, with role, hours and share of accountability. */
export const Members = () => {
  const assignments = useList('assignment');
  const { content, asOf } = useFigures();
  const loads = new Map(hours(content, asOf).owners.map((owner) => [owner.memberId, owner]));
  const whole = accountableShare(content, asOf).value;
  const add = () => {
    let id = '';
    const isDone = editDocument('Add a team member', (draft) => {
      const member = draft.add('member', {});
      ({ id } = member);
      draft.add('assignment', {
        id: member.id,
        memberId: member.id,
        role: assignments.length === 0 ? 'accountLead' : null,
      });
    });
    if (isDone) setSession({ spot: { kind: 'assignment', id, isNew: true } });
  };
  const cells = useFieldCells<HTMLUListElement>(
    {
      rows: assignments.length,
      columns: COLUMNS.length,
      cellAt: (row, column) => {
        const assignment = assignments[row];
        const of = COLUMNS[column];
        if (!assignment || !of) return null;
        const cell =
          of.kind === 'member'
            ? modelCell(currentDocument(), 'member', assignment.memberId, { field: of.field })
            : modelCell(currentDocument(), 'assignment', assignment.id, { field: of.field, none: 'No role' });
        return cell;
      },
    },
    'the team',
  );
  return (
    <div className="record-table team-columns">
      {assignments.length === 0 ? (
        <p className="quiet">
          Who of you looks after this customer? Owners of contacts, objectives and actions are chosen from here.
        </p>
      ) : (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go between the fields inside */}
          <ul className="record-rows" aria-label="Team" {...cells}>
            {assignments.map((assignment) => (
              <MemberRow key={assignment.id} assignment={assignment} load={loads.get(assignment.memberId)} />
            ))}
          </ul>
          {whole !== null && whole !== 100 ? (
            <p className="small late">The shares of accountability add up to {whole} %, not 100 %.</p>
          ) : null}
        </>
      )}
      <AddOne label="Add a team member" onClick={add} />
    </div>
  );
};
