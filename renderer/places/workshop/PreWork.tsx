import { FileInput, Send, X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { ofAgenda, type Agenda } from '../../../shared/document/agenda';
import { choosePreWork, savePreWorkForm } from '../../commands/preWorkCommands';
import { addPreWork, deletePreWork } from '../../commands/agendaCommands';
import { setFields, useDocument } from '../../state/documentStore';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { Tick } from '../../parts/ui/Tick';
import { AddLine } from './AddLine';

/** What is done before the workshop, by whom, in how many minutes. It may begin with gaps. */
export const PreWork = ({ agenda }: { readonly agenda: Agenda }) => {
  const agendaId = agenda.id;
  const preWorkReply = useDocument((state) => state.document.preWorkReply);
  const replies = useMemo(() => ofAgenda({ preWorkReply }, 'preWorkReply', agendaId), [preWorkReply, agendaId]);
  const preWork = useDocument((state) => state.document.preWork);
  const tasks = useMemo(() => ofAgenda({ preWork }, 'preWork', agendaId), [preWork, agendaId]);
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
            <Tick
              isOn={one.isDone}
              label={`Done: ${one.task}`}
              onToggle={() =>
                setFields(`${one.isDone ? 'Not done' : 'Done'}: ${one.task}`, 'preWork', one.id, {
                  isDone: !one.isDone,
                })
              }
            />
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
      {replies.length === 0 ? null : (
        <p className="small">
          <b>Back from:</b> {replies.map((one) => `${one.name} (${one.contacts})`).join(', ')}
        </p>
      )}
      <div className="chips">
        <Button small onClick={() => void savePreWorkForm(agenda)}>
          <Send size={13} aria-hidden="true" />
          Save as a form
        </Button>
        <Button small onClick={() => void choosePreWork()}>
          <FileInput size={13} aria-hidden="true" />
          Take in answers
        </Button>
      </div>
      <AddLine
        label="Add a task before the workshop"
        placeholder="Add a task"
        most={500}
        onAdd={(task) => addPreWork(agendaId, task)}
      />
    </section>
  );
};
