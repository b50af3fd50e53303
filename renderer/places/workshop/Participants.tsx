import { X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { ofAgenda, participantName, type Agenda } from '../../../shared/document/agenda';
import { addParticipant, addParticipantOfOurs, deleteParticipant, takeOnTeam } from '../../commands/agendaCommands';
import { quoted } from '../../../shared/model/words';
import { useDocument } from '../../state/documentStore';
import { say } from '../../state/messages';
import { useOffered } from '../../state/records';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { AddLine } from './AddLine';

/** Who is in the room: of the team, and guests by name. */
export const Participants = ({ agenda }: { readonly agenda: Agenda }) => {
  const participant = useDocument((state) => state.document.participant);
  const content = useDocument((state) => state.document);
  const people = useMemo(() => ofAgenda({ participant }, 'participant', agenda.id), [participant, agenda.id]);
  const members = useOffered('member');
  const id = useId();
  const add = (name: string, isOurs: boolean): void => {
    const same = people
      .map((one) => participantName(content, one))
      .find((one) => one.toLowerCase() === name.toLowerCase());
    if (same !== undefined) {
      say(
        `${quoted(same, 'participant')} takes part already. Two people of one name need something that tells them apart.`,
      );
      return;
    }
    const member = members.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (member) addParticipant(agenda.id, { memberId: member.id });
    else if (isOurs) addParticipantOfOurs(agenda.id, name);
    else addParticipant(agenda.id, { name });
  };
  const ours = { button: 'Ours', onAdd: (name: string) => add(name, true) };
  const guest = { button: 'Guest', onAdd: (name: string) => add(name, false) };
  // Where the customer is in the room, whoever is not on the team yet is likely theirs.
  const [usual, other] = agenda.withCustomer === true ? [guest, ours] : [ours, guest];
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
                {one.memberId === null ? (
                  <>
                    <span className="quiet small"> guest</span>{' '}
                    <Button
                      small
                      tone="bare"
                      aria-label={`${called} is one of ours`}
                      title="Put on our team: then they can own actions and contacts"
                      onClick={() => takeOnTeam(one)}
                    >
                      of ours
                    </Button>
                  </>
                ) : null}
              </span>
              <RecordField kind="participant" id={one.id} field="role" row={called} />
              <Button small tone="bare" aria-label={`Take out ${called}`} onClick={() => deleteParticipant(one)}>
                <X size={13} aria-hidden="true" />
              </Button>
            </li>
          );
        })}
      </ul>
      <AddLine
        label="Add from the team or a guest"
        placeholder="Name"
        most={200}
        offers={members.filter((member) => !people.some((one) => one.memberId === member.id))}
        {...usual}
        other={other}
      />
      <p className="quiet small">
        {usual === ours ? 'Enter adds one of ours' : 'Enter adds a guest'}; ours go on the team and can own actions.
      </p>
    </section>
  );
};
