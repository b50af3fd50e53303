import { useState } from 'react';
import type { MyPerson } from '../../../shared/analysis/myWork';
import { addDays } from '../../../shared/analysis/days';
import { longDate } from '../../../shared/conventions/writeDay';
import { attitudeSign, attitudeTone, attitudeWord, ROLE_LETTERS, ROLE_WORDS } from '../../../shared/model/words';
import { showRecord } from '../../commands/recordCommands';
import { ContactForm } from '../../parts/person/ContactForm';
import { say } from '../../state/messages';
import { useAsOf, useIsHiding } from '../../state/records';
import { Button } from '../../parts/ui/Button';
import { contactWords, relationshipGoal } from '../../parts/duties/words';
import { Folded, focusPart, WorkPart } from '../../parts/duties/WorkPart';

const PART = 'my-people';

type RowProps = {
  readonly one: MyPerson;
  readonly memberId: string;
  readonly isNoting: boolean;
  readonly note: (personId: string | null) => void;
};

const Row = ({ one, memberId, isNoting, note }: RowProps) => {
  const { person, name } = one;
  const asOf = useAsOf();
  const isHiding = useIsHiding();
  const cancel = () => {
    note(null);
    document.getElementById(`note-${person.id}`)?.focus();
  };
  const done = (date: string) => {
    note(null);
    focusPart(PART);
    // A later contact may be known already, and one of long ago leaves the next one due.
    const next = addDays(
      person.lastContact !== null && person.lastContact > date ? person.lastContact : date,
      one.limit,
    );
    say(`Contact with ${name} noted. The next ${next < asOf ? 'was' : 'is'} due by ${longDate(next)}.`);
  };
  return (
    <li className="my-row">
      {isHiding ? (
        <span />
      ) : (
        <span className={`sign ${attitudeTone(person.attitude)}`} title={attitudeWord(person.attitude)}>
          <span aria-hidden="true">{attitudeSign(person.attitude)}</span>
          <span className="visually-hidden">{attitudeWord(person.attitude)}</span>
        </span>
      )}
      <div>
        <p>
          <button
            type="button"
            className="plain-link"
            title={`Show ${name} on the map`}
            onClick={() => showRecord('person', person.id)}
          >
            {name}
          </button>{' '}
          <span className="small quiet">{person.title}</span>{' '}
          <span className="role-letters">
            {person.buyingRoles.map((role) => (
              <abbr key={role} title={ROLE_WORDS[role]}>
                {ROLE_LETTERS[role]}
              </abbr>
            ))}
          </span>
        </p>
        <p className="my-facts">
          {isHiding ? null : (
            <>
              <span>{relationshipGoal(person)}</span>
              <span className={one.contact === 'lapsed' || one.contact === 'never' ? 'late' : ''}>
                {contactWords(one)}
              </span>
            </>
          )}
          {one.firstOwner === null ? null : <span>first owner {one.firstOwner}</span>}
          {person.status === 'leaving' ? <span className="late">leaving</span> : null}
        </p>
      </div>
      {isHiding ? null : (
        <Button
          id={`note-${person.id}`}
          small
          tone="bare"
          aria-expanded={isNoting}
          aria-label={`Note a contact: ${name}`}
          onClick={() => note(isNoting ? null : person.id)}
        >
          Note a contact
        </Button>
      )}
      {isNoting && !isHiding ? (
        <ContactForm person={person} memberId={memberId} onDone={done} onCancel={cancel} />
      ) : null}
    </li>
  );
};

/** The contacts the member owns, first those who were not spoken to for longer than their influence allows. */
export const WorkPeople = ({
  people,
  memberId,
}: {
  readonly people: readonly MyPerson[];
  readonly memberId: string;
}) => {
  const [noting, setNoting] = useState<string | null>(null);
  const isHiding = useIsHiding();
  // How long somebody may go without a contact rests on their influence.
  const pressing = people.filter((one) => isHiding || one.contact !== 'inRhythm');
  const rest = people.filter((one) => !isHiding && one.contact === 'inRhythm');
  const row = (one: MyPerson) => (
    <Row key={one.person.id} one={one} memberId={memberId} isNoting={noting === one.person.id} note={setNoting} />
  );
  return (
    <WorkPart
      id={PART}
      title="People you own"
      count={people.length}
      empty="No contact at this customer is yours. The panel beside the map says who owns one."
    >
      {pressing.length === 0 ? (
        <p className="quiet">Nobody of yours is due for a contact.</p>
      ) : (
        <ul className="my-rows" aria-label={isHiding ? 'People you own' : 'People due for a contact'}>
          {pressing.map(row)}
        </ul>
      )}
      {rest.length === 0 ? null : (
        <Folded words={`${rest.length} within ${rest.length === 1 ? 'the' : 'their'} rhythm`}>
          <ul className="my-rows" aria-label="People within their rhythm">
            {rest.map(row)}
          </ul>
        </Folded>
      )}
    </WorkPart>
  );
};
