import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError } from '../shared/api/errors';
import { find, type Document } from '../shared/document/document';
import { documentFault } from '../shared/document/sound';
import { isDiff, kindsOf, type Diff, type FieldChange } from '../shared/document/diff';
import { DEEPEST_CALL, isNestedDeeper } from '../shared/model/nesting';
import { isKind, type AnyRecord, type Kind } from '../shared/model';
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

/**
 * How the log keeps the change of a long text: where it begins (in UTF-16 units), what was cut there, what was put
 * there, and what the whole text was and is, as marks. A note that grows letter by letter would otherwise be in the log
 * as often as it has letters.
 */
export type TextChange = readonly [at: number, cut: string, put: string, was: string, is: string];
type LoggedFields = { readonly [field: string]: FieldChange | TextChange };
export type LoggedKind = {
  readonly added?: readonly AnyRecord[];
  readonly removed?: readonly AnyRecord[];
  readonly updated?: { readonly [id: string]: LoggedFields };
};
/** A diff in the form the log has it. */
export type LoggedDiff = { readonly [K in Kind]?: LoggedKind };

/** What is said of a file that holds what could not have come from here. */
const unsound = (what: string): AtlasError =>
  new AtlasError(
    'damaged',
    `This atlas holds what the app never wrote (${what}). It was not changed. Open a copy or another atlas.`,
  );

/** Letters of both texts together below which the log keeps both. */
const SHORT = 400;

/** Stands for a text: enough to know it again. */
export const textMark = (text: string): string => createHash('sha256').update(text).digest('base64').slice(0, 16);

const isText = (value: unknown): value is string => typeof value === 'string';
/** Whether the change of a field is kept as the difference of two texts. */
export const isTextChange = (change: FieldChange | TextChange): change is TextChange => change.length === 5;
const isWellFormed = (change: readonly unknown[]): boolean =>
  Number.isSafeInteger(change[0]) && Number(change[0]) >= 0 && change.slice(1).every(isText);

const isSecondHalf = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** What leads from one text to another. Never parts the two halves of a character. */
const textChange = (from: string, to: string): TextChange => {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  if (isSecondHalf(from, start) || isSecondHalf(to, start)) start = Math.max(0, start - 1);
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  if (end > 0 && isSecondHalf(to, to.length - end)) end -= 1;
  return [start, from.slice(start, from.length - end), to.slice(start, to.length - end), textMark(from), textMark(to)];
};

const shortened = (change: FieldChange): FieldChange | TextChange => {
  const [from, to] = change;
  if (!isText(from) || !isText(to) || from.length + to.length < SHORT) return change;
  const short = textChange(from, to);
  return (short[1].length + short[2].length) * 2 < from.length + to.length ? short : change;
};

const eachField = (
  diff: LoggedDiff,
  turned: (kind: Kind, id: string, field: string, change: FieldChange | TextChange) => FieldChange | TextChange | null,
): LoggedDiff => {
  const made: { [K in Kind]?: LoggedKind } = {};
  for (const kind of kindsOf(diff as Diff)) {
    const { updated, ...rest } = diff[kind] ?? {};
    if (updated === undefined) {
      made[kind] = rest;
      continue;
    }
    const rows = Object.entries(updated).flatMap(([id, fields]) => {
      const kept = Object.entries(fields).flatMap(([field, change]) => {
        const next = turned(kind, id, field, change);
        return next === null ? [] : [[field, next] as const];
      });
      return kept.length === 0 ? [] : [[id, Object.fromEntries(kept)] as const];
    });
    const left = { ...rest, ...(rows.length > 0 ? { updated: Object.fromEntries(rows) } : {}) };
    if (Object.keys(left).length > 0) made[kind] = left;
  }
  return made;
};

/** A diff as the log keeps it. */
export const logText = (diff: Diff): string =>
  JSON.stringify(eachField(diff, (_kind, _id, _field, change) => (isTextChange(change) ? change : shortened(change))));

