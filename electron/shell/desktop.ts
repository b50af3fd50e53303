import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter, Shell } from 'electron';
import type { FilePurpose } from '../../shared/api/contract';
import type { ZoomStep } from '../../shared/api/shapes';
import { AtlasError } from '../../shared/api/errors';
import { ENDINGS, isForWriting } from '../services/chosenFiles';
import type { Desktop, Keychain } from '../services/port';

const WORDS: { readonly [P in FilePurpose]: { readonly title: string; readonly kind: string; readonly name: string } } =
  {
    openAtlas: { title: 'Open an atlas', kind: 'Atlas', name: '' },
    newAtlas: { title: 'Where shall the new atlas be kept?', kind: 'Atlas', name: 'My accounts.atlas' },
    saveCopy: { title: 'Save a copy', kind: 'Atlas', name: 'Copy.atlas' },
    saveElsewhere: { title: 'Save elsewhere', kind: 'Atlas', name: 'Rescued.atlas' },
    importCsv: { title: 'Import from a file', kind: 'Tables, workbooks, contacts and mails', name: '' },
    importAccount: { title: 'Import an account', kind: 'Account file', name: '' },
    mergeCopy: { title: 'Merge from a copy', kind: 'Atlas or account file', name: '' },
    savePdf: { title: 'Save as PDF', kind: 'PDF', name: 'Plan.pdf' },
    saveAccount: { title: 'Export the account', kind: 'Account file', name: 'Account.json' },
    saveCsv: { title: 'Export people as CSV', kind: 'CSV', name: 'People.csv' },
    attach: { title: 'Attach a file', kind: 'Documents', name: '' },
    saveSvg: { title: 'Save the picture', kind: 'Picture of vectors', name: 'Map.svg' },
    savePng: { title: 'Save the picture', kind: 'Picture', name: 'Map.png' },
    saveSlides: { title: 'Save the plan as a presentation', kind: 'Presentation', name: 'Plan.pptx' },
    saveCalendar: { title: 'Save the days of the plan as a calendar', kind: 'Calendar', name: 'Plan.ics' },
    saveWorkbook: { title: 'Save the tables as a spreadsheet', kind: 'Spreadsheet', name: 'Account.xlsx' },
    saveReadingPage: { title: 'Save the plan as a page for reading', kind: 'Web page', name: 'Plan.html' },
    saveText: { title: 'Save the plan as text', kind: 'Plain text', name: 'Plan.txt' },
    saveAttachment: { title: 'Save the file', kind: 'File', name: 'File' },
    savePreWork: { title: 'Save the pre-work as a form', kind: 'Web page', name: 'Pre-work.html' },
    saveWords: { title: 'Save the words as a file', kind: 'Words', name: 'Words.json' },
    importPreWork: { title: 'Take in answers to the pre-work', kind: 'Answers to the pre-work', name: '' },
  };

/**
 * The kinds of file a dialog offers for a purpose. Every file can be chosen where one is read: endings are often wrong.
 */
const filtersFor = (purpose: FilePurpose): FileFilter[] => [
  {
    name: WORDS[purpose].kind,
    extensions: ENDINGS[purpose].length === 0 ? ['*'] : ENDINGS[purpose].map((ending) => ending.slice(1)),
  },
  ...(isForWriting(purpose) ? [] : [{ name: 'All files', extensions: ['*'] }]),
];

type ShellDesktopOptions = {
  readonly dialog: Dialog;
  readonly shell: Shell;
  readonly keychain: Keychain;
  readonly windowOf: (windowId: string) => BrowserWindow | null;
  /** A file the person opened from outside for this window; it answers the next question for an atlas. */
  readonly takeOpened: (windowId: string) => string | null;
  /** The folder of the last dialog, over restarts. */
  readonly folder: { readonly get: () => string; readonly set: (folder: string) => void };
  readonly openPrintPage: Desktop['openPrintPage'];
  readonly openWindow: () => void;
  readonly recentChanged: (paths: readonly string[]) => void;
  readonly zoom: (windowId: string, step: ZoomStep) => number | null;
  readonly openProjector: (projectorId: string) => void;
  readonly closeProjector: (projectorId: string) => void;
};

/** The desktop of the shell: native dialogs, and printing in a window nobody sees. */
export const shellDesktop = ({
  dialog,
  shell,
  keychain,
  windowOf,
  takeOpened,
  folder,
  openPrintPage,
  openWindow,
  recentChanged,
  zoom,
  openProjector,
  closeProjector,
}: ShellDesktopOptions): Desktop => ({
  chooseFile: async (windowId, { purpose, suggestedName }) => {
    const opened = purpose === 'openAtlas' ? takeOpened(windowId) : null;
    if (opened !== null) return opened;
    const window = windowOf(windowId);
    if (!window) return null;
    const { title, name } = WORDS[purpose];
    const filters = filtersFor(purpose);
    if (isForWriting(purpose)) {
      // A suggestion is a name, never a way to another folder.
      const given = basename((suggestedName ?? '').replaceAll('\\', '/')).replace(/[/:*?"<>|]/g, '-') || name;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title,
        // A Mac shows no title above a dialog, and this where it would stand.
        message: title,
        filters,
        defaultPath: join(folder.get(), given),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || !filePath) return null;
      folder.set(dirname(filePath));
      return filePath;
    }
    const {
      canceled,
      filePaths: [path],
    } = await dialog.showOpenDialog(window, {
      title,
      message: title,
      filters,
      defaultPath: folder.get(),
      properties: ['openFile'],
    });
    if (canceled || path === undefined) return null;
    folder.set(dirname(path));
    return path;
  },
  keychain,
  recentChanged,
  zoom,
  forgetFolder: (gone) => {
    if (folder.get() === gone) folder.set(homedir());
  },
  fileWritten: () => undefined,
  showFile: async (path, how) => {
    if (how === 'folder') {
      shell.showItemInFolder(path);
      return;
    }
    const problem = await shell.openPath(path);
    if (problem !== '') {
      throw new AtlasError('refused', `No program of this computer opens ${basename(path)}. The file is there.`);
    }
  },
  openWindow: async () => {
    openWindow();
    return null;
  },
  openProjector: async (projectorId) => {
    openProjector(projectorId);
    return null;
  },
  closeProjector,
  openPrintPage,
});
