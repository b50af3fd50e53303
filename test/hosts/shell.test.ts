import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { FILE_PURPOSES } from '../../shared/api/shapes';
import * as electron from '../support/fakeElectron';
import { temporaryFolder } from '../support/folders';
import { call, settle, startedShell } from '../support/startedShell';

vi.mock('electron', () => import('../support/fakeElectron'));

const folder = temporaryFolder();
const root = join(folder, 'app');
const data = join(folder, 'data');

let window: electron.FakeWindow;
beforeAll(async () => {
  window = await startedShell(root, data);
});

describe('the window', () => {
  it('is a page behind glass: sandboxed, isolated, without Node, developer tools or spell check', () => {
    expect(window.options['webPreferences']).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      session: electron.session.made,
      preload: join(root, 'dist/preload/preload.cjs'),
    });
    expect(window.url).toBe('app://atlas/index.html');
    expect(electron.app.isSandboxed).toBe(true);
  });
  it('keeps its session in memory and its data in one folder', () => {
    expect([...electron.session.byName.keys()].filter((name) => name.startsWith('persist:'))).toEqual([]);
    expect(electron.app.paths['userData']).toBe(data);
    expect(electron.app.switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND');
  });
  it('goes nowhere and opens nothing', () => {
    expect(window.webContents.windowOpenHandler!({ url: 'https://example.com' })).toEqual({ action: 'deny' });
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const event = { url: 'app://atlas/print.html', preventDefault: vi.fn() };
      expect(window.webContents.emit(name, event), name).toBe(true);
      expect(event.preventDefault, name).toHaveBeenCalledOnce();
    }
  });
  it('loads itself anew, to let go of what it holds', () => {
    for (const name of ['will-navigate', 'will-frame-navigate']) {
      const event = { url: 'app://atlas/index.html', preventDefault: vi.fn() };
      window.webContents.emit(name, event);
      expect(event.preventDefault, name).not.toHaveBeenCalled();
    }
  });
});

