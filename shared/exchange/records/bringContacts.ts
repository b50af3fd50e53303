import { longDate } from '../../conventions/writeDay';
import { find, list } from '../../document/document';
import { displayName } from '../../document/personName';
import { addressIn } from '../csv/nameKeys';
import { inRows, quotedTo } from '../csv/problems';
import { plainWords } from '../csv/words';
import { type Bringing, type Coming } from './coming';
import { namedIn, personFinder } from './names';

const keyOf = (personId: string, date: string, note: string | null): string =>
  `${personId} ${date} ${plainWords(note ?? '')}`;

/** Several people of one contact, as a customer system writes them; a comma may part a name. */
const peopleIn = (cell: string): readonly string[] =>
  cell
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Contacts with people of the account: each with its day, who of yours it was, and what was said. */
export const bringContacts = ({ draft, cells, findings, options: { asOf } }: Bringing): readonly Coming[] => {
  const before = draft.current();
  const personOf = personFinder(draft);
  const named = namedIn(draft, findings);
  const known = new Set(list(before, 'contactNote').map((one) => keyOf(one.personId, one.date, one.note)));
  return cells.rows.flatMap((row): readonly Coming[] => {
    const email = row.cell('email');
    const who = row.cell('person');
    const names = who === '' && addressIn(email) !== null ? [email] : peopleIn(who);
    const left = (name: string): Coming => ({ row: row.row, came: 'left', name, facts: [] });
    const date = cells.day(row, 'date');
    if (date === null) {
      if (!cells.isUnread(row, 'date'))
        findings.note('skipped', 'date', row.row, '', (_, rows) => `No day stands in ${inRows(rows)}: left out.`);
      return [left(who || 'nobody named')];
    }
    if (date > asOf) {
      findings.note(
        'futureContact',
        '',
        row.row,
        row.cell('date'),
        (values, rows) =>
          `${quotedTo(values)} in ${inRows(rows)} ${values.length === 1 ? 'is' : 'are'} still to come: left out, as a contact is what has been.`,
      );
      return [left(who || 'nobody named')];
    }
    if (names.length === 0) {
      findings.note(
        'nothingToShow',
        'person',
        row.row,
        '',
        (_, rows) => `Nobody is named in ${inRows(rows)}: left out.`,
      );
      return [left('nobody named')];
    }
    const note =
      [row.cell('subject'), row.cell('note')]
        .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
        .join(': ') || null;
    return names.map((name): Coming => {
      const { id: found, isOneOfSeveral } = personOf(name, names.length === 1 ? email : '');
      if (found === null) {
        findings.note('skipped', `person ${isOneOfSeveral}`, row.row, name, (values, rows) =>
          !isOneOfSeveral
            ? `${quotedTo(values)} in ${inRows(rows)} ${values.length === 1 ? 'is nobody' : 'are nobody'} of this account: left out. Import the people first, then their contacts.`
            : `${quotedTo(values)} in ${inRows(rows)} may be more than one person here: left out. With a column of e-mail addresses it is clear.`,
        );
        return left(name);
      }
      const person = find(draft.current(), 'person', found);
      const shown = person ? displayName(person) : name;
      const facts = [longDate(date), ...(note === null ? [] : [note.length > 60 ? `${note.slice(0, 59)}…` : note])];
      const key = keyOf(found, date, note);
      if (known.has(key)) return { row: row.row, came: 'same', name: shown, facts };
      known.add(key);
      draft.add('contactNote', { personId: found, memberId: named('member', row.cell('member'), row.row), date, note });
      if (person && (person.lastContact ?? '') < date) draft.set('person', found, { lastContact: date });
      return { row: row.row, came: 'added', name: shown, facts };
    });
  });
};
