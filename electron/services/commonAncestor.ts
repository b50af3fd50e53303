/**
 * What two copies of an account once were. Best from their logs: after the last change both have, or where one was merged
 * into the other before, as that one was then. Else from dates: the newest moment the same record carries in both. Else
 * the state a log begins with, where the copy was made of the same file. Else nothing is known.
 */
import type { Atlas } from '../../db/atlas';
import { lastCommon, type LogMark } from '../../db/logMarks';
import type { MomentRow } from '../../db/moments';
import { sameValue } from '../../shared/document/diff';
import { accountOf, find, list, type Document } from '../../shared/document/document';
import type { EditedAt, Joined } from '../../shared/document/mergeCopies/copies';
import { fieldsOf, KIND_NAMES, type AnyRecord, type Kind } from '../../shared/model';
import type { LogHead } from '../../shared/model/reviews';
import type { CopySource } from './copySource';

export type Ancestor = {
  readonly base: Document | null;
  readonly by: 'log' | 'dates' | 'nothing';
  /** When both still were one; ISO time, null where nothing tells. */
  readonly partedAt: string | null;
  /** The changes after which each went on by itself; null where its log does not tell. */
  readonly after: { readonly mine: number | null; readonly theirs: number | null };
};

const headIn = (marks: readonly LogMark[], { revision, at, sessionId }: LogHead): LogMark | undefined =>
  marks.find((one) => one.revision === revision && one.at === at && one.sessionId === sessionId);

/** The latest change of a log that an account says it has merged. */
const mergedHead = (marks: readonly LogMark[], merging: Document): LogMark | null =>
  list(merging, 'copyMerge')
    .flatMap(({ head }) => (head === null ? [] : (headIn(marks, head) ?? [])))
    .toSorted((a, b) => b.revision - a.revision)[0] ?? null;

type Logs = { readonly mine: Atlas; readonly theirs: Atlas };

const byLog = ({ mine, theirs }: Logs, ours: Document, copy: Document): Ancestor | null => {
  const [ourMarks, theirMarks] = [mine.logMarks(), theirs.logMarks()];
  const [ourId, theirId] = [accountOf(ours).id, accountOf(copy).id];
  const common = ourId === theirId ? lastCommon(ourMarks, theirMarks, ourId) : null;
  // What was merged before is in both since.
  const taken = mergedHead(theirMarks, ours);
  const given = mergedHead(ourMarks, copy);
  type Found = Ancestor & { readonly order: string };
  const candidates: (Found | null)[] = [
    common === null
      ? null
      : {
          base: mine.stateAt(ourId, common.revision) ?? theirs.stateAt(theirId, common.revision),
          by: 'log',
          partedAt: common.at,
          after: { mine: common.revision, theirs: common.revision },
          order: common.at,
        },
    taken === null
      ? null
      : {
          base: theirs.stateAt(theirId, taken.revision),
          by: 'log',
          partedAt: taken.at,
          after: { mine: null, theirs: taken.revision },
          order: taken.at,
        },
    given === null
      ? null
      : {
          base: mine.stateAt(ourId, given.revision),
          by: 'log',
          partedAt: given.at,
          after: { mine: given.revision, theirs: null },
          order: given.at,
        },
  ];
  const known = candidates.filter((one): one is Found => one !== null && one.base !== null);
  const [last] = known.toSorted((a, b) => (a.order < b.order ? 1 : -1));
  if (last === undefined) return null;
  const { order: _, ...found } = last;
  // Edits that count as each one's own begin at the parting, whatever was merged since.
  return common === null ? found : { ...found, after: { mine: common.revision, theirs: common.revision } };
};

/** The newest moment that stands on the same record in both: everything before it is in both. */
const lastSharedMoment = (ours: Document, copy: Document): string | null => {
  let last: string | null = null;
  for (const kind of KIND_NAMES) {
    for (const record of list(ours, kind) as unknown as readonly AnyRecord[]) {
      const at = record.updatedAt;
      if (at === null || (last !== null && Date.parse(at) <= Date.parse(last))) continue;
      if ((find(copy, kind, record.id) as AnyRecord | undefined)?.updatedAt === at) last = at;
    }
  }
  return last;
};

/** The account as a log has it at a moment; null where it does not reach back so far. */
const stateBy = (
  atlas: Atlas,
  accountId: string,
  at: string,
): { readonly base: Document; readonly revision: number } | null => {
  const row = atlas.momentRows(accountId, 0).findLast((one) => Date.parse(one.at) <= Date.parse(at));
  const base = row === undefined ? null : atlas.stateAt(accountId, row.revision);
  return row === undefined || base === null ? null : { base, revision: row.revision };
};

const UNDATED_FIELDS = ['id', 'ordinal', 'updatedAt'];
const isAsBegun = (kind: Kind, one: AnyRecord, other: AnyRecord): boolean =>
  Object.keys(fieldsOf(kind))
    .filter((field) => !UNDATED_FIELDS.includes(field))
    .every((field) => sameValue(one[field], other[field]));