describe('the session', () => {
  const made = () => electron.session.made!;
  it('grants nothing but the whole screen for the slides and to copy a picture', () => {
    const answer = vi.fn();
    (made().permissionRequest as unknown as (contents: unknown, permission: string, answer: unknown) => void)(
      {},
      'clipboard-read',
      answer,
    );
    expect(answer).toHaveBeenCalledWith(false);
    (made().permissionRequest as unknown as (contents: unknown, permission: string, answer: unknown) => void)(
      {},
      'fullscreen',
      answer,
    );
    expect(answer).toHaveBeenLastCalledWith(true);
    const check = made().permissionCheck as unknown as (contents: unknown, permission: string) => boolean;
    expect(check({}, 'clipboard-sanitized-write')).toBe(true);
    for (const permission of ['clipboard-read', 'fullscreen', 'media', 'notifications'])
      expect(check({}, permission), permission).toBe(false);
    expect((made().devicePermission as unknown as () => boolean)()).toBe(false);
    expect(made().spellChecker).toBe(false);
    const event = { preventDefault: vi.fn() };
    made().emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
  it.each([
    ['app://atlas/index.html', false],
    ['data:image/png;base64,AA', false],
    ['blob:app://atlas/1', false],
    ['app://other/index.html', true],
    ['https://example.com/', true],
    ['http://127.0.0.1:1/', true],
    ['file:///etc/passwd', true],
    ['ws://127.0.0.1/', true],
    ['devtools://devtools/x', true],
  ])('asked for %s cancels: %s', (url, cancel) => {
    const answer = vi.fn();
    (made().beforeRequest as unknown as (details: { url: string }, answer: unknown) => void)({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });
  it('serves the files of the page with the policy, and nothing else', async () => {
    const ask = (url: string, method = 'GET') => made().pages!({ url, method });
    const page = ask('app://atlas/index.html');
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe('<!doctype html>');
    expect(ask('app://atlas/assets/main-1.js?v=1').headers.get('Content-Type')).toContain('javascript');
    for (const url of [
      'app://atlas/../../secret.html',
      'app://atlas/%2e%2e/%2e%2e/secret.html',
      'app://other/index.html',
      'app://atlas/',
      'app://atlas/index.html/',
    ])
      expect(ask(url).status, url).toBe(404);
    expect(ask('app://atlas/index.html', 'POST').status).toBe(405);
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|http|\*/);
    expect(electron.protocol.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });
});

describe('calls', () => {
  it('are answered for our own page', async () => {
    const reply = await call(window.webContents, window.webContents.mainFrame, 'app.start', 'null');
    expect(reply).toMatchObject({ ok: true, value: { version: '9.9.9' } });
  });
  it.each([
    [
      'a frame inside the page',
      () => ({ parent: window.webContents.mainFrame, origin: 'app://atlas', url: 'app://atlas/index.html' }),
    ],
    [
      'another origin',
      () => {
        const frame = { parent: null, origin: 'https://example.com', url: 'https://example.com/' };
        return frame;
      },
    ],
    ['a frame that is gone', () => null],
  ])('from %s are refused before anything is awaited', (_what, frame) => {
    expect(call(window.webContents, frame(), 'app.start', 'null')).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });
  it('from a main frame that has gone elsewhere, or a window that is not ours, are refused', () => {
    const stranger = new electron.FakeContents();
    expect(call(stranger, stranger.mainFrame, 'app.start', 'null')).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    const away = {
      id: window.webContents.id,
      mainFrame: { parent: null, origin: 'https://example.com', url: 'https://example.com/' },
    };
    expect(call(away, away.mainFrame, 'app.start', 'null')).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
  it.each([
    ['not text', 'app.start', { a: 1 }],
    ['not JSON', 'app.start', '{'],
    ['a method that is no name', 7, 'null'],
    ['a method that is too long', 'x'.repeat(81), 'null'],
    ['too large', 'app.start', `"${'x'.repeat(64 * 1024 * 1024)}"`],
  ])('that are %s are refused', (_what, method, text) => {
    expect(call(window.webContents, window.webContents.mainFrame, method, text)).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    });
  });
  it('that are nested 5,000 deep get the usual refusal', async () => {
    const text = JSON.stringify({ page: { deep: 'here' } }).replace(
      '"here"',
      `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    );
    expect(await call(window.webContents, window.webContents.mainFrame, 'settings.set', text)).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    });
  });
  it('of an unknown method are refused by the services', async () => {
    expect(await call(window.webContents, window.webContents.mainFrame, 'app.quit', 'null')).toMatchObject({
      ok: false,
    });
  });
});

describe('dialogs', () => {
  const choose = (purpose: string, suggestedName?: string) =>
    call(
      window.webContents,
      window.webContents.mainFrame,
      'file.choose',
      JSON.stringify({ purpose, ...(suggestedName === undefined ? {} : { suggestedName }) }),
    );
  it.each(FILE_PURPOSES)('offer the right files for %s and remember the folder', async (purpose) => {
    const isSaving = /^(new|save)/.test(purpose);
    electron.dialog.answer = join(folder, 'somewhere', isSaving ? 'new.file' : 'there.file');
    const reply = await choose(purpose);
    const { how, options } = electron.dialog.asked.at(-1)!;
    expect(how).toBe(isSaving ? 'save' : 'open');
    const [first, second] = options['filters'] as { name: string; extensions: string[] }[];
    expect(first!.extensions).toContain(
      {
        openAtlas: 'atlas',
        newAtlas: 'atlas',
        saveCopy: 'atlas',
        saveElsewhere: 'atlas',
        importCsv: 'csv',
        importAccount: 'json',
        mergeCopy: 'atlas',
        savePdf: 'pdf',
        saveAccount: 'json',
        saveCsv: 'csv',
        attach: 'pdf',
        saveAttachment: '*',
        savePreWork: 'html',
        importPreWork: 'json',
        saveWords: 'json',
        saveText: 'txt',
        saveCalendar: 'ics',
        saveWorkbook: 'xlsx',
        saveReadingPage: 'html',
        saveSlides: 'pptx',
        saveSvg: 'svg',
        savePng: 'png',
      }[purpose],
    );
    expect(first!.extensions.join()).not.toContain('.');
    expect(second?.extensions).toEqual(isSaving ? undefined : ['*']);
    expect(JSON.stringify(reply)).not.toContain('new.file"}]');
    electron.dialog.answer = null;
    expect(await choose(purpose)).toEqual({ ok: true, value: null });
    expect(String(electron.dialog.asked.at(-1)!.options['defaultPath'])).toContain(join(folder, 'somewhere'));
  });
  it('take a suggested name as a name and not as a way elsewhere', async () => {
    electron.dialog.answer = null;
    await choose('savePdf', '../../etc/plan.pdf');
    expect(electron.dialog.asked.at(-1)!.options['defaultPath']).toBe(join(folder, 'somewhere', 'plan.pdf'));
    await choose('savePdf', '..\\..\\plan.pdf');
    expect(electron.dialog.asked.at(-1)!.options['defaultPath']).toBe(join(folder, 'somewhere', 'plan.pdf'));
  });
});

describe('opening and closing', () => {
  it('opens another window when the page asks, and gives no address', async () => {
    const before = electron.FakeWindow.all.length;
    const reply = await call(window.webContents, window.webContents.mainFrame, 'window.open', 'null');
    expect(reply).toEqual({ ok: true, value: { address: null } });
    const [other, ...more] = electron.FakeWindow.all.slice(before);
    expect([other?.url, more.length]).toEqual(['app://atlas/index.html', 0]);
    other?.emit('close', { preventDefault: () => undefined });
    await vi.waitFor(() => expect(other?.isGone).toBe(true));
    electron.FakeWindow.all.splice(before);
  });
  it('gives a second start to the window that is there, with its file', async () => {
    const file = join(folder, 'given.atlas');
    writeFileSync(file, 'x');
    electron.app.emit('second-instance', {}, ['electron', '--flag', 'given.atlas', 'missing.atlas'], folder);
    await settle();
    expect(electron.FakeWindow.all.filter((one) => one.url?.endsWith('index.html'))).toHaveLength(1);
    expect(window.webContents.sent).toContainEqual(['account-atlas:event', 'command.run', { command: 'atlas.open' }]);
    const asked = electron.dialog.asked.length;
    const reply = await call(
      window.webContents,
      window.webContents.mainFrame,
      'file.choose',
      JSON.stringify({ purpose: 'openAtlas' }),
    );
    expect(reply).toMatchObject({ ok: true, value: { name: 'given.atlas' } });
    expect(electron.dialog.asked.length).toBe(asked);
  });
  it('focuses the window when a second start brings no file', () => {
    window.focused = false;
    electron.app.emit('second-instance', {}, ['electron'], folder);
    expect(window.focused).toBe(true);
  });
  it('takes a file a Mac opens', async () => {
    const event = { preventDefault: vi.fn() };
    const before = window.webContents.sent.length;
    electron.app.emit('open-file', event, join(folder, 'given.atlas'));
    await settle();
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(window.webContents.sent.length).toBe(before + 1);
  });
  it('lets the page write what is being typed before a window closes, and remembers where it was', async () => {
    const event = { preventDefault: vi.fn() };
    window.emit('close', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(window.isGone).toBe(true));
    expect(window.webContents.scripts.join()).toContain('blur()');
    const { memoryIn } = await import('../../electron/shell/memory');
    expect(memoryIn(data).get()).toMatchObject({
      bounds: { x: 10, y: 20, width: 1000, height: 700 },
      folder: join(folder, 'somewhere'),
    });
    expect(call(window.webContents, window.webContents.mainFrame, 'app.start', 'null')).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });
  it('closes the atlases before the process ends', async () => {
    const event = { preventDefault: vi.fn() };
    const before = electron.app.quits;
    electron.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(electron.app.quits).toBe(before + 1));
  });
  it('does not start beside one that runs already', async () => {
    electron.app.hasLock = false;
    const before = [electron.FakeWindow.all.length, electron.app.quits];
    const { startShell } = await import('../../electron/shell/start');
    startShell(root);
    await settle();
    expect([electron.FakeWindow.all.length, electron.app.quits]).toEqual([before[0], before[1]! + 1]);
  });
  it('puts a window only where a screen is', async () => {
    const { seenBounds } = await import('../../electron/shell/memory');
    const area = { x: 0, y: 0, width: 1920, height: 1080 };
    const bounds = { x: 100, y: 100, width: 800, height: 600 };
    expect(seenBounds(bounds, [area])).toEqual(bounds);
    expect(seenBounds(null, [area])).toBeNull();
    // The screen it was on is gone: it comes as large as before, in the middle of one that is there.
    const centred = { x: 560, y: 240, width: 800, height: 600 };
    expect(seenBounds({ ...bounds, x: 2500 }, [area])).toEqual(centred);
    expect(seenBounds({ ...bounds, y: -500 }, [area])).toEqual(centred);
    const huge = { x: 4000, y: 0, width: 3840, height: 2160 };
    expect(seenBounds(huge, [area])).toEqual(area);
    expect(seenBounds(huge, [area, { ...area, x: 3840 }])).toEqual(huge);
  });
  it('opens a window beside another where both can be seen', async () => {
    const { besideBounds } = await import('../../electron/shell/memory');
    const area = { x: 0, y: 25, width: 1440, height: 875 };
    const bounds = { x: 100, y: 100, width: 1000, height: 700 };
    expect(besideBounds(bounds, area)).toEqual({ ...bounds, x: 128, y: 128 });
    expect(besideBounds({ ...bounds, x: 430 }, area)).toEqual({ ...bounds, x: 0, y: 128 });
    expect(besideBounds({ ...bounds, y: 190 }, area)).toEqual({ ...bounds, x: 128, y: 25 });
  });
});

describe('the preload', () => {
  it('is bundled as a script without modules, which a sandbox needs, and reaches for nothing but electron', async () => {
    const { rolldown } = await import('rolldown');
    const bundle = await rolldown({
      input: 'electron/preload.ts',
      platform: 'node',
      external: ['electron'],
      tsconfig: 'tsconfig.base.json',
    });
    const {
      output: [{ code }],
    } = await bundle.generate({ format: 'cjs' });
    expect([...code.matchAll(/require\(["']([^"']+)/g)].map((match) => match[1])).toEqual(['electron']);
    expect(code).not.toMatch(/^\s*(?:import|export)\s/m);
  });
});
