import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtlas, openAtlas } from '../../db/atlas';
import { connect } from '../../db/connection';
import { makeEmpty, newPart, removeUnfinished } from '../../db/parts';
import { runSteps, STEPS } from '../../db/migrate';
import { temporaryCopyOf } from '../../db/temporary';
import { filledAtlas } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { temporaryFolder } from '../support/folders';
import { nextStep } from '../support/nextStep';

const folder = temporaryFolder();
const PASSPHRASE = 'seven quiet turnips';
const isRoot = process.getuid?.() === 0;
const isPosix = process.platform !== 'win32';
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const hiddenIn = (where: string): readonly string[] => readdirSync(where).filter((name) => name.startsWith('.'));

describe('what a run that was killed left unfinished', () => {
  it('is taken away when an atlas of that folder is opened, whatever it was going to be', async () => {
    const where = join(folder, 'killed');
    mkdirSync(where);
    const path = join(where, 'a.atlas');
    (await createAtlas(path)).atlas.close();
    // A number no process has: the largest the system gives is below it.
    const dead = newPart(join(where, 'X')).replace(`-${process.pid}-`, '-99999999-').split('/').at(-1) ?? '';
    const part = (name: string): string => dead.replace('.X.', `.${name}.`);
    const left = [
      part('a (version 1, 2026).atlas'),
      part('Copy.atlas'),
      `${part('Copy.atlas')}-journal`,
      part('Plan.pdf'),
    ];
    const nameless = '.a (version 2).atlas.0123456789abcdef.part';
    const oldSample = 'hospital.atlas.0123456789ab.new';
    const others = ['.not ours.part', '.a.atlas.swp', part('a.atlas').replace(/\.[0-9a-f]{8}-/, '.00000000-')];
    for (const name of [...left, nameless, oldSample, ...others]) writeFileSync(join(where, name), 'in clear');
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of [nameless, oldSample]) utimesSync(join(where, name), longAgo, longAgo);
    (await openAtlas(path)).close();
    expect(
      readdirSync(where)
        .filter((name) => name !== 'a.atlas-journal')
        .toSorted(),
    ).toEqual([...others, 'a.atlas'].toSorted());
  });

  it('is told from what a run is just writing', () => {
    const where = join(folder, 'writing');
    mkdirSync(where);
    const own = newPart(join(where, 'a.atlas'));
    const another = newPart(join(where, 'b.atlas'), process.ppid);
    // The number of a process that was given again: this one began at another time.
    const again = another.replace(/-[0-9a-f]{8}(?=[0-9a-f]{8}\.part)/, '-12345678');
    for (const path of [own, another, again]) writeFileSync(path, '');
    removeUnfinished(where);
    expect(hiddenIn(where)).toHaveLength(process.platform === 'linux' ? 2 : 3);
  });
});

