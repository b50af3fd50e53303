/** What an account was at several moments: at the end of a day, or after one change of it. */
import { apply, kindsOf, type Diff } from './diff';
import type { Document } from './document';
import type { Kind } from '../model';

export type Moment = {
  /** The day figures of it are for. */
  readonly day: string;
  readonly document: Document;
  /** Whether what differs from the moment before happened on this day; what follows on a frozen day does not say when. */
  readonly isDayKnown: boolean;
  /** Ratings alone were frozen: who sat where is taken from the first moment the log knows. */
  readonly isFrozen: boolean;
};

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
export type LoggedStep = { readonly day: string; readonly diff: Diff };

/** A diff without kinds the map is not made of. */
export const onMap = (diff: Diff): Diff =>
  Object.fromEntries(kindsOf(diff).flatMap((kind) => (isOnMap(kind) ? [[kind, diff[kind]]] : []))) as Diff;

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
  if (first === undefined) return [{ ...now, isDayKnown: true, isFrozen: false }];
  const told = steps
    .map((step) => ({ ...step, diff: onMap(step.diff) }))
    .filter(({ diff }) => kindsOf(diff).length > 0);
  const isOneDay = told.every(({ day }) => day === first.day) && start.length === 1;
  let { document } = first;
  told.forEach(({ day, diff }, at) => {
    document = apply(document, diff);
    if (!isOneDay && told[at + 1]?.day === day) return;
    moments.push({ day, document, isDayKnown: true, isFrozen: false });
  });
  const last = moments[moments.length - 1];
  const end: Moment = { ...now, isDayKnown: last?.isFrozen !== true, isFrozen: false };
  // The day of the last change stays told apart from today, on which nothing may have happened.
  return moments.length > 1 && last?.day === now.day
    ? [...moments.slice(0, -1), { ...end, isDayKnown: last.isDayKnown }]
    : [...moments, end];
};
