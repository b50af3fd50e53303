import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createAtlas, openAtlas } from '../../db/atlas';
import { changesOf } from '../../db/changes';
import { APPLICATION_ID, connect, readHead } from '../../db/connection';
import { keyFromPassphrase, keyPragma, SCRYPT } from '../../db/keys';
import { failureOf } from '../../db/failures';
import { hold, letGo } from '../../db/held';
import { between } from '../../shared/document/diff';
import { edit } from '../../shared/document/draft';
import { accountOf, emptyDocument } from '../../shared/document/document';
import { STEPS } from '../../db/migrate';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { temporaryFolder } from '../support/folders';
import { sampleDocument } from '../support/samples';
import { often, tell } from '../support/torture';

const folder = temporaryFolder();
const PASSPHRASE = 'seven quiet turnips';
let files = 0;
const newPath = () => join(folder, `${(files += 1)}.atlas`);
const isRoot = process.getuid?.() === 0;
const closedAtlas = async (passphrase?: string) => {
  const path = newPath();
  const { atlas, accountId } = await filledAtlas(path, 'hospital', passphrase);
  atlas.close();
  return { path, accountId };
};
const failure = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

describe('an open atlas', () => {
  it('has every setting that keeps it safe in force, before and after the first write', async () => {
    const { path, accountId } = await closedAtlas();
    const db = connect(path, null, 'write');
    const settings = () =>
      Object.fromEntries(
        [
          'journal_mode',
          'locking_mode',
          'synchronous',
          'foreign_keys',
          'secure_delete',
          'temp_store',
          'trusted_schema',
          'cell_size_check',
          'mmap_size',
          'application_id',
          'user_version',
        ].map((name) => [name, db.pragma(name, { simple: true })]),
      );
    const expected = {
      journal_mode: 'truncate',
      locking_mode: 'exclusive',
      synchronous: 3,
      foreign_keys: 1,
      secure_delete: 1,
      temp_store: 2,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      application_id: APPLICATION_ID,
      user_version: STEPS.length,
    };
    expect(settings()).toEqual(expected);
    const changes = changesOf(db);
    changes.apply(SOMEONE, {
      accountId,
      baseRevision: 1,
      label: 'Edit',
      diff: edit(changes.document(accountId), (draft) => draft.set('person', 'H01', { note: 'x' })),
    });
    expect(settings()).toEqual(expected);
    db.close();
  });

  it('is one file when it is closed, and no side file says anything', async () => {
    const { path } = await closedAtlas();
    const side = `${path}-journal`;
    expect(!existsSync(side) || statSync(side).size === 0).toBe(true);
  });

  it('is refused to a second process at once, and to a second opening in this one', async () => {
    const { path } = await closedAtlas();
    const child = startChild(await bundledChild('holdOpen'), { path });
    await child.line((line) => line === 'open to write');
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'openElsewhere' });
    await child.kill();
    const atlas = await openAtlas(path);
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'openElsewhere' });
    // The lock still holds after the refusal: the second opening touched nothing.
    const late = startChild(await bundledChild('holdOpen'), { path });
    expect(await late.line((line) => line !== '')).toBe('refused openElsewhere');
    atlas.close();
  });

  it('is opened by one of five that start at once, and refused to the others', async () => {
    const { path } = await closedAtlas();
    const script = await bundledChild('holdOpen');
    const children = Array.from({ length: 5 }, () => startChild(script, { path }));
    const said = await Promise.all(children.map((child) => child.line((line) => line !== '')));
    expect(said.toSorted()).toEqual(['open to write', ...Array.from({ length: 4 }, () => 'refused openElsewhere')]);
    const begun = performance.now();
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'openElsewhere' });
    tell(`R7 five starts at once: one opens, four are refused; a sixth in ${Math.round(performance.now() - begun)} ms`);
    for (const child of children) await child.kill();
  });

  it('cannot be sealed with another cost than the one written down', () => {
    expect(SCRYPT).toEqual({ N: 131072, r: 8, p: 1, maxmem: 167772160 });
    expect(() => keyPragma('key', { key: Buffer.alloc(31), salt: Buffer.alloc(16) })).toThrow('wrong length');
  });
});

