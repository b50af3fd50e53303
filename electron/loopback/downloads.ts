import { closeSync, createReadStream, fstatSync, openSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { makePrivateFolder } from '../services/dataFolder';
import { newSecret, ticketBox } from './tickets';

export type Export = { readonly name: string; readonly size: number; readonly content: Readable };

/**
 * Exports on their way to a browser. A file is written where only its owner may look, loses its name as soon as it is
 * whole, and is gone with the handle it is read from: nothing is left to clean up, whatever ends first.
 */
type Downloads = {
  /** Where to write an export of this name. */
  readonly pathFor: (windowId: string, name: string) => string;
  /**
   * Takes what was written there off the disk and holds it; the ticket to fetch it with, or null for a path of
   * another kind.
   */
  readonly hold: (path: string) => { readonly ticket: string; readonly name: string } | null;
  /** The export behind a ticket, once. The stream closes what it reads from, also when it is broken off. */
  readonly take: (ticket: string) => Export | null;
  /** Lets go of what a window was to fetch, or of everything. */
  readonly drop: (windowId?: string) => void;
};

type Held = { readonly windowId: string; readonly name: string; readonly handle: number; readonly path: string };

const discard = (path: string): void => {
  try {
    rmSync(dirname(path), { recursive: true, force: true });
  } catch {
    // Where an open file keeps its name (Windows), it is taken away once it is closed.
  }
};

export const downloadsIn = (folder: string): Downloads => {
  const expected = new Map<string, string>();
  const tickets = ticketBox<Held>();
  return {
    pathFor: (windowId, name) => {
      makePrivateFolder(folder);
      const path = join(folder, newSecret().slice(0, 24), basename(name).replace(/[/\\:*?"<>|]/g, '-'));
      makePrivateFolder(dirname(path));
      expected.set(path, windowId);
      return path;
    },
    hold: (path) => {
      const windowId = expected.get(path);
      if (windowId === undefined) return null;
      expected.delete(path);
      const handle = openSync(path, 'r');
      discard(path);
      const name = basename(path);
      return { ticket: tickets.issue({ windowId, name, handle, path }), name };
    },
    take: (ticket) => {
      const held = tickets.redeem(ticket);
      if (!held) return null;
      const { name, handle, path } = held;
      const content = createReadStream('', { fd: handle, start: 0 });
      content.once('close', () => discard(path));
      return { name, size: fstatSync(handle).size, content };
    },
    drop: (windowId) => {
      for (const { handle, path } of tickets.withdraw((held) => windowId === undefined || held.windowId === windowId)) {
        closeSync(handle);
        discard(path);
      }
      for (const [path, owner] of expected) {
        if (windowId !== undefined && owner !== windowId) continue;
        expected.delete(path);
        discard(path);
      }
    },
  };
};
