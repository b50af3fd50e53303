import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { isReadableByAnyone } from './connection';
import { isHeld } from './held';

/*
 * Sealing makes a new file. What the old one held may lie elsewhere as well: under a second name of the same file, and
 * in copies the app itself made beside it before it brought it up to date or chose between two states.
 */

/** A second name of the file by the file system keeps the file as it was. */
const ofLinks = (links: number, wasSealed: boolean): string | null => {
  if (links <= 1) return null;
  const names = links === 2 ? 'another name' : `${links - 1} other names`;
  const what = wasSealed ? 'still opens with the passphrase of before' : 'is still in clear';
  return (
    `This file had ${names} on this disk (hard links). What lies there ${what}: ` +
    'delete it, or open it there and seal it too.'
  );
};

const OWN_COPY = /^ \((?:version \d+, |as it was found |set aside )\d{4}-.+\)/;

const isInClear = (path: string): boolean => {
  try {
    // A journal that was set aside holds pages as they were, and nothing at its beginning tells how.
    return path.endsWith('-kept') || (!isHeld(path) && isReadableByAnyone(path));
  } catch {
    return false;
  }
};

/** Copies beside a file that the app made, by name: before a migration, between two states, of a journal. */
export const ownCopiesBeside = (path: string): readonly string[] => {
  const stem = basename(path, extname(path));
  try {
    return readdirSync(dirname(path)).filter((name) => name.startsWith(stem) && OWN_COPY.test(name.slice(stem.length)));
  } catch {
    return [];
  }
};

/** Those of them that are in clear. */
const copiesInClear = (path: string): readonly string[] =>
  ownCopiesBeside(path).filter((name) => isInClear(join(dirname(path), name)));

const MOST_NAMED = 3;
const ofCopies = (copies: readonly string[]): string | null => {
  if (copies.length === 0) return null;
  const named = copies.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  if (copies.length > MOST_NAMED) named.push(`${copies.length - MOST_NAMED} more`);
  const list = named.length === 1 ? named.join() : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  return copies.length === 1
    ? `A copy that was made earlier lies beside it and is still in clear: ${list}. Delete it, or open it and seal it too.`
    : `Copies that were made earlier lie beside it and are still in clear: ${list}. Delete them, or open them and seal them too.`;
};

/** What stays readable elsewhere after a file was sealed, in words, or null. */
export const noticeOfOthers = (path: string, links: number, wasSealed: boolean): string | null => {
  const notices = [ofLinks(links, wasSealed), ofCopies(copiesInClear(path))].filter((one) => one !== null);
  return notices.length === 0 ? null : notices.join(' ');
};
