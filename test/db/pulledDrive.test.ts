import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AtlasError } from '../../shared/api/errors';
import { temporaryFolder } from '../support/folders';
import { keptAtlas, note, noteIn, openKept } from '../support/safety';
import { often, tell } from '../support/torture';

const root = temporaryFolder();
const codeOf = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof AtlasError ? error.code : String(error);
  }
};

const drives: string[] = [];
afterEach(() => {
  for (const at of drives.splice(0)) {
    try {
      execFileSync('umount', ['-l', at], { stdio: 'ignore' });
    } catch {
      // It is pulled already.
    }
  }
});

/** A folder that is reached as a drive: what lies on it stays when it is pulled. */
const drive = (name: string) => {
  const [disk, at] = [join(root, `${name} itself`), join(root, name)];
  mkdirSync(disk);
  mkdirSync(at);
  const put = () => execFileSync('mount', ['--bind', disk, at]);
  const pull = () => execFileSync('umount', ['-l', at]);
  put();
  drives.push(at);
  return { at, put, pull };
};

describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')('a drive that is pulled', () => {
  it.each([
    ['in clear', undefined],
    ['sealed', 'seven quiet turnips'],
  ] as const)(
    'is never called damage, and no acknowledged edit is missing once it is back: %s',
    async (name, passphrase) => {
      const { at, put, pull } = drive(`drive ${name}`);
      const safety = join(root, `safety ${name}`);
      const path = join(at, 'a.atlas');
      let isIn = true;
      const { atlas, accountId } = await keptAtlas(path, safety, 'hospital', passphrase);
      let acknowledged = '';
      const refused = new Set<string | null>();
      try {
        for (let times = 0; times < often(5, 100); times += 1) {
          for (let n = 0; n < 3; n += 1) {
            note(atlas, accountId, `${times}/${n}`);
            acknowledged = `${times}/${n}`;
          }
          pull();
          isIn = false;
          refused.add(codeOf(() => note(atlas, accountId, `${times} while it was gone`)));
          expect(atlas.trouble()).toMatch(/drive|not there|deleted/);
          put();
          isIn = true;
          atlas.look();
          expect(atlas.trouble()).toBeNull();
          expect(noteIn(atlas, accountId)).toBe(acknowledged);
        }
      } finally {
        atlas.close();
        if (!isIn) put();
      }
      expect([...refused]).toEqual([expect.stringMatching(/^(driveRemoved|fileGone)$/)]);
      const again = await openKept(path, safety, passphrase === undefined ? {} : { unlock: { passphrase } });
      expect(again.broughtBack).toBe(0);
      expect(noteIn(again, accountId)).toBe(acknowledged);
      expect(again.check()).toEqual([]);
      again.close();
      tell(`R8 drive pulled, ${name}: ${often(5, 100)} times, never called damaged, 0 acknowledged edits lost`);
      // The control: on the same drive, a file that is damaged is called that.
      const bytes = readFileSync(path);
      bytes.fill(0xaa, 100, 4096);
      writeFileSync(path, bytes);
      await expect(
        openKept(path, safety, passphrase === undefined ? {} : { unlock: { passphrase } }),
      ).rejects.toMatchObject({
        code: 'damaged',
      });
    },
  );
});
