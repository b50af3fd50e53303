import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { AtlasError } from '../shared/api/errors';

/** The 32-byte key of a sealed atlas with the 16 bytes that stand in clear at the start of its file. */
export type AtlasKey = { readonly key: Buffer; readonly salt: Buffer };

/** Cost of one guess: 2^17 × 8 × 128 bytes = 128 MiB and about a third of a second. */
export const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 } as const;
const CHANCE = 12;
const CHECK = 4;

/** Bytes that tell a wrong key from a damaged page; they say nothing about the key that guessing it would not. */
const checkOf = (key: Buffer, chance: Buffer): Buffer =>
  createHmac('sha256', key).update('account atlas key check').update(chance).digest().subarray(0, CHECK);

const stretch = (passphrase: string, chance: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), chance, 32, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** A fresh key from a passphrase, with a salt of its own. */
export const newKey = async (passphrase: string): Promise<AtlasKey> => {
  const chance = randomBytes(CHANCE);
  const key = await stretch(passphrase, chance);
  return { key, salt: Buffer.concat([chance, checkOf(key, chance)]) };
};

const isKeyOf = (key: Buffer, salt: Buffer): boolean =>
  timingSafeEqual(checkOf(key, salt.subarray(0, CHANCE)), salt.subarray(CHANCE));

/** The key of the file that starts with `salt`, or null when the passphrase is not its own. */
export const keyFromPassphrase = async (passphrase: string, salt: Buffer): Promise<AtlasKey | null> => {
  const key = await stretch(passphrase, salt.subarray(0, CHANCE));
  return isKeyOf(key, salt) ? { key, salt } : null;
};

/** The cipher takes the key as 96 hexadecimal digits and nothing else: a slip here would store in clear. */
export const keyPragma = (name: 'key' | 'rekey', { key, salt }: AtlasKey): string => {
  const hex = key.toString('hex') + salt.toString('hex');
  if (!/^[0-9a-f]{96}$/.test(hex))
    throw new AtlasError('internal', 'The key of this atlas has the wrong length. Nothing was changed.');
  return `${name}="x'${hex}'"`;
};

/** Digits of the recovery code: no I, L, O, U, which are read as others. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SUM = 3;
const sumOf = (key: Buffer): Buffer =>
  createHash('sha256').update('account atlas recovery').update(key).digest().subarray(0, SUM);

/** The key as 14 groups of four, the last three bytes being a checksum. Whoever holds it opens the atlas. */
export const recoveryCodeOf = ({ key }: AtlasKey): string => {
  let bits = 0;
  let value = 0;
  let digits = '';
  for (const byte of Buffer.concat([key, sumOf(key)])) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      digits += DIGITS[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return digits.match(/.{4}/g)?.join('-') ?? digits;
};

/**
 * The key in a recovery code as typed: case, spaces and dashes do not matter. Null when a digit was mistyped or it is
 * another file's.
 */
export const keyFromRecoveryCode = (code: string, salt: Buffer): AtlasKey | null => {
  const digits = code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (digits.length !== 56) return null;
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const digit of digits) {
    const five = DIGITS.indexOf(digit);
    if (five < 0) return null;
    value = (value << 5) | five;
    bits += 5;
    if (bits >= 8) {
      bytes.push((value >>> (bits - 8)) & 255);
      bits -= 8;
      value &= (1 << bits) - 1;
    }
  }
  const key = Buffer.from(bytes.slice(0, 32));
  return sumOf(key).equals(Buffer.from(bytes.slice(32))) && isKeyOf(key, salt) ? { key, salt } : null;
};

const TEXT_CIPHER = 'chacha20-poly1305';
const NONCE = 12;
const TAG = 16;
/** Texts are sealed under a key of their own, so that nothing is learned from one about the pages of the file. */
const textKeyOf = ({ key, salt }: AtlasKey): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'account atlas text in hand', 32));

/** A text that only this atlas's key opens again. */
export const sealedText = (key: AtlasKey, text: string): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(TEXT_CIPHER, textKeyOf(key), nonce, { authTagLength: TAG });
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
};

/** The text in what `sealedText` gave; null under another key, as after a change of passphrase. */
export const openedText = (key: AtlasKey, sealed: Buffer): string | null => {
  const decipher = createDecipheriv(TEXT_CIPHER, textKeyOf(key), sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    const text = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
};
