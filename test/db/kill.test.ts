import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas, type Unlock } from '../../db/atlas';
import { readHead } from '../../db/connection';
import { keyFromPassphrase, type AtlasKey } from '../../db/keys';
import { AtlasError } from '../../shared/api/errors';
import { edit } from '../../shared/document/draft';
import { filledAtlas } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { temporaryFolder } from '../support/folders';
import { often, tell } from '../support/torture';

const folder = temporaryFolder();
const PASSPHRASE = 'seven quiet turnips';
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const keyOf = async (path: string): Promise<AtlasKey | null> => {
  const { salt } = readHead(path);
  return salt ? keyFromPassphrase(PASSPHRASE, salt) : null;
};

describe('a process killed while it edits', () => {
  it.each([
    ['unsealed', undefined],
    ['sealed', PASSPHRASE],
  ] as const)('loses no acknowledged edit when it is %s, again and again', async (name, passphrase) => {
    const script = await bundledChild('editUntilKilled');
    const path = join(folder, `${name}.atlas`);
    const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
    const first = atlas.document(accountId).person.get('H01')!;
    atlas.apply(
      { windowId: 'w', sessionId: 's' },
      {
        accountId,
        baseRevision: 0,
        label: 'Begin',
        diff: { person: { updated: { H01: { note: [first.note, '0'] } } } },
      },
    );
    atlas.close();
    const key = await keyOf(path);
    const spelled = key && { key: key.key.toString('hex'), salt: key.salt.toString('hex') };
    let edits = 0;
    for (let kill = 0; kill < often(50); kill += 1) {
      const child = startChild(script, { path, accountId, key: spelled });
      // As many edits on a slow machine as on a fast one.
      const wanted = 1 + Math.floor(Math.random() * 6);
      await child.line(() => child.said.length >= wanted);
      await pause(Math.random() * 10);
      await child.kill();
      const acknowledged = Number(child.said.at(-1));
      // Now and then the way a person comes back: with the passphrase. Opening checks the whole file.
      const unlock: Unlock | undefined =
        key === null ? undefined : kill % 25 === 24 ? { passphrase: PASSPHRASE } : { key };
      const again = await openAtlas(path, unlock ? { unlock } : {});
      const document = again.document(accountId);
      const found = Number(document.person.get('H01')?.note);
      expect(
        found === acknowledged || found === acknowledged + 1,
        `${found} after ${acknowledged} was acknowledged`,
      ).toBe(true);
      expect(document.contactNote.size).toBe(Math.min(found, 50));
      expect(again.revision()).toBe(found + 2);
      edits = found;
      again.close();
    }
    expect(edits).toBeGreaterThan(100);
    tell(`R1 kill during edits, ${name}: ${often(50)} kills, ${edits} acknowledged edits, 0 lost, every file whole`);
  });
});

describe('the kills above', () => {
  it('notice a store that says saved too early', async () => {
    const script = await bundledChild('editUntilKilled');
    const path = join(folder, 'hasty.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const first = atlas.document(accountId).person.get('H01')!;
    atlas.apply(
      { windowId: 'w', sessionId: 's' },
      {
        accountId,
        baseRevision: 0,
        label: 'Begin',
        diff: { person: { updated: { H01: { note: [first.note, '0'] } } } },
      },
    );
    atlas.close();
    let lost = 0;
    for (let kill = 0; kill < 20 && lost === 0; kill += 1) {
      const child = startChild(script, { path, accountId, key: null, isHasty: true });
      await child.line(() => true);
      await pause(Math.random() * 25);
      await child.kill();
      const again = await openAtlas(path);
      if (Number(again.document(accountId).person.get('H01')?.note) < Number(child.said.at(-1))) lost += 1;
      again.close();
    }
    expect(lost).toBe(1);
  });
});

describe('a process killed while it seals, unseals or changes the passphrase', () => {
  it('leaves a file that one of the two passphrases opens, whole, and no unfinished copy', async () => {
    const script = await bundledChild('sealUntilKilled');
    const path = join(folder, 'sealing.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'industrial');
    atlas.apply(
      { windowId: 'w', sessionId: 's' },
      {
        accountId,
        baseRevision: 0,
        label: 'Edit',
        diff: edit(atlas.document(accountId), (draft) => {
          draft.add('offering', { name: 'Last edit before the kills' });
        }),
      },
    );
    const before = atlas.document(accountId);
    atlas.close();
    let now: string | null = null;
    for (let kill = 0; kill < often(12); kill += 1) {
      const next = `${PASSPHRASE} ${kill}`;
      const doing: Record<string, unknown> =
        now === null ? { seal: next } : kill % 3 === 2 ? { unseal: true } : { next };
      const child = startChild(script, { path, passphrase: now, doing });
      await child.line((line) => line === 'begin');
      // Changing a passphrase stretches two keys of about 300 ms each; the copy is made after that.
      await pause((doing['next'] === undefined ? 250 : 500) + Math.random() * 200);
      await child.kill();
      const wanted: string | null = doing['unseal'] === true ? null : next;
      const opened = await openWith(path, [wanted, now]);
      expect(opened.atlas.accounts()).toHaveLength(1);
      expect(opened.atlas.document(accountId)).toEqual(before);
      expect(opened.atlas.isSealed()).toBe(opened.passphrase !== null);
      opened.atlas.close();
      now = opened.passphrase;
      expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    }
    tell(
      `R3 kill during seal, unseal and change of passphrase: ${often(12)} kills, each opens by its passphrase, whole`,
    );
  });
});

const openWith = async (path: string, passphrases: readonly (string | null)[]) => {
  for (const passphrase of passphrases) {
    // Asked before it is open here: reading a file this process holds would drop its lock.
    const sealed = readHead(path).salt !== null;
    try {
      return {
        atlas: await openAtlas(path, passphrase === null ? {} : { unlock: { passphrase } }),
        passphrase: sealed ? passphrase : null,
      };
    } catch (error) {
      if (!(error instanceof AtlasError) || !['wrongPassphrase', 'passphraseNeeded'].includes(error.code)) throw error;
    }
  }
  throw new Error('no passphrase opens the file');
};
