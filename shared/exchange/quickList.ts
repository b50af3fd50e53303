/** A list of people typed or pasted: one line each, `Name, title; unit`, or rows from a spreadsheet. */
import { find, type Document } from '../document/document';
import { holderOf } from '../document/occupancy';
import { drawnSeats } from '../document/people';
import { readTyped, type Typed } from '../document/typedLine';
import { mostAlike, type Described } from '../document/similar';
import { seen } from '../model/seen';
import { IMPORT_FIELDS } from './csv/columns';
import { plainWords } from './csv/words';

/** More characters than this are a file, not a list: some thousand people. */
export const LONGEST_LIST = 30_000;

export type QuickLine = Typed & {
  /** Names the line as long as it is not edited, wherever it stands. */
  readonly key: string;
  /** Who this probably is already: somebody in the account, or an earlier line. */
  readonly alike: {
    readonly where: 'account' | 'list';
    readonly name: string | null;
    readonly title: string | null;
  } | null;
};

type Part = keyof Typed;
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
  return units.length > 0 && !name.includes(',')
    ? { name: readTyped(name).name, title: title.trim() || null, unit: units.join(';').trim() || null }
    : readTyped(bare);
};

/**
 * What the lines say, and who of them may be in the account already. Empty lines and a row of headings are left out; so
 * is what lies beyond the longest list.
 */
export const readQuickList = (document: Document, text: string): readonly QuickLine[] => {
  const lines = seen(text.slice(0, LONGEST_LIST))
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const given = lines[0]?.includes('\t') ? headings(lines[0]) : null;
  const known = drawnSeats(document).flatMap((seat): readonly Described[] => {
    const person = find(document, 'person', holderOf(document, seat.id));
    return person && person.status !== 'vacant' ? [{ name: person.name, title: seat.title }] : [];
  });
  const before: Described[] = [];
  const times = new Map<string, number>();
  return (given ? lines.slice(1) : lines).flatMap((line): readonly QuickLine[] => {
    const typed = readLine(line, given ?? PARTS);
    if (typed.name === null && typed.title === null) return [];
    const words = plainWords(PARTS.map((part) => typed[part] ?? '').join(' '));
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    const there = mostAlike(typed, known);
    const found = there ?? mostAlike(typed, before);
    before.push(typed);
    const where = there ? ('account' as const) : ('list' as const);
    const alike = found && { where, name: found.name, title: found.title };
    return [{ ...typed, key: `${words} ${time}`, alike }];
  });
};
