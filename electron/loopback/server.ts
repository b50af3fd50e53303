import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { childReaders } from '../services/childReader';
import { startHost } from '../services/host';
import type { Desktop, Host } from '../services/port';
import { loopbackDesktop } from './desktop';
import { openDoor, portsFor, type Door } from './door';
import { knownWindows, newWindowSecret, type KnownWindow } from './knownWindows';
import { leftWindowsIn } from './leftWindows';
import { pagesIn, type Page } from './pages';
import type { Printer } from './printing';
import { afterAbsence, type Absence } from './absence';
import { checkSender, readJson, Refused, securityHeaders, sendJson, startStream } from './requests';
import { returnsOf } from './returns';
import { firstVisitPage, PAGE, START, USED_UP } from './startPage';
import { ticketBox } from './tickets';

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
  /** Answers for nobody at the window: the test of itself. Absent, the page asks. */
  readonly chooseFile?: Desktop['chooseFile'];
  /** 0 or absent: one at which windows of an earlier run wait, else any that is free. */
  readonly port?: number;
  /** Open already; else one is opened. */
  readonly door?: Door;
  /** Told when the last window has been gone for a while. */
  readonly onLastWindowGone?: () => void;
};

export type Loopback = {
  readonly host: Host;
  readonly address: string;
  /** A new window: its address, with this ticket or a new one, is good for one visit, and `entered` resolves with it. */
  readonly openWindow: (ticket?: string) => {
    readonly url: string;
    readonly windowId: string;
    readonly entered: Promise<void>;
  };
  /** `goesOn` says which windows stay open without it: they may come back to the next run. */
  readonly close: (goesOn?: (windowId: string) => boolean) => Promise<void>;
  /** Whether a window came from an earlier run. */
  readonly isReturned: (windowId: string) => boolean;
};

/** What an address of one visit leads to. */
type Entry = { readonly window: KnownWindow; readonly page: string; readonly entered: () => void };

/** A window that only reloads, or whose stream broke, is back well before either. */
const GONE_MS = 5_000;
const RELEASE_MS = 20_000;
/** A page opens the address it asked for at once, or never. */
const UNVISITED_MS = 60_000;
const FOLDER_BROWSER = '<script type="module" src="/d/folderBrowser.js"></script>';

/**
 * Serves the page and the contract on 127.0.0.1. Every window has a secret of 256 bits, which the first visit of its
 * address gets and nobody else; without it there is nothing but the page as it was built.
 */
