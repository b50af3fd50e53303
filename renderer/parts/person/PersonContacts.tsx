import { longDate } from '../../../shared/conventions/writeDay';
import type { Person } from '../../../shared/model';
import { useList } from '../../state/records';
import { ContactForm } from './ContactForm';
import { Fold } from '../ui/Fold';

const Contacts = ({ person }: { readonly person: Person }) => {
  const notes = useList('contactNote')
    .filter((note) => note.personId === person.id)
    .toSorted((a, b) => b.date.localeCompare(a.date));
  const members = useList('member');
  return (
    <div className="panel-section">
      <ContactForm person={person} memberId={person.contactOwnerId} />
      <ul className="contact-list">
        {notes.map((note) => (
          <li key={note.id}>
            <span className="quiet tabular">
              {longDate(note.date)}
              {note.memberId ? ` · ${members.find((member) => member.id === note.memberId)?.name ?? ''}` : ''}
            </span>
            {note.note ? <span>{note.note}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Contacts with a person, the newest first. */
export const PersonContacts = ({ person }: { readonly person: Person }) => (
  <Fold title={`Contacts${person.lastContact ? `, last ${longDate(person.lastContact)}` : ''}`}>
    {() => <Contacts person={person} />}
  </Fold>
);
