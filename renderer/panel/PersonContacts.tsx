import { useState, type FormEvent } from 'react';
import { longDate } from '../../shared/model/dates';
import { displayName } from '../../shared/document/stakeholder';
import type { Person } from '../../shared/model/index';
import { editDocument } from '../state/documentStore';
import { useAsOf, useList } from '../state/records';
import { Button } from '../ui/Button';

/** Contacts with a person. A note sets when they were last seen, unless a later contact is known already (C33). */
export const PersonContacts = ({ person }: { readonly person: Person }) => {
  const asOf = useAsOf();
  const notes = useList('contactNote').filter((note) => note.personId === person.id).toSorted((a, b) => b.date.localeCompare(a.date));
  const members = useList('member');
  const [text, setText] = useState('');
  const [date, setDate] = useState(asOf);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (date === '') return;
    editDocument(`Contact with ${displayName(person)}`.slice(0, 190), (draft) => {
      draft.add('contactNote', { personId: person.id, memberId: person.contactOwnerId, date, note: text.trim() === '' ? null : text.trim() });
      if (person.lastContact === null || person.lastContact < date) draft.set('person', person.id, { lastContact: date });
    });
    setText('');
  };
  return (
    <details className="more">
      <summary>Contacts{person.lastContact ? `, last ${longDate(person.lastContact)}` : ''}</summary>
      <div className="panel-section">
        <form className="contact-form" onSubmit={add}>
          <input className="input" type="date" aria-label="Day of the contact" value={date} max={asOf} onChange={(event) => setDate(event.target.value)} />
          <input className="input" aria-label="What was said" placeholder="What was said" value={text} onChange={(event) => setText(event.target.value)} />
          <Button small type="submit" disabled={date === ''}>Add</Button>
        </form>
        <ul className="contact-list">
          {notes.map((note) => <li key={note.id}><span className="quiet tabular">{longDate(note.date)}{note.memberId ? ` · ${members.find((member) => member.id === note.memberId)?.name ?? ''}` : ''}</span>{note.note ? <span>{note.note}</span> : null}</li>)}
        </ul>
      </div>
    </details>
  );
};
