import { statSync } from 'node:fs';
import { AtlasError, SENTENCES } from '../shared/api/errors';

/** The file as it was when it was opened: its volume and its place on it. */
export type Identity = { readonly path: string; readonly dev: number; readonly ino: number };

export const identityOf = (path: string): Identity => {
  const { dev, ino } = statSync(path);
  return { path, dev, ino };
};

/** Whether the file that was opened is still at its path. A pulled stick reads like damage, so this is asked first. */
const isStillThere = (identity: Identity): boolean => {
  try {
    const now = statSync(identity.path);
    return now.dev === identity.dev && now.ino === identity.ino;
  } catch {
    return false;
  }
};

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What a failure of SQLite or of the file system means to the person, as an AtlasError. `identity` is null before a file is open. */
export const failureOf = (error: unknown, identity: Identity | null): AtlasError => {
  if (error instanceof AtlasError) return error;
  const code = codeOf(error);
  const is = (...starts: string[]): boolean => starts.some((start) => code === start || code.startsWith(`${start}_`));
  if (is('SQLITE_FULL', 'ENOSPC', 'EDQUOT')) return new AtlasError('diskFull', SENTENCES.diskFull);
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) return new AtlasError('openElsewhere', SENTENCES.openElsewhere);
  if (is('SQLITE_CORRUPT', 'SQLITE_IOERR', 'SQLITE_NOTADB', 'SQLITE_CANTOPEN', 'ENODEV', 'ENXIO', 'EIO') && identity && !isStillThere(identity)) {
    return new AtlasError('driveRemoved', SENTENCES.driveRemoved);
  }
  if (is('SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR', 'EIO')) return new AtlasError('damaged', SENTENCES.damaged);
  if (is('SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS')) return new AtlasError('readOnly', SENTENCES.readOnly);
  if (is('SQLITE_CONSTRAINT_FOREIGNKEY')) return new AtlasError('refused', 'Something else, perhaps in another account, still names what would be gone. Nothing was changed.');
  if (is('SQLITE_CONSTRAINT')) return new AtlasError('refused', 'A value does not fit its field. Nothing was changed.');
  if (is('ENOENT')) return new AtlasError('notFound', 'The file is not there any more. It may have been moved or renamed.');
  const words = error instanceof Error ? error.message : String(error);
  return new AtlasError('internal', `Something went wrong inside the app (${code || words.slice(0, 120)}). Nothing was changed.`);
};
