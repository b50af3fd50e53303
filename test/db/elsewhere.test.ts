import { existsSync, readFileSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { openCopyOf } from '../../db/elsewhere';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild, type Child } from '../support/child';
import { temporaryFolder } from '../support/folders';

const PASSPHRASE = 'violet harbour tuba ninety';
const folder = temporaryFolder();
const children: Child[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill();
});
const child = async (name: string, input: unknown): Promise<Child> => {
  const started = startChild(await bundledChild(name), input);
  children.push(started);
  return started;
};
const copiesLeft = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`account-atlas-copy-${process.pid}-`));

describe('an atlas that another program has open', () => {
  it.each([
    ['in clear', undefined],
    ['sealed', PASSPHRASE],
  ])('is read from a copy, %s, under a name that says of when', async (_, passphrase) => {
    const path = join(folder, `held ${passphrase === undefined}.atlas`);
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    atlas.close();
    const unlock = passphrase === undefined ? undefined : { passphrase };
    const other = await child('holdOpen', { path, ...(passphrase === undefined ? {} : { passphrase }) });
    await other.line((line) => line.startsWith('open'));
    await expect(openAtlas(path, unlock ? { unlock } : {})).rejects.toMatchObject({ code: 'openElsewhere' });
    const before = readFileSync(path);
    const copy = await openCopyOf(path, unlock);
    expect(copy.path).toMatch(/held (true|false) \(as of .*\d{4}, \d\d:\d\d.*\)\.atlas$/);
    expect(existsSync(copy.path)).toBe(false);
    expect(copy.readOnly).toMatch(
      /^This is a copy of held .*, which is open elsewhere, as it was saved on .*for reading only/,
    );
    expect(copy.document(accountId).person.size).toBeGreaterThan(30);
    expect(() =>
      copy.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Edit', diff: { person: { removed: [] } } }),
    ).toThrow(/for reading only/);
    expect(copy.isAt(path)).toBe(false);
    if (passphrase !== undefined) {
      await expect(openCopyOf(path)).rejects.toMatchObject({ code: 'passphraseNeeded' });
      await expect(openCopyOf(path, { passphrase: 'violet' })).rejects.toMatchObject({ code: 'wrongPassphrase' });
      const lying = readdirSync(join(tmpdir(), copiesLeft()[0] ?? '')).map((name) =>
        readFileSync(join(tmpdir(), copiesLeft()[0] ?? '', name)),
      );
      expect(lying.some((bytes) => bytes.includes('Maren Aldous'))).toBe(false);
    }
    copy.close();
    expect(copiesLeft()).toEqual([]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('and writes without a pause gives whole copies all the same', async () => {
    const path = join(folder, 'busy.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const { note } = atlas.document(accountId).person.get('H01')!;
    const diff = { person: { updated: { H01: { note: [note, '0'] as const } } } };
    atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Begin', diff });
    atlas.close();
    const other = await child('editUntilKilled', { path, accountId, key: null });
    await other.line((line) => line === '20');
    for (let times = 0; times < 8; times += 1) {
      const acknowledged = Number(other.said.at(-1));
      const copy = await openCopyOf(path);
      expect(Number(copy.document(accountId).person.get('H01')?.note)).toBeGreaterThanOrEqual(acknowledged - 1);
      expect(copy.check()).toEqual([]);
      copy.close();
    }
  });

  it('is tried five times and then said not to be whole', async () => {
    const path = join(folder, 'torn.atlas');
    (await filledAtlas(path, 'hospital')).atlas.close();
    truncateSync(path, statSync(path).size - 4096);
    await expect(openCopyOf(path)).rejects.toMatchObject({
      code: 'openElsewhere',
      message: expect.stringContaining('no whole copy of it could be made'),
    });
    expect(copiesLeft()).toEqual([]);
  });
});
