import { z } from 'zod';
import { method } from './method';
import { atlasState, BACKUP_REASONS, fileToken, nothing, passphrase } from './shapes';

/** What the page may ask of what is kept of an atlas, of the folder it lies in, and of its removal. */

export const safetyState = z.object({
  /** Where it lies; null where nothing can be kept. */
  folder: z.string().nullable(),
  /** Why nothing is kept, or no copy could be made, in words, or null. */
  trouble: z.string().nullable(),
  /** The copies, newest first. */
  copies: z.array(
    z.object({
      copy: z.string(),
      at: z.string(),
      revision: z.number(),
      reason: z.enum(BACKUP_REASONS),
      bytes: z.number(),
    }),
  ),
  /** Of everything that is kept of this atlas. */
  usedBytes: z.number(),
  /** What the copies alone may take. */
  limitBytes: z.number(),
  /** On the disk where it lies; null where it does not say. */
  freeBytes: z.number().nullable(),
  /** Edits after the newest copy. */
  editsSince: z.number(),
  /** Edits that were kept and not taken in, when somebody went on with another state of the file; newest first. */
  left: z.array(
    z.object({
      left: z.string(),
      folder: z.string(),
      leftAt: z.string(),
      /** How many the file does not hold; null where they are sealed with a passphrase of before. */
      edits: z.number().nullable(),
      firstAt: z.string().nullable(),
      lastAt: z.string().nullable(),
      /** What the last of them are called, newest first. */
      labels: z.array(z.string()),
    }),
  ),
});
/** A copy by its name, or the atlas as it was with edits that were left. */
export const keptCopy = { copy: z.string().max(200).optional(), left: z.string().max(80).optional() };

export const SAFETY_METHODS = {
  /**
   * Brings an atlas back, of its newest copy and the edits since, as a new file; the old one is set aside. With neither
   * file nor recentId that which is open here.
   */
  'atlas.rescue': method(
    z.strictObject({
      file: fileToken.optional(),
      recentId: z.string().max(200).optional(),
      passphrase: passphrase.optional(),
      recoveryCode: z.string().max(200).optional(),
    }),
    z.object({
      atlas: atlasState,
      /** When the copy was made that it was brought back of, and how many edits since came back. */
      copyAt: z.string(),
      edits: z.number(),
      /** Attached files that could not be found. */
      missing: z.number(),
      /** The name the old file has now, beside the new one; null where there was none. */
      aside: z.string().nullable(),
    }),
  ),
  /** What is kept beside the atlas, what it costs and whether it can be. */
  'safety.state': method(nothing, safetyState),
  /** Bytes the copies of an atlas may take. */
  'safety.limit': method(z.strictObject({ limitBytes: z.number().int().min(10_000_000).max(1e12) }), safetyState),
  /** Makes a copy now. */
  'safety.copyNow': method(nothing, safetyState),
  /** Opens a copy and reads all of it. */
  'safety.verify': method(z.strictObject({ copy: z.string().max(200) }), z.object({ isGood: z.boolean() })),
  /** Writes a copy to a new file, an atlas of its own, and notes it among the recent files. */
  'safety.takeOut': method(z.strictObject({ ...keptCopy, file: fileToken }), z.object({ name: z.string() })),
  /** Opens a copy in a window of its own, for reading only. Where the page opens it, the answer is an address. */
  'safety.openBeside': method(z.strictObject(keptCopy), z.object({ address: z.string().max(300).nullable() })),
  /** Takes edits that were left away for good. */
  'safety.forgetLeft': method(z.strictObject({ left: z.string().max(80) }), safetyState),
  /**
   * What is known of the folder of the atlas: the service that keeps it in step with other computers, who on another
   * computer noted that they have it open, and copies a service set aside because two computers wrote at once.
   */
  'atlas.surroundings': method(
    nothing,
    z.object({
      service: z.string().nullable(),
      inUse: z.object({ who: z.string(), computer: z.string(), since: z.string() }).nullable(),
      conflicts: z.array(z.object({ conflict: z.string(), name: z.string(), changedAt: z.string() })),
    }),
  ),
  /** As `window.open`; the new window opens such a copy, for reading only. Throws notFound where it is gone. */
  'window.openBeside': method(
    z.strictObject({ conflict: z.string().max(80) }),
    z.object({ address: z.string().max(300).nullable() }),
  ),
  /** What would go if the client were removed from this computer, and what would be left. Nothing is touched. */
  'client.look': method(
    nothing,
    z.object({
      name: z.string(),
      accounts: z.array(z.string()),
      files: z.array(z.object({ name: z.string(), folder: z.string(), what: z.string() })),
      left: z.array(z.string()),
    }),
  ),
  /**
   * Removes the open atlas and whatever the app keeps of it from this computer, closes it in all windows, and looks
   * for what is left. `name` is what the person typed. Throws invalidInput for another name, readOnly where its file
   * cannot be deleted; then nothing was.
   */
  'client.remove': method(
    z.strictObject({ name: z.string().max(200) }),
    z.object({
      removed: z.array(z.string()),
      /** What could not be removed, and why. */
      kept: z.array(z.string()),
      /** How many files were searched afterwards, for how many names and ids, and in which they stand. */
      searched: z.object({ files: z.number(), words: z.number(), found: z.array(z.string()) }),
      left: z.array(z.string()),
    }),
  ),
} as const;
