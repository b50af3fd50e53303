import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
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
import { filledAtlas } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { temporaryFolder } from '../support/folders';

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
    atlas.close();
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
