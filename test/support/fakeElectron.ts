import { runInNewContext } from 'node:vm';
import { EventEmitter } from 'node:events';

/** Stand-ins for the parts of Electron the shell uses: they remember what they were told. */

type Handler = (...given: never[]) => unknown;

/** The root element of a page, as far as a script of the shell looks at it. */
class FakeRoot {
  readonly dataset: Record<string, string> = {};
  readonly #lookers = new Set<() => void>();
  say(name: 'ready' | 'failed', value: string): void {
    this.dataset[name] = value;
    for (const look of [...this.#lookers]) look();
  }
  get isLookedAt(): boolean {
    return this.#lookers.size > 0;
  }
  run(script: string): unknown {
    const lookers = this.#lookers;
    class Observer {
      constructor(readonly look: () => void) {}
      observe(): void {
        lookers.add(this.look);
      }
      disconnect(): void {
        lookers.delete(this.look);
      }
    }
    return runInNewContext(script, { document: { documentElement: this }, MutationObserver: Observer });
  }
}

export class FakeContents extends EventEmitter {
  static next = 1;
  readonly id = FakeContents.next++;
  readonly sent: unknown[][] = [];
  readonly scripts: string[] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  pdfOptions: unknown = null;
  /** The root of the page that is printed: what it says of its layout, and who looks on. */
  readonly root = new FakeRoot();
  mainFrame: { readonly parent: null; origin: string; url: string } = {
    parent: null,
    origin: 'app://atlas',
    url: 'app://atlas/index.html',
  };
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  /** What the page does when it is told to leave a field; a page that hangs never answers. */
  leaveField: () => unknown = () => undefined;
  /** How printing ends; a hung printer never does. */
  printing: () => Promise<Uint8Array> = async () => new Uint8Array([37, 80, 68, 70]);
  getURL(): string {
    return this.mainFrame.url;
  }
  readonly clipboard: string[] = [];
  copy(): void {
    this.clipboard.push('copy');
  }
  paste(): void {
    this.clipboard.push('paste');
  }
  send(...given: unknown[]): void {
    this.sent.push(given);
  }
  zoomFactor = 1;
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }
  crashes = 0;
  forcefullyCrashRenderer(): void {
    this.crashes += 1;
    this.emit('render-process-gone', {}, { reason: 'killed' });
  }
  async executeJavaScript(script: string): Promise<unknown> {
    this.scripts.push(script);
    if (script.includes('blur()')) return this.leaveField();
    if (!script.includes('MutationObserver')) return undefined;
    return this.root.run(script);
  }
  async printToPDF(options: unknown): Promise<Uint8Array> {
    this.pdfOptions = options;
    return this.printing();
  }
}

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  url: string | null = null;
  isGone = false;
  isShown = false;
  focused = false;
  constructor(readonly options: Record<string, unknown>) {
    super();
    FakeWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  /** How loading ends, for every window made from now on. */
  static loading: () => Promise<void> = async () => undefined;
  loads = 0;
  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.loads += 1;
    await FakeWindow.loading();
    this.webContents.emit('dom-ready');
  }
  show(): void {
    this.isShown = true;
  }
  showInactive(): void {
    this.isShown = true;
  }
  getBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 10, y: 20, width: 1000, height: 700 };
  }
  focus(): void {
    this.focused = true;
  }
  restore(): void {
    /* nothing to do */
  }
  maximize(): void {
    /* nothing to do */
  }
  isFocused(): boolean {
    return this.focused;
  }
  isMinimized(): boolean {
    return false;
  }
  fullScreen = false;
  isFullScreen(): boolean {
    return this.fullScreen;
  }
  setFullScreen(isFull: boolean): void {
    this.fullScreen = isFull;
  }
  isMaximized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 10, y: 20, width: 1000, height: 700 };
  }
  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.emit('closed');
  }
}

const fakeSession = () => {
  const made = Object.assign(new EventEmitter(), {
    permissionRequest: null as Handler | null,
    permissionCheck: null as Handler | null,
    devicePermission: null as Handler | null,
    beforeRequest: null as Handler | null,
    pages: null as ((request: { url: string; method: string }) => Response) | null,
    spellChecker: true,
    setPermissionRequestHandler(handler: Handler) {
      this.permissionRequest = handler;
    },
    setPermissionCheckHandler(handler: Handler) {
      this.permissionCheck = handler;
    },
    setDevicePermissionHandler(handler: Handler) {
      this.devicePermission = handler;
    },
    setSpellCheckerEnabled(isOn: boolean) {
      this.spellChecker = isOn;
    },
    webRequest: {
      onBeforeRequest: (handler: Handler) => {
        made.beforeRequest = handler;
      },
    },
    protocol: {
      handle: (_scheme: string, handler: (request: { url: string; method: string }) => Response) => {
        made.pages = handler;
      },
    },
  });
  return made;
};

type FakeSession = ReturnType<typeof fakeSession>;
export const session = {
  byName: new Map<string, FakeSession>(),
  /** That of the windows people work in. */
  get made(): FakeSession | null {
    return this.byName.get('account-atlas') ?? null;
  },
  fromPartition(name: string): FakeSession {
    const made = fakeSession();
    this.byName.set(name, made);
    return made;
  },
};

