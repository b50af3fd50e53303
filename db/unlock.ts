import { AtlasError, SENTENCES } from '../shared/api/errors';
import { keyFromPassphrase, keyFromRecoveryCode, type AtlasKey } from './keys';

/** How a sealed atlas is opened. `key` is for reopening within a run. */
export type Unlock = { readonly passphrase: string } | { readonly recoveryCode: string } | { readonly key: AtlasKey };

/** The key of the file that starts with `salt`. Throws passphraseNeeded, wrongPassphrase. */
export const unlocked = async (salt: Buffer, unlock: Unlock | undefined): Promise<AtlasKey> => {
  if (!unlock) throw new AtlasError('passphraseNeeded', SENTENCES.passphraseNeeded);
  if ('key' in unlock) return unlock.key;
  if ('passphrase' in unlock) {
    const key = await keyFromPassphrase(unlock.passphrase, salt);
    if (!key) throw new AtlasError('wrongPassphrase', SENTENCES.wrongPassphrase);
    return key;
  }
  const key = keyFromRecoveryCode(unlock.recoveryCode, salt);
  if (!key)
    throw new AtlasError(
      'wrongPassphrase',
      'That recovery code does not open this atlas. Nothing was changed. Check every group of four, then try again.',
    );
  return key;
};
