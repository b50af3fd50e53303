import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError } from '../shared/api/errors';
import type { Document } from '../shared/document/document';
import { documentFault } from '../shared/document/sound';
import { isDiff, type Diff } from '../shared/document/diff';
import { DEEPEST_CALL, isNestedDeeper } from '../shared/model/nesting';
import type { ChangeKind } from './history';

/** A change as the log tells it. */
export type LoggedChange = {
  readonly revision: number;
  readonly at: string;
  readonly label: string;
  readonly kind: ChangeKind;
  /** Null where it is longer than was asked for. */
  readonly diff: Diff | null;
};

/** What is said of a file that holds what could not have come from here. */
const unsound = (what: string): AtlasError =>
  new AtlasError(
    'damaged',
    `This atlas holds what the app never wrote (${what}). It was not changed. Open a copy or another atlas.`,
  );

/** A diff as the log keeps it. Throws damaged where it has not the form of one. */
export const loggedDiff = (text: string): Diff => {
  const diff: unknown = JSON.parse(text);
  if (isNestedDeeper(diff, DEEPEST_CALL) || !isDiff(diff)) throw unsound('a change in its log cannot be read');
  return diff;
};

/** As `toISOString` writes it. */
const LOGGED_TIME = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z';

/**
 * Throws damaged where a file holds values the app could not work with: rubbish for a day, a name of nothing, a circle.
 */
export const requireSound = (document: Document): void => {
  const wrong = documentFault(document);
  if (wrong !== null) throw unsound(wrong);
};

/** The number of the last change. Throws damaged where the log cannot go on from it, or tells times that are none. */
export const lastRevision = (db: BetterSqlite3.Database): number => {
  const last = (db.prepare('SELECT max("id") FROM "change"').pluck().get() as number | null) ?? 0;
  if (!Number.isSafeInteger(last + 1) || last < 0)
    throw unsound('the number of its last change is beyond all that are counted');
  const wrong = db
    .prepare(`SELECT "id" FROM "change" WHERE "at" NOT GLOB '${LOGGED_TIME}' OR datetime("at") IS NULL LIMIT 1`)
    .pluck()
    .get() as number | undefined;
  if (wrong !== undefined) throw unsound(`change ${wrong} has no time`);
  return last;
};
