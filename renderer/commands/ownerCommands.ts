import { find } from '../../shared/document/document';
import { holderOf } from '../../shared/document/occupancy';
import { displayName } from '../../shared/document/personName';
import type { Person } from '../../shared/model';
import { currentDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { makeAction } from './actionCommands';
import { setPeople } from './peopleCommands';

const read = (
  seatId: string,
  memberId: string,
): { readonly person: Person; readonly name: string; readonly member: string } | null => {
  const content = currentDocument();
  const person = find(content, 'person', holderOf(content, seatId) ?? null);
  const member = find(content, 'member', memberId);
  return person && member
    ? {
        person,
        member: member.name,
        name: person.name?.trim() ? person.name : (find(content, 'seat', seatId)?.title ?? displayName(person)),
      }
    : null;
};

/** Gives the contact to one of yours; where somebody owns it already, as second owner. */
export const giveContact = (seatId: string, memberId: string): void => {
  const one = read(seatId, memberId);
  if (!one || one.person.contactOwnerId === memberId || one.person.secondaryOwnerIds.includes(memberId)) return;
  const isFirst = one.person.contactOwnerId === null;
  setPeople(
    isFirst ? 'contact owner' : 'second owner',
    (person) =>
      isFirst ? { contactOwnerId: memberId } : { secondaryOwnerIds: [...person.secondaryOwnerIds, memberId] },
    [seatId],
  );
  say(`${one.member} is now ${isFirst ? 'contact owner' : 'second owner'} of ${one.name}. Ctrl Z takes it back.`);
};

/** A second owner becomes the first; who was it stays as second. */
export const makeContactOwner = (seatId: string, memberId: string): void =>
  setPeople(
    'contact owner',
    (person) => ({
      contactOwnerId: memberId,
      secondaryOwnerIds: [
        ...person.secondaryOwnerIds.filter((id) => id !== memberId),
        ...(person.contactOwnerId === null ? [] : [person.contactOwnerId]),
      ],
    }),
    [seatId],
  );

export const takeOffContact = (seatId: string, memberId: string): void =>
  setPeople(
    'take an owner off',
    (person) => ({
      contactOwnerId: person.contactOwnerId === memberId ? null : person.contactOwnerId,
      secondaryOwnerIds: person.secondaryOwnerIds.filter((id) => id !== memberId),
    }),
    [seatId],
  );

/** Makes an action with both names filled in. */
export const talkTo = (seatId: string, memberId: string): void => {
  const one = read(seatId, memberId);
  if (one) makeAction(`Talk to ${one.name}`, { stakeholderId: one.person.id, ownerId: memberId });
};
