import type { Atlas, Author, Change } from '../../db/atlas';
import { AtlasError } from '../../shared/api/errors';
import { takeOwnFiles } from './ownFiles';
import { between, sameValue } from '../../shared/document/diff';
import { accountOf, isAtlasKind, type Document } from '../../shared/document/document';
import { newId } from '../../shared/document/draft';
import { fold } from '../../shared/model/fold';
import { fieldsOf, KINDS, KIND_NAMES, longestOf, type AnyRecord, type Kind } from '../../shared/model';

type Differing = {
  readonly kind: Kind;
  readonly noun: string;
  readonly id: string;
  readonly name: string;
  readonly fields: readonly string[];
};
const taken = (name: string): string =>
  `An account with this id was already here. It was left as it is, and the file came in as an account of its own, ${name}.`;

export type OnConflict = 'keep' | 'replace';
type ImportedAccount = {
  readonly accountId: string;
  readonly notices: readonly string[];
  readonly change: Change;
};

type Tables = Record<Kind, ReadonlyMap<string, AnyRecord>>;

const differingFields = (kind: Kind, a: AnyRecord, b: AnyRecord): string[] =>
  Object.keys(fieldsOf(kind)).filter((name) => !sameValue(a[name], b[name]));
const shownName = (record: AnyRecord): string =>
  String(record['name'] ?? record['title'] ?? record['factor'] ?? record.id);

const LONGEST_NAME = longestOf('account', 'name');

/** The name with the first number behind it that nobody here has: *Nova (2)*. */
const toldApart = (name: string, taken: readonly string[]): string => {
  const known = new Set(taken.map(fold));
  for (let count = 2; ; count += 1) {
    const own = ` (${count})`;
    const wanted = `${name.slice(0, LONGEST_NAME - own.length)}${own}`;
    if (!known.has(fold(wanted))) return wanted;
  }
};

/** What a copy is called, and the copy of a copy. */
const copyName = (name: string, taken: readonly string[]): string => {
  const copy = `${name} (copy)`.slice(0, LONGEST_NAME);
  return taken.some((one) => fold(one) === fold(copy)) ? toldApart(copy, taken) : copy;
};

/** The account under another id and name, with every place in the file that names it. */
const renamed = (document: Document, from: string, to: string, name: string): Document => {
  const account = { ...accountOf(document), id: to, name };
  const portfolioAccount = new Map(
    [...document.portfolioAccount].map(([id, row]) => [id, row.accountId === from ? { ...row, accountId: to } : row]),
  );
  return { ...document, account: new Map([[to, account]]), portfolioAccount };
};

/**
 * Adds an account to an atlas. What the atlas shares between accounts is joined by id; where both know a record
 * differently, throws importConflict with `details.records` until `onConflict` says which one stays. An account whose
 * id is taken comes in under a new one.
 */
export const importDocument = (
  atlas: Atlas,
  author: Author,
  given: Document,
  onConflict?: OnConflict,
): ImportedAccount => {
  const wantedId = accountOf(given).id;
  const isTaken = atlas.hasAccount(wantedId);
  const accountId = isTaken ? newId() : wantedId;
  const names = atlas.accounts().map((one) => one.name);
  const name = isTaken ? toldApart(accountOf(given).name, names) : accountOf(given).name;
  const file = (isTaken ? renamed(given, wantedId, accountId, name) : given) as unknown as Tables;
  const before = atlas.atlasDocument() as unknown as Tables;
  const after: Partial<Tables> = {};
  const differing: Differing[] = [];
  for (const kind of KIND_NAMES) {
    if (!isAtlasKind(kind)) {
      after[kind] = file[kind];
      continue;
    }
    const table = new Map(before[kind]);
    let last = Math.max(0, ...[...table.values()].map((record) => record.ordinal));
    for (const [id, record] of file[kind]) {
      const known = table.get(id);
      if (!known) {
        table.set(id, before[kind].size === 0 ? record : { ...record, ordinal: (last += 1) });
        continue;
      }
      // The row of another account of this atlas stays that account's row.
      const joined: AnyRecord =
        kind === 'portfolioAccount' && known['accountId'] !== null
          ? { ...record, accountId: known['accountId'] }
          : record;
      const fields = differingFields(kind, known, joined);
      if (fields.length === 0) continue;
      differing.push({ kind, noun: KINDS[kind].noun, id, name: shownName(known), fields });
      if (onConflict === 'replace') table.set(id, { ...joined, ordinal: known.ordinal });
    }
    after[kind] = table;
  }
  if (differing.length > 0 && onConflict === undefined) {
    throw new AtlasError(
      'importConflict',
      `This atlas knows ${differing.length === 1 ? 'one record' : `${differing.length} records`} of this file ` +
        'differently. Nothing was changed. Choose which to keep.',
      { records: differing },
    );
  }
  const change = atlas.putAccount(
    author,
    accountId,
    `Import ${name}`,
    between(before as unknown as Document, after as unknown as Document),
  );
  const shared = `${differing.length} shared ${differing.length === 1 ? 'record' : 'records'}`;
  const outcome = onConflict === 'replace' ? "the file's took the place of those here" : 'those here were kept';
  const notices = [
    ...(isTaken ? [taken(name)] : []),
    ...(differing.length > 0 ? [`${shared} differed: ${outcome}.`] : []),
  ];
  return { accountId, notices, change };
};

/** A second account with the same content under a new id. */
export const duplicateAccount = (
  atlas: Atlas,
  author: Author,
  accountId: string,
): { readonly accountId: string; readonly change: Change } => {
  const source = atlas.document(accountId);
  const copyId = newId();
  const account = {
    ...accountOf(source),
    id: copyId,
    archived: false,
    name: copyName(
      accountOf(source).name,
      atlas.accounts().map((one) => one.name),
    ),
  };
  const change = atlas.putAccount(
    author,
    copyId,
    `Duplicate ${accountOf(source).name}`,
    between(atlas.atlasDocument(), { ...source, account: new Map([[copyId, account]]) }),
  );
  takeOwnFiles(atlas, author, copyId);
  return { accountId: copyId, change };
};
