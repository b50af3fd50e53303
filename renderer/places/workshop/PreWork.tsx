import { Check, X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { ofAgenda } from '../../../shared/document/agenda';
import { addPreWork, deletePreWork } from '../../commands/agendaCommands';
import { setFields, useDocument } from '../../state/documentStore';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';

/** What is done before the workshop, by whom, in how many minutes. It may begin with gaps. */
export const PreWork = ({ agendaId }: { readonly agendaId: string }) => {
  const preWork = useDocument((state) => state.document.preWork);
  const tasks = useMemo(() => ofAgenda({ preWork }, 'preWork', agendaId), [preWork, agendaId]);
  const [task, setTask] = useState('');
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        Pre-work{' '}
        <span className="quiet tabular">
          {tasks.filter((one) => one.isDone).length} of {tasks.length} done
        </span>
      </h3>
      <ul className="pre-work">
        {tasks.map((one) => (
          <li key={one.id} className={one.isDone ? 'done' : ''}>
            <button
              type="button"
              role="checkbox"
              aria-checked={one.isDone}
              className="tick"
              aria-label={`Done: ${one.task}`}
              onClick={() =>
                setFields(`${one.isDone ? 'Not done' : 'Done'}: ${one.task}`, 'preWork', one.id, {
                  isDone: !one.isDone,
                })
              }
            >
              {one.isDone ? <Check size={12} aria-hidden="true" /> : null}
            </button>
            <div>
              <p>{one.task}</p>
              <div className="pre-work-facts">
                <RecordField kind="preWork" id={one.id} field="who" row={one.task} placeholder="Who" />
                <RecordField kind="preWork" id={one.id} field="minutes" row={one.task} />
                <span className="quiet small">min</span>
              </div>
            </div>
            <Button small tone="bare" aria-label={`Delete the task ${one.task}`} onClick={() => deletePreWork(one)}>
              <X size={13} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="add-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (task.trim() !== '') addPreWork(agendaId, task.trim());
          setTask('');
        }}
      >
        <input
          className="input"
          aria-label="Add a task before the workshop"
          placeholder="Add a task"
          maxLength={500}
          value={task}
          onChange={(event) => setTask(event.target.value)}
        />
        <Button small type="submit" disabled={task.trim() === ''}>
          Add
        </Button>
      </form>
    </section>
  );
};
