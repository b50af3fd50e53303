/** Looks for words in everything a file and what is kept of it hold, opened where it is sealed. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { SHORTEST_SOUGHT, textFinder } from '../shared/audience/textFinder';
import { connect } from './connection';
import { backupsIn } from './safety/backups';
import { blobNamed } from './safety/blobs';
import { boxOf } from './safety/box';
import type { Vault } from './safety/compose';
import { readJournal } from './safety/journalFile';
import { backupsFolder, blobsFolder } from './safety/places';

/** What was searched, and where which words stand. */
export type Leftovers = {
  /** How many files were read through. */
  readonly files: number;
  readonly found: readonly { readonly where: string; readonly words: readonly string[] }[];
};

/** Shorter words stand in bytes by chance. */
export const SHORTEST_LEFTOVER = 4;

/** A word as it may lie in bytes: as it is, within JSON, and in two bytes a letter. */
const lyingAs = (word: string): readonly Buffer[] =>
  [...new Set([word, JSON.stringify(word).slice(1, -1)])].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
  ]);

/** Looks for words in bytes: in one go for all that are long enough, however many there are. */
export const wordsInBytes = (words: readonly string[]): ((bytes: Buffer) => readonly string[]) => {
  const forms = words.flatMap((word, at) => lyingAs(word).map((form) => ({ at, form })));
  const short = forms.filter(({ form }) => form.length < SHORTEST_SOUGHT);
  const long = forms.filter(({ form }) => form.length >= SHORTEST_SOUGHT);
  const find = textFinder(long.map(({ form }) => form.toString('latin1')));
  return (bytes) => {
    const found = new Set(short.flatMap(({ at, form }) => (bytes.includes(form) ? [at] : [])));
    if (long.length > 0) find(bytes, (index) => void found.add(long[index]?.at ?? 0));
    return words.filter((_, at) => found.has(at));
  };
};

/** Every page of an open database, also those that are free, in clear. It never leaves the memory of this process. */
const inDatabase = (db: BetterSqlite3.Database, look: (bytes: Buffer) => readonly string[]): readonly string[] => {
  const pages = db.serialize();
  try {
    return look(pages);
  } finally {
    pages.fill(0);
  }
};

const bytesOf = (path: string): Buffer | null => {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
};
const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  } catch {
    return [];
  }
};

/** Looks through an open atlas, what lies beside its file, and what is kept of it. */
export const leftoversIn = (
  db: BetterSqlite3.Database,
  path: string,
  vault: Vault | null,
  words: readonly string[],
): Leftovers => {
  const look = wordsInBytes(words.filter((word) => word.length >= SHORTEST_LEFTOVER));
  const found: { where: string; words: readonly string[] }[] = [];
  let files = 0;
  const note = (where: string, there: readonly string[]): void => {
    files += 1;
    if (there.length > 0) found.push({ where, words: there });
  };
  note(path, inDatabase(db, look));
  for (const side of ['-journal', '-wal']) {
    const bytes = bytesOf(`${path}${side}`);
    if (bytes !== null) note(`${path}${side}`, look(bytes));
  }
  if (vault === null) return { files, found };
  const { folder, key } = vault;
  const box = boxOf(key);
  // As it lies there, which says all where it is not sealed, and as it is opened.
  for (const name of namesIn(folder)) note(join(folder, name), look(bytesOf(join(folder, name)) ?? Buffer.alloc(0)));
  const journal = readJournal(folder, box);
  if (journal !== null) note(`${folder}, the edit journal`, look(Buffer.from(JSON.stringify(journal.entries), 'utf8')));
  for (const { name } of backupsIn(backupsFolder(folder))) {
    const backup = connect(join(backupsFolder(folder), name), key, 'read');
    try {
      note(join(backupsFolder(folder), name), inDatabase(backup, look));
    } finally {
      backup.close();
    }
  }
  for (const name of namesIn(blobsFolder(folder))) {
    const bytes = blobNamed(folder, box, name);
    note(join(blobsFolder(folder), name), bytes === null ? [] : look(Buffer.from(bytes)));
  }
  return { files, found };
};
