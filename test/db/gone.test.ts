import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isHeld, openAtlas, type Atlas } from '../../db/atlas';
import type { Diff } from '../../shared/document/diff';
import { edit } from '../../shared/document/draft';
import { newRecord } from '../../shared/model';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
const PASSPHRASE = 'seven quiet turnips';
let files = 0;
const newPath = (): string => join(folder, `${(files += 1)}.atlas`);
const note = (atlas: Atlas, accountId: string, text: string): void => {
  const diff = edit(atlas.document(accountId), (draft) => draft.set('person', 'H01', { note: text }));
  atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Note', diff });
};
const noteIn = (atlas: Atlas, accountId: string): string | null =>
  atlas.document(accountId).person.get('H01')?.note ?? null;
const failure = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

describe.skipIf(process.platform === 'win32').each([
  ['unsealed', undefined],
  ['sealed', PASSPHRASE],
] as const)('an %s atlas whose file goes away while it is open', (_, passphrase) => {
  it('is never called saved again, and goes on elsewhere with everything', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    note(atlas, accountId, 'kept');
    rmSync(path);
    expect(failure(() => note(atlas, accountId, 'into nothing'))).toMatchObject({ code: 'fileGone' });
    expect(noteIn(atlas, accountId)).toBe('kept');
    expect(atlas.trouble()).toContain('deleted');
    expect(failure(() => note(atlas, accountId, 'again'))).toMatchObject({ code: 'fileGone' });

    const next = newPath();
    atlas.saveElsewhere(next);
    expect(atlas.trouble()).toBeNull();
    expect(atlas.path).toBe(next);
    note(atlas, accountId, 'in the new file');
    atlas.close();
    const again = await openAtlas(next, passphrase === undefined ? {} : { unlock: { passphrase } });
    expect(noteIn(again, accountId)).toBe('in the new file');
    expect(again.log(accountId, 10).map(({ label }) => label)).toEqual(['Note', 'Note', 'Import']);
    again.close();
  });

  it('does not write into another that has its name, and leaves that one alone', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    const other = newPath();
    (await filledAtlas(other, 'industrial', passphrase)).atlas.close();
    const foreign = readFileSync(other);
    note(atlas, accountId, 'kept');
    renameSync(other, path);
    expect(failure(() => note(atlas, accountId, 'into nothing'))).toMatchObject({ code: 'fileGone' });
    expect(failure(() => atlas.putAccount(SOMEONE, 'a', 'New', {}))).toMatchObject({ code: 'fileGone' });
    await expect(atlas.changePassphrase(passphrase ?? '', 'eight loud radishes')).rejects.toMatchObject({
      code: passphrase === undefined ? 'notSealed' : 'fileGone',
    });
    if (passphrase === undefined) await expect(atlas.seal(PASSPHRASE)).rejects.toMatchObject({ code: 'fileGone' });
    expect(readFileSync(path).equals(foreign)).toBe(true);
    expect(atlas.isAt(path)).toBe(false);
    atlas.close();
  });

  it('is told of by a look at it, before anything is edited', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    atlas.close();
    const again = await openAtlas(path, passphrase === undefined ? {} : { unlock: { passphrase } });
    expect(again.look()).toBe(false);
    rmSync(path);
    expect(again.look()).toBe(true);
    expect(again.trouble()).toContain('Save the atlas elsewhere');
    expect(again.look()).toBe(false);
    expect(failure(() => note(again, accountId, 'x'))).toMatchObject({ code: 'fileGone' });
    again.close();
  });

  it('goes on where it was when the same file comes back', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    note(atlas, accountId, 'kept');
    // As a program that synchronises folders does it: a copy of ours would be an atlas of its own.
    execFileSync('cp', [path, `${path}.synced`]);
    renameSync(`${path}.synced`, path);
    note(atlas, accountId, 'after the sync');
    atlas.close();
    const again = await openAtlas(path, passphrase === undefined ? {} : { unlock: { passphrase } });
    expect(noteIn(again, accountId)).toBe('after the sync');
    again.close();
  });

  it('is followed when it is only renamed', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    note(atlas, accountId, 'before');
    const next = newPath();
    renameSync(path, next);
    note(atlas, accountId, 'after');
    expect(atlas.path).toBe(next);
    expect(atlas.trouble()).toBeNull();
    expect(existsSync(`${path}-journal`)).toBe(false);
    // It is locked under its new name.
    const child = startChild(await bundledChild('holdOpen'), {
      path: next,
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    expect(await child.line((line) => line !== '')).toBe('refused openElsewhere');
    atlas.close();
    const again = await openAtlas(next, passphrase === undefined ? {} : { unlock: { passphrase } });
    expect(noteIn(again, accountId)).toBe('after');
    again.close();
  });
});

