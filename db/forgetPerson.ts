import type BetterSqlite3 from 'better-sqlite3';
import {
  isEmpty,
  kindsOf,
  sameValue,
  squash,
  type Diff,
  type FieldChange,
  type KindDiff,
} from '../shared/document/diff';
import { isAtlasKind, list, type Document } from '../shared/document/document';
import { newId } from '../shared/document/draft';
import { KIND_NAMES, type AnyRecord, type Kind } from '../shared/model';
import { capital } from '../shared/model/words';
import { joinedSpans, partsOnTheWay, replaced, type NameFinder, type Span } from '../shared/personal/namesInText';
import {
  isGone,
  placeOf,
  redactedRecord,
  redactedValue,
  REMOVED_PERSON,
  spansIn,
  type Redaction,
} from '../shared/personal/redaction';
import { finderFor, unclearPlaces } from '../shared/personal/sought';
import { noteSweep } from './forgetting';
import { renameInLayouts } from './layouts';
import { logText } from './logged';
import { logBackwards, personInLog, type InLog } from './personInLog';
import { unexplained } from './soundness';
import type { TableRows } from './tables/rows';

/*
 * Forgetting a person rewrites what stands of them in rows and log, text by text, so that the log goes on leading to the
 * rows and every older state can be rebuilt, without them. All of it is part of one transaction.
 */

/** What somebody decided before a person is forgotten. */
export type ForgetChoice = {
  /** Fields from which words go that may mean them. */
  readonly places: readonly string[];
  /** Files of the atlas that go. */
  readonly attachments: readonly string[];
};
/** A person in an atlas, as far as its rows and its log tell. */
export type PersonFound = InLog & { readonly finder: NameFinder };

/** Looks for a person in rows and log. Nothing is changed. */
export const findPerson = (
  db: BetterSqlite3.Database,
  accountId: string,
  documents: ReadonlyMap<string, Document>,
  personId: string,
): PersonFound => {
  const document = documents.get(accountId);
  if (document === undefined) throw new Error('There is no such account.');
  const inLog = personInLog(db, { accountId, documents }, personId);
  const elsewhere = [...documents].flatMap(([id, one]) =>
    id === accountId ? [] : list(one, 'person').flatMap(({ name }) => (name === null ? [] : [name])),
  );
  return { ...inLog, finder: finderFor(document, inLog.persons, inLog.called, elsewhere) };
};

/** Whether an id tells the name, as one that came from a file may. */
const tellsName = (finder: NameFinder, id: string): boolean => {
  const words = id
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(capital);
  return words.length > 0 && finder.sure(words.join(' ')).length > 0;
};

const ATTACHED = ['attachmentId', 'originalId'] as const;

type Work = {
  readonly db: BetterSqlite3.Database;
  readonly accountId: string;
  readonly documents: ReadonlyMap<string, Document>;
  readonly found: PersonFound;
  readonly choice: ForgetChoice;
};

