import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { backupsIn } from '../../db/safety/backups';
import { isGoodBackup, restore } from '../../db/safety/compose';
import { keptAt } from '../../db/safety/places';
import { AtlasError } from '../../shared/api/errors';
import { keptEditsIn } from '../../shared/api/errorDetails';
import { SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { filesIn, filesWith, keptAtlas, LIMIT, note, noteIn, openKept } from '../support/safety';

const root = temporaryFolder();
let count = 0;
const places = () => {
  const folder = join(root, String((count += 1)));
  return { path: join(root, `${count}.atlas`), safety: folder };
};
const failureOf = async (work: Promise<unknown>): Promise<AtlasError> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof AtlasError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
};
/** Backup files of whatever is kept. */
const backupFiles = (safety: string): readonly string[] => filesIn(safety).filter((path) => path.endsWith('.atlas'));

describe('the edits of an atlas', () => {
  it('are kept a second time before they are acknowledged, and found equal at the next opening', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    note(atlas, accountId, 'Met in Lisbon');
    expect(filesWith(safety, 'Met in Lisbon').length).toBeGreaterThan(0);
    atlas.close();
    const again = await openKept(path, safety);
    expect(again.broughtBack).toBe(0);
    expect(noteIn(again, accountId)).toBe('Met in Lisbon');
    again.close();
  });

  it('that an older file put in its place lacks are shown, and come back only when somebody says so', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    note(atlas, accountId, 'first');
    atlas.close();
    const older = `${path}.older`;
    copyFileSync(path, older);
    const newer = await openKept(path, safety);
    note(newer, accountId, 'second', 'Note about the budget');
    note(newer, accountId, 'third', 'Note about the board');
    const whole = newer.document(accountId);
    newer.close();
    copyFileSync(older, path);
    const bytes = readFileSync(path);

    const failure = await failureOf(openKept(path, safety));
    expect(failure.code).toBe('editsKept');
    expect(keptEditsIn(failure.details)).toMatchObject({
      kind: 'ahead',
      edits: 2,
      labels: ['Note about the board', 'Note about the budget'],
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);

    const back = await openKept(path, safety, { edits: 'bringBack' });
    expect(back.broughtBack).toBe(2);
    expect(back.document(accountId)).toEqual(whole);
    expect(back.check()).toEqual([]);
    note(back, accountId, 'fourth');
    back.close();
    const again = await openKept(path, safety);
    expect(noteIn(again, accountId)).toBe('fourth');
    again.close();
  });

  it('that were left are kept and never offered again', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    const older = `${path}.older`;
    atlas.close();
    copyFileSync(path, older);
    const newer = await openKept(path, safety);
    note(newer, accountId, 'Only in the journal');
    newer.close();
    copyFileSync(older, path);
    const left = await openKept(path, safety, { edits: 'leave' });
    expect(left.broughtBack).toBe(0);
    expect(filesWith(safety, 'Only in the journal').length).toBeGreaterThan(0);
    left.close();
    const again = await openKept(path, safety);
    expect(noteIn(again, accountId)).not.toBe('Only in the journal');
    again.close();
  });

  it('never get into an older copy that lies beside the newer file', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    atlas.close();
    const beside = `${path.slice(0, -6)} copy.atlas`;
    copyFileSync(path, beside);
    const newer = await openKept(path, safety);
    note(newer, accountId, 'newer');
    newer.close();
    const older = await openKept(beside, safety);
    expect(noteIn(older, accountId)).not.toBe('newer');
    note(older, accountId, 'of the copy');
    older.close();
    const again = await openKept(path, safety);
    expect(noteIn(again, accountId)).toBe('newer');
    again.close();
  });

  it('of another history are never done again in a file', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    atlas.close();
    const other = `${path}.other`;
    copyFileSync(path, other);
    const mine = await openKept(path, safety);
    note(mine, accountId, 'mine');
    mine.close();
    const theirs = await openAtlas(other);
    note(theirs, accountId, 'theirs');
    note(theirs, accountId, 'theirs too');
    theirs.close();
    renameSync(other, path);
    const failure = await failureOf(openKept(path, safety));
    expect(failure.code).toBe('editsKept');
    expect(keptEditsIn(failure.details)?.kind).toBe('other');
    expect((await failureOf(openKept(path, safety, { edits: 'bringBack' }))).code).toBe('editsKept');
    const left = await openKept(path, safety, { edits: 'leave' });
    expect(noteIn(left, accountId)).toBe('theirs too');
    left.close();
  });

  it('made where nothing is kept are taken up at the next opening', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    atlas.close();
    const elsewhere = await openAtlas(path);
    note(elsewhere, accountId, 'on the train');
    elsewhere.close();
    const again = await openKept(path, safety);
    await again.backUp('working', LIMIT);
    const vault = again.vault()!;
    again.close();
    const { part } = restore(vault, `${path}.restored`);
    const restored = await openAtlas(part);
    expect(noteIn(restored, accountId)).toBe('on the train');
    restored.close();
  });

  it('follow a file that is renamed', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    note(atlas, accountId, 'before');
    atlas.close();
    renameSync(path, `${path}.moved.atlas`);
    const again = await openKept(`${path}.moved.atlas`, safety);
    note(again, accountId, 'after');
    again.close();
    expect(keptAt(safety, path)).toEqual([]);
    expect(keptAt(safety, `${path}.moved.atlas`)).toHaveLength(1);
  });

  it('are saved in the file alone where the folder cannot be written, which is said', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    atlas.close();
    const blocked = join(root, `blocked ${count}`);
    writeFileSync(blocked, 'a file where the folder should be');
    const again = await openKept(path, blocked);
    expect(again.keepingTrouble()).toContain('second copies');
    note(again, accountId, 'still saved');
    expect(await again.backUp('working', LIMIT)).toBeNull();
    again.close();
    const last = await openAtlas(path);
    expect(noteIn(last, accountId)).toBe('still saved');
    last.close();
  });
});

