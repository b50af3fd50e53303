import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { sharedBrowser } from './browsers';
import * as fake from './fakeElectron';

/*
 * The stand-ins for Electron with real pages behind them: each window is a page of an installed Chromium, served by the
 * shell’s own scheme, with the built preload between it and the shell’s own answers. What Electron alone does is not
 * proved by it; that shell, preload and page fit together is.
 */

/** Where the scheme of the shell is found by a browser that does not know it. Nothing is looked up: pages are routed. */
const ADDRESS = 'http://atlas.test';
const OURS = 'app://atlas';

type Listener = (sender: unknown, ...given: unknown[]) => void;
type Exposed = {
  readonly call: (method: string, input: unknown) => Promise<unknown>;
  readonly on: (event: string, listener: (value: unknown) => void) => () => void;
};

/** Runs the built preload as a window does, and gives what it shows to the page. */
const runPreload = (path: string, contents: ChromiumContents): Exposed => {
  let shown: Exposed | null = null;
  const electron = {
    ipcRenderer: {
      on: (channel: string, listener: Listener) => contents.heard.set(channel, listener),
      invoke: async (channel: string, ...given: unknown[]) => {
        const handler = fake.ipcMain.handlers.get(channel) as unknown as (...all: unknown[]) => unknown;
        return handler({ sender: contents, senderFrame: contents.mainFrame }, ...given);
      },
    },
    contextBridge: {
      exposeInMainWorld: (_name: string, api: Exposed) => {
        shown = api;
      },
    },
    webUtils: { getPathForFile: () => '' },
  };
  // What the shell is built to is what runs; no window of ours has another way to run it.
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func
  new Function('require', readFileSync(path, 'utf8'))(() => electron);
  if (shown === null) throw new Error('The preload showed nothing to the page.');
  return shown;
};

const BRIDGE = `
  const heard = new Map();
  window.hearFromShell = (event, value) => { for (const one of heard.get(event) ?? []) one(value); };
  window.accountAtlas = {
    call: (method, input) => window.callShell(method, input ?? null),
    openDropped: async () => false,
    on: (event, listener) => {
      const all = heard.get(event) ?? new Set();
      if (!heard.has(event)) void window.followShell(event);
      heard.set(event, all.add(listener));
      return () => all.delete(listener);
    },
  };
`;

class ChromiumContents extends fake.FakeContents {
  readonly heard = new Map<string, Listener>();
  readonly page: Promise<Page>;
  /** As in Electron, a script waits until the page is loaded. */
  readonly loaded = Promise.withResolvers<void>();
  constructor(readonly preferences: { readonly preload: string; readonly session: unknown }) {
    super();
    this.page = this.#opened();
  }
  async #opened(): Promise<Page> {
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const { pages } = this.preferences.session as { pages: (request: { url: string; method: string }) => Response };
    await page.route(`${ADDRESS}/**`, async (route) => {
      const url = route.request().url().replace(ADDRESS, OURS);
      const reply = pages({ url, method: route.request().method() });
      const headers = Object.fromEntries(reply.headers);
      await route.fulfill({ status: reply.status, headers, body: Buffer.from(await reply.arrayBuffer()) });
    });
    const exposed = runPreload(this.preferences.preload, this);
    await page.exposeFunction('callShell', exposed.call);
    await page.exposeFunction('followShell', (event: string) => {
      exposed.on(event, (value) => {
        void page
          .evaluate(`window.hearFromShell(${JSON.stringify(event)}, ${JSON.stringify(value)})`)
          .catch(() => undefined);
      });
    });
    await page.addInitScript(BRIDGE);
    return page;
  }
  override send(channel?: unknown, ...given: unknown[]): void {
    super.send(channel, ...given);
    this.heard.get(String(channel))?.({}, ...given);
  }
  override async executeJavaScript(script: string): Promise<unknown> {
    this.scripts.push(script);
    await this.loaded.promise;
    return (await this.page).evaluate(script);
  }
  override async printToPDF(options: {
    readonly generateTaggedPDF: boolean;
    readonly generateDocumentOutline: boolean;
  }): Promise<Uint8Array> {
    const { generateTaggedPDF: tagged, generateDocumentOutline: outline } = options;
    return (await this.page).pdf({ tagged, outline, preferCSSPageSize: true, printBackground: true });
  }
}

class ChromiumWindow extends fake.FakeWindow {
  override readonly webContents: ChromiumContents;
  constructor(options: Record<string, unknown>) {
    super(options);
    this.webContents = new ChromiumContents(options['webPreferences'] as ChromiumContents['preferences']);
  }
  override async loadURL(url: string): Promise<void> {
    this.url = url;
    this.webContents.mainFrame = { parent: null, origin: OURS, url };
    const page = await this.webContents.page;
    await page.goto(url.replace(OURS, ADDRESS));
    this.webContents.loaded.resolve();
    this.webContents.emit('dom-ready');
    this.emit('ready-to-show');
  }
  override destroy(): void {
    void this.webContents.page.then((page) => page.context().close());
    super.destroy();
  }
}

export * from './fakeElectron';
export { ChromiumWindow as BrowserWindow };
