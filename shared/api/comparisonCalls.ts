import { z } from 'zod';
import { COMPARED_LENSES } from '../analysis/thenAndNowPresent';
import type { Diff } from '../document/diff';
import { method } from './method';
import { day, diff, id, records, revision } from './shapes';

/** What is asked of the log where two moments of an account are compared. */

/** A moment: after a change of the log, or the ratings of a frozen day, which may be older than the log. */
export const momentChoice = z.union([z.strictObject({ revision }), z.strictObject({ snapshotId: id })]);
export type MomentChoice = z.output<typeof momentChoice>;

/** Two moments; the second is the present where it is null. */
export const comparedMoments = z.strictObject({
  then: momentChoice,
  until: z.strictObject({ revision }).nullable(),
});
export type ComparedMoments = z.output<typeof comparedMoments>;

/** Two moments under a lens, as paper shows them. */
export const comparedOnPaper = comparedMoments.extend({ lens: z.enum(COMPARED_LENSES) });
export type ComparedOnPaper = z.output<typeof comparedOnPaper>;

/** The same with what is drawn of it, already what its reader may see. */
export const comparedDrawn = z.object({
  lens: z.enum(COMPARED_LENSES),
  then: z.object({ day, records, isFrozen: z.boolean() }),
  now: z.object({ day, records }),
  /** The days on which things changed. */
  days: z.record(z.string(), z.string()),
});
export type ComparedDrawn = z.output<typeof comparedDrawn>;

const moment = z.object({
  day,
  records,
  isDayKnown: z.boolean(),
  isFrozen: z.boolean(),
  revision: revision.nullable(),
});

export const COMPARISON_METHODS = {
  /**
   * Everything two moments are compared by: the first with what leads up to the log, every change of the map since with
   * its day, and the second. Long texts that grew are left out of the changes. Throws notFound.
   */
  'history.between': method(
    comparedMoments.extend({ accountId: id, asOf: day }),
    z.object({
      start: z.array(moment).min(1),
      steps: z.array(z.object({ revision, day, diff: diff as z.ZodType<Diff> })),
      now: z.object({ day, records }),
    }),
  ),
} as const;