describe('a backup', () => {
  it('is made of the one before and the journal, verified, and holds what the atlas held', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    for (let n = 0; n < 30; n += 1) note(atlas, accountId, `${n}`);
    atlas.undo(SOMEONE, accountId);
    const made = await atlas.backUp('working', LIMIT);
    expect(made).toMatchObject({ isNew: true });
    const [newest] = made!.backups;
    expect(newest).toMatchObject({ reason: 'working', revision: atlas.revision() });
    const vault = atlas.vault()!;
    expect(isGoodBackup(vault, newest!)).toBe(true);
    const { part, edits } = restore(vault, join(root, 'restored.atlas'));
    expect(edits).toBe(0);
    const restored = await openAtlas(part);
    expect(restored.document(accountId)).toEqual(atlas.document(accountId));
    expect(restored.atlasId).not.toBe(atlas.atlasId);
    expect(restored.history(SOMEONE, accountId)).toEqual(atlas.history(SOMEONE, accountId));
    restored.close();
    atlas.close();
  });

  it('is not called good once a bit of it is another', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety, 'hospital', 'seven quiet turnips');
    note(atlas, accountId, 'one');
    const [newest] = (await atlas.backUp('working', LIMIT))!.backups;
    const vault = atlas.vault()!;
    expect(isGoodBackup(vault, newest!)).toBe(true);
    const file = backupFiles(safety).find((one) => one.endsWith(newest!.name))!;
    const bytes = readFileSync(file);
    bytes[9000] = (bytes[9000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(isGoodBackup(vault, newest!)).toBe(false);
    // The one before and the journal stand in for it.
    const { part, edits } = restore(vault, join(root, 'of the one before.atlas'));
    expect(edits).toBe(1);
    const restored = await openAtlas(part, { unlock: { passphrase: 'seven quiet turnips' } });
    expect(noteIn(restored, accountId)).toBe('one');
    restored.close();
    atlas.close();
  });

  it('holds an attached file once, however many backups there are, and gives it back whole', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    const bytes = Buffer.alloc(400_000, 'A file like no other. ');
    const id = atlas.addAttachment(accountId, { name: 'Plan.pdf', mediaType: 'application/pdf', bytes });
    for (let n = 0; n < 4; n += 1) {
      note(atlas, accountId, `${n}`);
      await atlas.backUp('working', LIMIT);
    }
    expect(filesWith(safety, 'A file like no other. A file like')).toHaveLength(1);
    const { part, missing } = restore(atlas.vault()!, join(root, 'attached.atlas'));
    expect(missing).toBe(0);
    const restored = await openAtlas(part);
    expect(Buffer.from(restored.attachment(id).bytes).equals(bytes)).toBe(true);
    restored.close();
    atlas.close();
  });
});

