import { describe, expect, it, vi } from 'vitest';
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
    const { printIn } = await import('../../electron/shell/printing');
    const hidden = new electron.FakeWindow({ show: false });
    if (layout) hidden.webContents.root.say(...layout);
    prepare?.(hidden);
    const result = await printIn(hidden as never, limits).then(
      (value) => ({ value, error: null }),
      (error: unknown) => ({ value: null, error }),
    );
    return { hidden, ...result };
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
    const { hidden, value } = await printing;
    expect(hidden.url).toBe('app://atlas/print.html');
    expect(hidden.webContents.root.isLookedAt).toBe(false);
    expect(hidden.webContents.pdfOptions).toEqual({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
    expect(value).toHaveLength(4);
    expect(hidden.isGone).toBe(true);
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
      /ERR_FAILED/,
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
  it('lays a page out without printing it, and leaves no window behind', async () => {
    const { layOutIn } = await import('../../electron/shell/printing');
    const hidden = new electron.FakeWindow({ show: false });
    hidden.webContents.root.say('ready', 'true');
    await layOutIn(hidden as never);
    expect(hidden.url).toBe('app://atlas/print.html');
    expect(hidden.webContents.pdfOptions).toBeNull();
    expect(hidden.isGone).toBe(true);
    const broken = new electron.FakeWindow({ show: false });
    broken.webContents.root.say('failed', 'no account');
    await expect(layOutIn(broken as never)).rejects.toThrow('no account');
    expect(broken.isGone).toBe(true);
  });
  it('puts whatever went wrong in words for the person', async () => {
    const { shellDesktop } = await import('../../electron/shell/desktop');
    const { printToPdf } = shellDesktop({ print: () => Promise.reject(new Error('ERR_FAILED')) } as never);
    await expect(printToPdf('w')).rejects.toMatchObject({ code: 'cannotPrint' });
    await expect(printToPdf('w')).rejects.toThrow('Nothing was written');
    const { layOut } = shellDesktop({ layOut: () => Promise.reject(new Error('ERR_FAILED')) } as never);
    await expect(layOut('w')).rejects.toMatchObject({ code: 'cannotPrint' });
  });
});
