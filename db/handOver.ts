import type BetterSqlite3 from 'better-sqlite3';
import { between, effective, isEmpty, kindsOf, type Diff, type KindDiff } from '../shared/document/diff';
import { accountOf, isAtlasKind, list, type Document } from '../shared/document/document';
import { POINTERS } from '../shared/document/references';
import { fieldsOf, KIND_NAMES, type AnyRecord, type Kind } from '../shared/model';
import { changesOf } from './changes';
import { buildAt } from './copy';
import { startAtlas } from './fromMemory';
import { keepLayoutIn, layoutsIn } from './layouts';
import { newKey, recoveryCodeOf, type AtlasKey } from './keys';
import { logText } from './logged';
import { logBackwards } from './personInLog';
import { runSteps, STEPS } from './migrate';
import { LINE_COLUMNS, type LogLine } from './safety/line';

/*
 * One account as an atlas of its own. Nothing is copied as it lies: the new file is written record by record and change
 * by change, so that it has no page that ever held another account.
 */

/** Kinds of the atlas that go along although no record of the account names them: figures and paper need them. */
const ALONG: ReadonlySet<Kind> = new Set<Kind>([
  'supplier',
  'supplierGoal',
  'setting',
  'houseStyle',
  'wordPack',
  'offering',
] as Kind[]);
/** What says something about accounts: only what this one names of it goes along. */
const OF_ACCOUNTS: ReadonlySet<Kind> = new Set<Kind>(['counterpart']);

const idsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The records of the atlas an account takes along: those it names, those these name, and its own row of the portfolio. */
const takenAlong = (document: Document, others: readonly Document[]): Document => {
  const accountId = accountOf(document).id;
  const wanted = new Map<Kind, Set<string>>();
  const want = (kind: Kind, id: string): void => {
    const known = wanted.get(kind);
    if (known?.has(id) === true || !document[kind].has(id)) return;
    if (known) known.add(id);
    else wanted.set(kind, new Set([id]));
    follow(kind, document[kind].get(id) as AnyRecord);
  };
  const follow = (kind: Kind, record: AnyRecord): void => {
    for (const { kind: from, field, to } of POINTERS)
      if (from === kind && isAtlasKind(to)) for (const id of idsIn(record[field])) want(to, id);
  };
  for (const kind of KIND_NAMES)
    if (!isAtlasKind(kind)) for (const record of list(document, kind)) follow(kind, record as AnyRecord);
  /** An offering that others name and this one does not is theirs. */
  const isOthers = (kind: Kind, id: string): boolean =>
    others.some((other) =>
      POINTERS.some(
        ({ kind: from, field, to }) =>
          to === kind &&
          !isAtlasKind(from) &&
          (list(other, from) as readonly AnyRecord[]).some((record) => idsIn(record[field]).includes(id)),
      ),
    );
  for (const kind of KIND_NAMES.filter((one) => ALONG.has(one)))
    for (const { id } of list(document, kind)) if (kind !== 'offering' || !isOthers(kind, id)) want(kind, id);
  for (const row of list(document, 'portfolioAccount'))
    if (row.accountId === accountId) want('portfolioAccount', row.id);
  const tables = KIND_NAMES.filter(isAtlasKind).map(
    (kind) =>
      [
        kind,
        new Map(
          [...(document[kind] as ReadonlyMap<string, AnyRecord>)].filter(([id]) => wanted.get(kind)?.has(id) === true),
        ),
      ] as const,
  );
  return { ...document, ...Object.fromEntries(tables) } as Document;
};

type Elsewhere = { readonly ids: ReadonlySet<string>; readonly names: ReadonlySet<string> };

const lastField = (kind: Kind, field: string): unknown =>
  (fieldsOf(kind) as Readonly<Record<string, { readonly initial: unknown }>>)[field]?.initial ?? null;

/** A value without what it says of other accounts of the atlas. */
const cleanValue = (kind: Kind, field: string, value: unknown, { ids, names }: Elsewhere): unknown => {
  if (kind === 'account' && field === 'parentAccountId') return ids.has(value as string) ? null : value;
  if (kind === 'person' && field === 'earlierRatings' && Array.isArray(value)) {
    const kept = (value as readonly { readonly account: string }[]).filter(({ account }) => !names.has(account));
    return kept.length === value.length ? value : kept.length === 0 ? lastField(kind, field) : kept;
  }
  return value;
};
const cleanRecord = (kind: Kind, record: AnyRecord, elsewhere: Elsewhere): AnyRecord => {
  const entries = Object.entries(record).map(
    ([field, value]) => [field, cleanValue(kind, field, value, elsewhere)] as const,
  );
  return entries.some(([field, value]) => value !== record[field])
    ? (Object.fromEntries(entries) as AnyRecord)
    : record;
};

