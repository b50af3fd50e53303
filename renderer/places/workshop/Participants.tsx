import { X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { ofAgenda, participantName } from '../../../shared/document/agenda';
import { addParticipant, deleteParticipant } from '../../commands/agendaCommands';
import { useDocument } from '../../state/documentStore';
import { useOffered } from '../../state/records';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';

/** Who is in the room: of the team, and guests by name. */
export const Participants = ({ agendaId }: { readonly agendaId: string }) => {
  const participant = useDocument((state) => state.document.participant);
  const content = useDocument((state) => state.document);
  const people = useMemo(() => ofAgenda({ participant }, 'participant', agendaId), [participant, agendaId]);
  const members = useOffered('member');
  const [name, setName] = useState('');
  const id = useId();
  const add = (): void => {
    const typed = name.trim();
    if (typed === '') return;
    const member = members.find((one) => one.name.toLowerCase() === typed.toLowerCase());
    addParticipant(agendaId, member ? { memberId: member.id } : { name: typed });
    setName('');
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        Participants <span className="quiet tabular">{people.length}</span>
      </h3>
      <ul className="participants">
        {people.map((one) => {
          const called = participantName(content, one);
          return (
            <li key={one.id}>
              <span>
                <b>{called}</b>
                {one.memberId === null ? <span className="quiet small"> guest</span> : null}
              </span>
              <RecordField kind="participant" id={one.id} field="role" row={called} />
              <Button small tone="bare" aria-label={`Take out ${called}`} onClick={() => deleteParticipant(one)}>
                <X size={13} aria-hidden="true" />
              </Button>
            </li>
          );
        })}
      </ul>
      <form
        className="add-line"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          className="input"
          aria-label="Add from the team or a guest"
          placeholder="Add from the team or a guest"
          list={`${id}-team`}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={`${id}-team`}>
          {members
            .filter((member) => !people.some((one) => one.memberId === member.id))
            .map((member) => (
              <option key={member.id}>{member.name}</option>
            ))}
        </datalist>
        <Button small type="submit" disabled={name.trim() === ''}>
          Add
        </Button>
      </form>
    </section>
  );
};
