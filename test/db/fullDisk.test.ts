import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { temporaryFolder } from '../support/folders';
import { freshPlacesIn, keptAtlas, note, noteIn, openKept } from '../support/safety';
import { tell } from '../support/torture';

const root = temporaryFolder();
const freshPlaces = freshPlacesIn(root);
let count = 0;

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
