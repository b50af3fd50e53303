/** Forms in which people write one person on a line: `Name, title; unit`, `Name - title`, `Name (title)`. */
import { readTyped, type Typed } from '../document/typedLine';
import { guessFor } from './csv/oddNames';
import { nameKey } from './csv/nameKeys';

export type TypedPerson = Typed & { readonly isVacant: boolean };

const DASH = /^(.+?)\s+[-–—]\s+(.+)$/su;
const BRACKET_BEHIND = /^(.+?)\s*\(([^()]+)\)$/su;
const QUOTED = /^(["“„])(.+)["”]$/su;
/** Behind a name these say how to speak of somebody, not what they do. */
const PRONOUNS = /^(?:she|he|they|er|sie|ella|él|elle|il)\b/iu;
/** A seat that is named with its being empty: *Vacant: Head of Buying*. */
const EMPTY_SEAT = /^\W*vacan(?:t|cy)\b[\s:,–-]*(.*)$/isu;

/** A title behind a dash or in brackets, where there is none behind a comma. */
const withTitle = (typed: Typed): Typed => {
  const { name, title } = typed;
  if (name === null || title !== null) return typed;
  const [, before = name, behind = null] = DASH.exec(name) ?? BRACKET_BEHIND.exec(name) ?? [];
  const said = behind !== null && PRONOUNS.test(behind) ? null : behind;
  return { ...typed, name: before.trim(), title: said?.trim() ?? null };
};

/** `"Last, First"` is one name. */
const readQuoted = (line: string): Typed | null => {
  const [person = '', ...units] = line.split(';');
  const [, , name] = QUOTED.exec(person.trim()) ?? [];
  return name === undefined ? null : { name: name.trim(), title: null, unit: units.join(';').trim() || null };
};

/** Who a line is about. *N.N.*, *TBC* and *vacant* are empty seats, *?* and *unknown* somebody whose name is not known. */
export const asPerson = (given: Typed): TypedPerson => {
  const typed = withTitle(given);
  const meaning = typed.name === null ? null : guessFor(nameKey(typed.name));
  if (meaning !== 'vacant') return { ...typed, name: meaning === 'notKnown' ? null : typed.name, isVacant: false };
  const [, rest = ''] = EMPTY_SEAT.exec(typed.name ?? '') ?? [];
  return { ...typed, name: null, title: typed.title ?? (rest.trim() || null), isVacant: true };
};

export const readPerson = (line: string): TypedPerson => {
  const quoted = readQuoted(line);
  if (quoted !== null) return asPerson(quoted);
  // A dash parts name and title before a comma does: a title may hold one.
  const [person = '', ...units] = line.split(';');
  const [, name, title] = DASH.exec(person.trim()) ?? [];
  return name !== undefined && title !== undefined && !name.includes(',')
    ? asPerson({ name, title, unit: units.join(';').trim() || null })
    : asPerson(readTyped(line));
};