export const startLoopback = async (options: LoopbackOptions): Promise<Loopback> => {
  const pages = pagesIn(options.pageFolder);
  const browserPages = pagesIn(options.browserFolder);
  const known = knownWindows();
  const tickets = ticketBox<Entry>();
  let address = '';
  const timers = new Set<NodeJS.Timeout>();

  /** `isBare`: its page chooses no files. */
  const add = (windowId: string, isBare: boolean): KnownWindow => known.add(windowId, newWindowSecret(isBare));
  const addressOf = (window: KnownWindow, page: string, entered = (): void => undefined, ticket?: string): string =>
    `http://${address}${START}${tickets.issue({ window, page, entered }, ticket)}`;
  const desktop = loopbackDesktop({
    downloadFolder: options.downloadFolder,
    printer: options.printer,
    printAddress: (printWindowId) => {
      const made = add(printWindowId, true);
      const done = (): void => {
        known.remove(made);
        tickets.withdraw(({ window }) => window === made);
      };
      return { url: addressOf(made, `${PAGE}print.html`), done };
    },
    newAddress: () => {
      const window = add(host.openWindow(), false);
      later(UNVISITED_MS, () => {
        if (tickets.withdraw((entry) => entry.window === window).length === 0) return;
        known.remove(window);
        void host.closeWindow(window.windowId);
      });
      return addressOf(window, PAGE);
    },
    projectorAddress: (projectorId) => addressOf(add(projectorId, true), `${PAGE}projector.html`),
  });
  const host = startHost({
    desktop: options.chooseFile === undefined ? desktop : { ...desktop, chooseFile: options.chooseFile },
    startReader: childReaders(),
    dataFolder: options.dataFolder,
    assetsFolder: options.assetsFolder,
    version: options.version,
  });

  const leftWindows = leftWindowsIn(options.dataFolder);
  const returns = returnsOf({
    known,
    files: leftWindows,
    sessionId: host.sessionId,
    presenterOf: (windowId) => host.presenterOf(windowId) ?? undefined,
    admit: ({ windowId, sessions, presenterId }, given) => {
      const secret = presenterId === undefined ? given : { ...given, desktopToken: null };
      const already = known.called(windowId);
      if (already) already.secret = secret;
      else known.add(host.openWindow({ windowId, sessions, presenterId }), secret, sessions);
    },
  });
  const windowOf = ({ headers }: IncomingMessage): KnownWindow => known.byToken(headers['x-window-token']);
  const browserOf = ({ headers }: IncomingMessage): KnownWindow => known.byDesktopToken(headers['x-desktop-token']);

  const later = (ms: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timer.unref();
    timers.add(timer);
  };
  const everybody = afterAbsence(GONE_MS, () => options.onLastWindowGone?.());
  const absences = new Map<KnownWindow, Absence>();
  /** A window that was closed lets go of its atlas. Its secret stays good: the person may bring the tab back. */
  const absenceOf = (window: KnownWindow): Absence => {
    const absence =
      absences.get(window) ??
      afterAbsence(RELEASE_MS, () => {
        desktop.dropDownloads(window.windowId);
        void host.dispatch(window.windowId, 'atlas.close', null);
      });
    absences.set(window, absence);
    return absence;
  };
  // A projector shows what others present: it holds no atlas, and alone it keeps nothing going.
  const isProjector = ({ secret }: KnownWindow): boolean => secret.desktopToken === null;
  const streamBegan = (window: KnownWindow): void => {
    window.streams += 1;
    if (isProjector(window)) return;
    everybody.cameBack();
    absenceOf(window).cameBack();
  };
  const streamEnded = (window: KnownWindow): void => {
    window.streams -= 1;
    if (!known.all().some((one) => one.streams > 0 && !isProjector(one))) everybody.went();
    if (window.streams === 0 && !isProjector(window)) absenceOf(window).went();
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

  /** A page as it was built; that of the app with the folder browser, which only its windows have. */
  const htmlOf = (name: string): string => {
    const html = pages.get(name)?.read().toString('utf8') ?? '';
    return name === 'index.html' ? html.replace('</head>', `${FOLDER_BROWSER}</head>`) : html;
  };

  /** The first visit gets the secret of the window; a second one reads how to come in. */
  const welcome = (response: ServerResponse, ticket: string): void => {
    const entry = tickets.redeem(ticket);
    if (!entry) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(USED_UP);
      return;
    }
    const { window, page, entered } = entry;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(firstVisitPage(window.secret, page, htmlOf(page.slice(PAGE.length) || 'index.html')));
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
      const window = browserOf(request);
      const send = startStream(request, response, () => disconnect());
      const disconnect = desktop.connect(window.windowId, send);
      return;
    }
    if (rest === 'operate') {
      const window = browserOf(request);
      sendJson(response, desktop.operate(window.windowId, await readJson(request)));
      return;
    }
    if (rest.startsWith('download/') && request.method === 'GET') {
      sendExport(response, rest.slice('download/'.length));
      return;
    }
    sendPage(request, response, browserPages.get(rest));
  };

  /** A page whose host was gone for a while proves who it is without its secret; see `comingBack`. */
  const answerReturning = async (request: IncomingMessage, step: string): Promise<unknown> => {
    const given = await readJson(request);
    switch (step) {
      case 'key':
        return returns.keyFor(windowOf(request));
      case 'greet':
        return returns.greet(given);
      case 'enter':
        returns.enter(given);
        return null;
      default:
        throw new Refused(404);
    }
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
        const { windowId } = windowOf(request);
        sendJson(response, await host.dispatch(windowId, path.join('/'), await readJson(request)));
        return;
      }
      case 'events': {
        const window = windowOf(request);
        if (request.method !== 'GET') throw new Refused(405);
        streamBegan(window);
        const send = startStream(request, response, () => {
          stop();
          streamEnded(window);
        });
        const stop = host.listen(window.windowId, (event, value) => send({ event, value }));
        return;
      }
      case 'app': {
        const name = path.join('/') || 'index.html';
        sendPage(request, response, pages.get(name), () => htmlOf(name));
        return;
      }
      case 'return':
        sendJson(response, await answerReturning(request, path.join('/')));
        return;
      case 'd':
        await ownChannel(request, response, path.join('/'));
        return;
      default:
        throw new Refused(404);
    }
  };

  const door = options.door ?? (await openDoor(portsFor(options.port, leftWindows.ports)));
  const { server, port } = door;
  address = `127.0.0.1:${port}`;
  returns.begin(port);
  door.answerBy((request, response) => {
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

  return {
    host,
    address,
    openWindow: (ticket) => {
      const window = add(host.openWindow(), false);
      let enter = (): void => undefined;
      const entered = new Promise<void>((resolve) => {
        enter = resolve;
      });
      return { url: addressOf(window, PAGE, enter, ticket), windowId: window.windowId, entered };
    },
    isReturned: (windowId) => (known.called(windowId)?.sessions.length ?? 0) > 0,
    close: async (goesOn = () => true) => {
      for (const timer of timers) clearTimeout(timer);
      for (const absence of [everybody, ...absences.values()]) absence.cameBack();
      returns.end(({ windowId, streams }) => streams > 0 && goesOn(windowId));
      for (const { windowId } of known.all()) desktop.drop(windowId);
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
