import { AtlasError } from '../../shared/api/errors';
import { readAccountFile, writeAccountFile, type Imported } from '../../shared/exchange/accountFile';
import { shapeFault, type Limit } from '../../shared/exchange/jsonShape';
import { MOST_PROBLEMS } from '../../shared/exchange/rows';
import type { Document } from '../../shared/document/document';
import { localDay } from '../../shared/analysis/days';

const bad = (message: string, limit?: Limit): AtlasError =>
  new AtlasError('badFile', message, limit === undefined ? undefined : { limit });

const holdsReservedName = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value)
    ? value.some(holdsReservedName)
    : Object.hasOwn(value, '__proto__') || Object.values(value).some(holdsReservedName));

/**
 * JSON from bytes nobody vouches for. Its shape is read before it is parsed, so nothing after this is deeper or longer
 * than it may be. Throws badFile in words.
 */
const parseJson = (bytes: Uint8Array): unknown => {
  const fault = shapeFault(bytes);
  if (fault !== null) throw bad(fault.message, fault.limit);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw bad('This is not an account file: it is not text.');
  }
  if (text.trim() === '') throw bad('This file is empty.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw bad('This is not an account file, or it was cut short: it is not JSON.');
  }
  if (holdsReservedName(value)) throw bad('This is not an account file: it holds a reserved name.');
  return value;
};

/**
 * An account from the bytes of an exchange file. Files from elsewhere are read in a reader: see `foreignFiles.ts`.
 * Throws badFile; `details.problems` names each fault with its place, `details.limit` the limit that was reached.
 */
export const readAccount = (bytes: Uint8Array): Imported => {
  const result = readAccountFile(parseJson(bytes));
  if (result.ok) return result.value;
  const { problems } = result;
  const [first = 'It could not be read.', ...rest] = problems;
  const isMore = problems.length > MOST_PROBLEMS;
  const others = rest.length === 0 ? '' : ` And ${isMore ? `more than ${MOST_PROBLEMS - 1}` : rest.length} more.`;
  throw new AtlasError('badFile', `${first}${others}`, { problems });
};

/** An account as the text of an exchange file. */
export const accountText = (document: Document): string =>
  `${JSON.stringify(writeAccountFile(document, localDay(new Date())), null, 1)}\n`;
