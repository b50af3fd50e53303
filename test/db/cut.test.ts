import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { filledAtlas } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { temporaryFolder } from '../support/folders';
import { cutAfter, record, type Recording } from '../support/recording';
import { often, tell } from '../support/torture';

const folder = temporaryFolder();
const PASSPHRASE = 'seven quiet turnips';

/** Numbers that look like chance and are the same in every run. */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
};

const recorded = async (
  name: string,
  input: object,
  passphrase?: string,
): Promise<{ readonly recording: Recording; readonly accountId: string }> => {
  const where = join(folder, name);
  mkdirSync(where);
  const path = join(where, 'a.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
  atlas.close();
  const script = await bundledChild('editTimes');
  return { recording: record(script, { path, accountId, passphrase, ...input }, where), accountId };
};

type Cut = { readonly acknowledged: number; readonly found: number; readonly isSound: boolean };
/** What is in the file after the power went at some instant of the run. */
const cut = async (
  { recording, accountId }: { readonly recording: Recording; readonly accountId: string },
  seed: number,
  passphrase?: string,
): Promise<Cut> => {
  const chance = chanceFrom(seed);
  const where = join(folder, 'cut');
  const said = cutAfter(recording, Math.floor(chance() * recording.events.length) + 1, where, chance);
  const acknowledged = Number(said.at(-1) ?? 0);
  try {
    const atlas = await openAtlas(join(where, 'a.atlas'), passphrase === undefined ? {} : { unlock: { passphrase } });
    const document = atlas.document(accountId);
    const found = Number(document.person.get('H01')?.note) || 0;
    const isSound =
      atlas.check().length === 0 && [...document.contactNote.keys()].filter((id) => /^c\d+$/.test(id)).length === found;
    atlas.close();
    return { acknowledged, found, isSound };
  } catch {
    return { acknowledged, found: -1, isSound: false };
  }
};

describe.runIf(process.platform === 'linux')('a power cut while an atlas is edited', () => {
  it.each([
    ['unsealed', undefined, often(50, 1_600)],
    ['sealed', PASSPHRASE, often(8)],
  ] as const)(
    'loses no acknowledged edit and leaves a file that opens, %s',
    async (name, passphrase, cuts) => {
      const run = await recorded(name, { times: 15 }, passphrase);
      expect(run.recording.events.filter((event) => event.is === 'said')).toHaveLength(15);
      let acknowledged = 0;
      for (let seed = 1; seed <= cuts; seed += 1) {
        const result = await cut(run, seed, passphrase);
        expect(result, `cut ${seed}`).toMatchObject({ isSound: true });
        expect(
          result.found === result.acknowledged || result.found === result.acknowledged + 1,
          `cut ${seed}: ${JSON.stringify(result)}`,
        ).toBe(true);
        acknowledged += result.acknowledged;
      }
      expect(acknowledged).toBeGreaterThan(cuts);
      tell(`R2 power cut, ${name}: ${cuts} cuts, ${acknowledged} acknowledged edits, 0 lost, 0 unopenable`);
    },
    3_600_000,
  );

  it('is noticed by this test where a store syncs nothing', async () => {
    const run = await recorded('careless', { times: 15, isCareless: true });
    let harmed = 0;
    for (let seed = 1; seed <= 20 && harmed === 0; seed += 1) {
      const { acknowledged, found, isSound } = await cut(run, seed);
      if (!isSound || found < acknowledged) harmed += 1;
    }
    expect(harmed).toBe(1);
  });
});
