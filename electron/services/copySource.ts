/** The other copy of an account: an atlas that is looked at only, or an account file. */
import { basename, extname } from 'node:path';
import { openAtlas, type Atlas, type Unlock } from '../../db/atlas';
import { openCopyOf } from '../../db/elsewhere';
import { AtlasError } from '../../shared/api/errors';
import { accountOf, list, type Document } from '../../shared/document/document';
import { fold } from '../../shared/model/fold';
import { readForeignAccount } from './foreignFiles';
import type { StartReader } from './port';

/** What is merged from. `close` lets go of its file. */
export type CopySource = {
  /** What its file is called. */
  readonly name: string;
  /** The atlas; null for an account file, which has no log and no files. */
  readonly atlas: Atlas | null;
  readonly document: Document;
  readonly notices: readonly string[];
  readonly close: () => void;
};

const BESIDE = 'This copy is merged into another atlas and is only read.';

/** How many people and seats of two documents have the same ids. */
const sharedIds = (one: Document, other: Document): number =>
  [...one.person.keys()].filter((id) => other.person.has(id)).length +
  [...one.seat.keys()].filter((id) => other.seat.has(id)).length;

/**
 * The account of an atlas that is a copy of ours: under its id, or another one that holds the same people. Throws refused
 * where there is none, in words that name what there is.
 */
const accountIn = (atlas: Atlas, ours: Document, wanted: string | undefined): Document => {
  const accounts = atlas.accounts();
  const called = accounts.filter(
    (one) => wanted !== undefined && (one.id === wanted || fold(one.name) === fold(wanted)),
  );
  const own = wanted === undefined ? accounts.filter(({ id }) => id === accountOf(ours).id) : called;
  const [first] = own.length > 0 ? own : accounts;
  if (first === undefined) throw new AtlasError('refused', 'The copy holds no account. Nothing was changed.');
  if (own.length > 0) return atlas.document(first.id);
  const best = accounts
    .map(({ id }) => atlas.document(id))
    .map((document) => ({ document, shared: sharedIds(ours, document) }))
    .toSorted((a, b) => b.shared - a.shared)[0];
  if (best !== undefined && best.shared > 0) return best.document;
  throw notACopy(
    ours,
    accounts.map(({ name }) => name),
  );
};

const notACopy = (ours: Document, names: readonly string[]): AtlasError =>
  new AtlasError(
    'refused',
    `This is no copy of ${accountOf(ours).name}: it holds ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and more' : ''}, with nobody of the same record in it. Nothing was changed. To bring another account in as one of its own, export it there as a file and import that file here.`,
  );

/** A file under another id counts as a copy where it knows somebody of ours by the same id. */
const requireCopy = (ours: Document, theirs: Document): void => {
  if (accountOf(ours).id === accountOf(theirs).id) return;
  if (sharedIds(ours, theirs) > 0) return;
  throw notACopy(ours, [accountOf(theirs).name]);
};

const opened = async (path: string, unlock: Unlock | undefined): Promise<Atlas> => {
  try {
    return await openAtlas(path, { readOnly: BESIDE, ...(unlock ? { unlock } : {}) });
  } catch (error) {
    if (error instanceof AtlasError && error.code === 'openElsewhere') return openCopyOf(path, unlock);
    throw error;
  }
};

type From = {
  readonly path: string;
  readonly unlock?: Unlock | undefined;
  /** The account in it, by name or id, where it holds several. */
  readonly account?: string | undefined;
  /** An atlas of this process that has the file open, if one does. */
  readonly open?: Atlas | undefined;
};

/**
 * Reads the copy. Throws refused where it is none of this account, passphraseNeeded, wrongPassphrase, and what opening
 * an atlas or reading an account file throws; nothing is written anywhere.
 */
export const copySourceAt = async (
  startReader: StartReader,
  ours: Document,
  { path, unlock, account, open }: From,
): Promise<CopySource> => {
  const name = basename(path, extname(path));
  if (extname(path).toLowerCase() === '.json') {
    const { document, notices } = await readForeignAccount(startReader, path);
    requireCopy(ours, document);
    return { name: basename(path), atlas: null, document: inOurOrder(document, ours), notices, close: () => undefined };
  }
  const atlas = open ?? (await opened(path, unlock));
  const close = (): void => {
    if (open === undefined) atlas.close();
  };
  try {
    return { name, atlas, document: accountIn(atlas, ours, account), notices: [], close };
  } catch (error) {
    close();
    throw error;
  }
};

/** An account file numbers its lists anew: what is in both stands where it stands here, what is new comes last. */
const inOurOrder = (theirs: Document, ours: Document): Document => {
  const tables = Object.entries(theirs) as unknown as readonly (readonly [
    keyof Document,
    ReadonlyMap<string, { readonly id: string; readonly ordinal: number }>,
  ])[];
  return Object.fromEntries(
    tables.map(([kind, table]) => {
      const here = ours[kind] as ReadonlyMap<string, { readonly ordinal: number }>;
      let last = 0;
      for (const { ordinal } of here.values()) last = Math.max(last, ordinal);
      const placed = list(theirs, kind).map((record) => {
        const known = here.get(record.id);
        return known === undefined ? { ...record, ordinal: (last += 1) } : { ...record, ordinal: known.ordinal };
      });
      return [kind, table.size === 0 ? table : new Map(placed.map((record) => [record.id, record]))];
    }),
  ) as unknown as Document;
};
