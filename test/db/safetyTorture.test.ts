import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAtlas, type Atlas, type Unlock } from '../../db/atlas';
import { connect, readHead } from '../../db/connection';
import { keyFromPassphrase, type AtlasKey } from '../../db/keys';
import { boxOf } from '../../db/safety/box';
import { restore, type Vault } from '../../db/safety/compose';
import { readJournal } from '../../db/safety/journalFile';
import { folderOfKey, keptAt } from '../../db/safety/places';
import { foundAt, isHeadDamaged, lossOf, placeRestored, vaultOf } from '../../electron/services/rescue';
import { AtlasError } from '../../shared/api/errors';
import { keptEditsIn } from '../../shared/api/errorDetails';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { folderInMemory, temporaryFolder } from '../support/folders';
import { cutAfter, markOf, record, withoutSyncsOf, type Recording } from '../support/recording';
import { filesIn, filesWith, freshPlacesIn, keptAtlas, LIMIT, note, noteIn, openKept } from '../support/safety';
import { chanceFrom, often, tell } from '../support/torture';

const root = temporaryFolder();
const PASSPHRASE = 'seven quiet turnips';
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
const keyOf = async (path: string): Promise<AtlasKey | null> => {
  const { salt } = readHead(path);
  return salt ? keyFromPassphrase(PASSPHRASE, salt) : null;
};
const vaultAt = (safety: string, path: string, key: AtlasKey | null): Vault => {
  const [kept] = keptAt(safety, path);
  if (kept === undefined) throw new Error(`nothing is kept of ${path}`);
  return { folder: folderOfKey(kept, key), key };
};
const freshPlaces = freshPlacesIn(root);
/** For what plays the disk itself. */
const freshPlacesInMemory = freshPlacesIn(folderInMemory());

/** Opens a file of which at most one edit more is kept: that which was never acknowledged. */
const openAfterCrash = async (path: string, safety: string, unlock: Unlock | undefined): Promise<Atlas> => {
  const options = unlock ? { unlock } : {};
  try {
    return await openKept(path, safety, options);
  } catch (error) {
    if (!(error instanceof AtlasError) || error.code !== 'editsKept') throw error;
    expect(keptEditsIn(error.details)).toMatchObject({ kind: 'ahead', edits: 1 });
    return openKept(path, safety, { ...options, edits: 'bringBack' });
  }
};

describe('a process killed while it edits and keeps every edit twice', () => {
  it.each([
    ['unsealed', undefined],
    ['sealed', PASSPHRASE],
  ] as const)('loses no acknowledged edit, in the file or in what is kept: %s', async (name, passphrase) => {
    const script = await bundledChild('editUntilKilled');
    const begun = async () => {
      const places = freshPlaces();
      const { atlas, accountId } = await keptAtlas(places.path, places.safety, 'hospital', passphrase);
      note(atlas, accountId, '0', 'Begin');
      atlas.close();
      return { ...places, accountId, key: await keyOf(places.path) };
    };
    let now = await begun();
    for (let kill = 0; kill < often(5, 500); kill += 1) {
      // A log of thousands of edits takes its time to be read again at every opening, and shows nothing more.
      if (kill % 25 === 24) {
        rmSync(now.where, { recursive: true, force: true });
        now = await begun();
      }
      const { path, safety, accountId, key } = now;
      const spelled = key && { key: key.key.toString('hex'), salt: key.salt.toString('hex') };
      const child = startChild(script, { path, accountId, key: spelled, safety });
      await child.line(() => true);
      await pause(Math.random() * 25);
      await child.kill();
      const acknowledged = Number(child.said.at(-1));
      const vault = vaultAt(safety, path, key);
      const { part } = restore(vault, join(root, 'of what is kept.atlas'));
      const restored = await openAtlas(part, key ? { unlock: { key } } : {});
      expect(Number(noteIn(restored, accountId))).toBeGreaterThanOrEqual(acknowledged);
      restored.close();
      rmSync(part);
      const again = await openAfterCrash(path, safety, key ? { key } : undefined);
      const found = Number(noteIn(again, accountId));
      expect(found === acknowledged || found === acknowledged + 1, `${found} after ${acknowledged}`).toBe(true);
      if (kill % 5 === 4) await again.backUp('working', LIMIT);
      again.close();
    }
    tell(
      `R1 kill during edits that are kept twice, ${name}: ${often(5, 500)} kills, 0 acknowledged edits lost in either place`,
    );
  });
});

