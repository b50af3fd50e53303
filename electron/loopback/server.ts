import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { childReaders } from '../services/childReader';
import { startHost } from '../services/host';
import type { Host } from '../services/port';
import { loopbackDesktop } from './desktop';
import { pagesIn, type Page } from './pages';
import type { Printer } from './printing';
import { checkSender, readJson, Refused, securityHeaders, sendJson, startStream } from './requests';
import { firstVisitPage, PAGE, USED_UP } from './startPage';
import { newSecret, ticketBox } from './tickets';

type LoopbackOptions = {
  readonly dataFolder: string;
  /** Where exports wait for the browser that downloads them. */
  readonly downloadFolder: string;
  readonly assetsFolder: string;
  /** The built page: index.html, print.html and what they load. */
  readonly pageFolder: string;
  /** The folder browser's script, built on its own. */
  readonly browserFolder: string;
  readonly version: string;
  readonly printer: Printer;
  /** 0 or absent: a free one. */
  readonly port?: number;
  /** Told when the last window has been gone for a while. */
  readonly onLastWindowGone?: () => void;
};

export type Loopback = {
  readonly host: Host;
  readonly address: string;
  /** A new window: its address is good for one visit, and `entered` resolves with it. */
  readonly openWindow: () => { readonly url: string; readonly windowId: string; readonly entered: Promise<void> };
  readonly close: () => Promise<void>;
};

/** What an address of one visit leads to. */
type Entry = { readonly window: Known; readonly page: string; readonly entered: () => void };
type Known = {
  readonly windowId: string;
  readonly token: string;
  readonly desktopToken: string | null;
  streams: number;
};

/** A window that only reloads, or whose stream broke, is back well before either. */
const GONE_MS = 5_000;
const RELEASE_MS = 20_000;
/** A page opens the address it asked for at once, or never. */
const UNVISITED_MS = 60_000;
const FOLDER_BROWSER = '<script type="module" src="/d/folderBrowser.js"></script>';
const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Serves the page and the contract on 127.0.0.1. Every window has a secret of 256 bits, which the first visit of its
 * address gets and nobody else; without it there is nothing but the page as it was built.
 */
