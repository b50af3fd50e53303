/**
 * A list of people typed or pasted: one line each, `Name, title; unit`, or rows from a spreadsheet; cards of an address
 * book and what stands below a mail are one person each, however many lines they have.
 */
import { find, type Document } from '../document/document';
import { holderOf } from '../document/occupancy';
import { drawnSeats } from '../document/people';
import { readTyped, type Typed } from '../document/typedLine';
import { earlierAlike, isSurelyOne, mostAlikeAmong, type Described } from '../document/similar';
import { seen } from '../model/seen';
import { IMPORT_FIELDS } from './csv/columns';
import type { Contact } from './contacts/contactTable';
import { listedParts, managerAmong, type ListedPart } from './contacts/listedContacts';
import { readSpoken, type Spoken } from './spokenRatings';
import { asPerson, readPerson, type TypedPerson } from './typedPerson';
import { plainWords } from './csv/words';

/** More characters than this are a file, not a list: some thousand people. */
export const LONGEST_LIST = 60_000;

export type QuickLine = TypedPerson & {
  /** Names the line as long as it is not edited, wherever it stands. */
  readonly key: string;
  /** How far it is set in: 0 at the edge. */
  readonly depth: number;
  /** The line it is set in below, by its place in the list; null at the edge. */
  readonly parent: number | null;
  readonly spoken: Spoken;
  /** What a card or a signature says beside it. */
  readonly contact?: { readonly phone?: string; readonly company?: string };
  /** Who this probably is already: somebody in the account, or an earlier line. */
  readonly alike: {
    readonly where: 'account' | 'list';
    readonly name: string | null;
    readonly title: string | null;
    /** Of somebody in the account. */
    readonly seatId: string | null;
    /** False where it has to be asked: two short names differ by a letter. */
    readonly isSure: boolean;
  } | null;
};

type Part = 'name' | 'title' | 'unit';
const PARTS: readonly Part[] = ['name', 'title', 'unit'];
const PART_OF_FIELD: Readonly<Record<string, Part>> = {
  name: 'name',
  title: 'title',
  unit: 'unit',
  department: 'unit',
};

const cellsOf = (line: string): readonly string[] =>
  line.split('\t').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  );

/** Which cell of pasted rows is what, when the first row says so; null where it is a person. */
const headings = (line: string): readonly (Part | null)[] | null => {
  const parts = cellsOf(line).map((cell) => {
    const words = plainWords(cell);
    const field =
      words === ''
        ? undefined
        : IMPORT_FIELDS.find(
            (one) => plainWords(one.label) === words || one.key.toLowerCase() === words || one.words.includes(words),
          );
    return field ? (PART_OF_FIELD[field.key] ?? null) : undefined;
  });
  return parts.includes('name') && parts.every((part) => part !== undefined) ? parts : null;
};

const ADDRESS = /^(?:mailto:)?[^\s@<>,;]{1,200}@[^\s@<>,;]{1,90}$/i;

/** A part that is an address stands for itself, wherever it was written. */
const withAddress = (typed: Typed): Typed => {
  const part = PARTS.find((one) => ADDRESS.test(typed[one] ?? ''));
  const isAll = PARTS.every((one) => one === part || typed[one] === null);
  return part === undefined || isAll ? typed : { ...typed, [part]: null, email: typed[part]?.replace(/^mailto:/i, '') };
};

/** The cells of a row by what stands above them. */
const readRow = (line: string, columns: readonly (Part | null)[]): TypedPerson => {
  const typed: Record<Part, string | null> = { name: null, title: null, unit: null };
  cellsOf(line).forEach((cell, at) => {
    const part = columns[at];
    if (part && typed[part] === null && cell !== '') typed[part] = cell;
  });
  return asPerson(typed);
};

const BULLET = /^(?:[-*•–·▪◦]|\d{1,3}[.)])\s+/;

const readLine = (line: string): TypedPerson => {
  const bare = line.trim().replace(BULLET, '');
  // Workshop lists write `Name; title; unit` as well.
  const [name = '', title = '', ...units] = bare.split(';');
  const typed =
    units.length > 0 && !name.includes(',')
      ? asPerson({ name: readTyped(name).name, title: title.trim() || null, unit: units.join(';').trim() || null })
      : readPerson(bare);
  return { ...withAddress(typed), isVacant: typed.isVacant };
};

/** People as an e-mail program writes them, `A <a@x>; B <b@x>`, each with their address; null where a line is none. */
const readAddressed = (line: string): readonly TypedPerson[] | null => {
  if (!line.includes('<') || line.includes('\t')) return null;
  const people = line.split('>').flatMap((part): readonly TypedPerson[] => {
    const at = part.lastIndexOf('<');
    const email = part.slice(at + 1).trim();
    if (at < 0 || !ADDRESS.test(email)) return [];
    const name = part
      .slice(0, at)
      .replace(/^[\s;,]+/, '')
      .replace(BULLET, '')
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim();
    return [{ name: name === '' ? email : name, title: null, unit: null, email, isVacant: false }];
  });
  return people.length === 0 ? null : people;
};

