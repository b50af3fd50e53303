import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { childReaders } from '../../electron/services/childReader';
import { startHost } from '../../electron/services/host';
import type { Desktop, FileRequest, Host, ReturningWindow } from '../../electron/services/port';
import {
  METHODS,
  EVENTS,
  type EventName,
  type FilePurpose,
  type Input,
  type Method,
  type Output,
} from '../../shared/api/contract';
import { AtlasError, type Envelope } from '../../shared/api/errors';

export type Heard = { readonly event: EventName; readonly value: Record<string, unknown> };
export type TestWindow = {
  readonly id: string;
  /** The envelope as it would cross to the page; its value is checked against the contract. */
  readonly reply: (method: string, input: unknown) => Promise<Envelope<unknown>>;
  /** The value, or throws the failure. */
  readonly call: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;
  /** Chooses `path` in a dialog: the token. */
  readonly choose: (purpose: FilePurpose, path: string) => Promise<string>;
  readonly heard: Heard[];
};
export type Desk = {
  readonly host: Host;
  readonly folder: string;
  readonly dataFolder: string;
  readonly open: (returning?: ReturningWindow) => TestWindow;
  /** The page of a window that the host made by itself. */
  readonly enter: (windowId: string) => TestWindow;
  /** Windows that were opened for a projector and not closed since. */
  readonly projectors: string[];
  readonly written: string[];
  /** Files the person asked to see: how, and which. */
  readonly shown: string[];
  readonly asked: FileRequest[];
  /** How many pages of paper were closed. */
  closedPages: number;
  /** What a page does when it is told to open another window. */
  onOpenWindow: () => void;
  readonly close: () => Promise<void>;
};

const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});

/** A host with a real store on a folder of its own; only the desktop is a fake. Closed after the test. */
export const startDesk = (
  printToPdf: (printWindowId: string, how: 'draft' | 'whole') => Promise<Uint8Array> = () =>
    Promise.reject(new Error('no printer')),
  givenData?: string,
  layOut: (printWindowId: string) => Promise<void> = async () => undefined,
): Desk => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-desk-')));
  const dataFolder = givenData ?? join(folder, 'data');
  mkdirSync(join(folder, 'files'));
  let next: string | null = null;
  const written: string[] = [];
  const shown: string[] = [];
  const asked: FileRequest[] = [];
  const desktop: Desktop = {
    chooseFile: async (_, request) => {
      asked.push(request);
      return next;
    },
    fileWritten: (_, path) => {
      written.push(path);
    },
    showFile: async (path, how) => {
      shown.push(`${how} ${path}`);
    },
    // As a browser does it: what a page was asked before it was closed may never be answered.
    openPrintPage: (id) => ({
      laidOut: () => layOut(id),
      drawAgain: async () => undefined,
      print: (how) => printToPdf(id, how),
      close: async () => {
        desk.closedPages += 1;
      },
    }),
    openWindow: async () => {
      desk.onOpenWindow();
      return null;
    },
    openProjector: async (projectorId) => {
      desk.projectors.push(projectorId);
      return null;
    },
    closeProjector: (projectorId) => {
      desk.projectors.splice(desk.projectors.indexOf(projectorId), 1);
    },
  };
  const host = startHost({
    desktop,
    startReader: childReaders(),
    dataFolder,
    assetsFolder: fileURLToPath(new URL('../../assets', import.meta.url)),
    version: '1.2.3',
  });
  const desk: Desk = {
    host,
    folder: join(folder, 'files'),
    dataFolder,
    written,
    shown,
    asked,
    projectors: [],
    closedPages: 0,
    onOpenWindow: () => undefined,
    open: (returning) => desk.enter(host.openWindow(returning)),
    enter: (id) => {
      const heard: Heard[] = [];
      host.listen(id, (event, value) => {
        EVENTS[event as EventName].parse(JSON.parse(JSON.stringify(value)));
        heard.push({ event: event as EventName, value: value as Record<string, unknown> });
      });
      const reply = async (method: string, input: unknown): Promise<Envelope<unknown>> => {
        const envelope = JSON.parse(JSON.stringify(await host.dispatch(id, method, input))) as Envelope<unknown>;
        if (envelope.ok) METHODS[method as Method].output.parse(envelope.value);
        return envelope;
      };
      const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
        const envelope = await reply(method, input);
        if (envelope.ok) return envelope.value as Output<M>;
        throw new AtlasError(envelope.error.code, envelope.error.message, envelope.error.details);
      };
      return {
        id,
        heard,
        reply,
        call,
        choose: async (purpose, path) => {
          next = path;
          const chosen = await call('file.choose', { purpose });
          if (!chosen) throw new Error('nothing was chosen');
          return chosen.file;
        },
      };
    },
    close: async () => {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  desks.push(desk);
  return desk;
};
