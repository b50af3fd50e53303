import { tasksSentence } from '../../../../shared/analysis/designWords';
import { taskLines, type TaskLetter, type TaskLine } from '../../../../shared/analysis/programmeDesign';
import { list } from '../../../../shared/document/document';
import { RESPONSIBILITIES } from '../../../../shared/model/scales';
import { setTaskPart } from '../../../commands/designCommands';
import { NamedBars } from '../../../parts/drawings/NamedBars';
import { RecordTable } from '../../../parts/records/RecordTable';
import { SelectField } from '../../../parts/ui/SelectField';
import { useFigures } from '../../../state/figures';
import { DesignPage } from '../DesignPage';
import type { RecordOf } from '../../../../shared/model';

const PART_WORDS: Readonly<Record<TaskLetter, string>> = {
  R: 'R, does it',
  A: 'A, accountable',
  C: 'C, is asked',
  I: 'I, is told',
};

const accountableWords = ({ accountable }: TaskLine): string =>
  accountable === 1
    ? 'one is accountable'
    : accountable === 0
      ? 'nobody is accountable'
      : `${accountable} are accountable`;

const Note = ({ id }: RecordOf<'programmeTask'>) => <Parts taskId={id} />;
/** What each role does in a task. */
const Parts = ({ taskId }: { readonly taskId: string }) => {
  const { content, asOf } = useFigures();
  const line = taskLines(content, asOf).find(({ id }) => id === taskId);
  const roles = list(content, 'teamRole');
  if (roles.length === 0) return <span className="quiet">Roles stand on the page of the team.</span>;
  return (
    <div className="task-parts">
      {roles.map((role) => (
        <SelectField
          key={role.id}
          label={role.title || 'Untitled role'}
          value={line?.partOf.get(role.id)?.part ?? null}
          none="–"
          options={RESPONSIBILITIES.map((part) => ({ value: part, label: PART_WORDS[part] }))}
          onChoose={(part) => setTaskPart(taskId, role.id, part)}
        />
      ))}
    </div>
  );
};

/** Who does what, who answers for it, who is asked and who is told. */
export const ResponsibilitiesPage = () => {
  const { content, asOf } = useFigures();
  const lines = taskLines(content, asOf);
  return (
    <DesignPage
      label="Responsibilities"
      sentence={tasksSentence(content, asOf)}
      figure={
        <NamedBars
          label="Accountable for each task"
          bars={lines.map((line) => ({
            id: line.id,
            name: line.task || 'Untitled task',
            share: line.accountable === 0 ? 0 : 1,
            words: accountableWords(line),
            isAlert: line.accountable !== 1,
          }))}
        />
      }
    >
      <RecordTable
        kind="programmeTask"
        layout="task-columns"
        columns={[{ field: 'task' }]}
        empty="Choosing accounts, writing a plan, releasing time: who answers for it? Exactly one A for each."
        addLabel="Add a task"
        note={Note}
      />
    </DesignPage>
  );
};
