import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { readHead } from '../../db/connection';
import { keyFromPassphrase, type AtlasKey } from '../../db/keys';
import { filledAtlas } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { folderInMemory } from '../support/folders';
import { cutAfter, markOf, record, type Recording } from '../support/recording';
import { chanceFrom, often, tell } from '../support/torture';

const folder = folderInMemory();
const PASSPHRASE = 'seven quiet turnips';

type Recorded = { readonly recording: Recording; readonly accountId: string; readonly isSealed: boolean };
const recorded = async (name: string, input: object, passphrase?: string): Promise<Recorded> => {
  const where = join(folder, name);
  mkdirSync(where);
  const path = join(where, 'a.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
  atlas.close();
  const script = await bundledChild('editTimes');
  const recording = record(script, { path, accountId, passphrase, ...input }, where);
  return { recording, accountId, isSealed: passphrase !== undefined };
};

/** The keys the passphrase gives, each made once: it takes as long as all else of a cut, and is the same every time. */
const keys = new Map<string, Promise<AtlasKey | null>>();
const keyOf = (salt: Buffer): Promise<AtlasKey | null> => {
  const known = keys.get(salt.toString('hex')) ?? keyFromPassphrase(PASSPHRASE, salt);
  keys.set(salt.toString('hex'), known);
  return known;
};

type Found = { readonly found: number; readonly isSound: boolean };
/** What is in a file a cut left, opened as the app opens it; nothing where it does not open. */
const lookedAt = async (path: string, { accountId, isSealed }: Recorded): Promise<Found> => {
  try {
    const { salt } = readHead(path);
    if ((salt !== null) !== isSealed) return { found: -1, isSound: false };
    const key = salt && (await keyOf(salt));
    const atlas = await openAtlas(path, key === null ? {} : { unlock: { key } });
    const document = atlas.document(accountId);
    const found = Number(document.person.get('H01')?.note) || 0;
    const notes = [...document.contactNote.keys()].filter((id) => /^c\d+$/.test(id)).length;
    const isSound = atlas.check().length === 0 && notes === found;
    atlas.close();
    return { found, isSound };
  } catch {
    return { found: -1, isSound: false };
  }
};

type Cut = Found & { readonly acknowledged: number };
/**
 * Cuts a run again and again and says what each cut left. Two cuts may leave the very same bytes: what opening makes of
 * them is looked at once.
 */
const cutter = (run: Recorded) => {
  const seen = new Map<string, Found>();
  return {
    seen,
    cut: async (seed: number): Promise<Cut> => {
      const chance = chanceFrom(seed);
      const where = join(folder, 'cut');
      const { recording } = run;
      const said = cutAfter(recording, Math.floor(chance() * recording.events.length) + 1, where, chance);
      const disk = markOf(where);
      const found = seen.get(disk) ?? (await lookedAt(join(where, 'a.atlas'), run));
      seen.set(disk, found);
      return { acknowledged: Number(said.at(-1) ?? 0), ...found };
    },
  };
};

const SEALED_OR_NOT = [
  ['unsealed', undefined],
  ['sealed', PASSPHRASE],
] as const;

describe.runIf(process.platform === 'linux')('a power cut while an atlas is edited', () => {
  it.each(SEALED_OR_NOT)(
    'loses no acknowledged edit and leaves a file that opens, %s',
    async (name, passphrase) => {
      const run = await recorded(name, { times: 15 }, passphrase);
      expect(run.recording.events.filter((event) => event.is === 'said')).toHaveLength(15);
      const { cut, seen } = cutter(run);
      const cuts = often(250, 2_500);
      let acknowledged = 0;
      for (let seed = 1; seed <= cuts; seed += 1) {
        const result = await cut(seed);
        expect(result, `cut ${seed}`).toMatchObject({ isSound: true });
        expect(
          result.found === result.acknowledged || result.found === result.acknowledged + 1,
          `cut ${seed}: ${JSON.stringify(result)}`,
        ).toBe(true);
        acknowledged += result.acknowledged;
      }
      expect(acknowledged).toBeGreaterThan(cuts);
      // Enough of them leave something that no other leaves.
      expect(seen.size).toBeGreaterThan(cuts / 3);
      tell(
        `R2 power cut, ${name}: ${cuts} cuts (${seen.size} different disks), ${acknowledged} acknowledged edits, 0 lost, 0 unopenable`,
      );
    },
    3_600_000,
  );

  it.each(SEALED_OR_NOT)('is noticed by this test where a store syncs nothing, %s', async (name, passphrase) => {
    const { cut } = cutter(await recorded(`careless ${name}`, { times: 15, isCareless: true }, passphrase));
    let harmed = 0;
    for (let seed = 1; seed <= 20 && harmed === 0; seed += 1) {
      const { acknowledged, found, isSound } = await cut(seed);
      if (!isSound || found < acknowledged) harmed += 1;
    }
    expect(harmed).toBe(1);
  });
});
