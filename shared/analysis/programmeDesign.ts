/** What the designer of the programme comes to: hours of segments, who is accountable, what falls due when. */
import { list, single, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { sum } from './result';

type Role = RecordOf<'teamRole'>;
export type TaskLetter = RecordOf<'taskPart'>['part'];

/** A segment with what it takes. Null where something for it is not known. */
export type SegmentLine = {
  readonly id: string;
  readonly name: string;
  readonly accounts: number;
  /** Accounts × hours each. */
  readonly hours: number | null;
  readonly budget: number | null;
  /** It holds more accounts than its rule allows. */
  readonly isOver: boolean;
};
export type SegmentsView = {
  readonly lines: readonly SegmentLine[];
  /** Hours a month over the segments where they are known; null where they are of none. */
  readonly hours: number | null;
  readonly budget: number | null;
  /** Accounts that stand in more than one segment. */
  readonly twice: readonly string[];
};

const sumOfKnown = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? null : sum(known);
};

/** Hours a month of each segment: its accounts times the hours each of them takes. */
export const segmentsView = figure(['segment'], (document): SegmentsView => {
  const segments = list(document, 'segment');
  const lines = segments.map(({ id, name, accountIds, hoursPerAccount, budget, maxAccounts }): SegmentLine => {
    const accounts = accountIds.length;
    return {
      id,
      name,
      accounts,
      hours: hoursPerAccount === null ? null : accounts * hoursPerAccount,
      budget,
      isOver: maxAccounts !== null && accounts > maxAccounts,
    };
  });
  const named = segments.flatMap(({ accountIds }) => accountIds);
  return {
    lines,
    hours: sumOfKnown(lines.map(({ hours }) => hours)),
    budget: sumOfKnown(lines.map(({ budget }) => budget)),
    twice: [...new Set(named.filter((id, at) => named.indexOf(id) !== at))],
  };
});

/** A role in the chart of the team. Who reports in a circle stands at the top. */
export type RoleNode = { readonly role: Role; readonly below: readonly RoleNode[] };

export const roleTree = (document: Pick<Document, 'teamRole'>): readonly RoleNode[] => {
  const roles = list(document, 'teamRole');
  const placed = new Set<string>();
  const nodeOf = (role: Role): RoleNode => {
    placed.add(role.id);
    const below = roles.filter(({ id, reportsToId }) => reportsToId === role.id && !placed.has(id));
    return { role, below: below.flatMap((one) => (placed.has(one.id) ? [] : [nodeOf(one)])) };
  };
  const isTop = ({ reportsToId }: Role): boolean => reportsToId === null || !document.teamRole.has(reportsToId);
  const tops = roles.filter(isTop).map(nodeOf);
  const inCircle = roles.flatMap((role) => (placed.has(role.id) ? [] : [nodeOf(role)]));
  return [...tops, ...inCircle];
};

/** A task with what each role does in it. */
export type TaskLine = {
  readonly id: string;
  readonly task: string;
  readonly partOf: ReadonlyMap<string, { readonly id: string; readonly part: TaskLetter }>;
  /** Exactly one role is accountable. */
  readonly accountable: number;
};
export const taskLines = figure(['programmeTask', 'taskPart', 'teamRole'], (document): readonly TaskLine[] =>
  list(document, 'programmeTask').map(({ id, task }) => {
    const parts = list(document, 'taskPart').filter(
      ({ taskId, roleId }) => taskId === id && document.teamRole.has(roleId),
    );
    const partOf = new Map(parts.map((one) => [one.roleId, { id: one.id, part: one.part }]));
    return { id, task, partOf, accountable: [...partOf.values()].filter(({ part }) => part === 'A').length };
  }),
);

const MONTHS_OF = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 } as const;
const YEAR = 12;

/** Something that falls into months, from the first of twelve on. */
export type MonthRow = {
  readonly id: string;
  readonly name: string;
  /** 0 is the first month; empty where no day is known. */
  readonly months: readonly number[];
  readonly isLate: boolean;
};

/** How many months after the month of a day another one lies; negative before it. */
const monthsAfter = (from: string, day: string): number =>
  YEAR * (Number(day.slice(0, 4)) - Number(from.slice(0, 4))) + Number(day.slice(5, 7)) - Number(from.slice(5, 7));

/** Activities by the month of the year: 0 is January. */
export const activityRows = figure(['programmeActivity'], (document): readonly MonthRow[] =>
  list(document, 'programmeActivity').map(({ id, name, month }) => ({
    id,
    name,
    months: month === null ? [] : [month - 1],
    isLate: false,
  })),
);

/** Reviews in the twelve months that begin with the one of the day. */
export const reviewRows = figure(['programmeReview'], (document, asOf): readonly MonthRow[] =>
  list(document, 'programmeReview').map(({ id, title, rhythm, next }) => {
    const first = next === null ? null : monthsAfter(asOf, next);
    const comesIn = (month: number): boolean =>
      first !== null && month >= first && (month - first) % MONTHS_OF[rhythm] === 0;
    const months = Array.from({ length: YEAR }, (_, month) => month).filter(comesIn);
    return { id, name: title, months, isLate: next !== null && next < asOf };
  }),
);

/** Initiatives by the month they are due in, of the twelve that begin with the one of the day. */
export const initiativeRows = figure(['initiative'], (document, asOf): readonly MonthRow[] =>
  list(document, 'initiative').map(({ id, title, due, status }) => {
    const month = due === null ? null : monthsAfter(asOf, due);
    const isOpen = status === 'planned' || status === 'running';
    return {
      id,
      name: title,
      months: month === null || month >= YEAR ? [] : [Math.max(0, month)],
      isLate: isOpen && due !== null && due < asOf,
    };
  }),
);

/** What a team charter says, in the order it is written. */
export const CHARTER_PARTS = [
  ['purpose', 'Purpose'],
  ['goals', 'Goals'],
  ['rules', 'Rules of work'],
  ['decisionRights', 'Who decides what'],
  ['meetingRhythm', 'When you meet'],
  ['signedBy', 'Signed by'],
] as const;
export type CharterPart = {
  readonly id: (typeof CHARTER_PARTS)[number][0];
  readonly title: string;
  readonly text: string | null;
};
export const charterParts = (document: Pick<Document, 'teamCharter' | 'programme'>): readonly CharterPart[] => {
  const charter = single(document, 'teamCharter');
  const purpose = single(document, 'programme')?.charter?.purpose ?? null;
  return CHARTER_PARTS.map(([id, title]) => {
    const text = id === 'purpose' ? purpose : (charter?.[id] ?? null);
    return { id, title, text: text?.trim() ? text : null };
  });
};
