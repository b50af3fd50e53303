import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../db/changes';
import { UNGUARDED, type Changes, type Written } from '../../db/changing';
import type { Document } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { manyPeople } from '../support/manyPeople';

const folder = temporaryFolder();
const STEPS = 300;

/** An account of which one person was rated so often, and what is written and asked of its file from then on. */
const edited = async (name: string, content: Document | 'hospital') => {
  const path = join(folder, `${name}.atlas`);
  const made = await filledAtlas(path, content);
  made.atlas.close();
  const statements: unknown[] = [];
  const commits: (readonly Written[])[] = [];
  const db = new Database(path, { verbose: (statement) => statements.push(statement) });
  const changes: Changes = changesOf(db, { ...UNGUARDED, before: (written) => commits.push(written) });
  const { accountId } = made;
  const [id] = changes.document(accountId).person.keys();
  const influence = () => changes.document(accountId).person.get(id!)?.influence;
  for (let n = 0; n < STEPS; n += 1) {
    const diff = edit(changes.document(accountId), (draft) => draft.set('person', id!, { influence: 1 + (n % 5) }));
    changes.apply(SOMEONE, { accountId, baseRevision: 0, label: `Edit ${n}`, diff });
  }
  const begin = (): void => {
    statements.length = 0;
    commits.length = 0;
  };
  begin();
  return { db, changes, accountId, influence, statements, commits, begin };
};

describe('many steps', () => {
  it('are taken back and done again in one commit, each an entry of its own', async () => {
    const { db, changes, accountId, influence, commits, begin } = await edited('together', 'hospital');
    expect(changes.undo(SOMEONE, accountId, STEPS - 1)).toMatchObject({ steps: STEPS - 1, label: 'Edit 1' });
    expect(influence()).toBe(1);
    expect(commits.map((written) => written.length)).toEqual([STEPS - 1]);
    begin();
    // More than there are: all there are.
    expect(changes.redo(SOMEONE, accountId, STEPS * 2)).toMatchObject({ steps: STEPS - 1, label: `Edit ${STEPS - 1}` });
    expect(influence()).toBe(1 + ((STEPS - 1) % 5));
    expect(commits.map((written) => written.length)).toEqual([STEPS - 1]);
    expect(changes.log(accountId, STEPS * 3)).toHaveLength(1 + STEPS + 2 * (STEPS - 1));
    db.close();
  });

  it('ask as little of the file of a large account as of a small one', async () => {
    const asked: number[][] = [];
    for (const [name, content] of [['small', 'hospital'] as const, ['large', manyPeople(1500)] as const]) {
      const { db, changes, accountId, statements, begin } = await edited(name, content);
      const each: number[] = [];
      for (let n = 0; n < 20; n += 1) {
        begin();
        changes.undo(SOMEONE, accountId);
        each.push(statements.length);
      }
      asked.push(each);
      db.close();
    }
    expect(asked[0]).toEqual(asked[1]);
    expect(new Set(asked.flat()).size).toBe(1);
  });
});
