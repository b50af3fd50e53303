import { z } from 'zod';
import { method } from './method';
import { ACTIVITIES, atlasState, LONGEST_IN_HAND, nothing, passphrase } from './shapes';

/** What the page may ask of the seal of an atlas, its lock and its key. */

export const SEAL_METHODS = {
  /**
   * Locks the sealed atlas of this window in all windows that show it. Throws notSealed, and refused where something on
   * screen is saved nowhere.
   */
  'atlas.lock': method(nothing, nothing),
  /**
   * Answers `lock.asked`, once nothing is on its way: why something is saved nowhere, or what was being typed, which is
   * kept so that only the key of the atlas opens it.
   */
  'lock.ready': method(
    z.strictObject({
      unsaved: z.string().max(500).nullable(),
      inHand: z.string().max(LONGEST_IN_HAND).nullable(),
    }),
    nothing,
  ),
  /** What was being typed when the window was locked, once its atlas is open again. It is given once. */
  'lock.inHand': method(nothing, z.object({ inHand: z.string().nullable() })),
  /** Whether somebody works in this window. An atlas is locked when all its windows are idle. */
  'window.activity': method(z.strictObject({ is: z.enum(ACTIVITIES) }), nothing),
  /** `notice` says what stays in clear elsewhere, or null. */
  'atlas.seal': method(
    z.strictObject({ passphrase }),
    z.object({ atlas: atlasState, recoveryCode: z.string(), notice: z.string().nullable() }),
  ),
  'atlas.unseal': method(z.strictObject({ passphrase }), atlasState),
  'atlas.changePassphrase': method(
    z.strictObject({ passphrase, next: passphrase }),
    z.object({ atlas: atlasState, recoveryCode: z.string(), notice: z.string().nullable() }),
  ),
  /** Whether the system has a keychain the app can use, and whether it keeps a copy of the key of this atlas. */
  'keychain.look': method(nothing, z.object({ isThere: z.boolean(), keeps: z.boolean() })),
  /**
   * Keeps a copy of the key in the keychain, for whoever types the passphrase; null takes it out. Throws wrongPassphrase,
   * notSealed, refused.
   */
  'keychain.set': method(
    z.strictObject({ passphrase: passphrase.nullable() }),
    z.object({ isThere: z.boolean(), keeps: z.boolean() }),
  ),
  /** How strong a passphrase is: 0 (none) to 4, and whether it is enough. */
  'passphrase.strength': method(
    z.strictObject({ passphrase: z.string().max(1000) }),
    z.object({ score: z.number(), enough: z.boolean(), advice: z.string().nullable() }),
  ),
} as const;
