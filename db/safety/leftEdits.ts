import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import type { AtlasKey } from '../keys';
import { boxOf } from './box';
import { blobNamed, keepBlob } from './blobs';
import { sealBackupsAnew, type Vault } from './compose';
import { newJournal, readJournal } from './journalFile';
import { LINE_COLUMNS, markOf, type Entry, type LogLine } from './line';
import { folderOfKey, forgetKept, keptOf, keysOfKept, makeFolder, type Kept } from './places';

/*
 * Edits that were kept and not taken in, when somebody went on with another state of the file. They lie where they lay,
 * are never offered at an opening again, and go only by name or with the account or the client.
 */

export type LeftEdits = {
  /** The name of their folder. */
  readonly id: string;
  readonly folder: string;
  /** ISO time at which somebody went on without them. */
  readonly leftAt: string;
  /** How many of them the file does not hold; null where they are sealed with a passphrase of before. */
  readonly edits: number | null;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** What the last of them are called, newest first. */
  readonly labels: readonly string[];
  /** What the atlas was with them; null where its key is not known. */
  readonly vault: Vault | null;
};

const MOST_LABELS = 6;

/** What was left of the file at `path`, or of one of this atlas that is not there any more. */
const leftKept = (safety: string, atlasId: string, path: string): readonly Kept[] =>
  keptOf(safety, atlasId).filter(({ file }) => file.leftAt !== null && (file.path === path || !existsSync(file.path)));

/** The edits that were left beside an open file, newest first. */
export const leftEditsOf = (
  db: BetterSqlite3.Database,
  { safety, atlasId, path, key }: { safety: string; atlasId: string; path: string; key: AtlasKey | null },
): readonly LeftEdits[] => {
  const lineAt = db.prepare<[number], LogLine>(`SELECT ${LINE_COLUMNS} FROM "change" WHERE "id" = ?`);
  const isHeld = (line: LogLine): boolean => {
    const held = lineAt.get(line.id);
    return held !== undefined && markOf(held) === markOf(line);
  };
  return leftKept(safety, atlasId, path)
    .map((kept): LeftEdits => {
      const vault: Vault = { folder: folderOfKey(kept, key), key };
      const journal = existsSync(vault.folder) ? readJournal(vault.folder, boxOf(key)) : null;
      const lines = (journal?.entries ?? [])
        .flatMap((entry) => (entry.is === 'change' ? [entry.line] : []))
        .filter((line) => !isHeld(line));
      return {
        id: basename(kept.folder),
        folder: kept.folder,
        leftAt: kept.file.leftAt ?? '',
        edits: journal === null ? null : lines.length,
        firstAt: lines[0]?.at ?? null,
        lastAt: lines.at(-1)?.at ?? null,
        labels: lines
          .slice(-MOST_LABELS)
          .map(({ label }) => label)
          .toReversed(),
        vault: journal === null ? null : vault,
      };
    })
    .toSorted((a, b) => b.leftAt.localeCompare(a.leftAt));
};

/** Takes left edits away for good. Whether there were any of this name. */
export const forgetLeft = (safety: string, atlasId: string, path: string, id: string): boolean => {
  const kept = leftKept(safety, atlasId, path).find(({ folder }) => basename(folder) === id);
  if (kept !== undefined) forgetKept(kept);
  return kept !== undefined;
};

/** The left edits that lie under a key the file had before, with where they lie under its key of now. */
export const leftUnder = (
  { safety, atlasId, path, key }: { safety: string; atlasId: string; path: string; key: AtlasKey | null },
  before: AtlasKey | null,
): readonly { readonly from: Vault; readonly to: Vault }[] =>
  leftKept(safety, atlasId, path).flatMap((kept) => {
    const from = { folder: folderOfKey(kept, before), key: before };
    const isThere = keysOfKept(kept).some(({ folder }) => folder === from.folder);
    return isThere && from.folder !== folderOfKey(kept, key)
      ? [{ from, to: { folder: folderOfKey(kept, key), key } }]
      : [];
  });

/** Makes what was left anew under another key: backups, attached files and journal. Then what lay under the old one goes. */
export const sealLeftAnew = (from: Vault, to: Vault): void => {
  const [oldBox, newBox] = [boxOf(from.key), boxOf(to.key)];
  makeFolder(to.folder);
  sealBackupsAnew(from, to);
  const read = readJournal(from.folder, oldBox);
  if (read !== null) {
    const entries = read.entries.map((entry): Entry => {
      if (entry.is === 'change') return entry;
      const bytes = blobNamed(from.folder, oldBox, entry.line.blob);
      return bytes === null ? entry : { ...entry, line: { ...entry.line, blob: keepBlob(to.folder, newBox, bytes) } };
    });
    const journal = newJournal({ folder: to.folder, atlasId: read.atlasId, box: newBox }, read.base);
    try {
      journal.add(entries);
      journal.settle();
    } finally {
      journal.close();
    }
  }
  rmSync(from.folder, { recursive: true, force: true });
};