/** A utility process: it remembers what it was given and says what a test makes it say. */
export class FakeUtility extends EventEmitter {
  static next = 1000;
  readonly pid = FakeUtility.next++;
  readonly given: unknown[] = [];
  isKilled = false;
  constructor(
    readonly program: string,
    readonly args: readonly string[],
    readonly options: Record<string, unknown>,
  ) {
    super();
  }
  postMessage(message: unknown): void {
    this.given.push(message);
  }
  kill(): boolean {
    if (this.isKilled) return false;
    this.isKilled = true;
    this.emit('exit', 15);
    return true;
  }
}
export const utilityProcess = {
  started: [] as FakeUtility[],
  fork(program: string, args: readonly string[], options: Record<string, unknown>): FakeUtility {
    const made = new FakeUtility(program, args, options);
    this.started.push(made);
    return made;
  },
};

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  hasLock: true,
  isSandboxed: false,
  quits: 0,
  paths: {} as Record<string, string>,
  switches: {} as Record<string, string>,
  exitCode: null as number | null,
  commandLine: {
    appendSwitch: (name: string, value = '') => {
      app.switches[name] = value;
    },
    hasSwitch: (name: string) => Object.hasOwn(app.switches, name),
  },
  exit(code = 0) {
    app.exitCode = code;
  },
  enableSandbox() {
    app.isSandboxed = true;
  },
  requestSingleInstanceLock: () => app.hasLock,
  quit() {
    app.quits += 1;
  },
  setPath(name: string, path: string) {
    app.paths[name] = path;
  },
  getPath: () => '/documents',
  getVersion: () => '9.9.9',
  recent: [] as string[],
  addRecentDocument: (path: string) => void app.recent.unshift(path),
  clearRecentDocuments: () => {
    app.recent = [];
  },
  metrics: [] as { pid: number; memory: { workingSetSize: number } }[],
  getAppMetrics: () => app.metrics,
  whenReady: () => Promise.resolve(),
});

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler) {
    this.handlers.set(channel, handler);
  },
};
export const protocol = {
  schemes: [] as unknown[],
  registerSchemesAsPrivileged(schemes: unknown[]) {
    this.schemes = schemes;
  },
};
const WHOLE = { x: 0, y: 0, width: 1920, height: 1080 };
export const DISPLAY = { bounds: WHOLE, workArea: WHOLE };
export const screen = {
  displays: [DISPLAY],
  getAllDisplays: () => screen.displays,
  getPrimaryDisplay: () => screen.displays[0] ?? DISPLAY,
  getDisplayMatching: () => screen.displays[0] ?? DISPLAY,
};
/** A keychain that turns bytes around, which is enough to tell what it sealed from what it did not. */
export const safeStorage = {
  isThere: true,
  backend: 'gnome_libsecret',
  asked: 0,
  isEncryptionAvailable(): boolean {
    this.asked += 1;
    return this.isThere;
  },
  getSelectedStorageBackend(): string {
    return this.backend;
  },
  encryptString: (text: string): Buffer => Buffer.from(Buffer.from(text).map((byte) => 255 - byte)),
  decryptString: (sealed: Buffer): string => Buffer.from(sealed.map((byte) => 255 - byte)).toString(),
};
export const powerMonitor = new EventEmitter();
/** Opens nothing. */
export const shell = { showItemInFolder: () => undefined, openPath: async () => '' };
export const dialog = {
  errors: [] as { title: string; content: string }[],
  showErrorBox(title: string, content: string) {
    this.errors.push({ title, content });
  },
  messages: [] as { window: unknown; options: Record<string, unknown> }[],
  /** The button that is pressed; a question nobody answers stays open. */
  press: 0 as number | null,
  async showMessageBox(window: unknown, options: Record<string, unknown>) {
    this.messages.push({ window, options });
    const { press } = this;
    const { signal } = options as { readonly signal?: AbortSignal };
    // Where the program takes its question back, the answer is the button that does nothing.
    if (press === null)
      return new Promise<{ response: number }>((resolve) => {
        signal?.addEventListener('abort', () => resolve({ response: Number(options['cancelId']) }));
      });
    return { response: press };
  },
  asked: [] as { how: 'open' | 'save'; options: Record<string, unknown> }[],
  answer: null as string | null,
  async showOpenDialog(_window: unknown, options: Record<string, unknown>) {
    this.asked.push({ how: 'open', options });
    return { canceled: this.answer === null, filePaths: this.answer === null ? [] : [this.answer] };
  },
  async showSaveDialog(_window: unknown, options: Record<string, unknown>) {
    this.asked.push({ how: 'save', options });
    return { canceled: this.answer === null, filePath: this.answer ?? '' };
  },
};
export const Menu = {
  template: null as unknown,
  buildFromTemplate(template: unknown) {
    this.template = template;
    return template;
  },
  setApplicationMenu: () => undefined,
};
export { FakeWindow as BrowserWindow };
