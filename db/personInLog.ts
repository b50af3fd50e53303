/** A person in the change log: everything they were ever called, and what was ever written about them. */
import type BetterSqlite3 from 'better-sqlite3';
import { kindsOf, type Diff } from '../shared/document/diff';
import { emptyDocument, isAtlasKind, list, type Document } from '../shared/document/document';
import { ownWords, wordsOf } from '../shared/model/nameWords';
import type { AnyRecord, Kind } from '../shared/model';
import { bondOf } from '../shared/personal/redaction';
import type { Called } from '../shared/personal/sought';
import { isTextChange, loggedDiff, walkFrom, type LoggedDiff, type Walk } from './logged';

type LogRow = { readonly id: number; readonly accountId: string | null; readonly label: string; readonly diff: string };
/** A row of the log with its diff in whole texts. */
export type WholeRow = Omit<LogRow, 'diff'> & { readonly diff: Diff };

const partOf = (diff: LoggedDiff, isWanted: (kind: Kind) => boolean): LoggedDiff =>
  Object.fromEntries(
    kindsOf(diff as Diff)
      .filter(isWanted)
      .map((kind) => [kind, diff[kind]]),
  ) as LoggedDiff;

/** The whole log from its last row to its first, of all accounts. Statements may be run meanwhile. */
export function* logBackwards(
  db: BetterSqlite3.Database,
  documents: ReadonlyMap<string, Document>,
): Generator<WholeRow> {
  const ids = db.prepare('SELECT "id" FROM "change" ORDER BY "id" DESC').pluck().all() as readonly number[];
  const read = db.prepare<[number], LogRow>('SELECT "id", "accountId", "label", "diff" FROM "change" WHERE "id" = ?');
  const [any = emptyDocument()] = documents.values();
  const shared = walkFrom(any, 'back');
  const walks = new Map<string | null, Walk>();
  for (const id of ids) {
    const row = read.get(id);
    if (row === undefined) continue;
    const logged = loggedDiff(row.diff);
    const known = walks.get(row.accountId);
    const own = known ?? walkFrom(documents.get(row.accountId ?? '') ?? emptyDocument(), 'back');
    if (known === undefined) walks.set(row.accountId, own);
    yield {
      id,
      accountId: row.accountId,
      label: row.label,
      diff: {
        ...shared.step(partOf(logged, isAtlasKind)),
        ...own.step(partOf(logged, (kind) => !isAtlasKind(kind))),
      },
    };
  }
}

type Seen = { readonly names: Set<string>; readonly reached: Set<string> };

const nameKey = (name: string): string => ownWords(wordsOf(name)).toSorted().join(' ');
const hasTwoWords = (name: string): boolean => ownWords(wordsOf(name)).length > 1;

/** Everything the log of an account says of its people, by id, and of the records of each kind. */
export type InLog = {
  /** The cards that are this person: theirs, and those of the same name that are gone. */
  readonly persons: ReadonlySet<string>;
  readonly called: Called;
  /** Every state of their name, also those that were only on their way to one. */
  readonly nameStates: readonly string[];
  readonly about: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  /** Every id a record of the account ever had, by kind. */
  readonly ids: ReadonlySet<string>;
};

type Rows = { readonly accountId: string; readonly documents: ReadonlyMap<string, Document> };

