import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { FilePurpose } from '../../shared/api/contract';
import { ENDINGS, isForWriting } from '../services/chosenFiles';
import type { Desktop } from '../services/port';
import { firstFolder, listFolder, lookAt, makeFolder } from './folders';
import type { Printer } from './printing';

/** What the folder browser in the page is asked to do. */
export type BrowserRequest =
  | { readonly ask: 'choose'; readonly id: string; readonly title: string; readonly isSaving: boolean; readonly canDownload: boolean; readonly folder: string; readonly name: string; readonly ending: string }
  | { readonly ask: 'download'; readonly href: string; readonly name: string };

const TITLES: { readonly [P in FilePurpose]: string } = {
  openAtlas: 'Open an atlas', newAtlas: 'New atlas', saveCopy: 'Save a copy', saveElsewhere: 'Save elsewhere', importCsv: 'Import people from a table', importAccount: 'Import an account',
  savePdf: 'Save as PDF', saveAccount: 'Export the account', saveCsv: 'Export people as CSV', attach: 'Attach a file', saveAttachment: 'Save the file', saveText: 'Save the plan as text',
};
const DOWNLOADS: ReadonlySet<FilePurpose> = new Set<FilePurpose>(['saveCopy', 'savePdf', 'saveAccount', 'saveCsv', 'saveAttachment', 'saveText']);

type Asked = { readonly windowId: string; readonly purpose: FilePurpose; readonly name: string; readonly answer: (path: string | null) => void };

const operation = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('list'), id: z.string(), folder: z.string().max(4096) }),
  z.strictObject({ do: z.literal('look'), id: z.string(), folder: z.string().max(4096), name: z.string().min(1).max(4096) }),
  z.strictObject({ do: z.literal('makeFolder'), id: z.string(), folder: z.string().max(4096), name: z.string().min(1).max(120) }),
  z.strictObject({ do: z.literal('choose'), id: z.string(), path: z.string().max(4096) }),
  z.strictObject({ do: z.literal('download'), id: z.string() }),
  z.strictObject({ do: z.literal('cancel'), id: z.string() }),
]);

/** The desktop of the loopback host: its dialogs are drawn in the page by a script of the host's own, over a channel of its own. */
export type LoopbackDesktop = Desktop & {
  /** Takes the requests for a window; those made before are given at once. */
  readonly connect: (windowId: string, send: (request: BrowserRequest) => void) => () => void;
  /** Answers what the folder browser asks. Null when it asks for nothing that is open. */
  readonly operate: (windowId: string, input: unknown) => unknown;
  /** A file made for the browser to download, once. */
  readonly takeDownload: (id: string) => { readonly name: string; readonly bytes: Buffer } | null;
  /** Whatever a closed window was asked is cancelled. */
  readonly drop: (windowId: string) => void;
};

export type DesktopOptions = { readonly dataFolder: string; readonly printer: Printer; readonly printAddress: (printWindowId: string) => { readonly url: string; readonly done: () => void } };

export const loopbackDesktop = ({ dataFolder, printer, printAddress }: DesktopOptions): LoopbackDesktop => {
  const asked = new Map<string, Asked>();
  const channels = new Map<string, (request: BrowserRequest) => void>();
  const waiting = new Map<string, BrowserRequest[]>();
  const downloads = new Map<string, { readonly windowId: string; readonly path: string }>();
  const pathsToDownload = new Map<string, string>();
  let folder = firstFolder();

  const send = (windowId: string, request: BrowserRequest): void => {
    const channel = channels.get(windowId);
    if (channel) channel(request);
    else waiting.set(windowId, [...(waiting.get(windowId) ?? []), request]);
  };
  const finish = (id: string, path: string | null): void => {
    const one = asked.get(id);
    asked.delete(id);
    one?.answer(path);
  };

  return {
    chooseFile: (windowId, { purpose, suggestedName }) => new Promise((answer) => {
      const id = randomBytes(12).toString('hex');
      const [ending = ''] = ENDINGS[purpose];
      const name = suggestedName ?? (purpose === 'newAtlas' ? 'My accounts.atlas' : '');
      asked.set(id, { windowId, purpose, name: name || `export${ending}`, answer });
      send(windowId, { ask: 'choose', id, title: TITLES[purpose], isSaving: isForWriting(purpose), canDownload: DOWNLOADS.has(purpose), folder, name, ending });
    }),
    fileWritten: (windowId, path) => {
      const id = pathsToDownload.get(path);
      if (id === undefined) return;
      pathsToDownload.delete(path);
      downloads.set(id, { windowId, path });
      send(windowId, { ask: 'download', href: `download/${id}`, name: basename(path) });
    },
    printToPdf: async (printWindowId) => {
      const { url, done } = printAddress(printWindowId);
      try {
        return await printer.print(url);
      } finally {
        done();
      }
    },
    connect: (windowId, channel) => {
      channels.set(windowId, channel);
      for (const request of waiting.get(windowId) ?? []) channel(request);
      waiting.delete(windowId);
      return () => { if (channels.get(windowId) === channel) channels.delete(windowId); };
    },
    operate: (windowId, input) => {
      const parsed = operation.safeParse(input);
      if (!parsed.success) return null;
      const given = parsed.data;
      const one = asked.get(given.id);
      if (!one || one.windowId !== windowId) return null;
      const endings = ENDINGS[one.purpose];
      switch (given.do) {
        case 'list': return listFolder(given.folder, endings);
        case 'look': return lookAt(given.folder, given.name, endings[0] ?? '', isForWriting(one.purpose));
        case 'makeFolder': return { folder: makeFolder(given.folder, given.name) };
        case 'choose':
          folder = dirname(given.path);
          finish(given.id, given.path);
          return {};
        case 'download': {
          const id = randomBytes(12).toString('hex');
          const path = join(dataFolder, 'downloads', id, basename(one.name).replace(/[/\\:*?"<>|]/g, '-'));
          mkdirSync(dirname(path), { recursive: true });
          pathsToDownload.set(path, id);
          finish(given.id, path);
          return {};
        }
        case 'cancel':
          finish(given.id, null);
          return {};
      }
    },
    takeDownload: (id) => {
      const one = downloads.get(id);
      if (!one) return null;
      downloads.delete(id);
      const bytes = readFileSync(one.path);
      rmSync(dirname(one.path), { recursive: true, force: true });
      return { name: basename(one.path), bytes };
    },
    drop: (windowId) => {
      for (const [id, one] of asked) if (one.windowId === windowId) finish(id, null);
      channels.delete(windowId);
      waiting.delete(windowId);
    },
  };
};
