/** A list of people typed or pasted: one line each, `Name, title; unit`, or rows from a spreadsheet. */
import { find, type Document } from '../document/document';
import { holderOf } from '../document/occupancy';
import { drawnSeats } from '../document/people';
import { readTyped, type Typed } from '../document/typedLine';
import { earlierAlike, isSurelyOne, mostAlikeAmong, type Described } from '../document/similar';
import { seen } from '../model/seen';
import { IMPORT_FIELDS } from './csv/columns';
import { plainWords } from './csv/words';

/** More characters than this are a file, not a list: some thousand people. */
export const LONGEST_LIST = 60_000;

export type QuickLine = Typed & {
  /** Names the line as long as it is not edited, wherever it stands. */
  readonly key: string;
  /** Who this probably is already: somebody in the account, or an earlier line. */
  readonly alike: {
    readonly where: 'account' | 'list';
    readonly name: string | null;
    readonly title: string | null;
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

const readLine = (line: string, columns: readonly (Part | null)[]): Typed => {
  if (line.includes('\t')) {
    const typed: Record<Part, string | null> = { name: null, title: null, unit: null };
    cellsOf(line).forEach((cell, at) => {
      const part = columns[at];
      if (part && typed[part] === null && cell !== '') typed[part] = cell;
    });
    return typed;
  }
  const bare = line.trim().replace(/^(?:[-*•–]|\d{1,3}[.)])\s+/, '');
  // Workshop lists write `Name; title; unit` as well.
  const [name = '', title = '', ...units] = bare.split(';');
  return withAddress(
    units.length > 0 && !name.includes(',')
      ? { name: readTyped(name).name, title: title.trim() || null, unit: units.join(';').trim() || null }
      : readTyped(bare),
  );
};

/** People as an e-mail program writes them, `A <a@x>; B <b@x>`, each with their address; null where a line is none. */
const readAddressed = (line: string): readonly Typed[] | null => {
  if (!line.includes('<') || line.includes('\t')) return null;
  const people = line.split('>').flatMap((part): readonly Typed[] => {
    const at = part.lastIndexOf('<');
    const email = part.slice(at + 1).trim();
    if (at < 0 || !ADDRESS.test(email)) return [];
    const name = part
      .slice(0, at)
      .replace(/^[\s;,]+/, '')
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim();
    return [{ name: name === '' ? email : name, title: null, unit: null, email }];
  });
  return people.length === 0 ? null : people;
};

type Lookout = {
  readonly there: (person: Described) => Described | null;
  readonly further: ReturnType<typeof earlierAlike>;
};
/** Who is like whom, kept as long as the account stays the same: the list is read again with every key. */
const lookouts = new WeakMap<Document, Lookout>();
const lookoutOf = (document: Document): Lookout => {
  const before = lookouts.get(document);
  if (before) return before;
  const known = drawnSeats(document).flatMap((seat): readonly Described[] => {
    const person = find(document, 'person', holderOf(document, seat.id));
    return person && person.status !== 'vacant' ? [{ name: person.name, title: seat.title }] : [];
  });
  const lookout = { there: mostAlikeAmong(known), further: earlierAlike() };
  lookouts.set(document, lookout);
  return lookout;
};

/** Whether a line is added: whoever is there for sure is not, unless somebody says otherwise. */
export const isAdded = ({ alike, key }: QuickLine, answers: ReadonlyMap<string, boolean>): boolean =>
  alike === null || (answers.get(key) ?? !alike.isSure);

/**
 * What the lines say, and who of them may be in the account already. Empty lines and a row of headings are left out; so
 * is what lies beyond the longest list.
 */
export const readQuickList = (document: Document, text: string): readonly QuickLine[] => {
  const lines = seen(text.slice(0, LONGEST_LIST))
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const given = lines[0]?.includes('\t') ? headings(lines[0]) : null;
  const people = (given ? lines.slice(1) : lines)
    .flatMap((line): readonly Typed[] => readAddressed(line) ?? [readLine(line, given ?? PARTS)])
    .filter((typed) => typed.name !== null || typed.title !== null);
  const { there, further } = lookoutOf(document);
  const earlier = further(people);
  const times = new Map<string, number>();
  return people.map((typed, at) => {
    const words = plainWords(PARTS.map((part) => typed[part] ?? '').join(' '));
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    const known = there(typed);
    const one = known ?? earlier[at] ?? null;
    return {
      ...typed,
      key: `${words} ${time}`,
      alike:
        one === null
          ? null
          : { where: known ? 'account' : 'list', name: one.name, title: one.title, isSure: isSurelyOne(typed, one) },
    };
  });
};
