/** A file made again of its log alone, and what of it is not what the file holds. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Diff } from '../shared/document/diff';
import { hashOf } from './attachments';
import { unexplained } from './soundness';

/** What an account, or what all accounts share (null), holds otherwise than its log says: from the log to the file. */
type Differing = { readonly accountId: string | null; readonly diff: Diff };

export type Rebuild = {
  /** Entries of the log, and how many numbers among them are missing. */
  readonly entries: number;
  readonly missing: number;
  readonly differing: readonly Differing[];
  readonly attachments: {
    readonly count: number;
    /** Names of files whose bytes are others than those that were attached. */
    readonly changed: readonly string[];
    /** How many were attached before their hash was kept: nobody can say. */
    readonly unknown: number;
  };
};

type AttachmentRow = { readonly name: string; readonly bytes: Buffer; readonly hash: string | null };

const attachmentsIn = (db: BetterSqlite3.Database): Rebuild['attachments'] => {
  const changed: string[] = [];
  let count = 0;
  let unknown = 0;
  const rows = db.prepare<[], AttachmentRow>(
    'SELECT "name", "bytes", "hash" FROM "attachment" ORDER BY "addedAt", "id"',
  );
  for (const { name, bytes, hash } of rows.iterate()) {
    count += 1;
    if (hash === null) unknown += 1;
    else if (hash !== hashOf(bytes)) changed.push(name);
  }
  return { count, changed, unknown };
};

/** Reads the whole file: its rows, its log, and the files attached to it. */
export const rebuildOf = (db: BetterSqlite3.Database): Rebuild => {
  const [entries, last] = db.prepare('SELECT count(*), max("id") FROM "change"').raw().get() as [number, number | null];
  return {
    entries,
    missing: Math.max(0, (last ?? 0) - entries),
    differing: unexplained(db),
    attachments: attachmentsIn(db),
  };
};

/** Whether the file is, field by field, what its log leads to, and its attached files are what was attached. */
export const isRebuilt = ({ missing, differing, attachments }: Rebuild): boolean =>
  missing === 0 && differing.length === 0 && attachments.changed.length === 0;
