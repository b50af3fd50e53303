import { dirname, extname } from 'node:path';
import { z } from 'zod';
import type { FilePurpose } from '../../shared/api/contract';
import type { BrowserRequest, Look } from '../../shared/api/folderBrowser';
import { ENDINGS, isForWriting } from '../services/chosenFiles';
import type { Desktop } from '../services/port';
import { downloadsIn, type Export } from './downloads';
import { firstFolder, listFolder, lookAt, makeFolder, whatIs, type Wanted } from './folders';
import type { Printer } from './printing';
import { newSecret } from './tickets';
import { showFile } from './showFile';

const TITLES: { readonly [P in FilePurpose]: string } = {
  openAtlas: 'Open an atlas',
  newAtlas: 'Where shall the new atlas be kept?',
  saveCopy: 'Save a copy',
  saveElsewhere: 'Save elsewhere',
  importCsv: 'Import from a file',
  importAccount: 'Import an account',
  mergeCopy: 'Merge from a copy',
  savePdf: 'Save as PDF',
  saveAccount: 'Export the account',
  saveCsv: 'Export people as CSV',
  attach: 'Attach a file',
  saveAttachment: 'Save the file',
  saveText: 'Save the plan as text',
  saveSvg: 'Save the picture',
  savePng: 'Save the picture',
  saveSlides: 'Save the plan as a presentation',
  saveCalendar: 'Save the days of the plan as a calendar',
  saveWorkbook: 'Save the tables as a spreadsheet',
  saveReadingPage: 'Save the plan as a page for reading',
  savePreWork: 'Save the pre-work as a form',
  importPreWork: 'Take in answers to the pre-work',
  saveWords: 'Save the words as a file',
};
const DOWNLOADS: ReadonlySet<FilePurpose> = new Set<FilePurpose>([
  'saveCopy',
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

const CHOOSE_AGAIN = 'Choose this file again: it is not what it was a moment ago.';

type Asked = {
  readonly windowId: string;
  readonly name: string;
  readonly canDownload: boolean;
  readonly wanted: Wanted;
  /** What may be chosen: the paths that were looked at for this question and can be, with what was there. */
  readonly offered: Map<string, Look['what']>;
  readonly answer: (path: string | null) => void;
};

const operation = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('list'), id: z.string(), folder: z.string().max(4096) }),
  z.strictObject({
    do: z.literal('look'),
    id: z.string(),
    folder: z.string().max(4096),
    name: z.string().min(1).max(4096),
  }),
  z.strictObject({
    do: z.literal('makeFolder'),
    id: z.string(),
    folder: z.string().max(4096),
    name: z.string().min(1).max(120),
  }),
  z.strictObject({ do: z.literal('choose'), id: z.string(), path: z.string().max(4096) }),
  z.strictObject({ do: z.literal('download'), id: z.string() }),
  z.strictObject({ do: z.literal('cancel'), id: z.string() }),
]);

/**
 * The desktop of the loopback host: its dialogs are drawn in the page by a script of the host's own, over a channel of
 * its own.
 */
type LoopbackDesktop = Desktop & {
  /** Takes the requests for a window; those made before are given at once. */
  readonly connect: (windowId: string, send: (request: BrowserRequest) => void) => () => void;
  /** Answers what the folder browser asks. Null when it asks for nothing that is open. */
  readonly operate: (windowId: string, input: unknown) => unknown;
  /** A file made for the browser to download, once. */
  readonly takeDownload: (ticket: string) => Export | null;
  /** Whatever a closed window was asked is cancelled, and what it was to download is let go. */
  readonly drop: (windowId: string) => void;
  /** Lets go of what windows were to download. */
  readonly dropDownloads: (windowId?: string) => void;
};

type DesktopOptions = {
  /** Where exports wait for the browser that downloads them. */
  readonly downloadFolder: string;
  readonly printer: Printer;
  readonly printAddress: (printWindowId: string) => { readonly url: string; readonly done: () => void };
  /** The address of another window, good for one visit. */
  readonly newAddress: () => string;
  /** The address of the projector's page for the window of this id, good for one visit. */
  readonly projectorAddress: (projectorId: string) => string;
};

/** A file without an ending of its own purpose keeps the one it was suggested with. */
const wantedFor = (purpose: FilePurpose, name: string): Wanted => {
  const own = ENDINGS[purpose];
  const suggested = extname(name).toLowerCase();
  return { isSaving: isForWriting(purpose), endings: own.length > 0 || suggested === '' ? own : [suggested] };
};