export const personInLog = (db: BetterSqlite3.Database, { accountId, documents }: Rows, personId: string): InLog => {
  const document = documents.get(accountId) ?? emptyDocument();
  const seen = new Map<string, Seen>();
  const seenOf = (id: string): Seen => {
    const known = seen.get(id);
    if (known !== undefined) return known;
    const made = { names: new Set<string>(), reached: new Set<string>() };
    seen.set(id, made);
    return made;
  };
  const note = (id: string, field: string, value: unknown): void => {
    if (typeof value !== 'string' || value.trim() === '') return;
    if (field === 'name') seenOf(id).names.add(value);
    if (field === 'email' || field === 'phone') seenOf(id).reached.add(value);
  };
  /** Every look at a record, whole or in part, by account. */
  const looks: {
    readonly isOwn: boolean;
    readonly kind: Kind;
    readonly record: Partial<AnyRecord> & { id: string };
  }[] = [];
  const ids = new Set<string>();
  const look = (isOwn: boolean, kind: Kind, record: Partial<AnyRecord> & { readonly id: string }): void => {
    if (isOwn && !isAtlasKind(kind)) ids.add(record.id);
    if (isOwn && kind === 'person')
      for (const field of ['name', 'email', 'phone']) note(record.id, field, record[field]);
    if (isOwn || kind === 'counterpart') looks.push({ isOwn, kind, record });
  };
  for (const [id, one] of documents)
    for (const kind of Object.keys(one) as Kind[])
      if (id === accountId || kind === 'counterpart')
        for (const record of list(one, kind) as readonly AnyRecord[]) look(id === accountId, kind, record);
  const rows = db.prepare<[string], LogRow>(
    `SELECT "id", "accountId", "label", "diff" FROM "change" WHERE "accountId" = ? OR instr("diff", '"counterpart"') > 0`,
  );
  for (const row of rows.iterate(accountId)) {
    const isOwn = row.accountId === accountId;
    for (const [kind, change] of Object.entries(loggedDiff(row.diff)) as [Kind, NonNullable<LoggedDiff[Kind]>][]) {
      for (const record of [...(change.added ?? []), ...(change.removed ?? [])]) look(isOwn, kind, record);
      for (const [id, fields] of Object.entries(change.updated ?? {}))
        for (const side of [0, 1] as const) {
          const part = Object.entries(fields).flatMap(([field, one]) =>
            isTextChange(one) ? [] : [[field, one[side]] as const],
          );
          look(isOwn, kind, { ...Object.fromEntries(part), id });
        }
    }
  }
  const own = seenOf(personId);
  const keys = new Set([...own.names].filter(hasTwoWords).map(nameKey));
  const persons = new Set([
    personId,
    ...[...seen].flatMap(([id, { names }]) =>
      !document.person.has(id) && [...names].some((name) => keys.has(nameKey(name))) ? [id] : [],
    ),
  ]);
  const about = new Set<string>();
  const gone = new Set<string>();
  for (const { isOwn, kind, record } of looks) {
    const bond = bondOf(kind, record, persons);
    if (bond === 'gone' && (isOwn || kind === 'counterpart')) gone.add(`${kind}:${record.id}`);
    if (bond === 'about' && isOwn) about.add(`${kind}:${record.id}`);
  }
  const states = [...persons].flatMap((id) => [...seenOf(id).names]);
  const now = document.person.get(personId)?.name ?? null;
  return {
    persons,
    called: {
      names: [...new Set(states.filter((name) => name === now || hasTwoWords(name)))],
      reached: [...new Set([...persons].flatMap((id) => [...seenOf(id).reached]))],
    },
    nameStates: [...new Set(states)],
    about,
    gone,
    ids,
  };
};

/** Since which day each person is in an account, as its log tells: the first row that added them. */
export const peopleSince = (db: BetterSqlite3.Database, accountId: string): ReadonlyMap<string, string> => {
  const rows = db.prepare<[string], { at: string; ids: string }>(
    `SELECT "at", (SELECT json_group_array("value" ->> 'id') FROM json_each("diff", '$.person.added')) AS "ids"
     FROM "change" WHERE "accountId" = ? AND json_type("diff", '$.person.added') = 'array' ORDER BY "id"`,
  );
  const since = new Map<string, string>();
  for (const { at, ids } of rows.iterate(accountId))
    for (const id of JSON.parse(ids) as readonly string[]) if (!since.has(id)) since.set(id, at.slice(0, 10));
  return since;
};
