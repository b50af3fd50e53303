/** A table of people read again: who is new, what changed, who moved, who is gone. What the table does not say stays. */
import { edit } from '../../document/draft';
import type { Diff } from '../../document/diff';
import { list, type Document } from '../../document/document';
import { leaveSeat, placeAgain } from '../../document/people';
import { stakeholders, type Stakeholder } from '../../document/stakeholder';
import { labelOf } from '../../model/labels';
import { REMOVED_PERSON } from '../../personal/redaction';
import type { Mapping } from './columns';
import type { Entry } from './entries';
import { matchRows } from './matching';
import { namedRecords } from './namedRecords';
import { nameKey } from './nameKeys';
import { isTopWord } from './oddNames';
import type { ImportProblem } from './problems';
import { calledBy, changesOf, type Change, type RefreshChange } from './refreshChanges';
import type { Ambiguity } from './reporting';
import type { Table } from './table';
import { bringIn, readingOf, seatOf, type ImportOptions, type PreviewPost, type Reading } from './tableReading';

export type Gone = { readonly personId: string; readonly name: string; readonly title: string | null };

export type RefreshAnswers = {
  /** Whether a change is taken, by its key; without an answer as is usual. */
  readonly taken?: Readonly<Record<string, boolean>>;
  /** Whether somebody who is not in the table leaves, by id; without an answer as `goneLeave` says. */
  readonly leaves?: Readonly<Record<string, boolean>>;
  readonly goneLeave?: boolean;
  /** The day on which they leave, or are back. */
  readonly on: string;
};

export type RefreshPlan = {
  /** All that is taken, as one change. */
  readonly diff: Diff;
  readonly added: readonly PreviewPost[];
  readonly changes: readonly RefreshChange[];
  readonly gone: readonly Gone[];
  /** People the table says nothing new of. */
  readonly same: number;
  /** Whether the table names so few of the account that it may be one of a part. */
  readonly isPart: boolean;
  readonly problems: readonly ImportProblem[];
  readonly ambiguities: readonly Ambiguity[];
  readonly openDays: string | null;
  readonly unmapped: Reading['unmapped'];
};

/** Below this share of the people of the account a table is taken for one of a part. */
const WHOLE_SHARE = 0.5;

