import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas, type Atlas } from '../../db/atlas';
import { connect } from '../../db/connection';
import { isExplainedByLog } from '../../db/soundness';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { note, noteIn } from '../support/safety';

const folder = temporaryFolder();
const WORDS = 'The board wants one price for all sites 😀 and the clinics want none of it. ';
const textOf = (length: number): string => WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length);
/** Bytes the log takes, without what the rows do. */
const logBytes = (path: string): number => {
  const db = connect(path, null, 'read');
  try {
    return db
      .prepare('SELECT sum(octet_length("diff")) FROM "change" WHERE "windowId" IS NOT NULL')
      .pluck()
      .get() as number;
  } finally {
    db.close();
  }
};

describe('a long note that grows', () => {
  it('is in the log by its differences, can be undone to its beginning, and tells what was done', async () => {
    const path = join(folder, 'grows.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const first = noteIn(atlas, accountId);
    const steps = [2000, 2040, 2081, 2050, 2100];
    const texts = steps.map((length) => textOf(length));
    for (const text of texts) note(atlas, accountId, text, 'Note');
    const middle = `${texts[4]!.slice(0, 900)} – said twice – ${texts[4]!.slice(900)}`;
    note(atlas, accountId, middle, 'Note');
    const last = atlas.log(accountId, 1)[0]!;
    expect(last.diff?.person?.updated?.['H01']?.['note']).toEqual([texts[4], middle]);
    expect(atlas.loggedDiff(accountId, atlas.revision() - 2)?.person?.updated?.['H01']?.['note']).toEqual([
      texts[2],
      texts[3],
    ]);
    for (const text of texts.toReversed()) {
      atlas.undo(SOMEONE, accountId);
      expect(noteIn(atlas, accountId)).toBe(text);
    }
    atlas.undo(SOMEONE, accountId);
    expect(noteIn(atlas, accountId)).toBe(first);
    for (const text of [...texts, middle]) {
      atlas.redo(SOMEONE, accountId);
      expect(noteIn(atlas, accountId)).toBe(text);
    }
    atlas.close();
    // One whole text is 2,000 letters; all the rest together is less than one more.
    expect(logBytes(path)).toBeLessThan(2 * 2 * 2100);
    const db = connect(path, null, 'read');
    expect(isExplainedByLog(db)).toBe(true);
    db.close();
  });

  it('is taken back as one step where it was typed in one', async () => {
    const path = join(folder, 'one step.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    note(atlas, accountId, textOf(3000));
    const typed = (text: string): void => {
      const from = noteIn(atlas, accountId);
      const diff = { person: { updated: { H01: { note: [from, text] as const } } } };
      atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Note', diff, step: 'focus' });
    };
    for (let n = 1; n <= 20; n += 1) typed(`${textOf(3000)}${'x'.repeat(n)}`);
    atlas.undo(SOMEONE, accountId);
    expect(noteIn(atlas, accountId)).toBe(textOf(3000));
    atlas.redo(SOMEONE, accountId);
    expect(noteIn(atlas, accountId)).toBe(`${textOf(3000)}${'x'.repeat(20)}`);
    atlas.close();
  });

  it('that somebody else changed since is not overwritten by an undo', async () => {
    const path = join(folder, 'two.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    note(atlas, accountId, textOf(3000));
    note(atlas, accountId, `${textOf(3000)} Mine.`);
    const other = { windowId: 'window-2', sessionId: SOMEONE.sessionId };
    const theirs = `Theirs. ${textOf(3000)} Mine.`;
    const diff = { person: { updated: { H01: { note: [noteIn(atlas, accountId), theirs] as const } } } };
    atlas.apply(other, { accountId, baseRevision: 0, label: 'Theirs', diff });
    expect(() => atlas.undo(SOMEONE, accountId)).toThrow(/cannot be taken back/);
    expect(noteIn(atlas, accountId)).toBe(theirs);
    atlas.close();
  });
});

describe('a log that was written with whole texts', () => {
  it('is read, undone and gone on with as it is', async () => {
    const path = join(folder, 'old.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const first = noteIn(atlas, accountId);
    note(atlas, accountId, textOf(1000));
    note(atlas, accountId, textOf(1100));
    atlas.close();
    const db = connect(path, null, 'write');
    const whole = { person: { updated: { H01: { note: [textOf(1000), textOf(1100)] } } } };
    db.prepare('UPDATE "change" SET "diff" = ? WHERE "id" = (SELECT max("id") FROM "change")').run(
      JSON.stringify(whole),
    );
    db.close();
    const again: Atlas = await openAtlas(path);
    const later = { windowId: 'window-1', sessionId: 'session-2' };
    again.undo(later, accountId);
    expect(noteIn(again, accountId)).toBe(textOf(1000));
    again.undo(later, accountId);
    expect(noteIn(again, accountId)).toBe(first);
    expect(statSync(path).size).toBeGreaterThan(0);
    again.close();
  });
});

describe('many steps', () => {
  it('are taken back in one go, each its own row of the log, and done again one by one', async () => {
    const path = join(folder, 'many.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const begun = atlas.document(accountId);
    for (let n = 1; n <= 30; n += 1) note(atlas, accountId, textOf(n * 40), `Note ${n}`);
    const back = atlas.stepsBackTo(SOMEONE, accountId);
    expect(back.get(atlas.revision())).toBe(1);
    expect(back.get(atlas.revision() - 19)).toBe(20);
    const revision = atlas.revision();
    const change = atlas.undo(SOMEONE, accountId, 20);
    expect(change.revision).toBe(revision + 20);
    expect(noteIn(atlas, accountId)).toBe(textOf(400));
    expect(atlas.history(SOMEONE, accountId)).toEqual({ undo: 'Note 10', redo: 'Note 11' });
    for (let n = 11; n <= 30; n += 1) {
      atlas.redo(SOMEONE, accountId);
      expect(noteIn(atlas, accountId)).toBe(textOf(n * 40));
    }
    atlas.undo(SOMEONE, accountId, 2000);
    expect(noteIn(atlas, accountId)).toBe(begun.person.get('H01')?.note);
    expect(atlas.history(SOMEONE, accountId).undo).toBeNull();
    atlas.close();
    const db = connect(path, null, 'read');
    expect(isExplainedByLog(db)).toBe(true);
    db.close();
  });

  it('of which one does not fit any more are all left', async () => {
    const path = join(folder, 'not all.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    for (const text of ['a', 'b', 'c']) note(atlas, accountId, text);
    const other = { windowId: 'window-2', sessionId: SOMEONE.sessionId };
    const diff = { person: { updated: { H01: { note: ['c', 'theirs'] as const } } } };
    atlas.apply(other, { accountId, baseRevision: 0, label: 'Theirs', diff });
    const revision = atlas.revision();
    expect(() => atlas.undo(SOMEONE, accountId, 3)).toThrow(/cannot be taken back/);
    expect(atlas.revision()).toBe(revision);
    expect(noteIn(atlas, accountId)).toBe('theirs');
    atlas.close();
  });
});
