import type { ContactMember, ContactRow } from '../../../../shared/analysis/contacts';
import type { Document } from '../../../../shared/document/document';
import { find } from '../../../../shared/document/document';
import type { Draft } from '../../../../shared/document/draft';
import type { Person } from '../../../../shared/model';
import { RELATIONSHIP } from '../../../../shared/model/scales';
import { relationshipWord, withinSentence } from '../../../../shared/model/words';
import { hides, viewerOf } from '../../../../shared/audience/viewer';
import { hiddenCell } from '../../../parts/hiding/hiddenCell';
import { isRefusedWhileHiding } from '../../../commands/hidingCommands';
import { giveContact } from '../../../commands/ownerCommands';
import { setPeople } from '../../../commands/peopleCommands';
import { readChoice, sound, unsound, type Cell, type CellChoice } from '../../../parts/records/cells/cell';
import { say } from '../../../state/messages';
import { listCell } from '../list/listCells';
import { wordFor } from '../../../../shared/packs/spoken';

type Part = 'owner' | 'second';
const PARTS: readonly CellChoice[] = [
  { value: 'owner', label: 'Contact owner' },
  { value: 'second', label: 'Second owner' },
];
const strengths = (): readonly CellChoice[] =>
  RELATIONSHIP.map((value) => ({
    value: String(value),
    label: `${value} ${relationshipWord(value)}`,
  }));

const partOf = ({ ownerId, secondIds }: Pick<ContactRow, 'ownerId' | 'secondIds'>, memberId: string): Part | null => {
  if (ownerId === memberId) return 'owner';
  return secondIds.includes(memberId) ? 'second' : null;
};

/** What one of yours is to a person from now on. Who owned the contact before stays as second. */
const ownersWith = (person: Person, memberId: string, part: Part | null): Partial<Person> => {
  const others = person.secondaryOwnerIds.filter((id) => id !== memberId);
  const owner = person.contactOwnerId === memberId ? null : person.contactOwnerId;
  switch (part) {
    case 'owner':
      return { contactOwnerId: memberId, secondaryOwnerIds: owner === null ? others : [...others, owner] };
    case 'second':
      return { contactOwnerId: owner, secondaryOwnerIds: [...others, memberId] };
    case null:
      return { contactOwnerId: owner, secondaryOwnerIds: others };
  }
};

/** The cell of one person and one of yours: who keeps the contact, and by a digit how good it is. */
const memberCell = ({ row, ownerId, secondIds }: ContactRow, member: ContactMember): Cell => {
  const part = partOf({ ownerId, secondIds }, member.id);
  return {
    name: `${member.name} with ${row.name}`,
    value: part,
    text: PARTS.find((one) => one.value === part)?.label ?? '',
    empty: null,
    read: (text) => {
      const reading = readChoice(text, [...PARTS, ...strengths()], '–');
      return reading.isSound
        ? sound(reading.value)
        : unsound(`“${text}” is neither contact owner nor second owner, nor a relationship from 0 to 4`);
    },
    put: (draft: Draft, value: unknown) => {
      const person = find(draft.current(), 'person', row.personId);
      if (!person) return 'this person is gone';
      if (value === null || value === 'owner' || value === 'second') {
        draft.set('person', person.id, ownersWith(person, member.id, value));
        return null;
      }
      if (partOf({ ownerId: person.contactOwnerId, secondIds: person.secondaryOwnerIds }, member.id) === null)
        return 'there is no contact yet whose relationship this could be';
      draft.set('person', person.id, { relationship: Number(value) });
      return null;
    },
  };
};

export const contactCell = (
  content: Document,
  contact: ContactRow | undefined,
  members: readonly ContactMember[],
  column: number,
): Cell | null => {
  if (!contact) return null;
  if (column === 0) return listCell(content, contact.row, 'name');
  const member = members[column - 1];
  if (!member) return null;
  const cell = memberCell(contact, member);
  return hides(viewerOf(content), 'opinion') ? hiddenCell(cell) : cell;
};

/** A key typed on a contact: a digit is the relationship it shows, a first letter who keeps it. */
export const typeOnContact = (contact: ContactRow, member: ContactMember, key: string): void => {
  const { row } = contact;
  const part = partOf(contact, member.id);
  const strength = strengths().find((one) => one.value === key);
  if (strength !== undefined || key === '?') {
    if (isRefusedWhileHiding()) return;
    if (part === null) {
      say(`${member.name} has no contact with ${row.name} yet: Enter gives it.`);
      return;
    }
    const relationship = strength === undefined ? null : Number(strength.value);
    setPeople(
      `${withinSentence(wordFor('names', 'relationship'))} ${withinSentence(relationshipWord(relationship))}`,
      () => ({ relationship }),
      [row.seatId],
    );
    return;
  }
  const wanted = { c: 'owner', o: 'owner', s: 'second' }[key.toLowerCase()] as Part | undefined;
  if (wanted === undefined || wanted === part) return;
  if (part === null && wanted === 'owner' && contact.ownerId === null) giveContact(row.seatId, member.id);
  else
    setPeople(`${wanted === 'owner' ? 'contact' : 'second'} owner`, (person) => ownersWith(person, member.id, wanted), [
      row.seatId,
    ]);
};