/** Moves that are taken, without those that would close a circle: the lines of all who move are put down one by one. */
const withoutCircles = (
  document: Document,
  moves: ReadonlyMap<string, string | null>,
  added: ReadonlyMap<string, string | null>,
) => {
  const parents = new Map<string, string | null>(
    list(document, 'seat').map(({ id, reportsToId }) => [id, reportsToId]),
  );
  for (const [id, parent] of added) parents.set(id, parent);
  for (const id of moves.keys()) parents.set(id, null);
  const closing = new Set<string>();
  for (const [id, parent] of moves) {
    let at: string | null = parent;
    const seen = new Set<string>();
    while (at !== null && at !== id && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    if (at === id) {
      closing.add(id);
      parents.set(id, document.seat.get(id)?.reportsToId ?? null);
    } else parents.set(id, parent);
  }
  return closing;
};

/** The manager a row names: a seat, nobody, or undefined where that is not clear. */
const parentsOf = (reading: Reading): ((at: number) => string | null | undefined) => {
  const { entries, managers, options, ids } = reading;
  const tops = options.topValues === undefined ? null : new Set(options.topValues.map(nameKey));
  const nobody = new Set((options.noManagers ?? []).map(nameKey));
  return (at) => {
    const entry = entries[at];
    if (entry === undefined || entry.manager === '') return undefined;
    const manager = managers[at] ?? null;
    if (manager !== null) return seatOf(manager, entries, ids);
    const key = nameKey(entry.manager);
    return isTopWord(entry.manager) || tops?.has(key) === true || nobody.has(key) ? null : undefined;
  };
};

/** What a table would change in an account that has people already. Changes nothing; `diff` is all that is taken. */
export const planRefresh = (
  document: Document,
  table: Table,
  mapping: Mapping,
  options: ImportOptions,
  answers: RefreshAnswers,
): RefreshPlan => {
  const unitColumn = mapping.unit === undefined ? -1 : table.columns.indexOf(mapping.unit);
  let matched: readonly (Stakeholder | null)[] = [];
  const back = new Set<number>();
  const reading = readingOf(
    document,
    table,
    mapping,
    { ...options, alreadyThere: 'add' },
    (entries: readonly Entry[]) => {
      matched = matchRows(document, entries, ({ place }) => table.rows[place]?.[unitColumn] ?? '');
      return matched.map((one, at) => {
        if (one?.status === 'left') back.add(at);
        return one === null || one.status === 'left' ? (one?.seatId ?? null) : one.seatId;
      });
    },
  );
  const { entries, findings } = reading;
  const parentOf = parentsOf(reading);
  const changes = entries.flatMap((_, at): readonly Change[] => {
    const one = matched[at];
    if (one == null) return [];
    const found = changesOf(document, reading, mapping, at, one, parentOf(at));
    if (!back.has(at)) return found;
    return [
      {
        key: `${one.id}:back`,
        personId: one.id,
        name: calledBy(one),
        label: labelOf('person', 'status'),
        from: 'left',
        to: 'back',
        isMove: false,
        isUsual: true,
        set: (draft) => void placeAgain(draft, one.id, answers.on),
      },
      ...found.filter(({ isMove }) => !isMove),
    ];
  });
  const isTaken = ({ key, isUsual }: RefreshChange): boolean => answers.taken?.[key] ?? isUsual;
  const there = new Set(matched.flatMap((one) => (one === null ? [] : [one.id])));
  const present = stakeholders(document).filter(
    (one) => one.status !== 'left' && one.status !== 'vacant' && one.seatId !== null && one.name !== REMOVED_PERSON,
  );
  const gone = present
    .filter((one) => !there.has(one.id) && !one.outside)
    .map((one): Gone => ({ personId: one.id, name: calledBy(one), title: one.name === null ? null : one.title }));
  const isPart = present.length > 0 && (present.length - gone.length) / present.length < WHOLE_SHARE;
  const leaves = ({ personId }: Gone): boolean =>
    answers.leaves?.[personId] ?? ((answers.goneLeave ?? true) && !isPart);
  const added: PreviewPost[] = [];
  const diff = edit(document, (draft) => {
    const named = namedRecords(draft, findings);
    entries.forEach((entry, at) => {
      if (!entry.isSkipped && matched[at] == null) added.push(bringIn(draft, named, reading, at));
    });
    const taken = changes.filter(isTaken);
    const moves = new Map(
      taken.flatMap((change) => {
        if (!change.key.endsWith(':reportsTo')) return [];
        const at = matched.findIndex((one) => one?.id === change.personId);
        const seatId = matched[at]?.seatId;
        const parent = parentOf(at);
        return seatId == null || parent === undefined ? [] : [[seatId, parent] as const];
      }),
    );
    const closing = withoutCircles(document, moves, new Map(added.map(({ id, parentId }) => [id, parentId])));
    for (const change of taken) {
      const seatId = matched.find((one) => one?.id === change.personId)?.seatId ?? '';
      if (change.key.endsWith(':reportsTo') && closing.has(seatId)) {
        findings.note(
          'circle',
          change.personId,
          entries[matched.findIndex((one) => one?.id === change.personId)]?.row ?? 0,
          '',
          () => `${change.name} would report to somebody who reports to them. The line of before was kept.`,
        );
        continue;
      }
      change.set(draft, named);
    }
    for (const one of gone) if (leaves(one)) leaveSeat(draft, one.personId, answers.on);
  });
  const changedIds = new Set(changes.map(({ personId }) => personId));
  return {
    diff,
    added,
    changes: changes.map(({ set: _, ...change }) => change),
    gone,
    same: [...there].filter((id) => !changedIds.has(id)).length,
    isPart,
    // Who is there twice in the table is there twice in the account: that was asked when they came in.
    problems: findings.problems().filter(({ kind }) => kind !== 'alreadyThere' && kind !== 'duplicate'),
    ambiguities: reading.ambiguities,
    openDays: reading.cells.openDays,
    unmapped: reading.unmapped,
  };
};

/** How many people a refresh is about, each counted once whatever the table says of them. */
export type RefreshCounts = {
  readonly added: number;
  /** Of whom something else than their place changed. */
  readonly changed: number;
  readonly moved: number;
  readonly gone: number;
  readonly same: number;
};

/** The same for the screen and the command line. `isTaken`: which changes count. */
export const refreshCounts = (
  { added, changes, gone, same }: Pick<RefreshPlan, 'added' | 'changes' | 'gone' | 'same'>,
  isTaken: (change: RefreshChange) => boolean = ({ isUsual }) => isUsual,
): RefreshCounts => {
  const peopleWith = (isMove: boolean): number =>
    new Set(changes.filter((change) => change.isMove === isMove && isTaken(change)).map(({ personId }) => personId))
      .size;
  return { added: added.length, changed: peopleWith(false), moved: peopleWith(true), gone: gone.length, same };
};
