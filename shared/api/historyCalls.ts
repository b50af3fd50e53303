import { z } from 'zod';
import { method } from './method';
import { locale } from './outputs';
import { atlasState, day, diff, id, records, replayed, revision, steps, whose } from './shapes';

/** What the page may ask of the log of an account. */

/** What a step touched that can be shown: a person, by the id they have or had, or a section of the plan. */
const touch = z.object({ is: z.enum(['person', 'section']), id: z.string(), name: z.string() });

/** A figure on one side of a comparison: why it is null. */
const sideValue = z.object({ value: z.union([z.number(), z.string(), z.null()]), reason: z.string().nullable() });
const frozenValues = z.record(z.string(), z.union([z.number(), z.string(), z.null()]));

/** A step of the log: the edits that are taken back together, and the moment they led to. */
const moment = z.object({
  /** The number of its last change: `history.documentAt` gives the account as it was then. */
  revision: z.number(),
  /** Of its first change. */
  first: z.number(),
  /** When, as an ISO time, and the day of it where the computer is. */
  at: z.string(),
  day: z.string(),
  label: z.string(),
  kind: z.enum(['edit', 'undo', 'redo']),
  edits: z.number(),
  /** Who said in that window who they are; null where nobody did, or where single votes were kept. */
  who: z.string().nullable(),
  touches: z.array(touch),
  /** How many more it touched. */
  more: z.number(),
  areas: z.array(z.string()),
  /** How many steps this window takes back to be before it; null where it cannot. */
  stepsBack: z.number().nullable(),
});

export const HISTORY_METHODS = {
  /**
   * Takes back the last step of this window, or so many at most, or every one back to the change of this number, and
   * that too: all in one go, or none.
   */
  'history.undo': method(
    z.strictObject({ accountId: whose, to: revision.optional(), steps: steps.optional() }),
    replayed,
  ),
  'history.redo': method(z.strictObject({ accountId: whose, steps: steps.optional() }), replayed),
  /** Every step of an account, oldest first. */
  'history.moments': method(z.strictObject({ accountId: whose, locale }), z.array(moment)),
  /**
   * The account exactly as it was after a change of the log, with what all accounts share as that was then. Throws
   * notFound where it was not there yet, or the log does not reach back so far.
   */
  'history.documentAt': method(
    z.strictObject({ accountId: id, revision }),
    z.object({ revision: z.number(), at: z.string(), records }),
  ),
  /** What one step did, which figures it changed, and how it is taken back now. Throws notFound where it is not there. */
  'history.step': method(
    z.strictObject({ accountId: whose, revision, locale }),
    z.object({
      /** Field by field, from what to what, and the records that came or went. */
      says: z.array(z.string()),
      /** Figures of the account that are others after it, by their id. */
      figures: z.array(z.object({ id: z.string(), then: sideValue, now: sideValue })),
      /** The edit that takes it back, where its values still hold; else why not, in words. */
      back: z.union([z.object({ diff }), z.object({ refusal: z.string() })]),
    }),
  ),
  /**
   * Makes a new account of this one as it was after a change, beside it, with its files. It is named after `day`, else
   * after the calendar day of the change. Throws notFound as `history.documentAt` does, and readOnly.
   */
  'history.restore': method(
    z.strictObject({ accountId: id, revision, day: day.optional(), locale }),
    z.object({ accountId: id, name: z.string(), atlas: atlasState }),
  ),
  /**
   * The figures of the day a snapshot was taken, worked out from the log: for one that is older than the freezing of
   * figures. Null where it came in from a file, and the log holds nothing of its day.
   */
  'history.figuresOf': method(
    z.strictObject({ accountId: id, snapshotId: id }),
    z.object({ figures: frozenValues, money: frozenValues }).nullable(),
  ),
} as const;
