import { copyFileSync, rmSync, statSync } from 'node:fs';
import type { GoOnWith } from '../shared/api/shapes';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import { connect, flush, hasHotJournal } from './connection';
import { freeName, modeOf, setAside, stampNow } from './copy';
import { codeOf } from './failures';
import type { AtlasKey } from './keys';
import { ageOf, runSteps, type Step } from './migrate';
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
/** A trial, and whether the state is one of a newer version. */
type Trial = Tried & { readonly isNewer: boolean };
const BROKEN: Trial = { opens: false, isSound: false, changes: 0, lastAt: null, isNewer: false };

/** Tries a copy, which is brought up to date where it is older: only then it can be compared with its log. */
const tried = (path: string, key: AtlasKey | null, steps: readonly Step[]): Trial => {
  try {
    const db = connect(path, key, 'write');
    try {
      const age = ageOf(db, steps);
      const isNewer = age === 'newer';
      if (age === 'older') runSteps(db, steps);
      const isWhole =
        db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
        (db.pragma('foreign_key_check') as readonly unknown[]).length === 0;
      const [changes, lastAt] = db.prepare('SELECT count(*), max("at") FROM "change"').raw().get() as [
        number,
        string | null,
      ];
      // The tables of a newer version are not those the log could be compared with.
      const isExplained = isNewer || (isExplainedByLog(db) && !holdsHalfChange(db));
      return { opens: isWhole, isSound: isWhole && isExplained, changes, lastAt, isNewer };
    } finally {
      db.close();
    }
  } catch {
    return BROKEN;
  }
};

const triedCopy = (path: string, sides: readonly string[], key: AtlasKey | null, steps: readonly Step[]): Trial => {
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
 * saved, goes. The answer is newer for a file of a newer version, which is not settled. Throws journalLeft with
 * `details` {file, journal} where only the person can say; then neither was changed.
 */
export const settleJournal = (
  path: string,
  key: AtlasKey | null,
  steps: readonly Step[],
  goOnWith: GoOnWith | undefined,
): 'settled' | 'newer' => {
  if (!hasHotJournal(path)) return 'settled';
  requireNobody(path, key);
  // A genuine journal holds each page of the file at most once.
  const isPossible = statSync(`${path}-journal`).size <= 2 * statSync(path).size + SOME_ROOM;
  const tryJournal = (): Trial => (isPossible ? triedCopy(path, ['', '-journal'], key, steps) : BROKEN);
  const tryFile = (): Trial => triedCopy(path, [''], key, steps);
  const journal = tryJournal();
  const file = tryFile();
  if (journal.isNewer || file.isNewer) return 'newer';
  if (goOnWith === 'file') {
    if (!file.opens) throw new AtlasError('damaged', SENTENCES.damaged);
    setAside(path, '-journal');
    return 'settled';
  }
  if (goOnWith === 'journal') {
    if (!journal.opens) throw new AtlasError('damaged', SENTENCES.damaged);
    const aside = freeName(path, `as it was found ${stampNow()}`);
    makeEmpty(aside, modeOf(path));
    copyFileSync(path, aside);
    flush(aside);
    return 'settled';
  }
  const isSame = file.changes === journal.changes && file.lastAt === journal.lastAt;
  if (journal.isSound && (!file.isSound || isSame)) return 'settled';
  if (journal.isSound && file.changes === journal.changes + 1) {
    // The last change is complete in the file. Keeping it loses nothing, whichever of the two is true.
    rmSync(`${path}-journal`);
    return 'settled';
  }
  if (!file.opens && !journal.opens) throw new AtlasError('damaged', SENTENCES.damaged);
  const shown = ({ opens, isSound, changes, lastAt }: Trial): Tried => ({ opens, isSound, changes, lastAt });
  throw new AtlasError('journalLeft', SENTENCES.journalLeft, { file: shown(file), journal: shown(journal) });
};
