/** What an account was at several moments: at the end of a day, or after one change of it. */
import { apply, kindsOf, type Diff } from './diff';
import { list, type Document } from './document';
import type { Kind } from '../model';

export type Moment = {
  /** When it was, as a calendar day. */
  readonly day: string;
  readonly document: Document;
  /** Whether what differs from the moment before happened on this day; what follows on a frozen day does not say when. */
  readonly isDayKnown: boolean;
  /** Ratings alone were frozen: who sat where is taken from the first moment the log knows. */
  readonly isFrozen: boolean;
  /** The change of the log it follows on; null where the log does not hold it, and for the present. */
  readonly revision: number | null;
};

/** The day figures of a moment are for: that of a frozen day, else the account's own, else its calendar day. */
export const figuresDay = ({ day, document, isFrozen }: Moment): string =>
  isFrozen ? day : (list(document, 'account')[0]?.asOf ?? day);

/** What the map and its ratings are made of. */
export const MAP_KINDS = [
  'person',
  'seat',
  'holding',
  'department',
  'businessUnit',
  'setting',
] as const satisfies readonly Kind[];
const isOnMap = (kind: Kind): boolean => MAP_KINDS.some((one) => one === kind);

/** A change as the log tells it, with the calendar day where the computer is. */
export type LoggedStep = { readonly revision: number; readonly day: string; readonly diff: Diff };

/** A diff without kinds the map is not made of. */
export const onMap = (diff: Diff): Diff =>
  Object.fromEntries(kindsOf(diff).flatMap((kind) => (isOnMap(kind) ? [[kind, diff[kind]]] : []))) as Diff;

/**
 * The day the present is shown as: the one the account sets for its figures, or that of the last change where it goes on
 * after it. `days`: those of the changes since the account began here, oldest first.
 */
export const presentDay = (asOf: string, days: readonly string[]): string =>
  days.reduce((latest, day) => (day > latest ? day : latest), asOf);

/**
 * The moments from the last of `start` to `now`: one for each day on which something changed, or for each change where
 * all is of one day. `start` begins with the moment that is compared; `steps` follow on its last, oldest first. The last
 * is the very document of `now`, so whatever steps leave out ends with it.
 */
export const momentsBetween = (
  start: readonly Moment[],
  steps: readonly LoggedStep[],
  now: Pick<Moment, 'day' | 'document'>,
): readonly Moment[] => {
  const moments = [...start];
  const first = moments.at(-1);
  if (first === undefined) return [{ ...now, isDayKnown: true, isFrozen: false, revision: null }];
  const told = steps
    .map((step) => ({ ...step, diff: onMap(step.diff) }))
    .filter(({ diff }) => kindsOf(diff).length > 0);
  const isOneDay = told.every(({ day }) => day === first.day) && start.length === 1;
  let { document } = first;
  told.forEach(({ revision, day, diff }, at) => {
    document = apply(document, diff);
    if (!isOneDay && told[at + 1]?.day === day) return;
    moments.push({ day, document, isDayKnown: true, isFrozen: false, revision });
  });
  const last = moments[moments.length - 1];
  // The day an account sets for its figures may lie before its last change.
  const day = last !== undefined && last.day > now.day ? last.day : now.day;
  const end: Moment = {
    document: now.document,
    day,
    isDayKnown: last?.isFrozen !== true,
    isFrozen: false,
    revision: null,
  };
  // The day of the last change stays told apart from today, on which nothing may have happened.
  return moments.length > 1 && last?.day === day
    ? [...moments.slice(0, -1), { ...end, isDayKnown: last.isDayKnown }]
    : [...moments, end];
};
