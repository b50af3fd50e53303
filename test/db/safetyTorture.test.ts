import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAtlas, type Atlas, type Unlock } from '../../db/atlas';
import { readHead } from '../../db/connection';
import { keyFromPassphrase, type AtlasKey } from '../../db/keys';
import { boxOf } from '../../db/safety/box';
import { restore, type Vault } from '../../db/safety/compose';
import { readJournal } from '../../db/safety/journalFile';
import { folderOfKey, keptAt } from '../../db/safety/places';
import { AtlasError } from '../../shared/api/errors';
import { keptEditsIn } from '../../shared/api/errorDetails';
import { MOST_STEPS } from '../../shared/api/steps';
import type { Document } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { SOMEONE } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { temporaryFolder } from '../support/folders';
import { cutAfter, record, withoutSyncsOf, type Recording } from '../support/recording';
import { filesWith, keptAtlas, LIMIT, note, noteIn, openKept } from '../support/safety';
import { untimed } from '../support/syncRun';
import { often, tell } from '../support/torture';

const root = temporaryFolder();
const PASSPHRASE = 'seven quiet turnips';
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
};
const keyOf = async (path: string): Promise<AtlasKey | null> => {
  const { salt } = readHead(path);
  return salt ? keyFromPassphrase(PASSPHRASE, salt) : null;
};
const vaultAt = (safety: string, path: string, key: AtlasKey | null): Vault => {
  const [kept] = keptAt(safety, path);
  if (kept === undefined) throw new Error(`nothing is kept of ${path}`);
  return { folder: folderOfKey(kept, key), key };
};
let count = 0;
const freshPlaces = () => {
  const where = join(root, `run ${(count += 1)}`);
  mkdirSync(where);
  return { where, path: join(where, 'a.atlas'), safety: join(where, 'safety') };
};

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
    const { path, safety } = freshPlaces();
    const script = await bundledChild('editUntilKilled');
    const { atlas, accountId } = await keptAtlas(path, safety, 'hospital', passphrase);
    note(atlas, accountId, '0', 'Begin');
    atlas.close();
    const key = await keyOf(path);
    const spelled = key && { key: key.key.toString('hex'), salt: key.salt.toString('hex') };
    for (let kill = 0; kill < often(5, 500); kill += 1) {
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
    const { where, path, safety } = freshPlaces();
    const { atlas, accountId } = await keptAtlas(path, safety, 'hospital', passphrase);
    atlas.close();
    const key = await keyOf(path);
    const script = await bundledChild('editTimes');
    const recording = record(script, { path, accountId, times: 12, passphrase, safety }, where);
    return { where, path, safety, accountId, recording, key };
  };
  type Ran = Awaited<ReturnType<typeof ran>>;
  /** What is in the file and in what is kept after the power went. */
  const cut = async ({ where, path, safety, accountId, key }: Ran, recording: Recording, seed: number) => {
    const chance = chanceFrom(seed);
    const said = cutAfter(recording, Math.floor(chance() * recording.events.length) + 1, where, chance);
    const acknowledged = Number(said.at(-1) ?? 0);
    const vault = vaultAt(safety, path, key);
    const journal = readJournal(vault.folder, boxOf(key));
    const kept = journal?.entries.filter((entry) => entry.is === 'change').length ?? -1;
    const atlas = await openAfterCrash(path, safety, key ? { key } : undefined);
    const found = Number(noteIn(atlas, accountId)) || 0;
    const isSound = atlas.check().length === 0;
    atlas.close();
    return { acknowledged, kept, found, isSound };
  };
  it.each([
    ['unsealed', undefined, often(15, 3_000)],
    ['sealed', PASSPHRASE, often(4, 300)],
  ] as const)(
    'loses no acknowledged edit in either place: %s',
    async (name, passphrase, cuts) => {
      const run = await ran(passphrase);
      let acknowledged = 0;
      for (let seed = 1; seed <= cuts; seed += 1) {
        const result = await cut(run, run.recording, seed);
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
    let lost = 0;
    for (let seed = 1; seed <= 30 && lost === 0; seed += 1) {
      const { acknowledged, kept } = await cut(run, forgetful, seed);
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

describe('a damaged atlas of which copies are kept', () => {
  const DAMAGES: readonly (readonly [name: string, harm: (path: string, bytes: Buffer) => void])[] = [
    ['cut off in the middle', (path, bytes) => truncateSync(path, Math.floor(bytes.length / 2))],
    ['empty', (path) => truncateSync(path, 0)],
    ['without its head', (path, bytes) => writeFileSync(path, Buffer.concat([Buffer.alloc(100), bytes.subarray(100)]))],
    [
      'without its first page',
      (path, bytes) => writeFileSync(path, Buffer.concat([Buffer.alloc(4096), bytes.subarray(4096)])),
    ],
    ['all zeros', (path, bytes) => writeFileSync(path, Buffer.alloc(bytes.length))],
    [
      'with a page of another',
      (path, bytes) => {
        bytes.copy(bytes, 8 * 4096, 20 * 4096, 21 * 4096);
        writeFileSync(path, bytes);
      },
    ],
    [
      'with a hole',
      (path, bytes) => {
        bytes.fill(0, 4096 * 4, 4096 * 24);
        writeFileSync(path, bytes);
      },
    ],
  ];
  it.each(DAMAGES)('%s gives every edit back, from what is kept', async (name, harm) => {
    // A passphrase takes its time: in every run one kind of damage is tried sealed, in the large one each.
    const passphrases = name === 'without its head' || often(1) > 1 ? [undefined, PASSPHRASE] : [undefined];
    for (const passphrase of passphrases) {
      const { where, path, safety } = freshPlaces();
      const { atlas, accountId } = await keptAtlas(path, safety, 'hospital', passphrase);
      await atlas.backUp('working', LIMIT);
      for (let n = 0; n < 20; n += 1) note(atlas, accountId, `edit ${n}`);
      const before = atlas.document(accountId);
      const vault = atlas.vault()!;
      atlas.close();
      harm(path, readFileSync(path));
      const unlock = passphrase === undefined ? {} : { unlock: { passphrase } };
      await expect(openKept(path, safety, unlock)).rejects.toMatchObject({
        code: expect.stringMatching(/damaged|notAnAtlas|wrongPassphrase|halfChange|editsKept/) as string,
      });
      const { part, edits } = restore(vault, join(where, 'back.atlas'));
      expect(edits).toBe(20);
      const restored = await openAtlas(part, unlock);
      expect(restored.document(accountId)).toEqual(before);
      restored.close();
    }
    tell(`R5 a file ${name}: refused in words, brought back with 0 of 20 edits lost, in clear and sealed`);
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

describe('many edits, taken back and done again', () => {
  it('are what a model says, in the file as in what is kept, and go back and forth again across a restart', async () => {
    const { where, path, safety } = freshPlaces();
    const { atlas, accountId } = await keptAtlas(path, safety);
    const chance = chanceFrom(7);
    /** What every step back leads to, oldest first, and every step forward. */
    const [past, future]: [Document[], Document[]] = [[], []];
    let now = atlas.document(accountId);
    const steps = often(150, 10_000);
    const editAtRandom = (n: number, kind: number): void => {
      const before = atlas.document(accountId);
      const diff = edit(before, (draft) => {
        const people = [...before.person.keys()];
        const id = people[Math.floor(chance() * people.length)]!;
        if (kind < 0.5) draft.set('person', id, { influence: 1 + Math.floor(chance() * 5) });
        else if (kind < 0.8) draft.set('person', id, { note: 'word '.repeat(Math.floor(chance() * 300)) });
        else draft.add('contactNote', { personId: id, date: '2026-01-01', note: `note ${n}` });
      });
      atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: `Edit ${n}`, diff });
      // What changes nothing is no step.
      if (Object.keys(diff).length === 0) return;
      past.push(now);
      future.length = 0;
      now = atlas.document(accountId);
    };
    const moved = (from: Document[], to: Document[]): void => {
      to.push(now);
      now = from.pop()!;
    };
    const step = (n: number): void => {
      const kind = chance();
      const { undo, redo } = atlas.history(SOMEONE, accountId);
      if (kind < 0.15 && undo !== null) {
        atlas.undo(SOMEONE, accountId);
        moved(past, future);
      } else if (kind < 0.25 && redo !== null) {
        atlas.redo(SOMEONE, accountId);
        moved(future, past);
      } else editAtRandom(n, kind);
    };
    for (let n = 0; n < steps; n += 1) {
      step(n);
      if (n % 50 === 49) {
        expect(untimed(atlas.document(accountId)), `step ${n}`).toEqual(untimed(now));
        await atlas.backUp('working', LIMIT);
      }
      if (n % 1000 === 999 || n === steps - 1) {
        const { part } = restore(atlas.vault()!, join(where, `${n}.atlas`));
        const restored = await openAtlas(part);
        expect(restored.document(accountId)).toEqual(atlas.document(accountId));
        expect(restored.history(SOMEONE, accountId)).toEqual(atlas.history(SOMEONE, accountId));
        restored.close();
        rmSync(part);
      }
    }
    editAtRandom(steps, 0.9);
    atlas.close();
    const again = await openKept(path, safety);
    const later = { ...SOMEONE, sessionId: 'after a restart' };
    let back = 0;
    while (again.history(later, accountId).undo !== null) back += again.undo(later, accountId, 100).steps;
    // A window goes back so many steps and no further.
    expect(back).toBe(Math.min(past.length, MOST_STEPS));
    expect(untimed(again.document(accountId))).toEqual(untimed(past[past.length - back]!));
    let forth = 0;
    while (again.history(later, accountId).redo !== null) forth += again.redo(later, accountId, 100).steps;
    expect(forth).toBe(back);
    expect(untimed(again.document(accountId))).toEqual(untimed(now));
    again.close();
    tell(
      `R10 ${steps} random edits against a model: ${back} steps taken back and done again after a restart, all equal`,
    );
  });
});

describe('an edit that is refused at its commit', () => {
  it('is not in what is kept, and takes nothing with it that was committed', async () => {
    const { where, path, safety } = freshPlaces();
    const { atlas, accountId } = await keptAtlas(path, safety);
    note(atlas, accountId, 'committed');
    const orphan = { person: { updated: { H01: { note: ['committed', 'half \ud800'] as const } } } };
    const apply = () => atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Refused', diff: orphan });
    expect(apply).toThrow(/half a character|half/);
    // A row that breaks a rule of the file is refused after the transaction began.
    const broken = edit(atlas.document(accountId), (draft) =>
      draft.add('seat', { id: 'S-new', personId: 'nobody' } as never),
    );
    try {
      atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Broken', diff: broken });
    } catch {
      // Whether the rules or the file refuse it, nothing was committed.
    }
    const { part } = restore(atlas.vault()!, join(where, 'back.atlas'));
    const restored = await openAtlas(part);
    expect(noteIn(restored, accountId)).toBe('committed');
    expect(restored.revision()).toBe(atlas.revision());
    restored.close();
    atlas.close();
    copyFileSync(path, join(where, 'copy.atlas'));
    expect(readdirSync(where).filter((name) => name.includes('.part')).length).toBeLessThanOrEqual(1);
    const again = await openKept(path, safety);
    expect(again.broughtBack).toBe(0);
    again.close();
  });
});

describe.runIf(process.getuid?.() === 0)('a disk that is full', () => {
  const mounted =
    (work: (volume: string) => Promise<void>, size = '12m') =>
    async () => {
      const volume = join(root, `volume ${(count += 1)}`);
      mkdirSync(volume);
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', volume]);
      try {
        await work(volume);
      } finally {
        execFileSync('umount', ['-l', volume]);
      }
    };
  const fill = (volume: string): void => {
    try {
      for (let ballast = 0; ; ballast += 1) writeFileSync(join(volume, `ballast${ballast}`), Buffer.alloc(16_384));
    } catch {
      for (let ballast = 0; ; ballast += 1) {
        try {
          writeFileSync(join(volume, `small${ballast}`), Buffer.alloc(4096));
        } catch {
          return;
        }
      }
    }
  };
  const empty = (volume: string): void => {
    for (const name of readdirSync(volume)) if (/^(ballast|small)/.test(name)) rmSync(join(volume, name));
  };

  it(
    'takes the edit in hand from the reserve, then says so, and goes on once there is room',
    mounted(async (volume) => {
      const path = join(volume, 'a.atlas');
      const { atlas, accountId } = await keptAtlas(path, join(volume, 'safety'));
      note(atlas, accountId, 'room');
      fill(volume);
      // Long enough to need new pages in the file, in the rollback journal and in what is kept.
      const last = 'the last edit '.repeat(850);
      note(atlas, accountId, last);
      expect(() => note(atlas, accountId, 'one more')).toThrow(/Disk full. Your last edit is saved/);
      expect(noteIn(atlas, accountId)).toBe(last);
      empty(volume);
      note(atlas, accountId, 'room again');
      atlas.close();
      const again = await openKept(path, join(volume, 'safety'));
      expect(again.broughtBack).toBe(0);
      expect(noteIn(again, accountId)).toBe('room again');
      again.close();
      // The control: without a reserve the same edit is refused.
      const { atlas: bare } = await keptAtlas(join(volume, 'b.atlas'), join(volume, 'safety'));
      bare.close();
      const without = await openAtlas(join(volume, 'b.atlas'));
      fill(volume);
      expect(() => note(without, accountId, last)).toThrow(/disk is full/);
      without.close();
      empty(volume);
      tell(
        'R4 a full disk: the edit in hand saved from the reserve, then said to be full, 0 acknowledged lost, writable again',
      );
    }),
  );

  it(
    'and holds only what is kept lets every edit into the file, and says that it is kept nowhere else',
    mounted(async (volume) => {
      const { path } = freshPlaces();
      const { atlas, accountId } = await keptAtlas(path, join(volume, 'safety'));
      fill(volume);
      const last = 'kept in the file '.repeat(700);
      note(atlas, accountId, last);
      expect(noteIn(atlas, accountId)).toBe(last);
      expect(atlas.keepingTrouble()).not.toBeNull();
      atlas.close();
      empty(volume);
      const again = await openKept(path, join(volume, 'safety'));
      expect(noteIn(again, accountId)).toBe(last);
      expect(again.keepingTrouble()).toBeNull();
      again.close();
    }),
  );
});