describe.skipIf(process.platform === 'win32')('two atlases of one run', () => {
  it('keep their locks when one is moved over the other', async () => {
    const [one, other] = [newPath(), newPath()];
    const first = await filledAtlas(one, 'hospital');
    const second = await filledAtlas(other, 'industrial');
    renameSync(other, one);
    second.atlas.look();
    first.atlas.look();
    expect(first.atlas.trouble()).toContain('deleted');
    expect(second.atlas.path).toBe(one);
    const child = startChild(await bundledChild('holdOpen'), { path: one });
    expect(await child.line((line) => line !== '')).toBe('refused openElsewhere');
    first.atlas.close();
    second.atlas.close();
  });

  it('leave alone what lies under the old name of one that was renamed, its journal too', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    note(atlas, accountId, 'before');
    renameSync(path, newPath());
    rmSync(`${path}-journal`, { force: true });
    writeFileSync(path, 'another atlas');
    writeFileSync(`${path}-journal`, '');
    note(atlas, accountId, 'after');
    expect(existsSync(`${path}-journal`)).toBe(true);
    atlas.close();
  });
});

describe.skipIf(process.platform === 'win32')('an atlas that is moved to the trash', () => {
  it('counts as gone: whoever empties the trash must not take edits along', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    mkdirSync(join(folder, 'Trash/files'), { recursive: true });
    renameSync(path, join(folder, 'Trash/files/a.atlas'));
    expect(failure(() => note(atlas, accountId, 'x'))).toMatchObject({
      code: 'fileGone',
      message: expect.stringContaining('trash') as string,
    });
    renameSync(join(folder, 'Trash/files/a.atlas'), path);
    note(atlas, accountId, 'back');
    expect(noteIn(atlas, accountId)).toBe('back');
    atlas.close();
  });
});