describe('a file that is no atlas', () => {
  it.each([
    ['missing', null, 'notFound'],
    ['empty', '', 'notAnAtlas'],
    ['a short text', 'hello', 'notAnAtlas'],
    ['a long text', 'hello '.repeat(5000), 'notAnAtlas'],
    ['noise', Buffer.from(Array.from({ length: 8192 }, (_, i) => (i * 7919) % 251)), 'notAnAtlas'],
  ])('because it is %s is refused and left as it is', async (_, content, code) => {
    const path = newPath();
    if (content !== null) writeFileSync(path, content);
    await expect(openAtlas(path)).rejects.toMatchObject({ code });
    if (content !== null) expect(readFileSync(path).equals(Buffer.from(content))).toBe(true);
  });

  it("because it is another program's database, a folder, or an atlas with a foreign part", async () => {
    const foreign = newPath();
    const db = new Database(foreign);
    db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
    db.close();
    await expect(openAtlas(foreign)).rejects.toMatchObject({ code: 'notAnAtlas' });
    await expect(openAtlas(folder)).rejects.toMatchObject({ code: 'notAnAtlas' });
    for (const part of [
      'CREATE VIEW v AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT * FROM r',
      'CREATE TRIGGER t AFTER INSERT ON "person" BEGIN DELETE FROM "person"; END',
    ]) {
      const { path } = await closedAtlas();
      const touched = new Database(path);
      touched.exec(part);
      touched.close();
      await expect(openAtlas(path)).rejects.toMatchObject({
        code: 'damaged',
        message: expect.stringContaining('not its own') as string,
      });
    }
  });
});

describe('a damaged atlas', () => {
  it.each([
    ['cut in half', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096)],
    ['zeros in the middle', (path: string) => damage(path, 20 * 4096, 4096, 0)],
    ['page 1 overwritten', (path: string) => damage(path, 100, 3996, 0xaa)],
  ])('(%s) is called damaged and is not changed', async (_, harm) => {
    const { path } = await closedAtlas();
    harm(path);
    const before = readFileSync(path);
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'damaged' });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('that is sealed is told from a wrong passphrase, wherever the bit flipped', async () => {
    const { path } = await closedAtlas(PASSPHRASE);
    const whole = readFileSync(path);
    const { salt } = readHead(path) as { salt: Buffer };
    const key = (await keyFromPassphrase(PASSPHRASE, salt))!;
    const places = Array.from({ length: often(20) }, (_, index) => 24 + ((index * 7_919_317) % (whole.length - 24)));
    for (const at of [40, 1000, 4090, 5000, 100_000, whole.length - 5, ...places]) {
      const flipped = Buffer.from(whole);
      flipped[at]! ^= 1 << (at % 8);
      writeFileSync(path, flipped);
      await expect(openAtlas(path, { unlock: { key } }), `byte ${at}`).rejects.toMatchObject({ code: 'damaged' });
    }
    tell(`R6 bit flips in a sealed file: ${places.length + 6} flipped, all detected`);
    await expect(openAtlas(path, { unlock: { passphrase: 'another one' } })).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
    writeFileSync(path, whole);
    (await openAtlas(path, { unlock: { passphrase: PASSPHRASE } })).close();
  });

  it('shows a wrong letter where nothing seals it: a flipped bit does do harm', async () => {
    const { path, accountId } = await closedAtlas();
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf('Ines Calloway'); at >= 0; at = bytes.indexOf('Ines Calloway')) bytes[at]! ^= 1;
    writeFileSync(path, bytes);
    const atlas = await openAtlas(path);
    const names = [...atlas.document(accountId).person.values()].map(({ name }) => name);
    expect(names).toContain('Hnes Calloway');
    atlas.close();
  });

  it('is not spoken of where the drive is gone', async () => {
    const { path } = await closedAtlas();
    const file = hold(path);
    const pulled = Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });
    expect(failureOf(pulled, file).code).toBe('damaged');
    letGo(file);
    expect(failureOf(pulled, { ...file, path: join(folder, 'no such drive', 'a.atlas'), handle: null }).code).toBe(
      'driveRemoved',
    );
    rmSync(path);
    expect(failureOf(pulled, file).code).toBe('fileGone');
    await expect(openAtlas(join(folder, 'no such drive', 'a.atlas'))).rejects.toMatchObject({ code: 'driveRemoved' });
  });
});

const damage = (path: string, at: number, length: number, byte: number): void => {
  const bytes = readFileSync(path);
  bytes.fill(byte, at, at + length);
  writeFileSync(path, bytes);
};

describe('a folder that cannot be written', () => {
  it('lets an atlas be read, and says why it cannot be edited', async () => {
    const { path } = await closedAtlas();
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    const there = join(locked, 'a.atlas');
    copyFileSync(path, there);
    chmodSync(folder, 0o755);
    chmodSync(there, 0o444);
    chmodSync(locked, 0o555);
    if (isRoot) {
      // The administrator may write everywhere; anyone else may not.
      const script = await bundledChild('holdOpen');
      const child = startChild(script, { path: there }, { uid: 65534 });
      expect(await child.line((line) => line !== '')).toBe('open to read');
      await child.kill();
    } else {
      const atlas = await openAtlas(there);
      expect(atlas.readOnly).toContain('cannot be written');
      await expect(createAtlas(join(locked, 'b.atlas'))).rejects.toMatchObject({ code: 'readOnly' });
      atlas.close();
    }
    chmodSync(locked, 0o755);
  });
});

