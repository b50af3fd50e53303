import { basename } from 'node:path';
import { AtlasError, SENTENCES, type ErrorCode } from '../shared/api/errors';
import { messageOf } from '../shared/api/messageOf';
import { whereIs, type HeldFile } from './held';

/** What was being done when something failed: what is safe, and what to do, depends on it. */
export type Doing = 'open' | 'edit' | 'copy' | 'seal';

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Disks take names of 255 bytes, and a file that is written has a longer name for a moment. */
const LONGEST_NAME_BYTES = 200;
const UNUSABLE_NAME =
  'This name cannot be used for a file here: it is too long, or holds a character the disk does not take. Nothing was written. Choose a shorter name.';

/** Throws invalidInput where a file of this name could not be written. */
export const requireUsableName = (path: string): void => {
  if (Buffer.byteLength(basename(path)) > LONGEST_NAME_BYTES) throw new AtlasError('invalidInput', UNUSABLE_NAME);
};

const DISK_FULL: { readonly [D in Doing]: string } = {
  open: SENTENCES.diskFullOpen,
  edit: SENTENCES.diskFull,
  copy: SENTENCES.diskFullCopy,
  seal: SENTENCES.diskFullSeal,
};
const DISK_FAILED: { readonly [D in Doing]: string } = {
  open: SENTENCES.diskFailedOpen,
  edit: SENTENCES.diskFailed,
  copy: SENTENCES.diskFailedCopy,
  seal: SENTENCES.diskFailedCopy,
};

const DAMAGED: { readonly [D in Doing]: string } = {
  open: SENTENCES.damaged,
  edit: SENTENCES.damagedEdit,
  copy: SENTENCES.damagedCopy,
  seal: SENTENCES.damagedCopy,
};
const READ_ONLY: { readonly [D in Doing]: string } = {
  open: SENTENCES.refusedOpen,
  edit: SENTENCES.readOnly,
  copy: SENTENCES.readOnlyCopy,
  seal: SENTENCES.readOnlySeal,
};

/**
 * Codes of SQLite and of the file system by what they mean. A code also stands for those that begin with it and a low
 * line.
 */
const MEANINGS: readonly (readonly [code: ErrorCode, raised: readonly string[]])[] = [
  ['fileGone', ['SQLITE_READONLY_DBMOVED']],
  ['diskFull', ['SQLITE_FULL', 'ENOSPC', 'EDQUOT']],
  ['openElsewhere', ['SQLITE_BUSY', 'SQLITE_LOCKED']],
  // What the disk refused says nothing about what lies on it; a checksum that does not fit does.
  ['damaged', ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR_CORRUPTFS', 'SQLITE_IOERR_DATA']],
  [
    'diskFailed',
    [
      'SQLITE_IOERR',
      'SQLITE_PROTOCOL',
      'SQLITE_NOLFS',
      'EIO',
      'EFBIG',
      'ESTALE',
      'ETIMEDOUT',
      'ENODEV',
      'ENXIO',
      'EHOSTDOWN',
      'ENOTCONN',
    ],
  ],
  ['readOnly', ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS']],
  ['refused', ['SQLITE_CONSTRAINT']],
  ['invalidInput', ['ENAMETOOLONG', 'EINVAL', 'EISDIR', 'ENOTDIR', 'EILSEQ', 'ELOOP']],
  ['notFound', ['ENOENT']],
];

const meaningOf = (raised: string): ErrorCode | null =>
  MEANINGS.find(([, codes]) => codes.some((code) => raised === code || raised.startsWith(`${code}_`)))?.[0] ?? null;

/** Whether something failed because it may not be written there. */
export const isWriteRefused = (error: unknown): boolean =>
  !(error instanceof AtlasError) && meaningOf(codeOf(error)) === 'readOnly';

/** Failures that a file which lost its name or its volume raises, and that say nothing then. */
const MAY_BE_ABSENCE: ReadonlySet<ErrorCode> = new Set(['damaged', 'diskFailed', 'readOnly', 'notFound', 'fileGone']);

/** Why a file that is not where it was opened cannot be written, or null where it is there. */
export const absenceOf = (file: HeldFile, isInChange = false): AtlasError | null => {
  switch (whereIs(file, isInChange).is) {
    case 'there':
    case 'touched':
    case 'moved':
      return null;
    case 'gone':
      return new AtlasError('fileGone', SENTENCES.fileGone);
    case 'overwritten':
      return new AtlasError('fileGone', SENTENCES.fileOverwritten);
    case 'trashed':
      return new AtlasError('fileGone', SENTENCES.fileTrashed);
    case 'away':
      return new AtlasError('driveRemoved', SENTENCES.driveRemoved);
  }
};

const sentenceOf = (code: ErrorCode, raised: string, doing: Doing): string | null => {
  switch (code) {
    case 'diskFull':
      return DISK_FULL[doing];
    case 'diskFailed':
      return DISK_FAILED[doing];
    case 'fileGone':
      return SENTENCES.fileGone;
    case 'openElsewhere':
      return SENTENCES.openElsewhere;
    case 'damaged':
      return DAMAGED[doing];
    case 'readOnly':
      return READ_ONLY[doing];
    case 'refused':
      return raised === 'SQLITE_CONSTRAINT_FOREIGNKEY'
        ? 'Something else, perhaps in another account, still names what would be gone. Nothing was changed.'
        : 'A value does not fit its field. Nothing was changed.';
    case 'invalidInput':
      return UNUSABLE_NAME;
    case 'notFound':
      return doing === 'copy'
        ? SENTENCES.noFolder
        : 'The file is not there any more. It may have been moved or renamed.';
    default:
      return null;
  }
};

/**
 * What a failure of SQLite or of the file system means to the person, as an AtlasError. `file` is the atlas that is
 * open, null before one is: a pulled stick and a deleted file read like damage, so that is asked first.
 */
export const failureOf = (error: unknown, file: HeldFile | null, doing: Doing = 'copy'): AtlasError => {
  if (error instanceof AtlasError) return error;
  const raised = codeOf(error);
  const code = meaningOf(raised);
  const absence = code !== null && MAY_BE_ABSENCE.has(code) && file !== null ? absenceOf(file) : null;
  if (absence) return absence;
  const sentence = code === null ? null : sentenceOf(code, raised, doing);
  if (code !== null && sentence !== null) return new AtlasError(code, sentence);
  const words = messageOf(error);
  return new AtlasError(
    'internal',
    `Something went wrong inside the app (${raised || words.slice(0, 120)}). Nothing was changed.`,
  );
};
