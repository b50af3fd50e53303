import { z } from 'zod';
import { method } from './method';
import { locale } from './outputs';
import { fileToken, id, passphrase, replayed } from './shapes';

/** What the page may ask to make one account of two copies of it. */

const answer = z.enum(['mine', 'theirs', 'both']);
const MOST_QUESTIONS = 20_000;
const answers = z
  .record(z.string().max(8_000), answer)
  .refine((given) => Object.keys(given).length <= MOST_QUESTIONS, 'are more than anybody is asked');

const side = z.object({
  /** What this copy says, or what choosing it means. */
  words: z.string(),
  /** When it was edited there last; ISO time, null where nothing tells. */
  at: z.string().nullable(),
  /** Who of the team edited it; null where nobody said. */
  who: z.string().nullable(),
});

const question = z.object({
  question: z.string(),
  /** `field`: two values. The others decide over a record, over who sits where, or over reporting lines. */
  about: z.enum(['field', 'gone', 'alike', 'circle', 'seat', 'person']),
  title: z.string(),
  says: z.string().nullable(),
  mine: side,
  theirs: side,
  /** What `both` means; null where that is no answer. */
  both: z.string().nullable(),
  /** The copy that was edited last; what is proposed, and never taken unasked. */
  proposed: answer,
  /** What was answered, now or in an earlier merge with the same copy. */
  given: answer.nullable(),
});

const mergeState = z.object({
  merge: z.string(),
  copyName: z.string(),
  /** How it was known what both once were, in a sentence. */
  compared: z.string(),
  /** When this very copy was merged before; a day, or null. */
  mergedOn: z.string().nullable(),
  questions: z.array(question),
  /** What is taken unasked: a line each, and how many more. */
  taken: z.array(z.string()),
  more: z.number(),
  notices: z.array(z.string()),
});

export const MERGE_METHODS = {
  /**
   * Reads another copy of an account: a file that was chosen, or one a service set aside beside the atlas. Nothing is
   * written. Throws refused where it is none of this account, where opinions are hidden in the window, and what opening
   * throws.
   */
  'merge.start': method(
    z.strictObject({
      accountId: id,
      file: fileToken.optional(),
      /** What the file was chosen for. */
      purpose: z.enum(['mergeCopy', 'importAccount']).optional(),
      conflict: z.string().max(80).optional(),
      passphrase: passphrase.optional(),
      recoveryCode: z.string().max(200).optional(),
      locale,
    }),
    mergeState,
  ),
  /** The questions with these answers: one that decides over a record may bring others, or none. */
  'merge.look': method(z.strictObject({ merge: z.string().max(80), answers, locale }), mergeState),
  /** Makes one of both, in one change. Throws refused while a question is open. `changed` is null where it brought nothing. */
  'merge.finish': method(
    z.strictObject({ merge: z.string().max(80), answers, locale }),
    z.object({
      changed: replayed.omit({ steps: true }).nullable(),
      /** The record that tells of it. */
      reportId: id.nullable(),
      notices: z.array(z.string()),
    }),
  ),
  /** Lets go of the copy. */
  'merge.drop': method(z.null(), z.null()),
} as const;

export type MergeState = z.output<typeof mergeState>;
export type MergeQuestion = z.output<typeof question>;