describe.runIf(process.platform === 'linux')('a power cut while every edit is kept twice', () => {
  const ran = async (passphrase?: string) => {
    const { where, path, safety } = freshPlacesInMemory();
    const { atlas, accountId } = await keptAtlas(path, safety, 'hospital', passphrase);
    atlas.close();
    const key = await keyOf(path);
    const script = await bundledChild('editTimes');
    const recording = record(script, { path, accountId, times: 12, passphrase, safety }, where);
    return { where, path, safety, accountId, recording, key };
  };
  type Ran = Awaited<ReturnType<typeof ran>>;
  type Left = { readonly kept: number; readonly found: number; readonly isSound: boolean };
  const lookedAt = async ({ path, safety, accountId, key }: Ran): Promise<Left> => {
    const vault = vaultAt(safety, path, key);
    const journal = readJournal(vault.folder, boxOf(key));
    const kept = journal?.entries.filter((entry) => entry.is === 'change').length ?? -1;
    const atlas = await openAfterCrash(path, safety, key ? { key } : undefined);
    const found = Number(noteIn(atlas, accountId)) || 0;
    const isSound = atlas.check().length === 0;
    atlas.close();
    return { kept, found, isSound };
  };
  /** Says what is in the file and in what is kept after the power went; the very same bytes are looked at once. */
  const cutter = (run: Ran, recording: Recording) => {
    const seen = new Map<string, Left>();
    return async (seed: number) => {
      const chance = chanceFrom(seed);
      const said = cutAfter(recording, Math.floor(chance() * recording.events.length) + 1, run.where, chance);
      const disk = markOf(run.where);
      const left = seen.get(disk) ?? (await lookedAt(run));
      seen.set(disk, left);
      return { acknowledged: Number(said.at(-1) ?? 0), ...left };
    };
  };
  it.each([
    ['unsealed', undefined, often(15, 3_000)],
    ['sealed', PASSPHRASE, often(4, 300)],
  ] as const)(
    'loses no acknowledged edit in either place: %s',
    async (name, passphrase, cuts) => {
      const run = await ran(passphrase);
      const cut = cutter(run, run.recording);
      let acknowledged = 0;
      for (let seed = 1; seed <= cuts; seed += 1) {
        const result = await cut(seed);
        expect(result.isSound, `cut ${seed}`).toBe(true);
        expect(result.kept, `cut ${seed}`).toBeGreaterThanOrEqual(result.acknowledged);
        expect(result.found, `cut ${seed}`).toBeGreaterThanOrEqual(result.acknowledged);
        acknowledged += result.acknowledged;
      }
      expect(acknowledged).toBeGreaterThan(cuts);
      tell(
        `R2 power cut while kept twice, ${name}: ${cuts} cuts, ${acknowledged} acknowledged edits, 0 lost in either place`,
      );
    },
    3_600_000,
  );

  it('is noticed by this test where the journal is not synced', async () => {
    const run = await ran();
    const forgetful = withoutSyncsOf(run.recording, (name) => name.includes('journal-0'));
    const cut = cutter(run, forgetful);
    let lost = 0;
    for (let seed = 1; seed <= 30 && lost === 0; seed += 1) {
      const { acknowledged, kept } = await cut(seed);
      if (kept < acknowledged) lost += 1;
    }
    expect(lost).toBe(1);
  });
});

