import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { AtlasKey } from '../keys';

/** What lies in the safety folder, in clear where the atlas is, else sealed under a key made from the atlas's own. */
export type Box = {
  readonly close: (bytes: Buffer, beside: Buffer) => Buffer;
  /** Null where the bytes are not what was closed, or not with this beside them. */
  readonly open: (bytes: Buffer, beside: Buffer) => Buffer | null;
  /** A name for a content that tells nothing about it where the atlas is sealed. */
  readonly nameOf: (bytes: Uint8Array) => string;
};

const NONCE = 12;
const TAG = 16;

const CLEAR: Box = {
  close: (bytes) => bytes,
  open: (bytes) => bytes,
  nameOf: (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 48),
};

const derived = ({ key, salt }: AtlasKey, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `account atlas ${purpose}`, 32));

/** Electron's own cryptography has AES in this mode, as Node has. */
export const boxOf = (key: AtlasKey | null): Box => {
  if (key === null) return CLEAR;
  const own = derived(key, 'edit journal');
  const names = derived(key, 'attachment names');
  return {
    close: (bytes, beside) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', own, nonce);
      cipher.setAAD(beside);
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    open: (bytes, beside) => {
      if (bytes.length < NONCE + TAG) return null;
      try {
        const cipher = createDecipheriv('aes-256-gcm', own, bytes.subarray(0, NONCE), { authTagLength: TAG });
        cipher.setAAD(beside);
        cipher.setAuthTag(bytes.subarray(bytes.length - TAG));
        return Buffer.concat([cipher.update(bytes.subarray(NONCE, bytes.length - TAG)), cipher.final()]);
      } catch {
        return null;
      }
    },
    nameOf: (bytes) => createHmac('sha256', names).update(bytes).digest('hex').slice(0, 48),
  };
};