/** What a log begins with, where all the copy never edited is in it as it is there. */
const begunWith = (
  atlas: Atlas,
  accountId: string,
  other: Document,
  undated: ReadonlySet<Kind>,
): { readonly base: Document; readonly revision: number } | null => {
  const [first] = atlas.momentRows(accountId, 0);
  const base = first === undefined ? null : atlas.stateAt(accountId, first.revision);
  if (first === undefined || base === null) return null;
  let known = 0;
  for (const kind of KIND_NAMES) {
    if (undated.has(kind) || kind === 'account') continue;
    for (const record of list(other, kind) as unknown as readonly AnyRecord[]) {
      if (record.updatedAt !== null) continue;
      const begun = find(base, kind, record.id) as AnyRecord | undefined;
      if (begun === undefined || !isAsBegun(kind, begun, record)) return null;
      known += 1;
    }
  }
  return known > 0 ? { base, revision: first.revision } : null;
};

/** What both copies once were, as well as it can be told. */
export const commonAncestor = (
  mine: Atlas,
  ours: Document,
  { atlas, document: copy }: CopySource,
  undated: ReadonlySet<Kind>,
): Ancestor => {
  const found = atlas === null ? null : byLog({ mine, theirs: atlas }, ours, copy);
  if (found !== null) return found;
  const [ourId, theirId] = [accountOf(ours).id, accountOf(copy).id];
  const partedAt = lastSharedMoment(ours, copy);
  const sides = [
    { log: mine, id: ourId, other: copy, isMine: true },
    ...(atlas === null ? [] : [{ log: atlas, id: theirId, other: ours, isMine: false }]),
  ];
  for (const { log, id, other, isMine } of sides) {
    const state = partedAt === null ? begunWith(log, id, other, undated) : stateBy(log, id, partedAt);
    if (state === null) continue;
    const after = isMine ? { mine: state.revision, theirs: null } : { mine: null, theirs: state.revision };
    return { base: state.base, by: 'dates', partedAt, after };
  }
  return { base: null, by: partedAt === null ? 'nothing' : 'dates', partedAt, after: { mine: null, theirs: null } };
};

type Edit = { readonly at: string; readonly memberId: string | null };
/** Who made an edit and when, by what it touched. */
type Edits = ReadonlyMap<string, Edit>;

const nameOf = (kind: Kind, id: string, field: string | null): string => JSON.stringify([kind, id, field]);

/**
 * The last edit of each field, and of each record, after a change. Taking a step back is no newer word on what it
 * touched: what stood there before is as old as it was.
 */
export const editsAfter = (rows: readonly MomentRow[], after: number | null): Edits => {
  const edits = new Map<string, Edit>();
  type Replaced = { readonly edit: Edit; readonly before: Map<string, Edit | undefined> };
  const replaced = new Map<number, Replaced>();
  const takeBack = ({ edit, before }: Replaced): void => {
    for (const [name, earlier] of before) {
      if (edits.get(name) !== edit) continue;
      if (earlier === undefined) edits.delete(name);
      else edits.set(name, earlier);
    }
  };
  for (const { revision, at, diff, memberId, kind: how, refersTo } of rows) {
    if (diff === null || (after !== null && revision <= after)) continue;
    const undone = how === 'undo' && refersTo !== null ? replaced.get(refersTo) : undefined;
    if (undone !== undefined) {
      takeBack(undone);
      continue;
    }
    const edit = { at, memberId };
    const before = new Map<string, Edit | undefined>();
    const note = (name: string): void => {
      if (!before.has(name)) before.set(name, edits.get(name));
      edits.set(name, edit);
    };
    replaced.set(revision, { edit, before });
    for (const [kind, change] of Object.entries(diff) as readonly (readonly [
      Kind,
      NonNullable<MomentRow['diff']>[Kind],
    ])[]) {
      for (const { id } of [...(change?.added ?? []), ...(change?.removed ?? [])]) note(nameOf(kind, id, null));
      for (const [id, fields] of Object.entries(change?.updated ?? {})) {
        note(nameOf(kind, id, null));
        for (const field of Object.keys(fields)) note(nameOf(kind, id, field));
      }
    }
  }
  return edits;
};

/** When something was edited last in a copy: by its log, else by the date of the record. */
export const editedAtIn = (edits: Edits, document: Document, joined: readonly Joined[] = []): EditedAt => {
  const theirId = new Map(joined.map((one) => [`${one.kind} ${one.mine}`, one.theirs]));
  return (kind, id, field) => {
    const own = theirId.get(`${kind} ${id}`) ?? id;
    const known = edits.get(nameOf(kind, own, field)) ?? edits.get(nameOf(kind, own, null));
    return known?.at ?? (find(document, kind, own) as AnyRecord | undefined)?.updatedAt ?? null;
  };
};

/** Who edited something last, where they said who they are. */
export const editorIn =
  (edits: Edits, document: Document) =>
  (kind: Kind, id: string, field: string | null): string | null => {
    const known = edits.get(nameOf(kind, id, field)) ?? edits.get(nameOf(kind, id, null));
    return find(document, 'member', known?.memberId ?? null)?.name ?? null;
  };
