import { z } from 'zod';
import { method } from './method';
import { locale } from './outputs';
import { day, fileToken, id, passphrase, writtenFile } from './shapes';

/** What the page may ask of the data on one person, and of one account alone. */

const entry = z.object({
  title: z.string(),
  lines: z.array(z.object({ label: z.string(), value: z.string() }).readonly()).readonly(),
});
/** Everything that is held about a person, in words; see `shared/personal/heldAbout.ts`. */
export const heldPages = z.object({
  name: z.string(),
  account: z.string(),
  asOf: z.string(),
  purpose: z.string().nullable(),
  before: z.array(z.string()).readonly(),
  photo: z.string().nullable(),
  parts: z.array(z.object({ title: z.string(), entries: z.array(entry.readonly()).readonly() }).readonly()).readonly(),
});

const person = { accountId: id, personId: id };
const MOST_PLACES = 5_000;
const leftovers = z.object({
  files: z.number(),
  words: z.number(),
  /** Where something was found after all, in words. */
  found: z.array(z.string()),
});

export const PERSONAL_METHODS = {
  /** Since which day each person has been in the account, as far as its log tells. */
  'personal.since': method(z.strictObject({ accountId: id }), z.record(z.string(), day)),
  /** Writes everything that is held about a person: a PDF for them to read, and the records as JSON beside it. */
  'personal.export': method(
    z.strictObject({ ...person, locale, file: fileToken }),
    writtenFile.extend({ pages: z.number(), beside: z.string() }),
  ),
  /** What forgetting a person would destroy, what may mean them and is to be decided, and what stays. Nothing is touched. */
  'personal.look': method(
    z.strictObject(person),
    z.object({
      name: z.string(),
      /** Everything they were called, as the log tells. */
      names: z.array(z.string()),
      destroys: z.array(z.string()),
      unclear: z.array(
        z.object({
          place: z.string(),
          where: z.string(),
          words: z.array(z.string()),
          before: z.string(),
          after: z.string(),
          isLikely: z.boolean(),
        }),
      ),
      /** Files of the account: whether the name stands in them; null where they cannot be read. */
      attachments: z.array(z.object({ attachmentId: id, name: z.string(), isNamed: z.boolean().nullable() })),
      files: z.array(z.string()),
      left: z.array(z.string()),
    }),
  ),
  /**
   * Forgets a person: their words go from rows, log, journal, copies; their ratings stay. It cannot be undone. `name` is
   * what somebody typed. Throws invalidInput for another name, refused while a vote runs, readOnly; then nothing was
   * changed.
   */
  'personal.forget': method(
    z.strictObject({
      ...person,
      name: z.string().max(300),
      places: z.array(z.string().max(300)).max(MOST_PLACES),
      attachments: z.array(id).max(MOST_PLACES),
    }),
    z.object({
      name: z.string(),
      done: z.array(z.string()),
      searched: leftovers,
      left: z.array(z.string()),
    }),
  ),
  /**
   * Writes one account as an atlas of its own, sealed with the passphrase. The answer says how many words of the other
   * accounts it was searched for, and its recovery code. Throws weakPassphrase, refused where one was found.
   */
  'account.handOver': method(
    z.strictObject({ accountId: id, withHistory: z.boolean(), passphrase, file: fileToken }),
    z.object({ name: z.string(), recoveryCode: z.string(), searched: z.number(), notices: z.array(z.string()) }),
  ),
} as const;