describe('a process killed in the middle of a work on what is kept', () => {
  let script = '';
  beforeAll(async () => {
    script = await bundledChild('keepUntilKilled');
  });
  const unlockedBy = async (path: string, safety: string, passphrases: readonly (string | undefined)[]) => {
    const isSealed = readHead(path).salt !== null;
    for (const passphrase of passphrases) {
      if ((passphrase !== undefined) !== isSealed) continue;
      try {
        const atlas = await openAfterCrash(path, safety, passphrase === undefined ? undefined : { passphrase });
        return { atlas, passphrase };
      } catch (error) {
        if (!(error instanceof AtlasError) || error.code !== 'wrongPassphrase') throw error;
      }
    }
    throw new Error('No passphrase opens it.');
  };

  it.each([
    ['backup', undefined, undefined, 60],
    ['restore', undefined, undefined, 60],
    ['seal', undefined, 'first long passphrase', 700],
    ['change', PASSPHRASE, 'second long passphrase', 1100],
    ['unseal', PASSPHRASE, undefined, 700],
  ] as const)(
    'leaves the atlas with every edit, and what is kept gives the same: %s',
    async (work, passphrase, next, longestMs) => {
      for (let kill = 0; kill < often(1, 50); kill += 1) {
        const { where, path, safety } = freshPlaces();
        const made = await keptAtlas(path, safety, 'hospital', passphrase);
        await made.atlas.backUp('working', LIMIT);
        made.atlas.close();
        const { accountId } = made;
        const target = join(where, 'restored.atlas');
        const child = startChild(script, { path, safety, accountId, work, passphrase, next, target });
        await child.line((line) => line === 'begin');
        await pause(Math.random() * longestMs);
        await child.kill();
        const [last] = child.said;
        const opened = await unlockedBy(path, safety, [next, passphrase, undefined]);
        expect(noteIn(opened.atlas, accountId)).toBe(last);
        const vault = opened.atlas.vault()!;
        const { part } = restore(vault, join(where, 'again.atlas'));
        const isSealed = opened.atlas.isSealed();
        opened.atlas.close();
        const restored = await openAtlas(part, vault.key === null ? {} : { unlock: { key: vault.key } });
        expect(noteIn(restored, accountId)).toBe(last);
        restored.close();
        // Nothing of before the seal stays in clear, whenever it was killed.
        if (isSealed) expect(filesWith(safety, 'SQLite format 3')).toEqual([]);
        expect(existsSync(target)).toBe(false);
        rmSync(where, { recursive: true, force: true });
      }
      tell(`R3 kill during ${work} of what is kept: ${often(1, 50)} kills, every edit in both places`);
    },
  );

  it('leaves no word of an account that was deleted', async () => {
    for (let kill = 0; kill < often(2, 50); kill += 1) {
      const { where, path, safety } = freshPlaces();
      const made = await keptAtlas(path, safety);
      note(made.atlas, made.accountId, 'Canary of the deleted');
      await made.atlas.backUp('working', LIMIT);
      made.atlas.close();
      const child = startChild(script, { path, safety, accountId: made.accountId, work: 'delete', target: where });
      await child.line((line) => line === 'begin');
      await pause(Math.random() * 80);
      await child.kill();
      const atlas = await openAfterCrash(path, safety, undefined);
      const isThere = atlas.hasAccount(made.accountId);
      atlas.close();
      expect(filesWith(safety, 'Canary of the deleted').length > 0).toBe(isThere);
      rmSync(where, { recursive: true, force: true });
    }
  });
});

/** What a damage may need: the key of the file, and the file as it was some edits ago. */
type Around = { readonly key: AtlasKey | null; readonly older: Buffer };
type Harm = (path: string, bytes: Buffer, around: Around) => void;

/** A run that ends in the middle of a change to everybody: `look` sees file and journal as they are then. */
const crashIn = (path: string, key: AtlasKey | null, look: () => void): void => {
  const db = connect(path, key, 'write');
  // So small a cache that pages are written before the change is complete.
  db.pragma('cache_size=4');
  db.exec('BEGIN IMMEDIATE');
  db.prepare('UPDATE "person" SET "note" = \'half \' || "id" || hex(zeroblob(400)), "updatedAt" = ?').run(
    '2100-01-01T00:00:00.000Z',
  );
  look();
  db.exec('ROLLBACK');
  db.close();
};

