import { chmodSync, copyFileSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beginningOf, isRunning } from './parts';

/*
 * Some files may be shown but not touched: one of a newer version, an older one where nothing can be written, one
 * beside which a crash left a journal. They are shown from a copy in a folder that only the owner may enter, sealed if
 * the file is.
 */

/** Named for the process that shows it: its number, and when it began, for numbers are given again. */
const NAME = /^account-atlas-copy-(\d+)-(?:([0-9a-f]{8})-)?/;

const isLeftBehind = (name: string): boolean => {
  const [, pid, began] = NAME.exec(name) ?? [];
  if (pid === undefined) return false;
  return !isRunning(Number(pid)) || (began !== undefined && beginningOf(Number(pid)) !== began);
};

/** Copies that a run which was killed left behind. Never throws. */
export const removeTemporaryCopies = (): void => {
  let names: readonly string[] = [];
  try {
    names = readdirSync(tmpdir());
  } catch {
    // A folder that cannot be read keeps them.
  }
  for (const name of names.filter(isLeftBehind)) {
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // That of another user of the computer stays, and holds up none of ours.
    }
  }
};

export type TemporaryCopy = { readonly path: string; readonly remove: () => void };

/** An empty place for a copy of the file at `path`. */
export const temporaryPlace = (path: string): TemporaryCopy => {
  const folder = mkdtempSync(join(tmpdir(), `account-atlas-copy-${process.pid}-${beginningOf(process.pid)}-`));
  return { path: join(folder, basename(path)), remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** A pipe or a link beside a file is not copied. */
const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The bytes of a file that nobody here holds, with what lies beside it. */
export const temporaryCopyOf = (path: string, beside: readonly string[]): TemporaryCopy => {
  const copy = temporaryPlace(path);
  try {
    for (const side of ['', ...beside].filter((one) => isFile(`${path}${one}`))) {
      copyFileSync(`${path}${side}`, `${copy.path}${side}`);
      // The copy is brought up to date, whatever may be done with the file; nobody else enters its folder.
      chmodSync(`${copy.path}${side}`, 0o600);
    }
    return copy;
  } catch (error) {
    copy.remove();
    throw error;
  }
};