/** Reading wants a file that is there, writing a folder to write into. */
const mayChoose = ({ what, hasFolder, problem }: Look, { isSaving }: Wanted): boolean =>
  problem === null && (isSaving ? what !== 'folder' && hasFolder : what === 'file');

export const loopbackDesktop = (options: DesktopOptions): LoopbackDesktop => {
  const { downloadFolder, printer, printAddress, newAddress, projectorAddress } = options;
  const asked = new Map<string, Asked>();
  /**
   * The pages of a window that listen, the newest last: a duplicated tab listens too until it is a window of its own.
   */
  const channels = new Map<string, ((request: BrowserRequest) => void)[]>();
  const waiting = new Map<string, BrowserRequest[]>();
  const downloads = downloadsIn(downloadFolder);
  let folder = firstFolder();

  const send = (windowId: string, request: BrowserRequest): void => {
    const channel = channels.get(windowId)?.at(-1);
    if (channel) channel(request);
    else waiting.set(windowId, [...(waiting.get(windowId) ?? []), request]);
  };
  const finish = (id: string, path: string | null): void => {
    const one = asked.get(id);
    asked.delete(id);
    one?.answer(path);
  };

  return {
    chooseFile: (windowId, { purpose, suggestedName }) =>
      new Promise((answer) => {
        const id = newSecret();
        const name = suggestedName ?? (purpose === 'newAtlas' ? 'My accounts.atlas' : '');
        const wanted = wantedFor(purpose, name);
        const [ending = ''] = wanted.endings;
        const canDownload = DOWNLOADS.has(purpose);
        asked.set(id, { windowId, name: name || `export${ending}`, canDownload, wanted, offered: new Map(), answer });
        const { isSaving } = wanted;
        send(windowId, { ask: 'choose', id, title: TITLES[purpose], isSaving, canDownload, folder, name, ending });
      }),
    fileWritten: (windowId, path) => {
      const held = downloads.hold(path);
      if (held) send(windowId, { ask: 'download', href: `download/${held.ticket}`, name: held.name });
    },
    showFile: (path, how) => showFile(path, how),
    openWindow: async () => newAddress(),
    openProjector: async (projectorId) => projectorAddress(projectorId),
    // A tab is closed by its own page.
    closeProjector: () => undefined,
    openPrintPage: (printWindowId) => {
      const { url, done } = printAddress(printWindowId);
      const page = printer.open(url);
      return {
        ...page,
        close: async () => {
          done();
          await page.close();
        },
      };
    },
    connect: (windowId, channel) => {
      channels.set(windowId, [...(channels.get(windowId) ?? []), channel]);
      for (const request of waiting.get(windowId) ?? []) channel(request);
      waiting.delete(windowId);
      return () => {
        channels.set(
          windowId,
          (channels.get(windowId) ?? []).filter((one) => one !== channel),
        );
      };
    },
    operate: (windowId, input) => {
      const parsed = operation.safeParse(input);
      if (!parsed.success) return null;
      const given = parsed.data;
      const one = asked.get(given.id);
      if (!one || one.windowId !== windowId) return null;
      switch (given.do) {
        case 'list':
          return listFolder(given.folder, one.wanted.endings);
        case 'look': {
          const look = lookAt(given.folder, given.name, one.wanted);
          if (mayChoose(look, one.wanted)) one.offered.set(look.path, look.what);
          return look;
        }
        case 'makeFolder':
          return { folder: makeFolder(given.folder, given.name) };
        case 'choose':
          // Only what was looked at for this question, and is still what it was then.
          if (one.offered.get(given.path) !== whatIs(given.path)) return { problem: CHOOSE_AGAIN };
          folder = dirname(given.path);
          finish(given.id, given.path);
          return { problem: null };
        case 'download':
          if (!one.canDownload) return null;
          finish(given.id, downloads.pathFor(windowId, one.name));
          return {};
        case 'cancel':
          finish(given.id, null);
          return {};
      }
    },
    takeDownload: downloads.take,
    dropDownloads: downloads.drop,
    drop: (windowId) => {
      for (const [id, one] of asked) if (one.windowId === windowId) finish(id, null);
      channels.delete(windowId);
      waiting.delete(windowId);
      downloads.drop(windowId);
    },
  };
};
