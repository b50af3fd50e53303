/** What stands in a list of people beside lines of names: cards of an address book, and signatures of mails. */
import { nameKey, orderlessName } from '../csv/nameKeys';
import type { Contact } from './contactTable';
import { isClosing, isOfContact, isSignature, readSignature } from './signature';
import { isCardText, readCards } from './vcard';

/** A line of names as it was written, or somebody who was written over several lines. */
export type ListedPart = string | Contact;

/** Longer runs of lines are a list. */
const MOST_LINES = 25;

type Block = readonly string[];

/** Lines between empty ones. */
const blocksOf = (lines: readonly string[]): readonly Block[] => {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() !== '') blocks.at(-1)?.push(line);
    else if (blocks.at(-1)?.length !== 0) blocks.push([]);
  }
  const filled = blocks.filter((block) => block.length > 0);
  // Pasted from a page, every line stands apart: then empty lines part nothing.
  return filled.every((block) => block.length === 1) && filled.length <= MOST_LINES ? [filled.flat()] : filled;
};

const signatureIn = (lines: Block): Contact | null => {
  const text = lines.join('\n');
  return isSignature(text) ? readSignature(text) : null;
};

/** The people of cards, whoever is named as manager before those who name them. */
const managersFirst = (contacts: readonly Contact[]): readonly Contact[] => {
  const byName = new Map(contacts.map((one) => [orderlessName(one.name ?? ''), one]));
  const placed = new Set<Contact>();
  for (const contact of contacts) {
    const line: Contact[] = [];
    let at: Contact | undefined = contact;
    while (at !== undefined && !placed.has(at) && !line.includes(at)) {
      line.unshift(at);
      at = (at.reportsTo ?? '') === '' ? undefined : byName.get(orderlessName(at.reportsTo ?? ''));
    }
    for (const one of line) placed.add(one);
  }
  return [...placed];
};

/**
 * The parts of a text in their order. A signature goes on through empty lines as long as these part nothing but
 * addresses and numbers from who it is of; a text that is one signature whole is one person.
 */
export const listedParts = (text: string): readonly ListedPart[] => {
  if (isCardText(text)) return managersFirst(readCards(text).contacts);
  const lines = text.split(/\r\n|\r|\n/);
  const blocks = blocksOf(lines);
  const parts: ListedPart[] = [];
  let found = 0;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] ?? [];
    let end = at + 1;
    let whole = block;
    if (block.every(isClosing)) {
      parts.push(...block);
      continue;
    }
    while (end < blocks.length && whole.length <= MOST_LINES && blocks[end]?.every(isOfContact) === true) {
      whole = [...whole, ...(blocks[end] ?? [])];
      end += 1;
    }
    const contact = whole.length > MOST_LINES ? null : signatureIn(whole);
    if (contact === null) parts.push(...block);
    else {
      parts.push(contact);
      found += 1;
      at = end - 1;
    }
  }
  if (found > 0) return parts.filter((part) => typeof part !== 'string' || !isClosing(part));
  const only = lines.length > MOST_LINES * 2 ? null : signatureIn(blocks.flat());
  return only === null ? parts : [only];
};

/** The place of whom somebody reports to among those before them. */
export const managerAmong = (contact: Contact, names: readonly (string | null)[]): number | null => {
  const manager = contact.reportsTo ?? '';
  const at =
    manager === ''
      ? -1
      : names.findIndex(
          (name) =>
            name !== null && (nameKey(name) === nameKey(manager) || orderlessName(name) === orderlessName(manager)),
        );
  return at < 0 ? null : at;
};
