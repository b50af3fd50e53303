import type { App, WebContents } from 'electron';
import type { Desktop } from '../services/port';
import { selfTest, type SelfTestFolder } from '../services/selfTest';

type ShellTest = SelfTestFolder & {
  readonly report: string | null;
  readonly contents: WebContents;
  /** Closes every atlas. */
  readonly close: () => Promise<void>;
};

/** What the desktop of a test does otherwise: nobody is asked, and the system's own lists stay as they are. */
export const unattended = (chooseFile: Desktop['chooseFile']): Partial<Desktop> => ({
  chooseFile,
  recentChanged: () => undefined,
});

/** Tests the program itself in a window nobody sees, tells what came of it, and ends with 0 where all passed. */
export const selfTestInShell = async (app: App, test: ShellTest): Promise<void> => {
  const { contents, data, report, close, remove } = test;
  const { electron, chrome } = process.versions;
  let code: 0 | 1 = 1;
  try {
    code = await selfTest({
      version: app.getVersion(),
      subject: `desktop window, Electron ${electron}, Chromium ${chrome}${app.isPackaged ? ', packaged' : ''}`,
      data,
      report,
      out: (text) => void process.stdout.write(text),
      evaluate: (script) => contents.executeJavaScript(script, true),
    });
  } finally {
    await close().catch(() => undefined);
    remove();
    app.exit(code);
  }
};
