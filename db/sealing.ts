import { statSync } from 'node:fs';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import type { Binding, Guarded } from './binding';
import { modeOf, prepareCopy, renameOver } from './copy';
import { absenceOf } from './failures';
import { noticeOfOthers } from './inClear';
import { keyFromPassphrase, newKey, openedText, recoveryCodeOf, sealedText, type AtlasKey } from './keys';
import { discardPart } from './parts';
import type { Copier } from './safety/copier';
import { moveToKey } from './safety/keyChange';
import { unlocked, type Unlock } from './unlock';

/**
 * What a new seal gives: the code that opens the file without its passphrase, and what stays in clear elsewhere, in
 * words.
 */
export type Sealed = { readonly recoveryCode: string; readonly notice: string | null };

/** The seal of an open atlas: who may open its file, and what only its key opens. */
export type Sealing = {
  readonly isSealed: () => boolean;
  /** Seals the file. Throws alreadySealed. */
  readonly seal: (passphrase: string) => Promise<Sealed>;
  /** Throws notSealed, wrongPassphrase. */
  readonly unseal: (passphrase: string) => Promise<void>;
  readonly changePassphrase: (passphrase: string, next: string) => Promise<Sealed>;
  /** Whether this passphrase or code opens the file as it is now. The file itself is not read: it is held open. */
  readonly admits: (unlock: Unlock | undefined) => Promise<void>;
  /** What tells the key of this file from every other, and nothing about it; null where it is not sealed. */
  readonly salt: () => string | null;
  /** The code that opens the file without its passphrase. Throws notSealed. */
  readonly recoveryCode: () => string;
  /** A text that only the key of this atlas opens again. Throws notSealed. */
  readonly sealText: (text: string) => Buffer;
  /** The text in what `sealText` gave; null where the key is another one by now. */
  readonly openText: (sealed: Buffer) => string | null;
};

export const sealingOf = (binding: Binding, guarded: Guarded, copier: Copier): Sealing => {
  const { current, requireWritable } = binding;
  /**
   * Replaces the file by one under another key. The old file is whole until the new one has its name. Answers what
   * stays in clear.
   */
  const replaceBy = (key: AtlasKey | null): string | null => {
    requireWritable();
    return guarded('seal', (connection) => {
      const path = binding.path();
      const links = statSync(path).nlink;
      const part = prepareCopy(connection.db, path, connection.key, key, modeOf(path));
      // The new file takes the name while the old one is still locked: nobody can open the old one in between and write
      // into what has lost its name. Windows renames only over a file that nobody holds.
      if (process.platform === 'win32') binding.close();
      try {
        const absence = process.platform === 'win32' ? null : absenceOf(connection.file);
        // Another file may have our name by now: it is not ours to replace.
        if (absence) throw absence;
        renameOver(part, path);
      } catch (error) {
        discardPart(part);
        if (process.platform === 'win32') binding.goOnAt(path, connection.key);
        throw error;
      }
      binding.goOnAt(path, key);
      return key === null ? null : noticeOfOthers(path, links, connection.key !== null);
    });
  };
  const requireKey = async (passphrase: string): Promise<void> => {
    const { key } = current();
    if (!key) throw new AtlasError('notSealed', 'This atlas is not sealed.');
    if (!(await keyFromPassphrase(passphrase, key.salt)))
      throw new AtlasError('wrongPassphrase', SENTENCES.wrongPassphrase);
  };
  /** What is kept of the file goes over to its new key before what was kept under the old one is taken away. */
  const replaceWithKept = async (key: AtlasKey | null): Promise<string | null> => {
    const before = current().keeper?.vault() ?? null;
    const notice = replaceBy(key);
    await moveToKey(before, current().keeper, copier);
    return notice;
  };
  const sealBy = async (passphrase: string): Promise<Sealed> => {
    const key = await newKey(passphrase);
    const notice = await replaceWithKept(key);
    return { recoveryCode: recoveryCodeOf(key), notice };
  };

  return {
    isSealed: () => current().key !== null,
    seal: async (passphrase) => {
      if (current().key) throw new AtlasError('alreadySealed', 'This atlas is already sealed.');
      return sealBy(passphrase);
    },
    unseal: async (passphrase) => {
      await requireKey(passphrase);
      await replaceWithKept(null);
    },
    changePassphrase: async (passphrase, next) => {
      await requireKey(passphrase);
      return sealBy(next);
    },
    admits: async (unlock) => {
      const { key } = current();
      if (key) await unlocked(key.salt, unlock);
    },
    salt: () => current().key?.salt.toString('hex') ?? null,
    recoveryCode: () => {
      const { key } = current();
      if (!key) throw new AtlasError('notSealed', 'This atlas is not sealed.');
      return recoveryCodeOf(key);
    },
    sealText: (text) => {
      const { key } = current();
      if (!key) throw new AtlasError('notSealed', 'This atlas is not sealed.');
      return sealedText(key, text);
    },
    openText: (sealed) => {
      const { key } = current();
      return key === null ? null : openedText(key, sealed);
    },
  };
};
