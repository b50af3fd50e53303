/** Every way a call can fail. Both hosts and the command line speak these codes. */
export const ERROR_CODES = [
    'invalidInput', 'notFound', 'noAtlas', 'noAccount', 'conflict', 'refused',
    'notAnAtlas', 'newerAtlas', 'damaged', 'openElsewhere', 'readOnly', 'diskFull', 'driveRemoved', 'locked',
    'passphraseNeeded', 'wrongPassphrase', 'weakPassphrase', 'notSealed', 'alreadySealed',
    'fileUnreadable', 'fileTooLarge', 'fileExists', 'badFile', 'accountExists', 'importConflict',
    'nothingToUndo', 'cannotUndo', 'cannotPrint', 'internal',
];
/** Thrown by services; the one place that answers calls turns it into an envelope. */
export class AtlasError extends Error {
    code;
    details;
    constructor(code, message, details) {
        super(message);
        this.name = 'AtlasError';
        this.code = code;
        this.details = details;
    }
}
/** Sentences for what can happen to a file (safety of the data first, then what to do). */
export const SENTENCES = {
    damaged: 'This file is damaged. It was not changed. Open a copy or another atlas.',
    diskFull: 'Your last edit is not saved; it stays on screen. The disk is full: free some space and edit again, or export to another disk.',
    openElsewhere: 'This atlas is open in another window or by another program. Nothing was changed. Close it there and open it again.',
    notAnAtlas: 'This file is not an atlas. It was not changed. Choose a file that ends in .atlas.',
    newerAtlas: 'This atlas was written by a newer version. It is open for reading only; update the app to edit it.',
    readOnly: 'This atlas cannot be written here. You can read and export it; to edit, copy it to a folder you may write to.',
    driveRemoved: 'The drive was removed. Plug it back in; nothing is lost.',
    wrongPassphrase: 'That passphrase does not open this atlas. Nothing was changed. Check capitals and keyboard layout, then try again.',
    passphraseNeeded: 'This atlas is sealed. Enter its passphrase.',
};
