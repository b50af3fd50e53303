import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { downloadsIn } from '../../electron/loopback/downloads';
import { takeRunFolder } from '../../electron/loopback/runFolder';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
const filesIn = (path: string): readonly string[] => readdirSync(path, { recursive: true, encoding: 'utf8' });

describe('the folder of a run', () => {
  it('is taken away at the end, and at the next start where there was none', async () => {
    const data = join(folder, 'data');
    const earlier = join(data, 'downloads', '0123456789abcdef01234567');
    for (const path of [join(data, 'window profile'), earlier]) mkdirSync(path, { recursive: true });
    writeFileSync(join(data, 'window profile', 'Local State'), '{}');
    writeFileSync(join(earlier, 'plan.pdf'), 'left by an earlier version');
    const first = takeRunFolder(data);
    expect(filesIn(data).filter((name) => !name.startsWith('running'))).toEqual(['downloads']);
    expect(statSync(first.path).mode & 0o777).toBe(0o700);
    writeFileSync(join(first.path, 'profile'), 'x');

    // Held by this process, and by a browser that outlives its host.
    const browser = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const gone = new Promise((resolve) => {
      browser.once('exit', resolve);
    });
    const second = takeRunFolder(data);
    expect(existsSync(first.path)).toBe(true);
    first.remove();
    expect(filesIn(join(data, 'running')).toSorted()).toEqual(
      [second.path, `${second.path}.json`].map((path) => path.slice(join(data, 'running').length + 1)),
    );

    const began = { pid: 999_999_999, began: null };
    const holders = (path: string, list: readonly object[]): void =>
      writeFileSync(`${path}.json`, JSON.stringify(list));
    second.heldBy(browser.pid ?? 0);
    const held = (JSON.parse(String(readFileSync(`${second.path}.json`))) as readonly object[]).slice(1);
    holders(second.path, [began, ...held]);
    takeRunFolder(data).remove();
    expect(existsSync(second.path)).toBe(true);
    browser.kill('SIGKILL');
    await gone;
    takeRunFolder(data).remove();
    expect(filesIn(join(data, 'running'))).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')(
    'is not held by a stranger who was given the number of a process that is gone',
    () => {
      const data = join(folder, 'numbers');
      const run = takeRunFolder(data);
      writeFileSync(`${run.path}.json`, JSON.stringify([{ pid: process.pid, began: '1' }]));
      takeRunFolder(data).remove();
      expect(existsSync(run.path)).toBe(false);
    },
  );

  it.each(['', '{', '[{"pid":-1,"began":null}]', '[{"pid":"x"}]'])(
    'is taken away when nobody can say who holds it: %s',
    (said) => {
      const data = join(folder, 'broken');
      const run = takeRunFolder(data);
      writeFileSync(`${run.path}.json`, said);
      takeRunFolder(data).remove();
      expect(filesIn(join(data, 'running'))).toEqual([]);
    },
  );
});

describe('an export on its way to a browser', () => {
  const made = (name: string, content: string) => {
    const place = join(folder, name);
    const downloads = downloadsIn(place);
    const path = downloads.pathFor('window-1', 'a/b: plan.pdf');
    writeFileSync(path, content);
    return { place, downloads, path };
  };

  it('has no name on the disk once it is whole, comes once, and is gone then', async () => {
    const { place, downloads, path } = made('streamed', 'words of the plan');
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    expect(downloads.hold(join(place, 'another'))).toBeNull();
    const held = downloads.hold(path);
    expect(held).toMatchObject({ name: 'b- plan.pdf', ticket: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    if (process.platform !== 'win32') expect(filesIn(place)).toEqual([]);
    const file = downloads.take(held?.ticket ?? '');
    expect(file).toMatchObject({ name: 'b- plan.pdf', size: 17 });
    expect(file && (await text(file.content))).toBe('words of the plan');
    expect(downloads.take(held?.ticket ?? '')).toBeNull();
    expect(downloads.hold(path)).toBeNull();
    expect(filesIn(place)).toEqual([]);
  });

  it('is closed when the download breaks off', async () => {
    const { place, downloads, path } = made('broken off', 'x'.repeat(1_000_000));
    const file = downloads.take(downloads.hold(path)?.ticket ?? '');
    const closed = new Promise((resolve) => {
      file?.content.once('close', resolve);
    });
    file?.content.destroy();
    await closed;
    expect(filesIn(place)).toEqual([]);
  });

  it.each([
    ['its window', 'window-1'],
    ['the host', undefined],
  ])('goes with %s', (_, owner) => {
    const { place, downloads, path } = made(`dropped ${owner}`, 'x');
    const ticket = downloads.hold(path)?.ticket ?? '';
    const unfinished = downloads.pathFor('window-1', 'half.pdf');
    writeFileSync(unfinished, 'half');
    downloads.drop('window-2');
    expect(existsSync(unfinished)).toBe(true);
    downloads.drop(owner);
    expect(downloads.take(ticket)).toBeNull();
    expect(filesIn(place)).toEqual([]);
  });
});
