import { mkdirSync, writeFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answerFor } from '../../electron/services/readingProgram';
import * as electron from '../support/fakeElectron';
import { temporaryFolder } from '../support/folders';
import { call, startedShell } from '../support/startedShell';

vi.mock('electron', () => import('../support/fakeElectron'));

const folder = temporaryFolder();
const root = join(folder, 'app');
const data = join(folder, 'data');

let window: electron.FakeWindow;
beforeAll(async () => {
  window = await startedShell(root, data);
});

describe('a file from elsewhere', () => {
  const importing = async (name: string) => {
    electron.dialog.answer = join(folder, 'somewhere', name);
    mkdirSync(join(folder, 'somewhere'), { recursive: true });
    writeFileSync(join(folder, 'somewhere', name), 'Name\nAda\n');
    const chosen = await call(
      window.webContents,
      window.webContents.mainFrame,
      'file.choose',
      JSON.stringify({ purpose: 'importCsv' }),
    );
    const { file } = chosen.value as { file: string };
    const before = electron.utilityProcess.started.length;
    const reply = call(window.webContents, window.webContents.mainFrame, 'csv.read', JSON.stringify({ file }));
    await expect.poll(() => electron.utilityProcess.started.length).toBe(before + 1);
    return { reply, reader: electron.utilityProcess.started.at(-1)! };
  };

  it('is read in a utility process of its own, which is given the bytes and a limit and is ended when it has answered', async () => {
    const { reply, reader } = await importing('people.csv');
    expect(reader.program).toBe(join(root, 'dist', 'shell', 'reader.mjs'));
    expect(reader.options).toMatchObject({
      env: {},
      stdio: 'ignore',
      execArgv: [expect.stringMatching(/^--max-old-space-size=\d+$/) as string],
    });
    expect(reader.given).toEqual([{ kind: 'table', bytes: Buffer.from('Name\nAda\n') }]);
    reader.emit('message', await answerFor('table', Buffer.from('Name\nAda\n')));
    expect(await reply).toMatchObject({ ok: true, value: { columns: ['Name'], rows: [['Ada']] } });
    expect(reader.isKilled).toBe(true);
  });
  it.each<[string, (reader: electron.FakeUtility) => void, unknown]>([
    [
      'takes more memory than it may',
      (reader) => {
        electron.app.metrics = [{ pid: reader.pid, memory: { workingSetSize: 4 * 1024 * 1024 } }];
      },
      'memory',
    ],
    [
      'runs out of its heap',
      (reader) => {
        reader.emit('error', 'FatalError', 'heap', '');
        reader.emit('exit', 5);
      },
      'memory',
    ],
    [
      'answers far too much',
      (reader) => {
        reader.emit('message', 'x'.repeat(97 * 1024 * 1024));
      },
      'answer',
    ],
    [
      'ends without a word',
      (reader) => {
        reader.emit('exit', 1);
      },
      undefined,
    ],
    [
      'answers what is no text',
      (reader) => {
        reader.emit('message', { ok: true });
      },
      undefined,
    ],
  ])('is refused in words where its reader %s', async (_what, happen, limit) => {
    const { reply, reader } = await importing('hostile.csv');
    happen(reader);
    const { ok, error } = (await reply) as {
      ok: boolean;
      error: { code: string; message: string; details?: { limit: string } };
    };
    expect({ ok, code: error.code, limit: error.details?.limit }).toEqual({ ok: false, code: 'badFile', limit });
    expect(error.message).toMatch(/Nothing was changed\.$/);
    expect(reader.isKilled).toBe(true);
    electron.app.metrics = [];
  });
});

describe('the program of a reader', () => {
  it('answers the one message it is given, by the same port', async () => {
    const port = Object.assign(new EventEmitter(), {
      said: [] as unknown[],
      postMessage: (message: unknown) => {
        port.said.push(message);
      },
    });
    Object.assign(process, { parentPort: port });
    await import('../../electron/shell/readerProgram');
    port.emit('message', { data: { kind: 'table', bytes: Buffer.from('Name\nAda\n') } });
    port.emit('message', { data: { kind: 'table', bytes: Buffer.from('Name\nBo\n') } });
    await expect.poll(() => port.said).toEqual([await answerFor('table', Buffer.from('Name\nAda\n'))]);
    Reflect.deleteProperty(process, 'parentPort');
  });
});