export const startLoopback = async (options: LoopbackOptions): Promise<Loopback> => {
  const pages = pagesIn(options.pageFolder);
  const browserPages = pagesIn(options.browserFolder);
  const known = new Set<Known>();
  const tickets = ticketBox<Entry>();
  let address = '';
  const timers = new Set<NodeJS.Timeout>();

  const add = (windowId: string, isPrinting: boolean): Known => {
    const made: Known = { windowId, token: newSecret(), desktopToken: isPrinting ? null : newSecret(), streams: 0 };
    known.add(made);
    return made;
  };
  const addressOf = (window: Known, page: string, entered: () => void = () => undefined): string =>
    `http://${address}/start/${tickets.issue({ window, page, entered })}`;
  const desktop = loopbackDesktop({
    downloadFolder: options.downloadFolder,
    printer: options.printer,
    printAddress: (printWindowId) => {
      const made = add(printWindowId, true);
      const done = (): void => {
        known.delete(made);
        tickets.withdraw(({ window }) => window === made);
      };
      return { url: addressOf(made, `${PAGE}print.html`), done };
    },
    newAddress: () => {
      const window = add(host.openWindow(), false);
      later(UNVISITED_MS, () => {
        if (tickets.withdraw((entry) => entry.window === window).length === 0) return;
        known.delete(window);
        void host.closeWindow(window.windowId);
      });
      return addressOf(window, PAGE);
    },
  });
  const host = startHost({
    desktop,
    startReader: childReaders(),
    dataFolder: options.dataFolder,
    assetsFolder: options.assetsFolder,
    version: options.version,
  });

  const byToken = (token: string): Known => {
    const found = [...known].find((one) => isSame(one.token, token));
    if (!found) throw new Refused(404);
    return found;
  };
  const byDesktopToken = (token: string): Known => {
    const found = [...known].find((one) => one.desktopToken !== null && isSame(one.desktopToken, token));
    if (!found) throw new Refused(404);
    return found;
  };
  const headerOf = (request: IncomingMessage, name: 'x-window-token' | 'x-desktop-token'): string => {
    const token = request.headers[name];
    return typeof token === 'string' ? token : '';
  };

  const later = (ms: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timer.unref();
    timers.add(timer);
  };
  /** A window that was closed lets go of its atlas. Its secret stays good: the person may bring the tab back. */
  const streamEnded = (window: Known): void => {
    later(GONE_MS, () => {
      if (![...known].some((one) => one.streams > 0)) options.onLastWindowGone?.();
    });
    later(RELEASE_MS, () => {
      if (window.streams > 0) return;
      desktop.dropDownloads(window.windowId);
      void host.dispatch(window.windowId, 'atlas.close', null);
    });
  };

  const sendPage = (
    request: IncomingMessage,
    response: ServerResponse,
    page: Page | undefined,
    change: (html: string) => string = (html) => html,
  ): void => {
    if (request.method !== 'GET') throw new Refused(405);
    if (!page) throw new Refused(404);
    const bytes = page.type.startsWith('text/html') ? Buffer.from(change(page.read().toString('utf8'))) : page.read();
    response.writeHead(200, { 'Content-Type': page.type, 'Content-Length': bytes.length });
    response.end(bytes);
  };

  /** The first visit gets the secret of the window; a second one reads how to come in. */
  const welcome = (response: ServerResponse, ticket: string): void => {
    const entry = tickets.redeem(ticket);
    if (!entry) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(USED_UP);
      return;
    }
    const {
      window: { token, desktopToken },
      page,
      entered,
    } = entry;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(firstVisitPage({ token, desktopToken }, page));
    entered();
  };

  const sendExport = (response: ServerResponse, ticket: string): void => {
    const file = desktop.takeDownload(ticket);
    if (!file) throw new Refused(404);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': file.size,
      'Content-Disposition': disposition,
    });
    // Broken off or not, the file is closed, and with that it is gone.
    pipeline(file.content, response, () => undefined);
  };

  const ownChannel = async (request: IncomingMessage, response: ServerResponse, rest: string): Promise<void> => {
    if (rest === 'requests' && request.method === 'GET') {
      const window = byDesktopToken(headerOf(request, 'x-desktop-token'));
      const send = startStream(request, response, () => disconnect());
      const disconnect = desktop.connect(window.windowId, send);
      return;
    }
    if (rest === 'operate') {
      const window = byDesktopToken(headerOf(request, 'x-desktop-token'));
      sendJson(response, desktop.operate(window.windowId, await readJson(request)));
      return;
    }
    if (rest.startsWith('download/') && request.method === 'GET') {
      sendExport(response, rest.slice('download/'.length));
      return;
    }
    sendPage(request, response, browserPages.get(rest));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders(`http://${address}`))) response.setHeader(name, value);
    const [, room = '', ...path] = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '')).split('/');
    checkSender(request, address, room === 'start');
    switch (room) {
      case 'start':
        welcome(response, path.join('/'));
        return;
      case 'call': {
        const { windowId } = byToken(headerOf(request, 'x-window-token'));
        sendJson(response, await host.dispatch(windowId, path.join('/'), await readJson(request)));
        return;
      }
      case 'events': {
        const window = byToken(headerOf(request, 'x-window-token'));
        if (request.method !== 'GET') throw new Refused(405);
        window.streams += 1;
        const send = startStream(request, response, () => {
          stop();
          window.streams -= 1;
          streamEnded(window);
        });
        const stop = host.listen(window.windowId, (event, value) => send({ event, value }));
        return;
      }
      case 'app': {
        const name = path.join('/') || 'index.html';
        const isPage = name === 'index.html';
        const withBrowser = (html: string): string => html.replace('</head>', `${FOLDER_BROWSER}</head>`);
        sendPage(request, response, pages.get(name), isPage ? withBrowser : undefined);
        return;
      }
      case 'd':
        await ownChannel(request, response, path.join('/'));
        return;
      default:
        throw new Refused(404);
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      response.writeHead(error instanceof Refused ? error.status : 400, {
        'Content-Type': 'text/plain',
        Connection: 'close',
      });
      response.end();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve());
  });
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    host,
    address,
    openWindow: () => {
      const window = add(host.openWindow(), false);
      let enter = (): void => undefined;
      const entered = new Promise<void>((resolve) => {
        enter = resolve;
      });
      return { url: addressOf(window, PAGE, enter), windowId: window.windowId, entered };
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      for (const { windowId } of known) desktop.drop(windowId);
      desktop.dropDownloads();
      await host.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await options.printer.close();
    },
  };
};