describe.skipIf(process.platform !== 'linux')('a copy that was shown by a run that was killed', () => {
  it('is taken away at the next opening, also where its number was given to another process', async () => {
    const place = join(folder, 'temporary');
    const path = join(folder, 'shown.atlas');
    mkdirSync(place);
    (await createAtlas(path)).atlas.close();
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = place;
    try {
      const shown = temporaryCopyOf(path, []);
      const own = readdirSync(place);
      const [name = ''] = own;
      const again = name.replace(/-[0-9a-f]{8}-/, '-12345678-');
      const left = [again, 'account-atlas-copy-99999999-abcdef', 'account-atlas-copy-99999999-12345678-abcdef'];
      expect(again).not.toBe(name);
      for (const one of left) mkdirSync(join(place, one));
      mkdirSync(join(place, 'account-atlas-copy-of-my-own'));
      (await openAtlas(path)).close();
      expect(readdirSync(place).toSorted()).toEqual([...own, 'account-atlas-copy-of-my-own'].toSorted());
      shown.remove();
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  });
});

describe.runIf(isPosix)('who may read a file', () => {
  it('is its owner alone when it is new, and stays as it was through sealing, unsealing, copying and a new passphrase', async () => {
    const path = join(folder, 'mode.atlas');
    const { atlas } = await createAtlas(path);
    expect(modeOf(path)).toBe('600');
    await atlas.seal(PASSPHRASE);
    expect(modeOf(path)).toBe('600');
    await atlas.changePassphrase(PASSPHRASE, 'eight loud radishes');
    expect(modeOf(path)).toBe('600');
    await atlas.unseal('eight loud radishes');
    expect(modeOf(path)).toBe('600');
    atlas.copyTo(`${path}.copy`);
    expect(modeOf(`${path}.copy`)).toBe('600');
    chmodSync(path, 0o640);
    await atlas.seal(PASSPHRASE);
    expect(modeOf(path)).toBe('640');
    atlas.copyTo(`${path}.copy`);
    expect(modeOf(`${path}.copy`)).toBe('640');
    atlas.close();
  });

  it('stays as it was where everything goes on in a file that others may read, and where the old one is gone', async () => {
    const path = join(folder, 'elsewhere.atlas');
    const { atlas } = await createAtlas(path);
    const [open, gone] = [`${path}.open`, `${path}.gone`];
    for (const target of [open, gone]) {
      writeFileSync(target, 'old', { mode: 0o644 });
      chmodSync(target, 0o644);
    }
    atlas.saveElsewhere(open);
    expect(modeOf(open)).toBe('600');
    rmSync(open);
    atlas.saveElsewhere(gone);
    expect(modeOf(gone)).toBe('600');
    atlas.close();
  });

  it('lets its owner write into a copy of what could only be read', async () => {
    const path = join(folder, 'fixed.atlas');
    (await createAtlas(path)).atlas.close();
    chmodSync(path, 0o444);
    const atlas = await openAtlas(path, { readOnly: true });
    atlas.copyTo(`${path}.copy`);
    atlas.close();
    expect(modeOf(`${path}.copy`)).toBe('644');
    expect((await openAtlas(`${path}.copy`)).readOnly).toBeNull();
  });

  it('is nobody else while a copy is made', async () => {
    const path = join(folder, 'while.atlas');
    const { atlas } = await createAtlas(path);
    const modes: string[] = [];
    const where = join(folder, 'copies');
    mkdirSync(where);
    const watch = (await import('node:fs')).watch(where, (_, name) => {
      const stat = name === null ? undefined : statSync(join(where, name), { throwIfNoEntry: false });
      if (stat) modes.push((stat.mode & 0o077).toString(8));
    });
    atlas.copyTo(join(where, 'b.atlas'));
    await expect.poll(() => modes.length).toBeGreaterThan(0);
    watch.close();
    expect(new Set(modes)).toEqual(new Set(['0']));
    atlas.close();
  });

  it('is said where another name of the file stays in clear', async () => {
    const path = join(folder, 'linked.atlas');
    const { atlas } = await filledAtlas(path, 'hospital');
    linkSync(path, `${path}.hard`);
    const sealed = await atlas.seal(PASSPHRASE);
    expect(sealed.notice).toContain('another name');
    expect(readFileSync(`${path}.hard`).subarray(0, 15).toString()).toBe('SQLite format 3');
    const again = await atlas.changePassphrase(PASSPHRASE, 'eight loud radishes');
    expect(again.notice).toBeNull();
    linkSync(path, `${path}.sealed`);
    const third = await atlas.changePassphrase('eight loud radishes', PASSPHRASE);
    expect(third.notice).toContain('opens with the passphrase of before');
    expect(third.notice).not.toContain('clear');
    atlas.close();
  });

  it('is said where copies the app made beside it stay in clear, and not of others', async () => {
    const path = join(folder, 'copied.atlas');
    (await filledAtlas(path, 'hospital')).atlas.close();
    const opened = await openAtlas(path, { steps: [...STEPS, nextStep()] });
    opened.copyTo(join(folder, 'copied elsewhere.atlas'));
    const { notice } = await opened.seal(PASSPHRASE);
    const [copy = ''] = readdirSync(folder).filter((name) => name.startsWith('copied (version'));
    expect(notice).toContain(copy);
    expect(notice).not.toContain('elsewhere');
    rmSync(join(folder, copy));
    writeFileSync(join(folder, 'copied (set aside 2026-03-02 10-00-00).atlas-journal-kept'), 'pages');
    expect((await opened.changePassphrase(PASSPHRASE, 'eight loud radishes')).notice).toContain('journal-kept');
    opened.close();
  });
});

describe.runIf(isRoot && isPosix)('somebody who may not write, or not read, a file', () => {
  const NOBODY = 65534;
  const openAs = async (path: string): Promise<string> => {
    const child = startChild(await bundledChild('holdOpen'), { path }, { uid: NOBODY });
    const said = await child.line((line) => line !== '');
    await child.kill();
    return said;
  };

  it('is told that it cannot be read, not that it can only be read', async () => {
    const path = join(folder, 'private.atlas');
    (await createAtlas(path)).atlas.close();
    chmodSync(folder, 0o755);
    expect(await openAs(path)).toBe('refused fileUnreadable');
  });

  it('sees an older atlas brought up to date in a copy; beside the file nothing appears', async () => {
    const where = join(folder, 'shelf');
    mkdirSync(where);
    const path = join(where, 'older.atlas');
    makeEmpty(path);
    const db = connect(path, null, 'write');
    runSteps(db, STEPS.slice(0, -1));
    db.prepare('INSERT INTO "meta" ("name", "value") VALUES (?, ?)').run('atlasId', 'older');
    db.close();
    chmodSync(folder, 0o755);
    chmodSync(path, 0o444);
    chmodSync(where, 0o555);
    const before = readFileSync(path);
    const beside = readdirSync(where);
    expect(await openAs(path)).toBe('open to read');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(where)).toEqual(beside);
    chmodSync(where, 0o755);
  });
});
