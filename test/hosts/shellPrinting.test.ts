import { describe, expect, it, vi } from 'vitest';
import { PRINT_AGAIN } from '../../shared/api/printing';
import type { PrintLimits } from '../../electron/shell/printing';
import * as electron from '../support/fakeElectron';

vi.mock('electron', () => import('../support/fakeElectron'));

describe('printing', () => {
  type Page = {
    /** What the page says of its layout at once; null: nothing. */
    readonly layout?: readonly ['ready' | 'failed', string] | null;
    readonly prepare?: (window: electron.FakeWindow) => void;
    readonly limits?: Partial<PrintLimits>;
  };
  const printed = async ({ layout = ['ready', 'true'], prepare, limits }: Page) => {
    const { printPageIn } = await import('../../electron/shell/printing');
    const hidden = new electron.FakeWindow({ show: false });
    if (layout) hidden.webContents.root.say(...layout);
    prepare?.(hidden);
    const opened = printPageIn(hidden as never, limits);
    const result = await opened.print('whole').then(
      (value: Uint8Array) => ({ value, error: null }),
      (error: unknown) => ({ value: null, error }),
    );
    return { hidden, page: opened, ...result };
  };
  const never = () => new Promise<never>(() => undefined);
  const refused = () => Promise.reject(new Error('ERR_FAILED'));
  const hang = ({ webContents }: electron.FakeWindow): void => {
    webContents.executeJavaScript = never;
  };
  const neverPrint = ({ webContents }: electron.FakeWindow): void => {
    webContents.printing = never;
  };
  const close = (hidden: electron.FakeWindow): void => hidden.destroy();
  const crash = ({ webContents }: electron.FakeWindow): void => {
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  };
  it('waits for the layout, asks for tags and outline, and leaves no window behind', async () => {
    let page: electron.FakeWindow | null = null;
    const printing = printed({
      layout: null,
      prepare: (window) => {
        page = window;
      },
    });
    await vi.waitFor(() => expect(page?.webContents.root.isLookedAt).toBe(true));
    expect(page!.webContents.pdfOptions).toBeNull();
    page!.webContents.root.say('ready', 'true');
    const { hidden, page: opened, value } = await printing;
    expect(hidden.url).toBe('app://atlas/print.html');
    expect(hidden.webContents.root.isLookedAt).toBe(false);
    expect(hidden.webContents.pdfOptions).toEqual({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
    expect(value).toHaveLength(4);
    // It stays, to be printed again: a draft first, which needs neither tags nor outline.
    expect(hidden.isGone).toBe(false);
    await opened.drawAgain('pages');
    expect(hidden.webContents.scripts.at(-1)).toContain(PRINT_AGAIN.pages);
    await opened.print('draft');
    expect(hidden.webContents.pdfOptions).toMatchObject({ generateTaggedPDF: false, generateDocumentOutline: false });
    await opened.close();
    expect(hidden.isGone).toBe(true);
    await expect(opened.print('whole')).rejects.toMatchObject({ code: 'cannotPrint' });
  });
  const broken: readonly (readonly [what: string, page: Page, words: RegExp])[] = [
    ['cannot be laid out', { layout: ['failed', 'no account'] }, /no account/],
    ['is never laid out', { layout: null, limits: { layoutMs: 60 } }, /too long to lay out/],
    [
      'does not load',
      {
        prepare: () => {
          electron.FakeWindow.loading = refused;
        },
      },
      /could not be printed/,
    ],
    [
      'never loads',
      {
        prepare: () => {
          electron.FakeWindow.loading = never;
        },
        limits: { loadMs: 20 },
      },
      /in time/,
    ],
    ['hangs', { prepare: hang, limits: { layoutMs: 20 } }, /too long to lay out/],
    ['is never printed', { prepare: neverPrint, limits: { printMs: 20 } }, /too long to print/],
    [
      'crashes',
      {
        layout: null,
        prepare: (hidden) => {
          setTimeout(crash, 5, hidden);
        },
      },
      /stopped/,
    ],
    [
      'loses its window',
      {
        layout: null,
        prepare: (hidden) => {
          setTimeout(close, 5, hidden);
        },
      },
      /was closed/,
    ],
  ];
  it.each(broken)('ends with no window left where a page %s', async (_what, page, words) => {
    const loading = electron.FakeWindow.loading;
    const { hidden, error } = await printed(page).finally(() => {
      electron.FakeWindow.loading = loading;
    });
    expect(String(error)).toMatch(words);
    expect(hidden.isGone).toBe(true);
  });
});
