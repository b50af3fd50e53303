import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeRunFolder } from '../../electron/loopback/runFolder';
import { makeDataFolder } from '../../electron/services/dataFolder';
import { temporaryFolder } from '../support/folders';
import { startDesk } from '../support/desk';

const folder = temporaryFolder();
const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe.skipIf(process.platform === 'win32')('the data folder', () => {
  it('is made for its owner alone, and so is what the services put into it', async () => {
    const desk = startDesk();
    const window = desk.open();
    await window.call('settings.set', { theme: 'dark' });
    await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
    await window.call('atlas.create', { file: await window.choose('newAtlas', join(desk.folder, 'Own.atlas')) });
    for (const name of ['', 'samples']) expect(modeOf(join(desk.dataFolder, name)), name).toBe(0o700);
    for (const name of ['settings.json', 'recent.json']) expect(modeOf(join(desk.dataFolder, name)), name).toBe(0o600);
  });

  it('is closed to others where an earlier version left it open, without touching what a link leads to', () => {
    const data = join(folder, 'open');
    mkdirSync(join(data, 'samples'), { recursive: true });
    const own = ['settings.json', 'recent.json', 'samples/hospital.atlas'].map((name) => join(data, name));
    for (const path of own) writeFileSync(path, 'as it was', { mode: 0o644 });
    const elsewhere = join(folder, 'elsewhere.txt');
    writeFileSync(elsewhere, 'open', { mode: 0o644 });
    symlinkSync(elsewhere, join(data, 'link'));
    for (const one of [data, join(data, 'samples')]) chmodSync(one, 0o755);
    makeDataFolder(data);
    expect([data, join(data, 'samples')].map(modeOf)).toEqual([0o700, 0o700]);
    expect(own.map(modeOf)).toEqual([0o600, 0o600, 0o600]);
    expect(modeOf(elsewhere)).toBe(0o644);
    expect(readFileSync(own[0] ?? '', 'utf8')).toBe('as it was');
  });

  it('leaves alone what somebody keeps there of their own', () => {
    const data = join(folder, 'shared');
    const own = ['downloads/letter.txt', 'running/notes.txt', 'running/deadbeef/x.txt', 'window profile/y', 'run.sh'];
    for (const name of own) {
      mkdirSync(dirname(join(data, name)), { recursive: true });
      writeFileSync(join(data, name), 'mine', { mode: 0o755 });
    }
    const run = takeRunFolder(data);
    run.remove();
    for (const name of own) expect(readFileSync(join(data, name), 'utf8'), name).toBe('mine');
    expect(modeOf(join(data, 'run.sh'))).toBe(0o755);
  });

  it("is refused where the folder of its runs is a link: it may lead to what is somebody's own", () => {
    const data = join(folder, 'linked');
    const target = join(folder, 'target');
    for (const one of [data, target]) mkdirSync(one);
    writeFileSync(join(target, 'letter.txt'), 'mine');
    symlinkSync(target, join(data, 'running'));
    expect(() => takeRunFolder(data)).toThrow(expect.objectContaining({ code: 'readOnly' }) as Error);
    expect(readFileSync(join(target, 'letter.txt'), 'utf8')).toBe('mine');
  });

  it('in which nothing can be noted is no reason not to start', async () => {
    const data = join(folder, 'noteless');
    mkdirSync(data);
    writeFileSync(join(data, 'writing'), 'a file in the way');
    const desk = startDesk(undefined, data);
    const window = desk.open();
    await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
    await window.call('atlas.saveCopy', { file: await window.choose('saveCopy', join(desk.folder, 'copy.atlas')) });
    expect(readFileSync(join(data, 'writing'), 'utf8')).toBe('a file in the way');
  });

  it('is refused in words where it cannot be made', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below')]) {
      expect(() => makeDataFolder(path)).toThrow(
        expect.objectContaining({ code: 'readOnly', message: expect.stringContaining(path) as string }) as Error,
      );
    }
  });
});
