/** Two moments of an account with everything between them, as screen and paper compare them. */
import type { MomentRow } from '../../db/moments';
import { isTextChange, type LoggedKind } from '../../db/logged';
import { localDay } from '../../shared/analysis/days';
import { daysOf } from '../../shared/analysis/thenAndNow';
import type { Input, Output } from '../../shared/api/contract';
import type { ComparedDrawn, ComparedMoments, ComparedOnPaper } from '../../shared/api/comparisonCalls';
import { redactedMoments, textsTogether } from '../../shared/audience/redactedMoments';
import type { Viewer } from '../../shared/audience/viewer';
import { AtlasError } from '../../shared/api/errors';
import { asFrozen } from '../../shared/document/asFrozen';
import { kindsOf, type Diff, type KindDiff } from '../../shared/document/diff';
import { list, type Document } from '../../shared/document/document';
import { momentsBetween, onMap, presentDay, type LoggedStep, type Moment } from '../../shared/document/moments';
import { recordsOf } from './accounts';
import { documentThen } from './moments';
import { atlasOf, type Caller } from './windows';

type Asked = ComparedMoments & { readonly accountId: string; readonly asOf: string };
type Ends = {
  readonly start: readonly Moment[];
  readonly steps: readonly LoggedStep[];
  readonly now: Pick<Moment, 'day' | 'document'>;
};

const gone = (): AtlasError =>
  new AtlasError('notFound', 'The history of this account does not reach back to that moment.');

const rowDay = ({ at }: MomentRow): string => localDay(new Date(at));

/** The change of a kind without texts that are kept by their difference: none is drawn on a map. */
const withoutLongTexts = ({ updated, ...rest }: LoggedKind): KindDiff => ({
  ...rest,
  ...(updated === undefined
    ? {}
    : {
        updated: Object.fromEntries(
          Object.entries(updated).map(([id, fields]) => [
            id,
            Object.fromEntries(
              Object.entries(fields).flatMap(([field, change]) => (isTextChange(change) ? [] : [[field, change]])),
            ),
          ]),
        ),
      }),
});
const stepOf = (row: MomentRow): LoggedStep => {
  const diff = onMap((row.diff ?? {}) as Diff);
  const short = Object.fromEntries(kindsOf(diff).map((kind) => [kind, withoutLongTexts(diff[kind] as LoggedKind)]));
  return { revision: row.revision, day: rowDay(row), diff: short as Diff };
};

/** An account that was imported was, on its first day, as of the day it sets for its figures. */
const beginDay = (first: MomentRow, { account }: Document): string => {
  const day = rowDay(first);
  const [asOf = null] = [...account.values()].map((one) => one.asOf);
  return asOf !== null && asOf < day ? asOf : day;
};

/**
 * Where the comparison begins. A frozen day the log reaches back to is that moment of the log; of an older one only the
 * ratings are known, and all frozen days up to the first moment of the log lead on from it.
 */
const startOf = (
  rows: readonly MomentRow[],
  present: Document,
  then: ComparedMoments['then'],
  at: (revision: number) => Document,
): { readonly start: readonly Moment[]; readonly revision: number } => {
  const [first] = rows;
  if (first === undefined) throw gone();
  const logged = (row: MomentRow): { readonly start: readonly Moment[]; readonly revision: number } => {
    const document = at(row.revision);
    const day = row === first ? beginDay(row, document) : rowDay(row);
    return {
      start: [{ day, document, isDayKnown: true, isFrozen: false, revision: row.revision }],
      revision: row.revision,
    };
  };
  if ('revision' in then) {
    const row = rows.findLast(({ revision }) => revision <= then.revision);
    if (row === undefined) throw gone();
    return logged(row);
  }
  const frozen = present.snapshot.get(then.snapshotId);
  if (frozen === undefined) throw gone();
  const made = rows.slice(1).find(({ diff }) => diff?.snapshot?.added?.some(({ id }) => id === frozen.id));
  if (made !== undefined) return logged(made);
  const begin = at(first.revision);
  const firstDay = beginDay(first, begin);
  const older = list(present, 'snapshot')
    .filter((one) => one.id === frozen.id || (one.asOf > frozen.asOf && one.asOf < firstDay))
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return {
    start: [
      ...older.map((one): Moment => ({
        day: one.asOf,
        document: asFrozen(begin, one),
        isDayKnown: false,
        isFrozen: true,
        revision: null,
      })),
      { day: firstDay, document: begin, isDayKnown: false, isFrozen: false, revision: first.revision },
    ],
    revision: first.revision,
  };
};

const endsOf = (caller: Caller, { accountId, then, until, asOf }: Asked): Ends => {
  const atlas = atlasOf(caller);
  const rows = atlas.momentRows(accountId);
  const at = (revision: number): Document => documentThen(caller, accountId, revision);
  const present = atlas.document(accountId);
  const { start, revision } = startOf(rows, present, then, at);
  const last = until === null ? undefined : rows.findLast((row) => row.revision <= until.revision);
  if (until !== null && (last === undefined || last.revision < revision)) throw gone();
  return {
    start,
    steps: rows.filter((row) => row.revision > revision && row.revision <= (last?.revision ?? Infinity)).map(stepOf),
    now:
      last === undefined
        ? { day: presentDay(asOf, rows.slice(1).map(rowDay)), document: present }
        : { day: rowDay(last), document: at(last.revision) },
  };
};

/** The moments themselves, of the whole account: whoever shows them takes of each what its reader may see. */
export const momentsOf = (caller: Caller, asked: Asked): readonly Moment[] => {
  const { start, steps, now } = endsOf(caller, asked);
  return momentsBetween(start, steps, now);
};

export const historyBetween = (caller: Caller, asked: Input<'history.between'>): Output<'history.between'> => {
  const { start, steps, now } = endsOf(caller, asked);
  return {
    start: start.map(({ document, ...moment }) => ({ ...moment, records: recordsOf(document) })),
    steps: [...steps],
    now: { day: now.day, records: recordsOf(now.document) },
  };
};

/** What paper draws of a comparison, and every document it was made of, for the search: whole, and as its reader sees it. */
export type ComparedJob = {
  readonly drawn: ComparedDrawn;
  readonly ends: readonly Searchable[];
};
/** What something was made of, and what of it its reader may see. */
type Searchable = { readonly document: Document; readonly seen: Document };

/** Two moments as the reader of an output may see them. Throws notFound. */
export const comparedFor = (
  caller: Caller,
  accountId: string,
  asOf: string,
  { lens, ...compared }: ComparedOnPaper,
  viewer: Viewer,
): ComparedJob => {
  const moments = momentsOf(caller, { accountId, asOf, ...compared });
  const seen = redactedMoments(moments, viewer);
  const [then, now] = [seen[0] as Moment, seen.at(-1) as Moment];
  return {
    drawn: {
      lens,
      then: { day: then.day, isFrozen: then.isFrozen, records: recordsOf(then.document) },
      now: { day: now.day, records: recordsOf(now.document) },
      days: daysOf(seen, lens),
    },
    ends: [
      { document: (moments[0] as Moment).document, seen: then.document },
      { document: (moments.at(-1) as Moment).document, seen: now.document },
    ],
  };
};

/** What is searched in an output of the present and of two moments. */
export const searchedWith = (present: Searchable, compared: ComparedJob | null): Searchable => {
  if (compared === null) return present;
  const all = [present, ...compared.ends];
  const document = textsTogether(all.map((one) => one.document));
  const isWhole = all.every((one) => one.document === one.seen);
  return { document, seen: isWhole ? document : textsTogether(all.map(({ seen }) => seen)) };
};
