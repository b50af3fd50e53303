/** Every way a call can fail. Both hosts and the command line speak these codes. */
const ERROR_CODES = [
  'invalidInput',
  'notFound',
  'noAtlas',
  'noAccount',
  'conflict',
  'refused',
  'notAnAtlas',
  'newerAtlas',
  'damaged',
  'openElsewhere',
  'readOnly',
  'diskFull',
  'driveRemoved',
  'locked',
  'fileGone',
  'diskFailed',
  'journalLeft',
  'halfChange',
  'editsKept',
  'atlasLost',
  'passphraseNeeded',
  'wrongPassphrase',
  'weakPassphrase',
  'notSealed',
  'alreadySealed',
  'fileUnreadable',
  'fileTooLarge',
  'fileExists',
  'badFile',
  'accountExists',
  'importConflict',
  'nothingToUndo',
  'cannotUndo',
  'cannotPrint',
  'cancelled',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What went wrong: a code for the program, a sentence for the person (what happened, what is safe, what to do). */
type Failure = { readonly code: ErrorCode; readonly message: string; readonly details?: unknown };

/** Thrown by services; the one place that answers calls turns it into an envelope. */
export class AtlasError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  constructor(code: ErrorCode, message: string, details?: unknown) {
    super(message);
    this.name = 'AtlasError';
    this.code = code;
    this.details = details;
  }
}

/** The reply to every call, the same over every transport. */
export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Sentences for what can happen to a file (safety of the data first, then what to do). */
export const SENTENCES = {
  damaged: 'This file is damaged. It was not changed. Open a copy or another atlas.',
  damagedEdit:
    'The file of this atlas is damaged: part of it cannot be read any more. Your last edit is not saved; it stays on screen. Save the atlas elsewhere.',
  damagedCopy:
    'This atlas is damaged, so no whole copy of it could be made. It was not changed. Save it elsewhere, or export what you see.',
  diskFull:
    'Your last edit is not saved; it stays on screen. The disk is full: free some space and try again, or save the atlas elsewhere.',
  diskFullKept:
    'Disk full. Your last edit is saved; what you do now stays on screen. Free some space, or save the atlas elsewhere. You can read and export it meanwhile.',
  diskFullCopy:
    'The disk is full. The file was not written; your atlas is unchanged. Free some space or choose another disk.',
  diskFullSeal:
    'The disk is full: sealing, unsealing and a new passphrase need room for a second copy beside the atlas. It was not changed. Free some space and try again.',
  diskFullOpen:
    'The disk is full, so the atlas cannot be opened for editing. It was not changed. Free some space and open it again.',
  diskFailed:
    'The disk or network drive did not take what was written: it may be away for a moment, or your share of it may be used up. Your last edit is not saved; it stays on screen. Try again, or save the atlas elsewhere.',
  diskFailedCopy:
    'The disk or network drive did not take what was written: it may be away for a moment, or your share of it may be used up. The file was not written; your atlas is unchanged. Try again, or choose another disk.',
  diskFailedOpen:
    'The disk or network drive does not answer as it should, so this file could not be read. It was not changed. Try again, or copy it to another disk and open it there.',
  openElsewhere:
    'This atlas is open in another window or by another program. Nothing was changed. Close it there and open it again.',
  notAnAtlas: 'This file is not an atlas, whatever its name says. It was not changed. Choose another one.',
  foreignParts: 'This atlas holds parts that are not its own. It was not changed. Open a copy or another atlas.',
  newerAtlas: 'This atlas was written by a newer version. It is open for reading only; update the app to edit it.',
  newerUnknown:
    'This atlas was written by a newer version and cannot be shown by this one. It was not changed. Update the app to open it.',
  olderReadOnly:
    'This atlas is of an older version and lies where you may not write, so it can only be read. To edit it, copy it to a folder you may write to.',
  readOnly:
    'This atlas cannot be written here. You can read and export it; to edit, copy it to a folder you may write to.',
  refusedOpen:
    'The system does not let the app open this file. It was not changed. Copy it to a folder of your own and open the copy.',
  readOnlyCopy:
    'Nothing can be written there: the folder or the file does not allow it. Your atlas is unchanged. Choose another folder.',
  readOnlySeal:
    'Sealing, unsealing and a new passphrase write a second copy beside the atlas, and nothing can be written there. It was not changed. Copy it to a folder you may write to.',
  noFolder:
    'The folder or file is not there any more; it may have been moved or renamed. Nothing was written; your atlas is unchanged. Choose again.',
  unreadable:
    'This file cannot be read: you may not open it. It was not changed. Ask whoever it belongs to, or choose another file.',
  driveRemoved: 'The drive was removed. Plug it back in; nothing is lost.',
  fileGone:
    'The file of this atlas was deleted, or another file was put in its place: nothing is saved now. Everything is still here on screen. Save the atlas elsewhere, or bring it back.',
  fileOverwritten:
    'Another program wrote into the file of this atlas while it was open: nothing is saved now. What you see is still here on screen. Save the atlas elsewhere, or bring it back.',
  fileTrashed:
    'The file of this atlas was moved to the trash. Everything is still here on screen. Put the file back, or save the atlas elsewhere.',
  halfChange:
    'This file holds half a change: it was copied while it was being written, or the journal that belongs to it is missing. It was not changed. Open another copy, or go on with this one as it is.',
  journalLeft:
    'A journal that a crash left behind lies beside this file and does not fit it: another copy was put in its place. Neither was changed. Choose which to go on with.',
  editsKeptOther:
    'This file is another state of the atlas than the one that was last saved here. Nothing was changed. Go on with it as it is, or bring back what was last saved here.',
  nothingKept:
    'Edits are saved in the atlas alone: second copies and backups cannot be written. Your work is safe in its file. Make room where they lie; Safety in the menu of the atlas says where.',
  wrongPassphrase:
    'That passphrase does not open this atlas. Nothing was changed. Check capitals and keyboard layout, then try again.',
  passphraseNeeded: 'This atlas is sealed. Enter its passphrase.',
} as const;

/** What is said of a file that is older than what was last saved in it. */
export const editsKeptAhead = (edits: number): string =>
  `This file is older than what was last saved in it: ${edits === 1 ? '1 edit is' : `${edits} edits are`} kept on this computer that it does not hold. Nothing was changed. Bring them back, or go on with the file as it is.`;
