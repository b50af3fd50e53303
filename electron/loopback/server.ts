import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { childReaders } from '../services/childReader';
import { startHost } from '../services/host';
import type { Host } from '../services/port';
import { loopbackDesktop } from './desktop';
import { pagesIn, type Page } from './pages';
import type { Printer } from './printing';
import { checkSender, readJson, Refused, securityHeaders, sendJson, startStream } from './requests';

export type LoopbackOptions = {
  readonly dataFolder: string;
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
  /** A new window: its address holds its token. */
  readonly openWindow: () => { readonly url: string; readonly token: string; readonly windowId: string };
  readonly close: () => Promise<void>;
};

type Known = { readonly windowId: string; readonly token: string; readonly desktopToken: string | null; streams: number };

/** A window that only reloads, or whose stream broke, is back well before either. */
const GONE_MS = 5_000;
const RELEASE_MS = 20_000;
const newToken = (): string => randomBytes(32).toString('hex');
const isSame = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Serves the page and the contract on 127.0.0.1. Every window has a token of 256 bits; nothing is answered without one. */
export const startLoopback = async (options: LoopbackOptions): Promise<Loopback> => {
  const pages = pagesIn(options.pageFolder), browserPages = pagesIn(options.browserFolder);
  const known = new Set<Known>();
  let address = '';
  const timers = new Set<NodeJS.Timeout>();

  const add = (windowId: string, isPrinting: boolean): Known => {
    const made: Known = { windowId, token: newToken(), desktopToken: isPrinting ? null : newToken(), streams: 0 };
    known.add(made);
    return made;
  };
  const desktop = loopbackDesktop({
    dataFolder: options.dataFolder, printer: options.printer,
    printAddress: (printWindowId) => {
      const made = add(printWindowId, true);
      return { url: `http://${address}/w/${made.token}/print.html`, done: () => { known.delete(made); } };
    },
  });
  const host = startHost({
    desktop, startReader: childReaders(), dataFolder: options.dataFolder, assetsFolder: options.assetsFolder,
    version: options.version,
  });

  const byToken = (token: string | undefined): Known => {
    const found = [...known].find((one) => isSame(one.token, token ?? ''));
    if (!found) throw new Refused(404);
    return found;
  };
  const byDesktopToken = (token: string): Known => {
    const found = [...known].find((one) => one.desktopToken !== null && isSame(one.desktopToken, token));
    if (!found) throw new Refused(404);
    return found;
  };
  const headerToken = (request: IncomingMessage): string | undefined => {
    const token = request.headers['x-window-token'];
    return typeof token === 'string' ? token : undefined;
  };

  const later = (ms: number, work: () => void): void => {
    const timer = setTimeout(() => { timers.delete(timer); work(); }, ms);
    timer.unref();
    timers.add(timer);
  };
  /** A window that was closed lets go of its atlas. Its address stays good: the person may come back to it. */
  const streamEnded = (window: Known): void => {
    later(GONE_MS, () => { if (![...known].some((one) => one.streams > 0)) options.onLastWindowGone?.(); });
    later(RELEASE_MS, () => { if (window.streams === 0) void host.dispatch(window.windowId, 'atlas.close', null); });
  };

  const sendPage = (request: IncomingMessage, response: ServerResponse, page: Page | undefined, change: (html: string) => string = (html) => html): void => {
    if (request.method !== 'GET') throw new Refused(405);
    if (!page) throw new Refused(404);
    const bytes = page.type.startsWith('text/html') ? Buffer.from(change(page.read().toString('utf8'))) : page.read();
    response.writeHead(200, { 'Content-Type': page.type, 'Content-Length': bytes.length });
    response.end(bytes);
  };

  const ownChannel = async (request: IncomingMessage, response: ServerResponse, token: string, rest: string): Promise<void> => {
    const window = byDesktopToken(token);
    if (rest === 'requests' && request.method === 'GET') {
      const send = startStream(request, response, () => disconnect());
      const disconnect = desktop.connect(window.windowId, send);
      return;
    }
    if (rest === 'operate') {
      sendJson(response, desktop.operate(window.windowId, await readJson(request)));
      return;
    }
    if (rest.startsWith('download/') && request.method === 'GET') {
      const file = desktop.takeDownload(rest.slice('download/'.length));
      if (!file) throw new Refused(404);
      response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': file.bytes.length, 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` });
      response.end(file.bytes);
      return;
    }
    sendPage(request, response, browserPages.get(rest));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders(`http://${address}`))) response.setHeader(name, value);
    checkSender(request, address);
    const [, room = '', ...path] = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '')).split('/');
    switch (room) {
      case 'call': {
        const { windowId } = byToken(headerToken(request));
        sendJson(response, await host.dispatch(windowId, path.join('/'), await readJson(request)));
        return;
      }
      case 'events': {
        const window = byToken(headerToken(request));
        if (request.method !== 'GET') throw new Refused(405);
        window.streams += 1;
        const send = startStream(request, response, () => { stop(); window.streams -= 1; streamEnded(window); });
        const stop = host.listen(window.windowId, (event, value) => send({ event, value }));
        return;
      }
      case 'w': {
        const [token = '', ...rest] = path;
        const { desktopToken } = byToken(token);
        const name = rest.join('/') || 'index.html';
        sendPage(request, response, pages.get(name), (html) =>
          (desktopToken === null ? html : html.replace('</head>', `<script type="module" src="/d/${desktopToken}/folderBrowser.js"></script></head>`)));
        return;
      }
      case 'd': {
        const [token = '', ...rest] = path;
        await ownChannel(request, response, token, rest.join('/'));
        return;
      }
      default:
        throw new Refused(404);
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) { response.destroy(); return; }
      response.writeHead(error instanceof Refused ? error.status : 400, { 'Content-Type': 'text/plain', Connection: 'close' });
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
    host, address,
    openWindow: () => {
      const { windowId, token } = add(host.openWindow(), false);
      return { url: `http://${address}/w/${token}/`, token, windowId };
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      for (const { windowId } of known) desktop.drop(windowId);
      await host.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => { server.close(() => resolve()); });
      await options.printer.close();
    },
  };
};
