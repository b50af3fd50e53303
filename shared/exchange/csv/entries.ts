/** What the rows of a table of people are: posts that come in, posts left out, people who are there already. */
import type { Document } from '../../document/document';
import { stakeholders, type Stakeholder } from '../../document/stakeholder';
import type { Mapping } from './columns';
import type { Cells } from './row';
import { inRows, type Findings } from './problems';
import { nameKey, orderlessName } from './nameKeys';
import { meaningOf, type Meanings, type NameMeaning } from './oddNames';
import { namesAfterAll, nameReader } from './questions';
import type { Post } from './reporting';
import { fileRow, type Table } from './table';

export type EntryOptions = {
  /** What odd names stand for, by `SpecialName.value`; the others as guessed. */
  readonly meanings?: Meanings;
  /** What to do with people who are in the account already: bring them in again, or leave them as they are. */
  readonly alreadyThere?: 'add' | 'leave';
  /** Rows that stay out. */
  readonly leftOut?: ReadonlySet<number>;
};

export type Entry = Post & {
  readonly place: number;
  readonly meaning: NameMeaning;
  /** The seat in the account that stands for this row, which then does not come in. */
  readonly existingSeat: string | null;
  /** Who is in the account already and is this person, whether or not a second one comes in. */
  readonly existing: Stakeholder | null;
};

export const entriesOf = (
  document: Document,
  table: Table,
  mapping: Mapping,
  cells: Cells,
  options: EntryOptions,
  findings: Findings,
): readonly Entry[] => {
  const nameOf = nameReader(table, mapping);
  const whoInAccount = personFinder(document);
  const noteTwins = twinsNoted(findings);
  const names = table.rows.map(nameOf);
  const meanings: Meanings = { ...namesAfterAll(names), ...options.meanings };
  const hasNames = [mapping.name, mapping.firstName, mapping.lastName].some((column) => column !== undefined);
  return table.rows.flatMap((cellsOfRow, place): Entry[] => {
    if (cellsOfRow.every((cell) => cell === '')) return [];
    const row = fileRow(table, place);
    const whole = names[place] ?? '';
    const meaning = meaningOf(whole, meanings);
    if (!hasNames) noteNoNames(findings, row);
    const isSkipped = meaning === 'skip' || options.leftOut?.has(row) === true;
    const isVacant = meaning === 'vacant' || cells.status(cellsOfRow) === 'vacant';
    const name = meaning === 'name' ? whole : '';
    const title = cells.text(cellsOfRow, 'title');
    if (isSkipped) noteSkipped(findings, row);
    else if (name === '' && title === '') noteNothingToShow(findings, row);
    let existingSeat: string | null = null;
    let existing: Stakeholder | null = null;
    if (name !== '' && !isSkipped && !isVacant) {
      noteTwins(name, title, row);
      existing = whoInAccount(name, cells.text(cellsOfRow, 'email'));
      if (existing !== null) {
        const isLeft = options.alreadyThere === 'leave';
        existingSeat = isLeft ? existing.seatId : null;
        noteAlreadyThere(findings, row, name, isLeft);
      }
    }
    const fileId = cells.text(cellsOfRow, 'id');
    const manager = cells.text(cellsOfRow, 'reportsTo');
    const email = cells.text(cellsOfRow, 'email');
    return [{ row, place, fileId, name, title, email, manager, isSkipped, meaning, existingSeat, existing }];
  });
};

/**
 * Finds who is in the account already, by name in either order or by address; null where nobody is found. Whoever left
 * is not looked at.
 */
export const personFinder = (document: Document): ((name: string, email: string) => Stakeholder | null) => {
  const present = stakeholders(document).filter((one) => one.status !== 'left' && one.seatId !== null);
  const byName = new Map(present.flatMap((one) => (one.name ? [[nameKey(one.name), one] as const] : [])));
  const byWords = new Map(present.flatMap((one) => (one.name ? [[orderlessName(one.name), one] as const] : [])));
  const byEmail = new Map(present.flatMap((one) => (one.email ? [[nameKey(one.email), one] as const] : [])));
  return (name, email) => {
    const named = byName.get(nameKey(name)) ?? byWords.get(orderlessName(name));
    if (named !== undefined) return named;
    const owner = byEmail.get(nameKey(email));
    // A shared mailbox is not a person: the address counts only together with part of the name, or where it is all.
    const isSamePerson = owner !== undefined && (name.includes('@') || sharePart(owner.name ?? '', name));
    return isSamePerson ? owner : null;
  };
};

const sharePart = (one: string, other: string): boolean => {
  const parts = nameKey(other).split(' ');
  return nameKey(one)
    .split(' ')
    .some((part) => parts.includes(part));
};

/** Points out rows of one name and title, the first of them as well. */
const twinsNoted = (findings: Findings) => {
  const firstRow = new Map<string, number>();
  return (name: string, title: string, row: number): void => {
    const same = `${nameKey(name)}\n${nameKey(title)}`;
    const first = firstRow.get(same);
    if (first === undefined) {
      firstRow.set(same, row);
      return;
    }
    for (const at of [first, row])
      findings.note(
        'duplicate',
        same,
        at,
        '',
        (_, rows) => `${name}${title ? `, ${title},` : ''} is in ${inRows(rows)}. All came in; is it one person?`,
      );
  };
};

const noteNoNames = (findings: Findings, row: number): void =>
  findings.note('noNames', '', row, '', (_, rows) => {
    const came = rows.length === 1 ? 'the row came' : `all ${rows.length} rows came`;
    return `No column holds names, so ${came} in as posts whose holder is not known. If one of the columns is the name, say so.`;
  });

const noteSkipped = (findings: Findings, row: number): void =>
  findings.note('skipped', '', row, '', (_, rows) => {
    const those = rows.length === 1 ? 'One row was' : `${rows.length} rows were`;
    return `${those} left out as you said: ${inRows(rows)}.`;
  });

const noteNothingToShow = (findings: Findings, row: number): void =>
  findings.note(
    'nothingToShow',
    '',
    row,
    '',
    (_, rows) => `Neither name nor job title is given in ${inRows(rows)}. Fill them in on the map.`,
  );

const noteAlreadyThere = (findings: Findings, row: number, name: string, isLeft: boolean): void => {
  const outcome = isLeft ? 'The person there stays as is.' : 'A second person comes in.';
  findings.note(
    'alreadyThere',
    nameKey(name),
    row,
    '',
    (_, rows) => `${name} (${inRows(rows)}) is already in this account. ${outcome}`,
  );
};
