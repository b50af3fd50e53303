import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { between } from '../shared/document/diff';
import { accountOf } from '../shared/document/document';
import type { Binding } from './binding';
import { changesOf } from './changes';
import { connect, flush } from './connection';
import { OWNERS_ALONE, placeOver } from './copy';
import type { AtlasKey } from './keys';
import { runSteps, STEPS } from './migrate';
import { discardPart, makeEmpty, newPart } from './parts';

/** A new atlas of what is in memory, sealed as the old one was. Answers what it lacks, in words. */
export const writeFromMemory = (
  path: string,
  key: AtlasKey | null,
  binding: Pick<Binding, 'inMemory' | 'mode'>,
): string => {
  const { documents, missing } = binding.inMemory();
  const part = newPart(path);
  try {
    makeEmpty(part, binding.mode() | OWNERS_ALONE);
    const db = connect(part, key, 'write');
    try {
      runSteps(db, STEPS);
      startAtlas(db);
      const next = changesOf(db);
      for (const document of documents) {
        const { id, name } = accountOf(document);
        next.putAccount(
          { windowId: 'rescue', sessionId: 'rescue' },
          id,
          `Saved elsewhere: ${name}`.slice(0, 200),
          between(next.atlasDocument(), document),
        );
      }
    } finally {
      db.close();
    }
    rmSync(`${part}-journal`, { force: true });
    flush(part);
  } catch (error) {
    discardPart(part);
    throw error;
  }
  placeOver(part, path);
  const others =
    missing === 0
      ? ''
      : ` ${missing === 1 ? 'One other account' : `${missing} other accounts`} could not be read and stay behind.`;
  return `The old file can no longer be read. What was on screen is saved, without its history and without attached files.${others}`;
};

/** What tells an atlas from every other. */
export const startAtlas = (db: BetterSqlite3.Database, sample?: string): void => {
  const put = db.prepare('INSERT INTO "meta" ("name", "value") VALUES (?, ?)');
  put.run('atlasId', randomUUID());
  put.run('createdAt', new Date().toISOString());
  if (sample !== undefined) put.run('sample', sample);
};
