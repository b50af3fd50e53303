import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual as equals } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { STEPS } from '../../db/migrate';
import { accountOf, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { filledAtlas } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { temporaryFolder } from '../support/folders';
import { nextStep } from '../support/nextStep';
import { sampleDocument } from '../support/samples';
import { often, tell } from '../support/torture';

const folder = temporaryFolder();
const honest = join(folder, 'honest.atlas');
const CANARY = 'Quillwater Zephyrine';
let before: Document;
let accountId = '';
let script = '';
beforeAll(async () => {
  const document = edited(sampleDocument('hospital'), (draft) => draft.set('person', 'H01', { name: CANARY }));
  const made = await filledAtlas(honest, document);
  ({ accountId } = made);
  before = made.atlas.document(accountId);
  made.atlas.close();
  script = await bundledChild('workUntilKilled');
});

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

type Work = 'copy' | 'carelessCopy' | 'saveElsewhere' | 'migrate' | 'delete' | 'import';
let kills = 0;
/** What a kill at some moment of the work leaves, and whether the work was over. */
const killed = async (work: Work, longestMs: number) => {
  const where = join(folder, `${work} ${(kills += 1)}`);
  mkdirSync(where);
  const [path, target] = [join(where, 'a.atlas'), join(where, 'b.atlas')];
  copyFileSync(honest, path);
  const child = startChild(script, { path, target, work, accountId });
  await child.line((line) => line === 'begin');
  await pause(Math.random() * longestMs);
  await child.kill();
  return { where, path, target, isOver: child.said.includes('end') };
};
const unfinishedIn = (where: string): readonly string[] => readdirSync(where).filter((name) => name.includes('.part'));
/** Whether there is a file that opens, is sound and says the same. */
const isWhole = async (path: string): Promise<boolean> => {
  try {
    const atlas = await openAtlas(path);
    const isSame = equals(atlas.document(accountId), before) && atlas.check().length === 0;
    atlas.close();
    return isSame;
  } catch {
    return false;
  }
};
const times = Array.from({ length: often(2, 50) }, (_, at) => at + 1);

describe('a process killed in the middle of a long work', () => {
  it.each(['copy', 'saveElsewhere'] as const)('leaves a whole file or none where it was to go: %s', async (work) => {
    for (const time of times) {
      const { where, path, target, isOver } = await killed(work, 120);
      const atlas = await openAtlas(path);
      expect(atlas.document(accountId), `kill ${time}`).toEqual(before);
      atlas.close();
      if (isOver) expect(existsSync(target)).toBe(true);
      if (existsSync(target)) expect(await isWhole(target)).toBe(true);
      expect(unfinishedIn(where)).toEqual([]);
    }
    tell(`R3 kill during ${work}: ${times.length} kills, every file whole`);
  });

  it('is noticed by this test where a file is written in its place', async () => {
    const { path, target, isOver } = await killed('carelessCopy', 20);
    expect(isOver).toBe(false);
    expect(await isWhole(path)).toBe(true);
    expect(await isWhole(target)).toBe(false);
  });

  it('while it brings an older atlas up to date leaves the old file, or the new one, and its copy', async () => {
    const steps = [...STEPS, nextStep()];
    for (const time of times) {
      const { where, path, isOver } = await killed('migrate', 250);
      const atlas = await openAtlas(path, { steps });
      expect(atlas.readOnly).toBeNull();
      expect(atlas.document(accountId), `kill ${time}`).toEqual(before);
      expect(atlas.check()).toEqual([]);
      atlas.close();
      const copies = readdirSync(where).filter((name) => name.startsWith('a (version'));
      if (isOver) expect(copies).toHaveLength(1);
      for (const name of copies) {
        const copy = await openAtlas(join(where, name));
        expect(copy.document(accountId)).toEqual(before);
        copy.close();
      }
      expect(unfinishedIn(where)).toEqual([]);
    }
    tell(`R3 kill during migration: ${times.length} kills, every file whole`);
  });

  it('while it deletes an account leaves all of it, or no word', async () => {
    for (const time of times) {
      const { path, isOver } = await killed('delete', 60);
      const atlas = await openAtlas(path);
      const isThere = atlas.hasAccount(accountId);
      if (isOver) expect(isThere).toBe(false);
      if (isThere) expect(atlas.document(accountId), `kill ${time}`).toEqual(before);
      expect(atlas.check()).toEqual([]);
      atlas.close();
      expect(readFileSync(path).includes(CANARY)).toBe(isThere);
    }
    tell(`R3 kill during deletion of an account: ${times.length} kills, all of it or no word`);
  });

  it('while it brings an account in leaves all of it, or nothing', async () => {
    const other = sampleDocument('industrial');
    const otherId = accountOf(other).id;
    for (const time of times) {
      const { path, isOver } = await killed('import', 40);
      const atlas = await openAtlas(path);
      expect(atlas.document(accountId), `kill ${time}`).toEqual(before);
      if (isOver) expect(atlas.hasAccount(otherId)).toBe(true);
      if (atlas.hasAccount(otherId)) expect(atlas.document(otherId).person.size).toBe(other.person.size);
      expect(atlas.check()).toEqual([]);
      atlas.close();
    }
    tell(`R3 kill during import: ${times.length} kills, all of it or nothing`);
  });
});