describe.runIf(process.platform === 'linux' || process.platform === 'darwin').each([
  ['unsealed', undefined],
  ['sealed', PASSPHRASE],
] as const)('an %s atlas into whose file another program writes', (_, passphrase) => {
  it('is never called saved again, and what is in memory goes on elsewhere', async () => {
    const path = newPath();
    const other = newPath();
    (await filledAtlas(other, 'industrial', passphrase)).atlas.close();
    const foreign = readFileSync(other);
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    note(atlas, accountId, 'kept');
    const people = atlas.document(accountId).person.size;
    // As a copying program does it: the same file, other content. In a process of its own, for here it would drop the
    // lock.
    execFileSync('cp', [other, path]);
    expect(failure(() => note(atlas, accountId, 'into nothing'))).toMatchObject({
      code: 'fileGone',
      message: expect.stringContaining('Another program wrote') as string,
    });
    expect(atlas.trouble()).toContain('Another program wrote');
    const next = newPath();
    expect(atlas.saveElsewhere(next)).toContain('without its history');
    note(atlas, accountId, 'in the new file');
    atlas.close();
    const again = await openAtlas(next, passphrase === undefined ? {} : { unlock: { passphrase } });
    expect(noteIn(again, accountId)).toBe('in the new file');
    expect(again.document(accountId).person.size).toBe(people);
    expect(again.check()).toEqual([]);
    again.close();
    expect(readFileSync(path).equals(foreign)).toBe(true);
  });

  it.each([
    ['cut to its first page', (path: string) => execFileSync('truncate', ['-s', '4096', path])],
    ['cut to a part of its pages', (path: string) => execFileSync('truncate', ['-s', '163840', path])],
    [
      'filled with zeros in the middle',
      (path: string) =>
        execFileSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4096', 'seek=20', 'count=30', 'conv=notrunc'], {
          stdio: 'ignore',
        }),
    ],
  ])('is never called saved again when it is %s', async (_what, harm) => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    note(atlas, accountId, 'kept');
    harm(path);
    expect(failure(() => note(atlas, accountId, 'into ruins'))).toMatchObject({ code: 'fileGone' });
    const next = newPath();
    expect(atlas.saveElsewhere(next)).toContain('without its history');
    note(atlas, accountId, 'in the new file');
    atlas.close();
    const again = await openAtlas(next, passphrase === undefined ? {} : { unlock: { passphrase } });
    expect(noteIn(again, accountId)).toBe('in the new file');
    again.close();
  });

  it('in the middle of a change is not taken for what the app wrote', async () => {
    const path = newPath();
    const other = newPath();
    (await filledAtlas(other, 'industrial', passphrase)).atlas.close();
    const foreign = readFileSync(other);
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    let isDone = false;
    // Read when its row is written: the journal of the change is there by then.
    const roles = Object.assign([], {
      toJSON: () => {
        if (!isDone && statSync(`${path}-journal`).size > 0) {
          isDone = true;
          execFileSync('cp', [other, path]);
        }
        return [];
      },
    });
    const added = [newRecord('person', 'first', 900, {}), newRecord('person', 'second', 901, { buyingRoles: roles })];
    const request = { accountId, baseRevision: 0, label: 'Add', diff: { person: { added } } as Diff };
    expect(failure(() => atlas.apply(SOMEONE, request))).toMatchObject({ code: 'fileGone' });
    expect(isDone).toBe(true);
    expect(failure(() => note(atlas, accountId, 'into another file'))).toMatchObject({ code: 'fileGone' });
    expect(readFileSync(path).subarray(0, 4096).equals(foreign.subarray(0, 4096))).toBe(true);
    atlas.close();
  });

  it('stays as it is when that program only touches it', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    execFileSync('touch', [path]);
    note(atlas, accountId, 'kept');
    expect(atlas.trouble()).toBeNull();
    atlas.addAttachment(accountId, { name: 'a', mediaType: 'text/plain', bytes: Buffer.alloc(100_000) });
    note(atlas, accountId, 'kept too');
    atlas.close();
  });
});

describe('a copy over a file that another program has open', () => {
  it.each([
    ['unsealed', undefined],
    ['sealed', PASSPHRASE],
  ] as const)('is refused while that one is %s, and the file there stays', async (_, passphrase) => {
    const target = newPath();
    (await filledAtlas(target, 'industrial', passphrase)).atlas.close();
    const { atlas } = await filledAtlas(newPath(), 'hospital');
    const child = startChild(await bundledChild('holdOpen'), {
      path: target,
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    await child.line((line) => line === 'open to write');
    const before = readFileSync(target);
    expect(failure(() => atlas.copyTo(target))).toMatchObject({ code: 'openElsewhere' });
    expect(failure(() => atlas.saveElsewhere(target))).toMatchObject({ code: 'openElsewhere' });
    expect(readFileSync(target).equals(before)).toBe(true);
    await child.kill();
    atlas.copyTo(target);
    atlas.close();
    expect((await openAtlas(target)).accounts()).toHaveLength(1);
  });
});

describe('an attached file', () => {
  it('is not called kept where the atlas went away while it was written', async () => {
    const path = newPath();
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const attachment = {
      get name() {
        rmSync(path, { force: true });
        return 'plan.pdf';
      },
      mediaType: 'application/pdf',
      bytes: Buffer.alloc(10),
    };
    expect(failure(() => atlas.addAttachment(accountId, attachment))).toMatchObject({ code: 'fileGone' });
    atlas.close();
  });
});

describe('a file that is open here', () => {
  it('is known under every name it has', async () => {
    const path = newPath();
    const { atlas } = await filledAtlas(path, 'hospital');
    symlinkSync(path, `${path}.link`);
    linkSync(path, `${path}.hard`);
    expect([path, `${path}.link`, `${path}.hard`].map(isHeld)).toEqual([true, true, true]);
    writeFileSync(`${path}.other`, 'x');
    expect(isHeld(`${path}.other`)).toBe(false);
    atlas.close();
    expect(isHeld(path)).toBe(false);
  });
});
