/** A merge of a copy, prepared and carried out, whoever asks: a window or the command line. */
import { createHash } from 'node:crypto';
import type { Atlas, Author, Change } from '../../db/atlas';
import { schemaOf } from '../../shared/exchange/rows';
import { AtlasError } from '../../shared/api/errors';
import { fittingLabel } from '../../shared/document/changeLabel';
import { between, effective, isEmpty, kindsOf, type Diff, type KindDiff } from '../../shared/document/diff';
import { accountOf, isAtlasKind, list, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import type { Answer, Answers, Copies, Joined } from '../../shared/document/mergeCopies/copies';
import { mergeCopies, type MergedCopies } from '../../shared/document/mergeCopies/mergeCopies';
import { shortened, toldOf } from '../../shared/document/mergeCopies/mergeReport';
import { reopening } from '../../shared/document/planLife';
import { localDay } from '../../shared/analysis/days';
import { fieldsOf, KIND_NAMES, newRecord, type AnyRecord, type Kind } from '../../shared/model';
import type { LogHead } from '../../shared/model/reviews';
import { commonAncestor, editedAtIn, editorIn, editsAfter, type Ancestor } from './commonAncestor';
import type { CopySource } from './copySource';
import { NAMING_FILES } from './ownFiles';

export type Prepared = {
  readonly accountId: string;
  readonly source: CopySource;
  readonly ancestor: Ancestor;
  /** The copies as they are now: ours may have been edited meanwhile. */
  readonly copies: () => Copies;
  /** Who edited something last in a copy; null where nobody said. */
  readonly editor: {
    readonly mine: (kind: Kind, id: string, field: string | null) => string | null;
    readonly theirs: (kind: Kind, id: string, field: string | null) => string | null;
  };
  readonly head: LogHead | null;
  readonly content: string;
  /** When all of this copy was merged already; null where it was not. */
  readonly mergedOn: string | null;
};

/** Of an account file, dates of these are not told. */
const UNDATED_IN_FILES: ReadonlySet<Kind> = new Set<Kind>(['seat', 'holding', 'account']);

/** All a copy holds, as a mark; the times of its records are no part of it. */
const contentMark = (document: Document): string => {
  const hash = createHash('sha256');
  for (const kind of KIND_NAMES) {
    hash.update(kind);
    for (const record of list(document, kind) as unknown as readonly AnyRecord[])
      hash.update(JSON.stringify([record.id, ...Object.keys(fieldsOf(kind)).map((field) => record[field] ?? null)]));
  }
  return hash.digest('base64url').slice(0, 32);
};

const swapped = ({ kind, theirs, mine }: Joined): Joined => ({ kind, theirs: mine, mine: theirs });

/** Looks how a copy can be merged; nothing is written. */
export const prepareMerge = (atlas: Atlas, accountId: string, source: CopySource): Prepared => {
  const { document: theirs, atlas: other } = source;
  const ours = atlas.document(accountId);
  const undated = other === null ? UNDATED_IN_FILES : new Set<Kind>();
  const ancestor = commonAncestor(atlas, ours, source, undated);
  const isOneAtlas = ancestor.by === 'log' || other === null;
  const theirEdits = editsAfter(other?.momentRows(accountOf(theirs).id) ?? [], ancestor.after.theirs);
  const joinedThere = list(theirs, 'copyMerge').flatMap(({ joined }) => (joined as readonly Joined[]).map(swapped));
  const last = other?.logMarks().at(-1);
  const content = contentMark(theirs);
  let known: { readonly revision: number; readonly edits: ReturnType<typeof editsAfter> } | null = null;
  /** Read anew only where our log went on. */
  const ourEdits = (): ReturnType<typeof editsAfter> => {
    const revision = atlas.revision();
    if (known?.revision !== revision)
      known = { revision, edits: editsAfter(atlas.momentRows(accountId), ancestor.after.mine) };
    return known.edits;
  };
  const before = list(ours, 'copyMerge').find((one) => one.content === content);
  const copies = (): Copies => {
    const mine = atlas.document(accountId);
    const merges = list(mine, 'copyMerge');
    const joined = [...merges.flatMap((one) => one.joined as readonly Joined[]), ...joinedThere];
    return {
      base: ancestor.base,
      mine,
      theirs,
      editedAt: { mine: editedAtIn(ourEdits(), mine), theirs: editedAtIn(theirEdits, theirs, joined) },
      brings: isOneAtlas ? 'all' : 'named',
      partedAt: ancestor.partedAt,
      undated,
      joined,
      remembered: new Map(merges.flatMap(({ answers }) => Object.entries(answers as Readonly<Record<string, Answer>>))),
    };
  };
  return {
    accountId,
    source,
    ancestor,
    copies,
    editor: { mine: editorIn(ourEdits(), ours), theirs: editorIn(theirEdits, theirs) },
    head: last === undefined ? null : { revision: last.revision, at: last.at, sessionId: last.sessionId },
    content,
    mergedOn: before?.on ?? null,
  };
};

/** What the merge comes to with these answers. The same copy again brings nothing. */
export const mergedBy = (prepared: Prepared, answers: Answers): MergedCopies => {
  const copies = prepared.copies();
  const isKnown = list(copies.mine, 'copyMerge').some(({ content }) => content === prepared.content);
  return mergeCopies(isKnown ? { ...copies, base: copies.theirs } : copies, answers);
};

/** Values an earlier version took and this one does not are left out; answers how many. */
const fitting = (diff: Diff): { readonly diff: Diff; readonly leftOut: number } => {
  let leftOut = 0;
  const kept: Record<string, KindDiff> = {};
  for (const kind of kindsOf(diff)) {
    const { added = [], removed = [], updated = {} } = diff[kind] ?? {};
    const fields = fieldsOf(kind);
    const isFitting = (field: string, value: unknown): boolean =>
      fields[field]?.schema.safeParse(value).success ?? true;
    kept[kind] = {
      removed,
      added: added.map((record) => {
        if (schemaOf(kind).safeParse(record).success) return record;
        const begun = newRecord(kind, record.id, record.ordinal) as unknown as AnyRecord;
        const wrong = Object.keys(fields).filter((field) => !isFitting(field, record[field]));
        leftOut += wrong.length;
        return { ...record, ...Object.fromEntries(wrong.map((field) => [field, begun[field]])) };
      }),
      updated: Object.fromEntries(
        Object.entries(updated).map(([id, changes]) => {
          const fit = Object.entries(changes).filter(([field, [, to]]) => isFitting(field, to));
          leftOut += Object.keys(changes).length - fit.length;
          return [id, Object.fromEntries(fit)];
        }),
      ),
    };
  }
  return { diff: effective(kept as Diff), leftOut };
};

const NAMING = NAMING_FILES.map((key) => key.split('.') as unknown as readonly [Kind, string]);
const filesIn = (document: Document): readonly string[] =>
  NAMING.flatMap(([kind, field]) =>
    (list(document, kind) as unknown as readonly AnyRecord[]).flatMap(
      (record) => (record[field] as string | null) ?? [],
    ),
  );

const bytesOf = (atlas: Atlas, id: string) => {
  try {
    return atlas.attachment(id);
  } catch {
    return null;
  }
};

/**
 * Files the merged account names and this atlas lacks come along from the other one, once: one that is here under another
 * id, by its bytes, is named instead. Answers the document that names them.
 */
const withFiles = (
  atlas: Atlas,
  accountId: string,
  other: Atlas | null,
  merged: Document,
): { readonly document: Document; readonly missing: number } => {
  const lacking = [...new Set(filesIn(merged))].filter((id) => bytesOf(atlas, id) === null);
  if (lacking.length === 0) return { document: merged, missing: 0 };
  const markOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');
  const here = new Map<string, string>();
  for (const id of filesIn(atlas.document(accountId))) {
    const known = bytesOf(atlas, id);
    if (known !== null) here.set(markOf(known.bytes), id);
  }
  const names = new Map<string, string>();
  for (const id of lacking) {
    const file = other === null ? null : bytesOf(other, id);
    if (file === null) continue;
    const mark = markOf(file.bytes);
    const known = here.get(mark) ?? atlas.addAttachment(accountId, file);
    here.set(mark, known);
    names.set(id, known);
  }
  const document = edited(merged, (draft) => {
    for (const [kind, field] of NAMING)
      for (const record of list(merged, kind) as unknown as readonly AnyRecord[]) {
        const next = names.get(String(record[field]));
        if (next !== undefined) draft.set(kind, record.id, { [field]: next } as never);
      }
  });
  return { document, missing: lacking.length - names.size };
};

export type CopyMerged = {
  /** Null where the copy brought nothing: then nothing was written. */
  readonly change: Change | null;
  /** The record that tells of it. */
  readonly reportId: string | null;
  readonly notices: readonly string[];
};

const countOf = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/**
 * Carries a merge out as one change. Throws refused while a question is open, readOnly, and what an edit throws; then
 * nothing was changed.
 */
export const finishMerge = (
  atlas: Atlas,
  author: Author & { readonly memberId?: string | null },
  prepared: Prepared,
  answers: Answers,
): CopyMerged => {
  const { accountId, source, ancestor } = prepared;
  const merged = mergedBy(prepared, answers);
  if (merged.open.length > 0)
    throw new AtlasError(
      'refused',
      `${countOf(merged.open.length, 'question is', 'questions are')} not answered yet. Nothing was changed.`,
    );
  const mine = atlas.document(accountId);
  if (accountOf(mine).archived)
    throw new AtlasError('readOnly', 'This plan is archived and can only be read. Nothing was changed.');
  if (
    isEmpty(merged.diff) &&
    merged.questions.every(({ id }) => merged.given.get(id) === 'mine') &&
    prepared.mergedOn !== null
  )
    return { change: null, reportId: null, notices: [] };
  if (isEmpty(merged.diff) && merged.questions.length === 0) return { change: null, reportId: null, notices: [] };
  const { document, missing } = withFiles(atlas, accountId, source.atlas, merged.document);
  const { diff, leftOut } = fitting(between(mine, document));
  const known = list(mine, 'copyMerge').flatMap((one) => one.joined as readonly Joined[]);
  const told = toldOf(merged, mine, known);
  const reportId = `merge-${prepared.content.slice(0, 12)}-${list(mine, 'copyMerge').length + 1}`;
  const report = newRecord('copyMerge', reportId, lastOrdinal(mine) + 1, {
    on: localDay(new Date()),
    copyName: shortened(source.name, 200),
    by: ancestor.by,
    partedAt: ancestor.partedAt,
    head: prepared.head,
    content: prepared.content,
    ...told,
    joined: told.joined.map((one) => ({ ...one })),
  });
  const withReport: Diff = {
    ...diff,
    copyMerge: { ...diff.copyMerge, added: [...(diff.copyMerge?.added ?? []), report as unknown as AnyRecord] },
  };
  const change = atlas.apply(author, {
    accountId,
    baseRevision: atlas.revision(),
    label: fittingLabel(`Merge ${source.name}`),
    diff: reopening(mine, withReport),
  });
  const notices = [
    ...(missing > 0
      ? [`${countOf(missing, 'attached file is', 'attached files are')} in neither atlas and could not come along.`]
      : []),
    ...(leftOut > 0
      ? [
          `${countOf(leftOut, 'value', 'values')} of the copy that this version does not take ${leftOut === 1 ? 'was' : 'were'} left out.`,
        ]
      : []),
    ...keptNotices(prepared, mine),
  ];
  return { change, reportId, notices };
};

const lastOrdinal = (document: Document): number =>
  Math.max(0, ...list(document, 'copyMerge').map(({ ordinal }) => ordinal));

/** What the copy no longer has of what the atlas shares stays here; that is told. */
const keptNotices = ({ ancestor, source }: Prepared, mine: Document): readonly string[] => {
  const { base } = ancestor;
  if (base === null) return [];
  let kept = 0;
  for (const kind of KIND_NAMES) {
    if (!isAtlasKind(kind)) continue;
    const [here, there] = [
      mine[kind] as ReadonlyMap<string, unknown>,
      source.document[kind] as ReadonlyMap<string, unknown>,
    ];
    for (const id of (base[kind] as ReadonlyMap<string, unknown>).keys()) if (here.has(id) && !there.has(id)) kept += 1;
  }
  return kept === 0
    ? []
    : [
        `${countOf(kept, 'record', 'records')} of the atlas that the copy removed ${kept === 1 ? 'stays' : 'stay'} here: other accounts may name ${kept === 1 ? 'it' : 'them'}.`,
      ];
};

/** How it was known what both copies once were, in a sentence. */
export const ancestorWords = ({ by, partedAt }: Ancestor, when: (at: string) => string): string => {
  if (by === 'log' && partedAt !== null)
    return `Both were one until ${when(partedAt)}, as their histories say. What changed since is compared field by field.`;
  if (by === 'dates')
    return `The copy has no history in common with this atlas, so the dates of its records decide${partedAt === null ? '' : `: both were one until ${when(partedAt)}`}. Where they do not tell, both count as changed, and you are asked.`;
  return 'Neither a history nor a date tells what both copies once were. Everything that differs counts as changed in both, and you are asked.';
};