type Known = Described & { readonly seatId: string };
type Lookout = {
  readonly there: (person: Described) => Known | null;
  readonly further: ReturnType<typeof earlierAlike>;
};
/** Who is like whom, kept as long as the account stays the same: the list is read again with every key. */
const lookouts = new WeakMap<Document, Lookout>();
const lookoutOf = (document: Document): Lookout => {
  const before = lookouts.get(document);
  if (before) return before;
  const known = drawnSeats(document).flatMap((seat): readonly Known[] => {
    const person = find(document, 'person', holderOf(document, seat.id));
    return person && person.status !== 'vacant' ? [{ name: person.name, title: seat.title, seatId: seat.id }] : [];
  });
  const lookout = { there: mostAlikeAmong(known), further: earlierAlike() };
  lookouts.set(document, lookout);
  return lookout;
};

/** Whether a line is added: whoever is there for sure is not, unless somebody says otherwise. */
export const isAdded = ({ alike, key }: QuickLine, answers: ReadonlyMap<string, boolean>): boolean =>
  alike === null || (answers.get(key) ?? !alike.isSure);

/** A tab sets in as far as so many blanks. */
const TAB = 4;
const indentOf = (line: string): number => {
  const [blank = ''] = /^[\t ]*/.exec(line) ?? [];
  return [...blank].reduce((width, mark) => width + (mark === '\t' ? TAB : 1), 0);
};

type Read = TypedPerson &
  Pick<QuickLine, 'contact' | 'spoken'> & {
    readonly indent: number;
    /** Whom a card names as manager, by the place among those before. */
    readonly manager?: number | null;
  };

const NOTHING_SPOKEN: Spoken = { ratings: {}, unknown: [] };

/** Whoever is told of over several lines. */
const readContact = (contact: Contact, before: readonly Read[]): Read => {
  const orNull = (words: string | undefined): string | null => (words === undefined || words === '' ? null : words);
  const { phone = '', company = '', email = '' } = contact;
  return {
    name: orNull(contact.name),
    title: orNull(contact.title),
    unit: orNull(contact.department),
    ...(email === '' ? {} : { email }),
    isVacant: false,
    indent: 0,
    spoken: NOTHING_SPOKEN,
    contact: { ...(phone === '' ? {} : { phone }), ...(company === '' ? {} : { company }) },
    manager: managerAmong(
      contact,
      before.map(({ name }) => name),
    ),
  };
};

/** The parts of a list: runs of lines, each read as a whole, and whoever stands between them. */
const readParts = (parts: readonly ListedPart[]): readonly Read[] => {
  const people: Read[] = [];
  let lines: string[] = [];
  const readRun = (): void => {
    people.push(...readLines(lines));
    lines = [];
  };
  for (const part of parts) {
    if (typeof part === 'string') lines.push(part);
    else {
      readRun();
      people.push(readContact(part, people));
    }
  }
  readRun();
  return people;
};

const readLines = (lines: readonly string[]): readonly Read[] => {
  // Rows of a spreadsheet have tabs between their cells; a tab before a line only sets it in.
  const isTable = lines.some((line) => line.trim().includes('\t'));
  const given = isTable && lines[0] !== undefined ? headings(lines[0]) : null;
  return (given ? lines.slice(1) : lines).flatMap((whole): readonly Read[] => {
    const { line, spoken } = readSpoken(whole);
    // Among rows a tab before a lone cell stands for the empty cells before it.
    const isRow = line.trim().includes('\t') || (isTable && line.startsWith('\t'));
    const people = isRow ? [readRow(line, given ?? PARTS)] : (readAddressed(line) ?? [readLine(line)]);
    return people.map((person) => ({ ...person, indent: isRow ? 0 : indentOf(whole), spoken }));
  });
};

/** Under whom each line is set in: the nearest one above that is set in less. */
const parentsOf = (indents: readonly number[]): readonly (number | null)[] => {
  const above: number[] = [];
  return indents.map((indent, at) => {
    while (above.length > 0 && (indents[above.at(-1) ?? 0] ?? 0) >= indent) above.pop();
    const parent = above.at(-1) ?? null;
    above.push(at);
    return parent;
  });
};

/**
 * What the lines say, and who of them may be in the account already. Empty lines and a row of headings are left out; so
 * is what lies beyond the longest list.
 */
export const readQuickList = (document: Document, text: string): readonly QuickLine[] => {
  const people = readParts(listedParts(seen(text.slice(0, LONGEST_LIST)))).filter(
    ({ name, title, isVacant }) => name !== null || title !== null || isVacant,
  );
  const setIn = parentsOf(people.map(({ indent }) => indent));
  const parents = people.map(({ manager }, at) => manager ?? setIn[at] ?? null);
  const depths: number[] = [];
  for (const parent of parents) depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1);
  const { there, further } = lookoutOf(document);
  const earlier = further(people);
  const times = new Map<string, number>();
  return people.map(({ indent: _, manager: __, ...typed }, at) => {
    const words = plainWords(PARTS.map((part) => typed[part] ?? '').join(' '));
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    const known = typed.isVacant ? null : there(typed);
    const one = typed.isVacant ? null : (known ?? earlier[at] ?? null);
    return {
      ...typed,
      key: `${words} ${time}`,
      depth: depths[at] ?? 0,
      parent: parents[at] ?? null,
      alike:
        one === null
          ? null
          : {
              where: known ? 'account' : 'list',
              name: one.name,
              title: one.title,
              seatId: known?.seatId ?? null,
              isSure: isSurelyOne(typed, one),
            },
    };
  });
};