describe('a copy', () => {
  it('has an id of its own, so that what is kept of the one never gets into the other', async () => {
    const { path, safety } = places();
    const { atlas } = await keptAtlas(path, safety);
    const copy = `${path.slice(0, -6)} copied.atlas`;
    atlas.copyTo(copy);
    const opened = await openKept(copy, safety);
    expect(opened.atlasId).not.toBe(atlas.atlasId);
    opened.close();
    atlas.close();
  });
});

describe('what is kept of a sealed atlas', () => {
  const CANARY = 'Quillwater Zephyrine';
  const FIRST = 'seven quiet turnips';
  const SECOND = 'eleven loud parsnips';

  it('holds no word in clear, and follows every change of the seal', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    note(atlas, accountId, CANARY);
    atlas.addAttachment(accountId, {
      name: 'a.pdf',
      mediaType: 'application/pdf',
      bytes: Buffer.from(`${CANARY} PDF`),
    });
    await atlas.backUp('working', LIMIT);
    // The control: in clear it is found in journal, backup and attachment.
    expect(filesWith(safety, CANARY).length).toBeGreaterThanOrEqual(3);
    const before = backupFiles(safety).length;

    await atlas.seal(FIRST);
    note(atlas, accountId, `${CANARY} again`);
    await atlas.backUp('working', LIMIT);
    expect(filesWith(safety, CANARY)).toEqual([]);
    expect(backupFiles(safety).length).toBeGreaterThanOrEqual(before);

    await atlas.changePassphrase(FIRST, SECOND);
    note(atlas, accountId, `${CANARY} once more`);
    const vault = atlas.vault()!;
    for (const backup of backupsIn(join(vault.folder, 'backups'))) expect(isGoodBackup(vault, backup)).toBe(true);
    const { part } = restore(vault, join(root, 'sealed.atlas'));
    atlas.close();
    expect(filesWith(safety, CANARY)).toEqual([]);
    const restored = await openAtlas(part, { unlock: { passphrase: SECOND } });
    expect(noteIn(restored, accountId)).toBe(`${CANARY} once more`);
    restored.close();
    const again = await openKept(path, safety, { unlock: { passphrase: SECOND } });
    await again.unseal(SECOND);
    expect(filesWith(safety, CANARY).length).toBeGreaterThan(0);
    again.close();
  });
});

describe('deleting an account', () => {
  it('takes it out of journal and backups too', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    note(atlas, accountId, 'Canary of the deleted');
    await atlas.backUp('working', LIMIT);
    expect(filesWith(safety, 'Canary of the deleted').length).toBeGreaterThan(1);
    atlas.removeAccount(SOMEONE, accountId);
    expect(filesWith(safety, 'Canary of the deleted')).toEqual([]);
    expect(backupFiles(safety)).toHaveLength(1);
    atlas.close();
  });

  it('does so at the next opening where it was done elsewhere', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    note(atlas, accountId, 'Canary of the deleted');
    atlas.close();
    const elsewhere = await openAtlas(path);
    elsewhere.removeAccount(SOMEONE, accountId);
    elsewhere.close();
    expect(filesWith(safety, 'Canary of the deleted').length).toBeGreaterThan(0);
    (await openKept(path, safety)).close();
    expect(filesWith(safety, 'Canary of the deleted')).toEqual([]);
  });
});

describe('a file that is damaged while it is open', () => {
  it('is set aside, and everything goes on in a new one', async () => {
    const { path, safety } = places();
    const { atlas, accountId } = await keptAtlas(path, safety);
    await atlas.backUp('working', LIMIT);
    for (let n = 0; n < 5; n += 1) note(atlas, accountId, `edit ${n}`);
    const before = atlas.document(accountId);
    const { part, edits } = restore(atlas.vault()!, path);
    expect(edits).toBe(5);
    const aside = atlas.goOnWithRestored(part, () => undefined);
    expect(aside).not.toBeNull();
    expect(existsSync(aside!)).toBe(true);
    expect(atlas.document(accountId)).toEqual(before);
    note(atlas, accountId, 'goes on');
    atlas.close();
    const again = await openKept(path, safety);
    expect(noteIn(again, accountId)).toBe('goes on');
    again.close();
  });
});