describe('a damaged atlas of which copies are kept', () => {
  const PAGE = 4096;
  const DAMAGES: readonly (readonly [name: string, harm: Harm])[] = [
    ['cut off in the middle', (path, bytes) => truncateSync(path, Math.floor(bytes.length / 2))],
    ['empty', (path) => truncateSync(path, 0)],
    ['without its head', (path, bytes) => writeFileSync(path, bytes.fill(0, 0, 100))],
    ['without its first page', (path, bytes) => writeFileSync(path, bytes.fill(0, 0, PAGE))],
    ['all zeros', (path, bytes) => writeFileSync(path, bytes.fill(0))],
    [
      'with a bit of it another',
      (path, bytes) => {
        // Of the number of entries of a page.
        bytes[7 * PAGE + 3]! ^= 1;
        writeFileSync(path, bytes);
      },
    ],
    [
      'with a page of another',
      (path, bytes) => {
        bytes.copy(bytes, 8 * PAGE, 20 * PAGE, 21 * PAGE);
        writeFileSync(path, bytes);
      },
    ],
    ['with a hole', (path, bytes) => writeFileSync(path, bytes.fill(0, PAGE * 4, PAGE * 24))],
    [
      'without the journal of a crash',
      (path, _, { key }) => {
        const half = `${path}.half`;
        crashIn(path, key, () => copyFileSync(path, half));
        renameSync(half, path);
        rmSync(`${path}-journal`, { force: true });
      },
    ],
    [
      'with half a change that SQLite calls sound',
      (path, _, { key }) => {
        const db = connect(path, key, 'write');
        db.prepare('UPDATE "person" SET "note" = ?, "updatedAt" = ?').run('half', '2100-01-01T00:00:00.000Z');
        db.close();
      },
    ],
    [
      'that is an older one beside the journal of a crash',
      (path, _, { key, older }) => {
        const journal = `${path}.left`;
        crashIn(path, key, () => copyFileSync(`${path}-journal`, journal));
        writeFileSync(path, older);
        renameSync(journal, `${path}-journal`);
      },
    ],
  ];
  it.each(DAMAGES)('%s gives every edit back, from what is kept', async (name, harm) => {
    // A passphrase takes its time: in every run one kind of damage is tried sealed, in the large one each.
    const passphrases = name === 'without its head' || often(1) > 1 ? [undefined, PASSPHRASE] : [undefined];
    for (const passphrase of passphrases) {
      const { where, path, safety } = freshPlaces();
      const { atlas: made, accountId } = await keptAtlas(path, safety, 'hospital', passphrase);
      const key = made.vault()!.key;
      const unlock = key === null ? {} : { unlock: { key } };
      made.close();
      const older = readFileSync(path);
      const atlas = await openKept(path, safety, unlock);
      await atlas.backUp('working', LIMIT);
      for (let n = 0; n < 20; n += 1) note(atlas, accountId, `edit ${n}`);
      const before = atlas.document(accountId);
      atlas.close();
      harm(path, readFileSync(path), { key, older });
      const harmed = readFileSync(path);
      const kept = { folder: safety };
      const failure = await openKept(path, safety, passphrase === undefined ? {} : { unlock: { passphrase } }).then(
        () => null,
        (error: unknown) => error,
      );
      // A sealed file whose first bytes are others looks as if the passphrase were wrong; that it fits what is kept is seen.
      const isHead = failure instanceof AtlasError && failure.code === 'wrongPassphrase';
      if (isHead) expect(await isHeadDamaged(kept, path, { passphrase: PASSPHRASE })).toBe(true);
      else
        expect(lossOf(kept, path, failure)).toMatchObject(
          failure instanceof AtlasError && ['halfChange', 'journalLeft'].includes(failure.code)
            ? { details: { kept: { why: 'halfChange' } } }
            : { code: 'atlasLost', details: { why: 'damaged' } },
        );
      expect(readFileSync(path).equals(harmed)).toBe(true);
      const found = foundAt(kept, path)!;
      const restored = restore(await vaultOf(found, unlock.unlock), path);
      expect(restored.edits).toBe(20);
      const { aside } = placeRestored(kept, found.kept, path, restored);
      expect(readFileSync(aside!).equals(harmed)).toBe(true);
      const back = await openKept(path, safety, unlock);
      expect(back.document(accountId)).toEqual(before);
      expect(back.check()).toEqual([]);
      back.close();
      rmSync(where, { recursive: true, force: true });
    }
    tell(`R5 a file ${name}: refused in words, set aside unchanged, brought back with 0 of 20 edits lost`);
  });

  it('is noticed by this test where the edits since the last copy were not kept', async () => {
    const { where, path, safety } = freshPlaces();
    const { atlas, accountId } = await keptAtlas(path, safety);
    for (let n = 0; n < 20; n += 1) note(atlas, accountId, `edit ${n}`);
    await atlas.backUp('working', LIMIT);
    note(atlas, accountId, 'the last one');
    const before = atlas.document(accountId);
    const vault = atlas.vault()!;
    atlas.close();
    for (const file of filesIn(vault.folder)) if (basename(file).startsWith('journal-')) rmSync(file);
    const { part, edits } = restore(vault, join(where, 'back.atlas'));
    expect(edits).toBe(0);
    const restored = await openAtlas(part);
    expect(restored.document(accountId)).not.toEqual(before);
    expect(noteIn(restored, accountId)).toBe('edit 19');
    restored.close();
  });

  it('is brought back in a moment where many edits are kept', async () => {
    const { where, path, safety } = freshPlaces();
    const { atlas, accountId } = await keptAtlas(path, safety);
    for (let n = 0; n < often(50, 500); n += 1) note(atlas, accountId, `edit ${n}`);
    const before = atlas.document(accountId);
    const vault = atlas.vault()!;
    atlas.close();
    const { part, edits } = restore(vault, join(where, 'back.atlas'));
    expect(edits).toBe(often(50, 500));
    const restored = await openAtlas(part);
    expect(restored.document(accountId)).toEqual(before);
    restored.close();
  });
});
