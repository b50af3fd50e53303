import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { flush } from '../connection';
import { boxOf } from './box';
import type { Vault } from './compose';
import { makeFolder } from './places';

/*
 * What is in hand while a vote runs lies among what is kept of the file, sealed as the atlas is, in a file of its own for
 * each account. It is in no journal and no backup. What it held before is overwritten before its name goes: a disk that
 * writes elsewhere may still keep it, as it keeps any deleted file.
 */

const PREFIX = 'scratch-';
const nameOf = (accountId: string): string =>
  `${PREFIX}${createHash('sha256').update(accountId).digest('hex').slice(0, 32)}`;
/** A scratch that is being written, and one that was replaced and not yet overwritten. */
const NEW = '.new';
const OLD = '.old';
const besideOf = (accountId: string): Buffer => Buffer.from(`running vote ${accountId}`, 'utf8');

const writeSynced = (path: string, bytes: Buffer, how: 'w' | 'r+'): void => {
  const handle = openSync(path, how, 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at, bytes.length - at, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Overwrites a file and takes it away. */
const wipe = (path: string): void => {
  if (!existsSync(path)) return;
  writeSynced(path, randomBytes(statSync(path).size), 'r+');
  rmSync(path, { force: true });
};

/** Keeps a text in place of the one before: a kill at any moment leaves the one or the other. */
export const keepScratch = ({ folder, key }: Vault, accountId: string, text: string): void => {
  makeFolder(folder);
  const path = join(folder, nameOf(accountId));
  wipe(`${path}${OLD}`);
  writeSynced(`${path}${NEW}`, boxOf(key).close(Buffer.from(text, 'utf8'), besideOf(accountId)), 'w');
  if (existsSync(path)) renameSync(path, `${path}${OLD}`);
  renameSync(`${path}${NEW}`, path);
  flush(folder);
  wipe(`${path}${OLD}`);
};

/** The text that is kept; null where there is none, or none that this key opens. */
export const readScratch = ({ folder, key }: Vault, accountId: string): string | null => {
  const path = join(folder, nameOf(accountId));
  for (const one of [path, `${path}${OLD}`])
    if (existsSync(one)) return boxOf(key).open(readFileSync(one), besideOf(accountId))?.toString('utf8') ?? null;
  return null;
};

/** Overwrites and takes away what is kept of an account, and what a run that was killed left of it. */
export const dropScratch = ({ folder }: Vault, accountId: string): void => {
  const path = join(folder, nameOf(accountId));
  for (const one of [path, `${path}${NEW}`, `${path}${OLD}`]) wipe(one);
  if (existsSync(folder)) flush(folder);
};

/** Overwrites whatever scratches lie in a folder that is about to go, as that of a key that was replaced. */
export const wipeScratches = (folder: string): void => {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.startsWith(PREFIX)) wipe(join(folder, name));
};
