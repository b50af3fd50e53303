/** F17, list alignment: would the managers write the same list of key accounts? */
import { list, single, type Document } from '../document/document';
import { isTypedFor } from '../document/typedAccount';
import { fold } from '../model/fold';
import { counted, together } from './aboveWords';
import { isBelow } from './compare';
import { listAlignment } from './selection';
import type { Figure } from './result';
import { settingsOf } from './settings';

/** Fewer lists than this say nothing of an overlap. */
export const FEWEST_LISTS = 2;

/** An account some list names, and on which lists it stands. */
export type NamedAccount = {
  /** The row of the portfolio; null where none is called so. */
  readonly rowId: string | null;
  readonly name: string;
  /** By list, in their order. */
  readonly isOn: readonly boolean[];
  readonly count: number;
};

export type AlignmentView = {
  readonly lists: readonly { readonly id: string; readonly manager: string; readonly count: number }[];
  /** Null where the lists were not shown to everybody yet. */
  readonly shownOn: string | null;
  /** 0–1: mean overlap over all pairs of lists. */
  readonly overlap: Figure;
  readonly isAligned: boolean | null;
  /** Those on most lists first. */
  readonly named: readonly NamedAccount[];
  readonly onAll: readonly NamedAccount[];
  readonly onSome: readonly NamedAccount[];
  readonly onOne: readonly NamedAccount[];
};

type Meant = { readonly key: string; readonly rowId: string | null; readonly name: string };

/** What a typed name means: the row called so, else the one whose name alone begins so, else itself. */
const meantBy = (typed: string, rows: readonly { readonly id: string; readonly name: string }[]): Meant => {
  const same = rows.find(({ name }) => fold(name).trim() === fold(typed).trim());
  const begun = rows.filter(({ name }) => isTypedFor(typed, name));
  const row = same ?? (begun.length === 1 ? begun[0] : undefined);
  return row === undefined
    ? { key: `typed ${fold(typed).trim()}`, rowId: null, name: typed.trim() }
    : { key: `row ${row.id}`, rowId: row.id, name: row.name };
};

/** F17, list alignment, of the lists the managers typed. */
export const alignmentView = (document: Document, asOf: string): AlignmentView => {
  const rows = list(document, 'portfolioAccount');
  const lists = list(document, 'keyAccountList').map(({ id, manager, named }) => ({
    id,
    manager,
    meant: new Map(
      named.flatMap((typed) => {
        const one = meantBy(typed, rows);
        return one.name === '' ? [] : [[one.key, one] as const];
      }),
    ),
  }));
  const all = new Map(lists.flatMap(({ meant }) => [...meant]));
  const named = [...all]
    .map(([key, { rowId, name }]): NamedAccount => {
      const isOn = lists.map(({ meant }) => meant.has(key));
      return { rowId, name, isOn, count: isOn.filter(Boolean).length };
    })
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
  const overlap = listAlignment(lists.map(({ meant }) => [...meant.keys()]));
  const isOnAll = ({ count }: NamedAccount): boolean => count === lists.length;
  return {
    lists: lists.map(({ id, manager, meant }) => ({ id, manager, count: meant.size })),
    shownOn: single(document, 'portfolio')?.listsShownOn ?? null,
    overlap,
    isAligned: overlap.value === null ? null : !isBelow(overlap.value, settingsOf(document, asOf).listsAligned),
    named,
    onAll: lists.length < FEWEST_LISTS ? [] : named.filter(isOnAll),
    onSome: named.filter((one) => !isOnAll(one) && one.count > 1),
    onOne: lists.length < FEWEST_LISTS ? named : named.filter((one) => !isOnAll(one) && one.count === 1),
  };
};

const namesOf = (named: readonly NamedAccount[]): string => together(named.map(({ name }) => name));
/** More names than this are not read in a sentence. */
const MOST_NAMED = 4;

/** F17: what the test says, a sentence each. Nothing of what stands on a list before all are shown. */
export const alignmentSentences = (view: AlignmentView): readonly string[] => {
  const { lists, shownOn, overlap, isAligned, onAll } = view;
  if (lists.length === 0) return ['Would your managers write the same list? Let each type theirs.'];
  if (shownOn === null)
    return [
      `${counted(lists.length, 'list is', 'lists are')} in.`,
      lists.length < FEWEST_LISTS ? 'One more is needed.' : 'Show them once the last manager has typed theirs.',
    ];
  if (overlap.value === null) return ['Two lists are needed to compare them.'];
  const share = `${Math.round(100 * overlap.value)} %`;
  const verdict =
    isAligned === true
      ? `The lists are aligned: they share ${share}.`
      : `The lists are not aligned: they share ${share}.`;
  if (onAll.length === 0) return [verdict, 'No account is on all of them.'];
  const who = onAll.length > MOST_NAMED ? String(onAll.length) : namesOf(onAll);
  return [verdict, `${who} ${onAll.length === 1 ? 'is' : 'are'} on all of them.`];
};