/** Texts on their way to a name, or away from it, of every field in which one ever stood: by field, then by text. */
const textsOnTheWay = (
  { db, accountId, documents }: Work,
  redaction: Redaction,
): ReadonlyMap<string, ReadonlyMap<string, readonly Span[]>> => {
  const eachText = function* (): Generator<{ readonly place: string; readonly isOwn: boolean; readonly text: string }> {
    for (const row of logBackwards(db, documents))
      for (const kind of kindsOf(row.diff)) {
        const isOwn = row.accountId === accountId && !isAtlasKind(kind);
        const { added = [], removed = [], updated = {} } = row.diff[kind] ?? {};
        for (const record of [...added, ...removed])
          for (const [field, value] of Object.entries(record))
            if (typeof value === 'string') yield { place: placeOf(kind, record.id, field), isOwn, text: value };
        for (const [id, fields] of Object.entries(updated))
          for (const [field, [from, to]] of Object.entries(fields))
            // Newest first: what it became stands before what it was.
            for (const value of [to, from])
              if (typeof value === 'string') yield { place: placeOf(kind, id, field), isOwn, text: value };
      }
  };
  const touched = new Set<string>();
  for (const { place, isOwn, text } of eachText())
    if (!touched.has(place) && spansIn(redaction, isOwn, place, text).length > 0) touched.add(place);
  if (touched.size === 0) return new Map();
  const states = new Map<string, { readonly isOwn: boolean; readonly texts: string[] }>();
  for (const { place, isOwn, text } of eachText()) {
    if (!touched.has(place)) continue;
    const known = states.get(place);
    if (known === undefined) states.set(place, { isOwn, texts: [text] });
    else if (known.texts.at(-1) !== text) known.texts.push(text);
  }
  const present = new Set<string>();
  for (const document of documents.values())
    for (const kind of KIND_NAMES)
      for (const record of list(document, kind) as readonly AnyRecord[])
        for (const [field, value] of Object.entries(record))
          if (typeof value === 'string') present.add(JSON.stringify([placeOf(kind, record.id, field), value]));
  const found = new Map<string, ReadonlyMap<string, readonly Span[]>>();
  for (const [place, { isOwn, texts }] of states) {
    const spans = texts.map((text) => spansIn(redaction, isOwn, place, text));
    const take = (at: number, from: number): void => {
      const [text, other] = [texts[at] ?? '', texts[from] ?? ''];
      spans[at] = joinedSpans(spans[at] ?? [], partsOnTheWay(text, other, spans[from] ?? []));
    };
    for (let at = 1; at < texts.length; at += 1) take(at, at - 1);
    for (let at = texts.length - 2; at >= 0; at -= 1) take(at, at + 1);
    const byText = new Map<string, readonly Span[]>();
    for (const [at, text] of texts.entries()) {
      // What stands there now was looked through by somebody.
      if (present.has(JSON.stringify([place, text]))) continue;
      byText.set(text, joinedSpans(byText.get(text) ?? [], spans[at] ?? []));
    }
    found.set(place, byText);
  }
  return found;
};

/** How every value of the atlas is made anew. */
const redactionFor = (work: Work): Redaction => {
  const { accountId, documents, found, choice } = work;
  const { finder, persons, ids } = found;
  const document = documents.get(accountId);
  const attachments = new Set(choice.attachments);
  const gone = new Set(found.gone);
  for (const photo of document === undefined ? [] : list(document, 'wallPhoto'))
    if (attachments.has(photo.attachmentId ?? '')) gone.add(`wallPhoto:${photo.id}`);
  const offered = new Set(
    document === undefined ? [] : unclearPlaces(document, persons, finder).map(({ place }) => place),
  );
  const chosen = new Set(choice.places);
  const plain: Redaction = {
    accountId,
    persons,
    about: found.about,
    gone,
    renamed: new Map([...ids].filter((id) => tellsName(finder, id)).map((id) => [id, newId()])),
    finder,
    isChosen: (place) => chosen.has(place) || !offered.has(place),
    onTheWay: () => [],
  };
  const onTheWay = textsOnTheWay(work, plain);
  return { ...plain, onTheWay: (place, text) => onTheWay.get(place)?.get(text) ?? [] };
};

/**
 * Without what says nothing any more. A field that stays what it was is kept: the row goes on saying when the record was
 * touched last.
 */
const withoutEmpty = (diff: Diff): Diff => {
  const kept: { [K in Kind]?: KindDiff } = {};
  for (const kind of kindsOf(diff)) {
    const { added = [], removed = [], updated = {} } = diff[kind] ?? {};
    if (added.length + removed.length + Object.keys(updated).length === 0) continue;
    kept[kind] = {
      ...(added.length > 0 ? { added } : {}),
      ...(removed.length > 0 ? { removed } : {}),
      ...(Object.keys(updated).length > 0 ? { updated } : {}),
    };
  }
  return kept;
};

/** Without the files that go. */
const withoutFiles = (record: AnyRecord, attachments: ReadonlySet<string>): AnyRecord =>
  ATTACHED.some((field) => attachments.has(record[field] as string))
    ? ({
        ...record,
        ...Object.fromEntries(
          ATTACHED.flatMap((field) => (attachments.has(record[field] as string) ? [[field, null]] : [])),
        ),
      } as AnyRecord)
    : record;

