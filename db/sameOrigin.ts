import { atlasIdIn } from './atlasId';
import { connect, hasHotJournal, readHead } from './connection';
import { isHeld } from './held';
import type { AtlasKey } from './keys';
import { requireSmallSchema } from './schemaSize';

/**
 * Whether the file at `path` began as a copy of this atlas. Looked at for reading only; a sealed one says so by the
 * first bytes of its file, which come with its key.
 */
export const isOfAtlas = (path: string, atlasId: string, key: AtlasKey | null): boolean => {
  try {
    if (isHeld(path)) return false;
    const { salt } = readHead(path);
    if (salt !== null || key !== null) return salt !== null && key !== null && salt.equals(key.salt);
    requireSmallSchema(path);
    if (hasHotJournal(path)) return false;
    const db = connect(path, null, 'read');
    try {
      const isTable = db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").pluck();
      return isTable.get() === 1 && atlasIdIn(db) === atlasId;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
};
