import { copyFileSync, rmSync, statSync } from 'node:fs';
import type { GoOnWith } from '../shared/api/contract';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import { connect, flush, hasHotJournal } from './connection';
import { freeName, modeOf, setAside, stampNow } from './copy';
import { codeOf } from './failures';
import type { AtlasKey } from './keys';
import { ageOf, type Step } from './migrate';
import { discardPart, makeEmpty, newPart } from './parts';
import { holdsHalfChange, isExplainedByLog } from './soundness';

/*
 * A journal that a crash left is rolled into the file beside it by whoever opens that file, whether or not it belongs
 * to it: it carries no name. So both are copied, the copies are tried, and only what was proved is done to the file.
 */

/**
 * What a trial showed of a state: whether it can be read at all, whether nothing in it is half done, and how far its
 * log goes.
 */
export type Tried = {
  readonly opens: boolean;
  readonly isSound: boolean;
  readonly changes: number;
  readonly lastAt: string | null;
};

const SOME_ROOM = 1024 * 1024;
const BROKEN: Tried = { opens: false, isSound: false, changes: 0, lastAt: null };

const tried = (path: string, key: AtlasKey | null, steps: readonly Step[]): Tried => {
  try {
    const db = connect(path, key, 'write');
    try {
      const age = ageOf(db, steps);
      const isWhole =
        db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
        (db.pragma('foreign_key_check') as readonly unknown[]).length === 0;
      const [changes, lastAt] = db.prepare('SELECT count(*), max("at") FROM "change"').raw().get() as [
        number,
        string | null,
      ];
      // The tables of other versions are not those the log could be compared with.
      const isExplained = age !== 'current' || (isExplainedByLog(db) && !holdsHalfChange(db));
      return { opens: isWhole, isSound: isWhole && isExplained, changes, lastAt };
    } finally {
      db.close();
    }
  } catch {
    return BROKEN;
  }
};

const triedCopy = (path: string, sides: readonly string[], key: AtlasKey | null, steps: readonly Step[]): Tried => {
  const part = newPart(path);
  try {
    for (const side of sides) {
      makeEmpty(`${part}${side}`);
      copyFileSync(`${path}${side}`, `${part}${side}`);
    }
    return tried(part, key, steps);
  } finally {
    discardPart(part);
  }
};

/**
 * Whether the file is being written by a run that lives: then its journal is in use and nothing is to be decided.
 * Throws openElsewhere.
 */
const requireNobody = (path: string, key: AtlasKey | null): void => {
  try {
    connect(path, key, 'read').close();
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new AtlasError('openElsewhere', SENTENCES.openElsewhere);
  }
};

/**
 * Makes sure that the journal beside a file may be rolled into it: at most the last change, which was never called
 * saved, goes. Throws journalLeft with `details` {file, journal} where only the person can say; then neither was
 * changed.
 */
export const settleJournal = (
  path: string,
  key: AtlasKey | null,
  steps: readonly Step[],
  goOnWith: GoOnWith | undefined,
): void => {
  if (!hasHotJournal(path)) return;
  requireNobody(path, key);
  // A genuine journal holds each page of the file at most once.
  const isPossible = statSync(`${path}-journal`).size <= 2 * statSync(path).size + SOME_ROOM;
  const tryJournal = (): Tried => (isPossible ? triedCopy(path, ['', '-journal'], key, steps) : BROKEN);
  const tryFile = (): Tried => triedCopy(path, [''], key, steps);
  if (goOnWith === 'file') {
    if (!tryFile().opens) throw new AtlasError('damaged', SENTENCES.damaged);
    setAside(path, '-journal');
    return;
  }
  if (goOnWith === 'journal') {
    if (!tryJournal().opens) throw new AtlasError('damaged', SENTENCES.damaged);
    const aside = freeName(path, `as it was found ${stampNow()}`);
    makeEmpty(aside, modeOf(path));
    copyFileSync(path, aside);
    flush(aside);
    return;
  }
  const journal = tryJournal();
  const file = tryFile();
  const isSame = file.changes === journal.changes && file.lastAt === journal.lastAt;
  if (journal.isSound && (!file.isSound || isSame)) return;
  if (journal.isSound && file.changes === journal.changes + 1) {
    // The last change is complete in the file. Keeping it loses nothing, whichever of the two is true.
    rmSync(`${path}-journal`);
    return;
  }
  if (!file.opens && !journal.opens) throw new AtlasError('damaged', SENTENCES.damaged);
  throw new AtlasError('journalLeft', SENTENCES.journalLeft, { file, journal });
};
