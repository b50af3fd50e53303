import { basename } from 'node:path';
import type { AtlasKey } from '../keys';
import { backupsIn } from './backups';
import type { Vault } from './compose';
import type { Copier } from './copier';
import { dropOtherKeys, type Keeper } from './keeper';
import { backupsFolder } from './places';

/*
 * A file that is sealed, unsealed or given another passphrase has a new key. What is kept of it is made anew under that
 * key first, and only then what was kept under the old one goes.
 */

/** Seals edits that were left as the file is now. */
const moveLeft = async (keeper: Keeper, before: AtlasKey | null, copier: Copier): Promise<void> => {
  for (const left of keeper.leftUnder(before)) {
    try {
      await copier({ do: 'sealLeft', ...left });
    } catch {
      // A full disk, perhaps: what lies there in clear is tried again at the next opening.
    }
  }
};

/** After the file has its new key: its backups are sealed as it is now, and those of before are taken away. */
export const moveToKey = async (before: Vault | null, keeper: Keeper | null, copier: Copier): Promise<void> => {
  const to = keeper?.vault() ?? null;
  if (keeper === null || to === null) return;
  if (before !== null) {
    await copier({ do: 'sealAnew', from: before, to });
    await moveLeft(keeper, before.key, copier);
  }
  dropOtherKeys(keeper.otherKeys());
};

/**
 * At an opening: what a run that ended in the middle of a change of keys left under another key. In clear it can be
 * sealed; of another passphrase nobody has the key any more, and it goes as soon as there is a copy under this one.
 */
export const finishKeys = async (keeper: Keeper | null, copier: Copier): Promise<void> => {
  const to = keeper?.vault() ?? null;
  if (keeper === null || to === null) return;
  if (to.key !== null) await moveLeft(keeper, null, copier);
  const left = keeper.otherKeys();
  if (left.length === 0 || backupsIn(backupsFolder(to.folder)).length === 0) return;
  for (const folder of left.filter((one) => basename(one) === 'clear'))
    await copier({ do: 'sealAnew', from: { folder, key: null }, to });
  dropOtherKeys(left);
};
