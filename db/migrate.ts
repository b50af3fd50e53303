import { rmSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import { APPLICATION_ID } from './connection';
import { failureOf } from './failures';
import { STEPS } from './migrations/steps';
import { actingParts, fingerprintOf } from './schema';
import wholeSchema from './schema.sql?raw';

/** One step of the schema. Frozen once shipped: files out there were made by exactly this text. */
export type Step = {
  readonly version: number;
  readonly sql: string;
  /** Fingerprint of the schema after this step. */
  readonly fingerprint: string;
};

export { STEPS };

/** What all steps together lead to, in the order it can be made in: an index needs its table. */
const WHOLE: Step = {
  version: STEPS.length,
  sql: wholeSchema
    .split(/;\n/)
    .toSorted((a, b) => Number(/^\s*CREATE INDEX/.test(a)) - Number(/^\s*CREATE INDEX/.test(b)))
    .join(';\n'),
  fingerprint: STEPS.at(-1)?.fingerprint ?? '',
};

/** The steps from a version on. A new file has nothing that would have to be changed: it is made as it is today. */
const stepsFrom = (steps: readonly Step[], version: number): readonly Step[] =>
  steps === STEPS && version === 0 ? [WHOLE] : steps.slice(version);

const versionOf = (db: BetterSqlite3.Database): number => db.pragma('user_version', { simple: true }) as number;

/**
 * Runs the steps a file lacks in one transaction, and `check` before it is complete: after a failure the file is as it
 * was. Throws what failed.
 */
export const runSteps = (
  db: BetterSqlite3.Database,
  steps: readonly Step[],
  check: () => void = () => undefined,
): void => {
  const from = versionOf(db);
  // Rebuilding a table would trip over keys that point to it; they are checked as a whole before the commit.
  db.pragma('foreign_keys=OFF');
  db.exec('BEGIN EXCLUSIVE');
  try {
    for (const step of stepsFrom(steps, from)) {
      db.exec(step.sql);
      if (fingerprintOf(db) !== step.fingerprint)
        throw new AtlasError('damaged', 'This atlas is not built as its version says. It was not changed.');
    }
    const broken = db.pragma('foreign_key_check') as readonly unknown[];
    if (broken.length > 0)
      throw new AtlasError('damaged', 'This atlas names records that are not there. It was not changed.');
    check();
    db.pragma(`application_id=${APPLICATION_ID}`);
    db.pragma(`user_version=${steps.length}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  } finally {
    db.pragma('foreign_keys=ON');
  }
};

export type Age = 'current' | 'older' | 'newer';

/**
 * Compares the file with the steps known. Throws notAnAtlas when it is not ours, damaged when its schema is not
 * what its version says.
 */
export const ageOf = (db: BetterSqlite3.Database, steps: readonly Step[]): Age => {
  const fingerprint = fingerprintOf(db);
  // What has the fingerprint of one of our versions holds nothing but what that version wrote.
  const isOurs = steps.some((step) => step.fingerprint === fingerprint);
  if (!isOurs && actingParts(db).length > 0) throw new AtlasError('damaged', SENTENCES.foreignParts);
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new AtlasError('notAnAtlas', SENTENCES.notAnAtlas);
  const version = versionOf(db);
  if (version > steps.length) return 'newer';
  const step = steps[version - 1];
  if (!step) throw new AtlasError('notAnAtlas', SENTENCES.notAnAtlas);
  if (fingerprint !== step.fingerprint) throw new AtlasError('damaged', SENTENCES.foreignParts);
  return version === steps.length ? 'current' : 'older';
};

/**
 * Brings an older file up to date after `copy` has made a copy of it. On failure the file is untouched and the copy
 * stays; where `check` refuses, what it throws is passed on, and the copy, which nobody needs, goes.
 */
export const migrate = (
  db: BetterSqlite3.Database,
  steps: readonly Step[],
  copy: () => string,
  check: () => void,
): void => {
  const copiedTo = copy();
  let isRefused = false;
  try {
    runSteps(db, steps, () => {
      isRefused = true;
      check();
      isRefused = false;
    });
  } catch (error) {
    if (isRefused) {
      rmSync(copiedTo, { force: true });
      throw error;
    }
    const { code } = failureOf(error, null, 'open');
    throw new AtlasError(
      code === 'diskFull' || code === 'diskFailed' ? code : 'damaged',
      `This atlas could not be brought up to date. It was not changed, and a copy of it lies at ${copiedTo}.`,
    );
  }
};
