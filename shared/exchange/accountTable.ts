/** Accounts of a portfolio in a table of a spreadsheet: what comes in of each row. */
import type { Conventions } from '../conventions/conventions';
import { conventionsOfNumbers } from '../conventions/readNumber';
import { holdOn } from '../analysis/selectionMoves';
import { list, type Document } from '../document/document';
import { draftOf, type Draft } from '../document/draft';
import { fold } from '../model/fold';
import { longestOf, newRecord } from '../model';
import { thousandsWords } from './csv/problems';
import { meaningsOf, NAME, type Fields, type Row } from './accountColumns';

/** More accounts than any portfolio has. */
export const MOST_ACCOUNTS = 1_000;
/** How far down the headings are looked for. */
const LOOKED_AT = 15;

export type AccountRow = {
  /** The row of the table, from 1. */
  readonly line: number;
  readonly name: string;
  /** The row of the portfolio it changes; null for a new one. */
  readonly rowId: string | null;
  readonly fields: Fields;
  /** The name of the account it is a part of. */
  readonly partOf: string | null;
  /** Who leads it and comes in with it, as the first of your team. */
  readonly newOwner: string | null;
  /** What of it stays out, and why. */
  readonly problems: readonly string[];
};
export type AccountTablePlan = {
  /** What each column is taken for; null: nothing. */
  readonly columns: readonly { readonly heading: string; readonly means: string | null }[];
  readonly rows: readonly AccountRow[];
  /** What is said of the table as a whole. */
  readonly notices: readonly string[];
};

const NOTHING: AccountTablePlan = { columns: [], rows: [], notices: [] };

/** Where the headings stand: the row in which most are known, and a name among them; -1 where none is. */
const headingAt = (document: Document, cells: readonly (readonly string[])[]): number => {
  const scores = cells.slice(0, LOOKED_AT).map((row) => {
    const meant = meaningsOf(document, row).filter((one) => one !== null);
    return meant.some((one) => one === NAME) ? meant.length : 0;
  });
  const best = Math.max(0, ...scores);
  return best === 0 ? -1 : scores.indexOf(best);
};

const rowNamed = (document: Document, name: string): string | null =>
  list(document, 'portfolioAccount').find((row) => fold(row.name).trim() === fold(name).trim())?.id ?? null;

const putRow = (draft: Draft, row: AccountRow): string => {
  const id = row.rowId ?? rowNamed(draft.current(), row.name) ?? draft.add('portfolioAccount', { name: row.name }).id;
  draft.set('portfolioAccount', id, row.fields);
  return id;
};

/** Brings the rows in: those of the portfolio are changed, others added; parts find their parents at the end. */
export const putAccounts = (draft: Draft, rows: readonly AccountRow[]): void => {
  const ids = rows.map((row) => putRow(draft, row));
  for (const [at, { newOwner }] of rows.entries()) {
    const own = ids[at];
    if (newOwner === null || own === undefined) continue;
    const there = list(draft.current(), 'member').find(({ name }) => fold(name) === fold(newOwner));
    draft.set('portfolioAccount', own, { ownerId: there?.id ?? draft.add('member', { name: newOwner }).id });
  }
  for (const [at, { partOf }] of rows.entries()) {
    const parent = partOf === null ? null : rowNamed(draft.current(), partOf);
    const own = ids[at];
    if (parent !== null && own !== undefined && parent !== own)
      draft.set('portfolioAccount', own, { partOfId: parent });
  }
};

/** What the table changes of a row; of a new one, what it says. */
const changedFields = (before: Row | null, after: Row | undefined): Fields => {
  if (after === undefined) return {};
  const base = before ?? newRecord('portfolioAccount', after.id, after.ordinal);
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) =>
        !['id', 'ordinal', 'updatedAt'].includes(field) &&
        JSON.stringify(value) !== JSON.stringify(base[field as keyof Row]),
    ),
  ) as Fields;
};

