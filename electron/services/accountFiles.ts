import { readFileSync, statSync } from 'node:fs';
import { isHeld } from '../../db/atlas';
import { AtlasError } from '../../shared/api/errors';
import { readAccountFile, writeAccountFile, type Imported } from '../../shared/exchange/accountFile';
import type { Document } from '../../shared/document/document';

export const LARGEST_ACCOUNT_FILE = 50 * 1024 * 1024;
const DEEPEST = 32;

/** The bytes of a file of at most `largest` bytes. Throws fileTooLarge, fileUnreadable. */
export const readLimited = (path: string, largest: number): Buffer => {
  // Reading it here would drop its lock, and another program could write into it.
  if (isHeld(path)) throw new AtlasError('fileUnreadable', 'This file is an atlas that is open here. It was not read. Choose another file.');
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new AtlasError('fileUnreadable', 'This is not a file.');
    if (stat.size > largest) throw new AtlasError('fileTooLarge', `This file is larger than ${largest / 1024 / 1024} MB. Nothing was read.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AtlasError) throw error;
    throw new AtlasError('fileUnreadable', 'The file could not be read. Check that it is still there and that you may open it.');
  }
};

const bad = (message: string): AtlasError => new AtlasError('badFile', `${message} Nothing was changed.`);

/** How deep brackets go, without parsing. */
const depthOf = (text: string): number => {
  let depth = 0, deepest = 0, isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInText) {
      if (code === 92) at += 1;
      else if (code === 34) isInText = false;
    } else if (code === 34) isInText = true;
    else if (code === 123 || code === 91) { depth += 1; deepest = Math.max(deepest, depth); }
    else if (code === 125 || code === 93) depth -= 1;
  }
  return deepest;
};

const holdsReservedName = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
  && (Array.isArray(value) ? value.some(holdsReservedName) : Object.hasOwn(value, '__proto__') || Object.values(value).some(holdsReservedName));

/** JSON from bytes nobody vouches for. Throws badFile in words. */
const parseJson = (bytes: Uint8Array): unknown => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw bad('This is not an account file: it is not text.');
  }
  if (text.trim() === '') throw bad('This file is empty.');
  if (depthOf(text) > DEEPEST) throw bad('This is not an account file: it is nested too deeply.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw bad('This is not an account file, or it was cut short: it is not JSON.');
  }
  if (holdsReservedName(value)) throw bad('This is not an account file: it holds a reserved name.');
  return value;
};

const MOST_PROBLEMS = 20;

/** An account from the bytes of an exchange file. Throws badFile; `details.problems` names each fault with its place. */
export const readAccount = (bytes: Uint8Array): Imported => {
  const result = readAccountFile(parseJson(bytes));
  if (result.ok) return result.value;
  const [first = 'It could not be read.', ...rest] = result.problems;
  throw new AtlasError('badFile', `${first}${rest.length > 0 ? ` And ${rest.length} more.` : ''} Nothing was changed.`, { problems: result.problems.slice(0, MOST_PROBLEMS) });
};

/** An account as the text of an exchange file. */
export const accountText = (document: Document): string => `${JSON.stringify(writeAccountFile(document, new Date().toISOString().slice(0, 10)), null, 1)}\n`;