describe('a full disk', () => {
  it('refuses the edit in words and keeps what was there; afterwards editing goes on', async () => {
    const { path, accountId } = await closedAtlas();
    const db = connect(path, null, 'write');
    const changes = changesOf(db);
    const before = changes.document(accountId);
    const large = edit(before, (draft) => {
      for (let i = 0; i < 400; i += 1) draft.add('person', { name: 'x'.repeat(200) });
    });
    db.pragma(`max_page_count=${(db.pragma('page_count', { simple: true }) as number) + 2}`);
    const error = failure(() => changes.apply(SOMEONE, { accountId, baseRevision: 1, label: 'Many', diff: large }));
    expect(failureOf(error, null)).toMatchObject({ code: 'diskFull' });
    expect(changes.document(accountId)).toEqual(before);
    db.pragma('max_page_count=1000000');
    changes.apply(SOMEONE, { accountId, baseRevision: 1, label: 'Many', diff: large });
    expect(changes.document(accountId).person.size).toBe(before.person.size + 400);
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
    db.close();
  });

  it.runIf(isRoot && canMount())(
    'of a small volume: every acknowledged edit is there, reading and copying elsewhere work, and writing after space is freed',
    async () => {
      const volume = join(folder, 'volume');
      mkdirSync(volume);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', volume]);
      try {
        writeFileSync(join(volume, 'ballast'), Buffer.alloc(600_000));
        const { atlas, accountId } = await filledAtlas(join(volume, 'a.atlas'), 'hospital');
        let acknowledged = 0;
        let code: unknown = null;
        while (code === null) {
          const error = failure(() =>
            atlas.apply(SOMEONE, {
              accountId,
              baseRevision: 0,
              label: 'Edit',
              diff: edit(atlas.document(accountId), (draft) =>
                draft.add('person', { id: `p${acknowledged + 1}`, note: 'y'.repeat(5000) }),
              ),
            }),
          );
          if (error) code = (error as { code: unknown }).code;
          else acknowledged += 1;
        }
        expect(code).toBe('diskFull');
        expect(acknowledged).toBeGreaterThan(5);
        atlas.copyTo(join(folder, 'elsewhere.atlas'));
        const people = atlas.document(accountId).person.size;
        expect(() => atlas.copyTo(join(volume, 'b.atlas'))).toThrow(
          expect.objectContaining({ code: 'diskFull' }) as Error,
        );
        expect(readdirSync(volume).filter((name) => name.includes('.part'))).toEqual([]);
        rmSync(join(volume, 'ballast'));
        atlas.apply(SOMEONE, {
          accountId,
          baseRevision: 0,
          label: 'Edit',
          diff: edit(atlas.document(accountId), (draft) => draft.add('person', { note: 'fits' })),
        });
        atlas.close();
        const again = await openAtlas(join(volume, 'a.atlas'));
        expect(again.document(accountId).person.size).toBe(people + 1);
        again.close();
      } finally {
        execFileSync('umount', [volume]);
      }
    },
  );
});

function canMount(): boolean {
  const probe = join(folder, 'probe');
  mkdirSync(probe);
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe]);
    return true;
  } catch {
    return false;
  }
}

describe('what is in clear', () => {
  it('is nothing once an atlas is sealed: not in the file, its side files or its copies', async () => {
    const path = newPath();
    const document = sampleDocument('hospital');
    const { atlas } = await createAtlas(path);
    const accountId = accountOf(document).id;
    atlas.putAccount(SOMEONE, accountId, 'Import', between(emptyDocument(), document));
    await atlas.seal(PASSPHRASE);
    const canary = 'CANARY-in-a-coal-mine';
    atlas.apply(SOMEONE, {
      accountId,
      baseRevision: 1,
      label: canary,
      diff: edit(atlas.document(accountId), (draft) => draft.set('person', 'H01', { note: canary })),
    });
    atlas.copyTo(`${path}.copy`);
    atlas.close();
    const name = accountOf(document).name;
    for (const file of readdirSync(folder).filter(
      (one) => one.startsWith(path.slice(folder.length + 1)) || one.startsWith('.'),
    )) {
      const bytes = readFileSync(join(folder, file));
      for (const word of [canary, name, 'SQLite format'])
        expect(bytes.includes(word), `${word} in ${file}`).toBe(false);
    }
  });
});