/** What comes in of a table, row by row. Nothing is guessed: what cannot be read stays empty and is named. */
export const planAccountTable = (
  document: Document,
  asOf: string,
  given: readonly (readonly string[])[],
  conventions: Conventions,
): AccountTablePlan => {
  const cells = given.map((row) => row.map((cell) => cell.trim()));
  if (cells.every((row) => row.every((cell) => cell === ''))) return NOTHING;
  const at = headingAt(document, cells);
  const headings = at < 0 ? (cells[0] ?? []).map(() => '') : (cells[at] ?? []);
  const meanings = at < 0 ? headings.map((_, column) => (column === 0 ? NAME : null)) : meaningsOf(document, headings);
  const body = cells.slice(at + 1);
  const written = headings.map((_, column) =>
    conventionsOfNumbers(
      body.map((row) => row[column] ?? ''),
      conventions,
    ),
  );
  const nameAt = meanings.indexOf(NAME);
  const partAt = meanings.indexOf('partOf');
  const scratch = draftOf(document);
  const rows: AccountRow[] = [];
  const seen = new Set<string>();
  const twice: string[] = [];
  const thousands: string[] = [];
  let nameless = 0;
  for (const [place, row] of body.slice(0, MOST_ACCOUNTS).entries()) {
    if (row.every((cell) => cell === '')) continue;
    const name = (row[nameAt] ?? '').slice(0, longestOf('portfolioAccount', 'name'));
    if (name === '') {
      nameless += 1;
      continue;
    }
    if (seen.has(fold(name))) {
      twice.push(name);
      continue;
    }
    seen.add(fold(name));
    const rowId = rowNamed(document, name);
    const id = rowId ?? scratch.add('portfolioAccount', { name }).id;
    const problems: string[] = [];
    let newOwner: string | null = null;
    for (const [column, meaning] of meanings.entries()) {
      if (meaning === null || meaning === 'partOf') continue;
      const so = scratch.current().portfolioAccount.get(id);
      if (so === undefined) continue;
      const read = meaning.read(row[column] ?? '', written[column] ?? conventions, so);
      if ('why' in read) {
        problems.push(`${meaning.label}: ${read.why}.`);
        continue;
      }
      newOwner = read.newOwner ?? newOwner;
      if (read.isThousands === true) thousands.push(row[column] ?? '');
      const hold = holdOn(scratch.current(), asOf, id, read.fields.lifecycle ?? null);
      if (hold === null) scratch.set('portfolioAccount', id, read.fields);
      else problems.push(`${meaning.label}: ${hold.words}`);
    }
    const after = scratch.current().portfolioAccount.get(id);
    const before = rowId === null ? null : (document.portfolioAccount.get(rowId) ?? null);
    rows.push({
      line: at + 2 + place,
      name,
      rowId,
      fields: changedFields(before, after),
      partOf: partAt < 0 || (row[partAt] ?? '') === '' ? null : (row[partAt] ?? null),
      newOwner,
      problems,
    });
  }
  const owners = rows.flatMap(({ newOwner }) => newOwner ?? []);
  const newcomers = owners.filter((name, first) => owners.findIndex((one) => fold(one) === fold(name)) === first);
  const known = new Set([...seen, ...list(document, 'portfolioAccount').map(({ name }) => fold(name))]);
  return {
    columns: headings.map((heading, column) => {
      const meaning = meanings[column] ?? null;
      return { heading, means: meaning === null ? null : meaning === 'partOf' ? 'Part of' : meaning.label };
    }),
    rows: rows.map((row) =>
      row.partOf === null || known.has(fold(row.partOf))
        ? row
        : { ...row, partOf: null, problems: [...row.problems, `Part of: “${row.partOf}” is no account here.`] },
    ),
    notices: [
      ...(thousands.length > 0 ? [thousandsWords([...new Set(thousands)])] : []),
      ...(at < 0 ? ['No row of headings was found: the first column is taken for the names, and nothing else.'] : []),
      ...(newcomers.length > 0 ? [`Your team begins with whom the table names: ${newcomers.join(', ')}.`] : []),
      ...(nameless > 0
        ? [
            `${nameless} ${nameless === 1 ? 'row has' : 'rows have'} no name and ${nameless === 1 ? 'stays' : 'stay'} out.`,
          ]
        : []),
      ...(twice.length > 0 ? [`More than once in the table, taken once: ${[...new Set(twice)].join(', ')}.`] : []),
      ...(body.length > MOST_ACCOUNTS ? [`Only the first ${MOST_ACCOUNTS} rows are taken.`] : []),
    ],
  };
};
