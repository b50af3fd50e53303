import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { failureOf } from '../../db/atlas';
import { requireUsableName } from '../../db/failures';
import type { FilePurpose, Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { withFileName } from './refusedFile';
import { newToken, type Caller, type WindowState } from './windows';
import { writeWhole } from './writeFile';

/** Endings a purpose accepts; the first is given to a new file without one. None: whatever the file brings. */
export const ENDINGS: { readonly [P in FilePurpose]: readonly string[] } = {
  openAtlas: ['.atlas'],
  newAtlas: ['.atlas'],
  saveCopy: ['.atlas'],
  saveElsewhere: ['.atlas'],
  importCsv: ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.vcf', '.vcard', '.eml', '.emlx'],
  importAccount: ['.json'],
  mergeCopy: ['.atlas', '.json'],
  savePdf: ['.pdf'],
  saveAccount: ['.json'],
  saveCsv: ['.csv'],
  attach: ['.pdf', '.docx', '.xlsx', '.pptx', '.png', '.jpg', '.txt'],
  saveAttachment: [],
  saveText: ['.txt'],
  saveCalendar: ['.ics'],
  saveWorkbook: ['.xlsx'],
  saveReadingPage: ['.html'],
  saveSlides: ['.pptx'],
  saveSvg: ['.svg'],
  savePng: ['.png'],
  savePreWork: ['.html'],
  importPreWork: ['.json'],
  saveWords: ['.json'],
};
const WRITES: ReadonlySet<FilePurpose> = new Set<FilePurpose>([
  'newAtlas',
  'saveCopy',
  'saveElsewhere',
  'savePdf',
  'saveAccount',
  'saveCsv',
  'saveAttachment',
  'saveText',
  'saveCalendar',
  'saveWorkbook',
  'saveReadingPage',
  'saveSlides',
  'saveSvg',
  'savePng',
  'savePreWork',
  'saveWords',
]);
export const isForWriting = (purpose: FilePurpose): boolean => WRITES.has(purpose);

/** Failures after which the person is asked something and the same file is tried again. */
const ASKED_AGAIN: ReadonlySet<string> = new Set([
  'passphraseNeeded',
  'wrongPassphrase',
  'weakPassphrase',
  'importConflict',
  'accountExists',
  'journalLeft',
  'halfChange',
  'openElsewhere',
  'editsKept',
  'atlasLost',
]);
const MOST_TOKENS = 50;

/** What stands for a file in the calls of a window, once. */
export const tokenFor = (window: WindowState, path: string, purpose: FilePurpose): string => {
  const token = newToken();
  window.files.set(token, { path, purpose });
  const [oldest] = window.files.keys();
  if (window.files.size > MOST_TOKENS && oldest !== undefined) window.files.delete(oldest);
  return token;
};

export const chooseFile = async (
  { services, window }: Caller,
  { purpose, suggestedName }: Input<'file.choose'>,
): Promise<Output<'file.choose'>> => {
  const given = await services.options.desktop.chooseFile(window.id, { purpose, suggestedName: suggestedName ?? null });
  if (given === null) return null;
  const [ending = ''] = ENDINGS[purpose];
  const path =
    isForWriting(purpose) && ending !== '' && extname(given).toLowerCase() !== ending ? `${given}${ending}` : given;
  if (isForWriting(purpose)) requireUsableName(path);
  return { file: tokenFor(window, path, purpose), name: basename(path), folder: dirname(path) };
};

/** A file this window wrote for a purpose may be written anew without being chosen again. */
export const chooseAgain = ({ window }: Caller, { written, purpose }: Input<'file.again'>): Output<'file.again'> => {
  const path = window.written.get(written);
  const [ending = ''] = ENDINGS[purpose];
  if (path === undefined || !isForWriting(purpose) || extname(path).toLowerCase() !== ending || !existsSync(path))
    return null;
  const token = newToken();
  window.files.set(token, { path, purpose });
  return { file: token, name: basename(path) };
};

/**
 * Does the work with the file behind a token. The token is spent, unless the person has to be asked something first or
 * may read it in another way.
 * Throws invalidInput for a token that is unknown, spent, or was chosen for something else.
 */
export const withFile = async <T>(
  { window }: Caller,
  token: string,
  purpose: FilePurpose,
  work: (path: string) => T | Promise<T>,
  isReadAgain = false,
): Promise<T> => {
  const chosen = window.files.get(token);
  if (!chosen || chosen.purpose !== purpose) throw new AtlasError('invalidInput', 'The file must be chosen again.');
  if (!isReadAgain) window.files.delete(token);
  try {
    return await work(chosen.path);
  } catch (error) {
    const failure = isForWriting(purpose)
      ? failureOf(error, null)
      : withFileName(failureOf(error, null), basename(chosen.path));
    if (ASKED_AGAIN.has(failure.code)) window.files.set(token, chosen);
    throw failure;
  }
};

/** Writes an export to the chosen file, whole or not at all. Throws diskFull, readOnly, fileExists. */
export const writeChosen = (
  caller: Caller,
  path: string,
  content: string | Uint8Array,
): { readonly name: string; readonly written: string } => {
  try {
    caller.services.underWay.writing(path, () => writeWhole(path, content));
  } catch (error) {
    const failure = failureOf(error, null, 'copy');
    if (failure.code === 'readOnly')
      throw new AtlasError('readOnly', `Nothing can be written to ${dirname(path)}. Choose another folder.`);
    if (failure.code === 'notFound')
      throw new AtlasError('notFound', `The folder ${dirname(path)} is not there any more. Choose another one.`);
    throw failure;
  }
  caller.services.options.desktop.fileWritten(caller.window.id, path);
  const written = newToken();
  const { window } = caller;
  window.written.set(written, path);
  const [oldest] = window.written.keys();
  if (window.written.size > MOST_TOKENS && oldest !== undefined) window.written.delete(oldest);
  return { name: basename(path), written };
};

/** Opens a file this window wrote, or its folder. Throws notFound, refused. */
export const showFile = async (
  { services, window }: Caller,
  { written, how }: Input<'file.show'>,
): Promise<Output<'file.show'>> => {
  const path = window.written.get(written);
  if (path === undefined || !existsSync(path)) {
    throw new AtlasError('notFound', 'The file is not there any more. It may have been moved or deleted meanwhile.');
  }
  await services.options.desktop.showFile(path, how);
  return null;
};