/** A diff as the log keeps it. Throws damaged where it has not the form of one. */
export const loggedDiff = (text: string): LoggedDiff => {
  const diff: unknown = JSON.parse(text);
  if (isNestedDeeper(diff, DEEPEST_CALL)) throw unsound('a change in its log cannot be read');
  const isFormed =
    isDiff(diff) ||
    (isLogged(diff) &&
      isDiff(eachField(diff, (_kind, _id, _field, change) => (isTextChange(change) ? [null, null] : change))));
  if (!isFormed) throw unsound('a change in its log cannot be read');
  return diff as LoggedDiff;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLogged = (value: unknown): value is LoggedDiff =>
  isObject(value) &&
  Object.entries(value).every(
    ([kind, change]) =>
      isKind(kind) &&
      isObject(change) &&
      (change['updated'] === undefined ||
        (isObject(change['updated']) &&
          Object.values(change['updated']).every(
            (fields) =>
              isObject(fields) &&
              Object.values(fields).every((one) => Array.isArray(one) && (one.length !== 5 || isWellFormed(one))),
          ))),
  );

/** The text a change of the log leads to, or from. Null where `text` is not the one it was made for. */
export const textAfter = (text: unknown, [at, cut, put, was, is]: TextChange): string | null => {
  if (!isText(text) || textMark(text) !== was) return null;
  const after = text.slice(0, at) + put + text.slice(at + cut.length);
  return textMark(after) === is ? after : null;
};
const textBefore = (text: unknown, [at, cut, put, was, is]: TextChange): string | null =>
  textAfter(text, [at, put, cut, is, was]);

/** The texts of records at a moment of the log, as one walks along it from a document. */
export type Walk = {
  /** The whole diff of the change before, in the direction of the walk; then the walk stands beyond it. */
  readonly step: (logged: LoggedDiff) => Diff;
};

/**
 * Walks along the log from a document that holds what it led to (`back`) or led from (`forth`), and gives every change
 * as a diff with whole texts. A change of a text that is another by now is told by its parts alone, which fit nothing.
 */
export const walkFrom = (document: Document, direction: 'back' | 'forth'): Walk => {
  const known = new Map<string, unknown>();
  const nameOf = (kind: Kind, id: string, field: string): string => JSON.stringify([kind, id, field]);
  const textOf = (kind: Kind, id: string, field: string): unknown => {
    const name = nameOf(kind, id, field);
    if (known.has(name)) return known.get(name);
    return (find(document, kind, id) as AnyRecord | undefined)?.[field];
  };
  const step = (logged: LoggedDiff): Diff => {
    // What a record held when it went, or came, is where the walk goes on with it.
    for (const kind of kindsOf(logged as Diff)) {
      const whole = logged[kind]?.[direction === 'back' ? 'removed' : 'added'] ?? [];
      for (const record of whole)
        for (const [field, value] of Object.entries(record))
          if (isText(value) && value.length >= SHORT / 4) known.set(nameOf(kind, record.id, field), value);
    }
    return eachField(logged, (kind, id, field, change) => {
      const whole = wholeChange(textOf(kind, id, field), change, direction);
      if (isText(whole[0]) || isText(whole[1]))
        known.set(nameOf(kind, id, field), direction === 'back' ? whole[0] : whole[1]);
      return whole;
    }) as Diff;
  };
  return { step };
};

const wholeChange = (text: unknown, change: FieldChange | TextChange, direction: 'back' | 'forth'): FieldChange => {
  if (!isTextChange(change)) return change;
  const other = direction === 'back' ? textBefore(text, change) : textAfter(text, change);
  // Part of a text: whoever would apply it finds that it does not fit.
  if (other === null) return [`…${change[1]}…`, `…${change[2]}…`];
  return direction === 'back' ? [other, text] : [text, other];
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
