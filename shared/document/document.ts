import { KIND_NAMES, scopeOf, type Kind, type RecordOf } from '../model';
import type { Stamp } from '../model/kind';
import { derived } from './derived';

/** All records of one kind by id. Replaced, never changed: a table that is the same object holds the same records. */
export type TableOf<K extends Kind> = ReadonlyMap<string, RecordOf<K>>;

/**
 * An account's content as a value: the records of the account and, beside them, those of the atlas it lies in.
 * Tables keep their identity until one of their records changes, so whatever was derived from a table stays valid.
 */
export type Document = { readonly [K in Kind]: TableOf<K> };

export const emptyDocument = (): Document =>
  Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Map()])) as unknown as Document;

const inOrder = derived(<R extends Stamp>(table: ReadonlyMap<string, R>): readonly R[] =>
  [...table.values()].sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1)),
);

/** The records of a kind in their order (ordinal, then id). The same array for the same table. */
export const list = <K extends Kind>(document: Pick<Document, K>, kind: K): readonly RecordOf<K>[] => {
  const table: TableOf<K> = document[kind];
  return inOrder(table);
};

/** A record by id, or undefined. A null id finds nothing. */
export const find = <K extends Kind>(
  document: Pick<Document, K>,
  kind: K,
  id: string | null | undefined,
): RecordOf<K> | undefined => (id == null ? undefined : (document[kind] as TableOf<K>).get(id));

/** The one record of a single kind, or undefined. */
export const single = <K extends Kind>(document: Pick<Document, K>, kind: K): RecordOf<K> | undefined =>
  (document[kind] as TableOf<K>).get(kind);

/**
 * Stands in the place of an account's id for the atlas itself: what all its accounts share, with a log and steps of its
 * own, and no account record.
 */
export const ATLAS_ITSELF = '';

/** The account record. Throws on a document without one, which no host hands out. */
export const accountOf = (document: Pick<Document, 'account'>): RecordOf<'account'> => {
  const [account] = document.account.values();
  if (!account) throw new Error('The document has no account record.');
  return account;
};

export const isAtlasKind = (kind: Kind): boolean => scopeOf(kind) === 'atlas';