const redactedKind = (
  redaction: Redaction,
  isOwn: boolean,
  kind: Kind,
  { added = [], removed = [], updated = {} }: KindDiff,
  attachments: ReadonlySet<string>,
): KindDiff => {
  const isKept = (id: string): boolean => !((isOwn || kind === 'counterpart') && isGone(redaction, kind, { id }));
  const whole = (records: readonly AnyRecord[]): readonly AnyRecord[] =>
    records
      .filter(({ id }) => isKept(id))
      .map((record) => withoutFiles(redactedRecord(redaction, isOwn, kind, record), attachments));
  const value = (id: string, field: string, given: unknown): unknown =>
    ATTACHED.some((one) => one === field) && attachments.has(given as string)
      ? null
      : redactedValue(redaction, isOwn, kind, id, field, given);
  const rows = Object.entries(updated)
    .filter(([id]) => isKept(id))
    .map(([id, fields]) => {
      const next = Object.entries(fields).map(([field, [from, to]]): readonly [string, FieldChange] => [
        field,
        [value(id, field, from), value(id, field, to)],
      ]);
      const renamedId = isOwn && !isAtlasKind(kind) ? (redaction.renamed.get(id) ?? id) : id;
      return [renamedId, Object.fromEntries(next)] as const;
    });
  return { added: whole(added), removed: whole(removed), updated: Object.fromEntries(rows) };
};

const redactedLabel = (redaction: Redaction, isOwn: boolean, label: string, states: readonly string[]): string => {
  const { finder } = redaction;
  const spans = joinedSpans(finder.sure(label), isOwn ? finder.unclear(label) : []);
  const text = replaced(label, spans, REMOVED_PERSON);
  // A name that was half typed stands in the label as it was.
  const half = isOwn ? states.find((state) => state.length > 1 && text.endsWith(` ${state}`)) : undefined;
  return half === undefined ? text : `${text.slice(0, -half.length)}${REMOVED_PERSON}`;
};

/**
 * Takes a person out of rows and log. Part of a transaction, with foreign keys that are looked at when it ends. Documents
 * in memory are as they were: they have to be read anew.
 */
const rewriteWithout = (work: Work, rowsFor: (kind: Kind) => TableRows): void => {
  const { db, accountId, documents, choice } = work;
  const redaction = redactionFor(work);
  const attachments = new Set(choice.attachments);
  // The log first: it is read along the documents as they are.
  const rewrite = db.prepare('UPDATE "change" SET "label" = ?, "diff" = ? WHERE "id" = ?');
  const empty = db.prepare(
    'UPDATE "change" SET "label" = ?, "windowId" = NULL, "step" = NULL, "memberId" = NULL, "diff" = \'{}\' WHERE "id" = ?',
  );
  for (const row of logBackwards(db, documents)) {
    const isOwn = row.accountId === accountId;
    const parts: { [K in Kind]?: KindDiff } = {};
    for (const kind of kindsOf(row.diff))
      parts[kind] = redactedKind(redaction, isOwn && !isAtlasKind(kind), kind, row.diff[kind] ?? {}, attachments);
    const diff = withoutEmpty(parts);
    const label = redactedLabel(redaction, isOwn, row.label, work.found.nameStates);
    if (label === row.label && sameValue(diff, withoutEmpty(row.diff))) continue;
    if (isEmpty(diff)) empty.run(label, row.id);
    else rewrite.run(label, logText(diff), row.id);
  }
  const isDone = new Set<string>();
  for (const [id, document] of documents) {
    const isOwn = id === accountId;
    for (const kind of KIND_NAMES) {
      const rows = rowsFor(kind);
      const isShared = isAtlasKind(kind);
      for (const record of list(document, kind) as readonly AnyRecord[]) {
        if (isShared && isDone.has(`${kind}:${record.id}`)) continue;
        if (isShared) isDone.add(`${kind}:${record.id}`);
        if ((isOwn || kind === 'counterpart') && isGone(redaction, kind, record)) {
          rows.remove(id, record.id);
          continue;
        }
        const next = withoutFiles(redactedRecord(redaction, isOwn && !isShared, kind, record), attachments);
        if (next === record) continue;
        if (next.id !== record.id) rows.remove(id, record.id);
        rows.put(id, next, next.id === record.id ? record : null);
      }
    }
  }
  renameInLayouts(db, accountId, redaction.renamed);
  const drop = db.prepare('DELETE FROM "attachment" WHERE "id" = ? AND "accountId" = ?');
  for (const one of attachments) drop.run(one, accountId);
};

/** All of forgetting that is one transaction. `note` writes the row of the log. */
export const forgetWithin = (work: Work, rowsFor: (kind: Kind) => TableRows, note: (diff: Diff) => void): void => {
  rewriteWithout(work, rowsFor);
  noteSweep(work.db);
  // What the log did not lead to before either is told by this row, so that it does now.
  note(
    unexplained(work.db)
      .filter(({ accountId }) => accountId === null || accountId === work.accountId)
      .reduce((all, one) => squash(all, one.diff), {} as Diff),
  );
};