const cleanTables = (document: Document, elsewhere: Elsewhere): Document =>
  Object.fromEntries(
    KIND_NAMES.map((kind) => [
      kind,
      OF_ACCOUNTS.has(kind)
        ? new Map()
        : new Map(
            [...(document[kind] as ReadonlyMap<string, AnyRecord>)].map(([id, record]) => [
              id,
              cleanRecord(kind, record, elsewhere),
            ]),
          ),
    ]),
  ) as unknown as Document;

const cleanKind = (
  kind: Kind,
  { added = [], removed = [], updated = {} }: KindDiff,
  elsewhere: Elsewhere,
): KindDiff => ({
  added: added.map((record) => cleanRecord(kind, record, elsewhere)),
  removed: removed.map((record) => cleanRecord(kind, record, elsewhere)),
  updated: Object.fromEntries(
    Object.entries(updated).map(([id, fields]) => [
      id,
      Object.fromEntries(
        Object.entries(fields).map(([field, [from, to]]) => [
          field,
          [cleanValue(kind, field, from, elsewhere), cleanValue(kind, field, to, elsewhere)] as const,
        ]),
      ),
    ]),
  ),
});

/** An account as it is handed over: what is in the new file, and what of the old one it must not hold. */
export type HandOver = { readonly document: Document; readonly elsewhere: Elsewhere };

/** The account without a word of the others. */
export const handedOver = (documents: ReadonlyMap<string, Document>, accountId: string): HandOver => {
  const document = documents.get(accountId);
  if (document === undefined) throw new Error('There is no such account.');
  const others = [...documents].filter(([id]) => id !== accountId).map(([, one]) => one);
  const elsewhere = {
    ids: new Set([...documents.keys()].filter((id) => id !== accountId)),
    names: new Set(others.map((one) => accountOf(one).name).filter((name) => name !== accountOf(document).name)),
  };
  return { document: cleanTables(takenAlong(document, others), elsewhere), elsewhere };
};

const SESSION = 'hand over';

/** The log of the account alone, renumbered; what the atlas shares comes first, as it is now. */
const ownLog = (
  db: BetterSqlite3.Database,
  documents: ReadonlyMap<string, Document>,
  accountId: string,
  { document, elsewhere }: HandOver,
): readonly LogLine[] => {
  const read = db.prepare<[number], LogLine>(`SELECT ${LINE_COLUMNS} FROM "change" WHERE "id" = ?`);
  const rows: { readonly line: LogLine; readonly diff: Diff }[] = [];
  /** Records of the atlas that are not there any more, as they were last. */
  const former = new Map<string, AnyRecord>();
  for (const { id, accountId: owner, diff } of logBackwards(db, documents)) {
    for (const kind of kindsOf(diff).filter(isAtlasKind))
      for (const record of diff[kind]?.removed ?? []) {
        const key = `${kind}:${record.id}`;
        if (!former.has(key)) former.set(key, record);
      }
    if (owner !== accountId) continue;
    const line = read.get(id);
    const own = effective(
      Object.fromEntries(
        kindsOf(diff)
          .filter((kind) => !isAtlasKind(kind) && !OF_ACCOUNTS.has(kind))
          .map((kind) => [kind, cleanKind(kind, diff[kind] ?? {}, elsewhere)]),
      ) as Diff,
    );
    if (line !== undefined && !isEmpty(own)) rows.push({ line, diff: own });
  }
  rows.reverse();
  const names = [...elsewhere.names].filter((name) => name.trim().length > 2).toSorted((a, b) => b.length - a.length);
  const numbers = new Map(rows.map(({ line }, at) => [line.id, at + 1]));
  const [any] = documents.values();
  const shared = sharedOf(
    document,
    rows.map(({ diff }) => diff),
    (kind, id) => (any?.[kind].get(id) as AnyRecord | undefined) ?? former.get(`${kind}:${id}`),
  );
  return rows.map(({ line, diff }, at): LogLine => ({
    ...line,
    id: at + 1,
    label: names.reduce((label, name) => label.replaceAll(name, 'another account'), line.label),
    refersTo: line.refersTo === null ? null : (numbers.get(line.refersTo) ?? null),
    // What the account shares is there from its first day on, as it is now.
    diff: logText(at === 0 ? { ...shared, ...diff } : diff),
  }));
};

