import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { restore } from '../../db/safety/compose';
import { MOST_STEPS } from '../../shared/api/steps';
import type { Document } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { freshPlacesIn, keptAtlas, LIMIT, note, noteIn, openKept } from '../support/safety';
import { untimed } from '../support/syncRun';
import { chanceFrom, often, tell } from '../support/torture';

const freshPlaces = freshPlacesIn(temporaryFolder());

/** Opens an atlas again, takes back what can be taken back, and does it all again. */
const backAndForth = async (path: string, safety: string, accountId: string) => {
  const atlas = await openKept(path, safety);
  const later = { ...SOMEONE, sessionId: 'after a restart' };
  let back = 0;
  while (atlas.history(later, accountId).undo !== null) back += atlas.undo(later, accountId, 100).steps;
  const first = atlas.document(accountId);
  let forth = 0;
  while (atlas.history(later, accountId).redo !== null) forth += atlas.redo(later, accountId, 100).steps;
  const last = atlas.document(accountId);
  atlas.close();
  return { back, first, forth, last };
};

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
    const { back, first, forth, last } = await backAndForth(path, safety, accountId);
    // A window goes back so many steps and no further.
    expect(back).toBe(Math.min(past.length, MOST_STEPS));
    expect(untimed(first)).toEqual(untimed(past[past.length - back]!));
    expect(forth).toBe(back);
    expect(untimed(last)).toEqual(untimed(now));
    tell(
      `R10 ${steps} random edits against a model: ${back} steps taken back and done again after a restart, all equal`,
    );
  });
});

describe('an edit that the log never heard of', () => {
  it('is noticed by the same comparison', async () => {
    const { path, safety } = freshPlaces();
    const { atlas, accountId } = await keptAtlas(path, safety);
    const before = atlas.document(accountId);
    note(atlas, accountId, 'one');
    note(atlas, accountId, 'two');
    const after = atlas.document(accountId);
    atlas.close();
    const honest = await backAndForth(path, safety, accountId);
    expect(untimed(honest.first)).toEqual(untimed(before));
    expect(untimed(honest.last)).toEqual(untimed(after));
    const behindItsBack = new Database(path);
    behindItsBack.exec(`UPDATE person SET influence = 6 - coalesce(influence, 1) WHERE id = 'H02'`);
    behindItsBack.close();
    const { first, last } = await backAndForth(path, safety, accountId);
    expect(untimed(first)).not.toEqual(untimed(before));
    expect(untimed(last)).not.toEqual(untimed(after));
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