/** What the account and any older state of it name of the atlas, as one diff: those that are gone as they were last. */
const sharedOf = (
  document: Document,
  diffs: readonly Diff[],
  recordOf: (kind: Kind, id: string) => AnyRecord | undefined,
): Diff => {
  const wanted = new Map<Kind, Map<string, AnyRecord>>();
  const want = (kind: Kind, record: AnyRecord | undefined): void => {
    if (record === undefined || wanted.get(kind)?.has(record.id) === true) return;
    const known = wanted.get(kind) ?? new Map<string, AnyRecord>();
    wanted.set(kind, known.set(record.id, record));
    follow(kind, Object.entries(record));
  };
  const follow = (kind: Kind, values: readonly (readonly [string, unknown])[]): void => {
    for (const [field, value] of values)
      for (const { to } of POINTERS.filter((one) => one.kind === kind && one.field === field && isAtlasKind(one.to)))
        for (const id of idsIn(value)) want(to, recordOf(to, id));
  };
  for (const kind of KIND_NAMES.filter(isAtlasKind))
    for (const record of list(document, kind) as readonly AnyRecord[]) want(kind, record);
  for (const diff of diffs)
    for (const kind of kindsOf(diff)) {
      const { added = [], removed = [], updated = {} } = diff[kind] ?? {};
      for (const record of [...added, ...removed]) follow(kind, Object.entries(record));
      for (const fields of Object.values(updated))
        for (const [field, change] of Object.entries(fields))
          for (const value of change) follow(kind, [[field, value]]);
    }
  return Object.fromEntries([...wanted].map(([kind, records]) => [kind, { added: [...records.values()] }])) as Diff;
};

/** Files of an account that its records name. */
const namedFiles = (document: Document): ReadonlySet<string> =>
  new Set(
    KIND_NAMES.filter((kind) => !isAtlasKind(kind)).flatMap((kind) =>
      (list(document, kind) as readonly AnyRecord[]).flatMap((record) =>
        ['attachmentId', 'originalId'].flatMap((field) => idsIn(record[field])),
      ),
    ),
  );

type Attached = { id: string; name: string; mediaType: string; addedAt: string; bytes: Buffer };

/**
 * Writes one account as a new atlas under a new key. With its history the log of the account goes along, change by
 * change; without it there is one change. Throws fileExists, diskFull, and damaged where the log does not lead to the
 * account; then nothing was written.
 */
export const writeHandOver = async (
  db: BetterSqlite3.Database,
  documents: ReadonlyMap<string, Document>,
  accountId: string,
  path: string,
  { withHistory, passphrase }: { readonly withHistory: boolean; readonly passphrase: string },
): Promise<{ readonly recoveryCode: string; readonly key: AtlasKey }> => {
  const key = await newKey(passphrase);
  const given = handedOver(documents, accountId);
  buildAt(path, key, (target) => {
    runSteps(target, STEPS);
    startAtlas(target);
    const changes = changesOf(target);
    if (withHistory) {
      for (const line of ownLog(db, documents, accountId, given)) changes.again(line);
      const missed = between(changes.document(accountId), given.document);
      if (!isEmpty(missed))
        changes.apply(
          { windowId: SESSION, sessionId: SESSION },
          { accountId, baseRevision: changes.revision(), label: 'As it was handed over', diff: missed },
        );
    } else {
      changes.putAccount(
        { windowId: SESSION, sessionId: SESSION },
        accountId,
        `Handed over: ${accountOf(given.document).name}`.slice(0, 200),
        between(changes.atlasDocument(), given.document),
      );
    }
    const named = namedFiles(given.document);
    const files = db.prepare<[string], Attached>(
      'SELECT "id", "name", "mediaType", "addedAt", "bytes" FROM "attachment" WHERE "accountId" = ?',
    );
    const attach = target.prepare(
      'INSERT INTO "attachment" ("id", "accountId", "name", "mediaType", "addedAt", "bytes") VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const { id, name, mediaType, addedAt, bytes } of files.iterate(accountId))
      if (withHistory || named.has(id)) attach.run(id, accountId, name, mediaType, addedAt, bytes);
    for (const layout of layoutsIn(db, accountId)) keepLayoutIn(target, accountId, layout);
  });
  return { recoveryCode: recoveryCodeOf(key), key };
};
