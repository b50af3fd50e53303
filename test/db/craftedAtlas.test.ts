import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { edit } from '../../shared/document/draft';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
const honest = join(folder, 'honest.atlas');
let accountId = '';
let files = 0;

beforeAll(async () => {
  const made = await filledAtlas(honest, 'hospital');
  accountId = made.accountId;
  made.atlas.apply(SOMEONE, {
    accountId,
    baseRevision: 1,
    label: 'Note',
    diff: edit(made.atlas.document(accountId), (draft) => draft.set('person', 'H01', { note: 'one' })),
  });
  made.atlas.close();
});

/**
 * A copy of the atlas into which somebody wrote by hand; the checks of its tables are off, as in a file made for harm.
 */
const crafted = (...statements: readonly string[]): string => {
  const path = join(folder, `${(files += 1)}.atlas`);
  copyFileSync(honest, path);
  const db = new BetterSqlite3(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  for (const statement of statements) expect(db.prepare(statement).run().changes, statement).toBeGreaterThan(0);
  db.close();
  return path;
};

/** Opens and reads; the failure, or null. What cannot even be opened is as good a refusal. */
const failureOf = async (path: string): Promise<{ readonly code: string; readonly message: string } | null> => {
  try {
    // Also where the person goes on with what was found.
    const atlas = await openAtlas(path, { goOnWith: 'file' });
    try {
      atlas.document(accountId);
      atlas.log(accountId, 10);
      return null;
    } finally {
      atlas.close();
    }
  } catch (error) {
    return error as { code: string; message: string };
  }
};

describe('an atlas somebody wrote into by hand', () => {
  it('opens when nothing is wrong', async () => {
    expect(await failureOf(crafted())).toBe(null);
  });

  it.each([
    ['a day that is none', `UPDATE "action" SET "due" = 'soon'`, /due is no day of the calendar/],
    ['a day that no calendar has', `UPDATE "action" SET "due" = '2026-02-31'`, /due is no day of the calendar/],
    ['a number beyond all numbers', `UPDATE "account" SET "customerRevenue" = 9e999`, /customerRevenue is no number/],
    ['a number whose square is none', `UPDATE "opportunity" SET "value" = 1e300`, /value is no number/],
    [
      'a whole number of 2^63',
      `UPDATE "account" SET "employees" = 9223372036854775807`,
      /employees is no number that can be meant/,
    ],
    ['a place beyond all places', `UPDATE "person" SET "ordinal" = 9e999`, /its place is no number/],
    [
      'a change without a time',
      `UPDATE "person" SET "updatedAt" = 'yesterday' WHERE "id" = 'H01'`,
      /its last change has no time/,
    ],
    [
      'a text of a megabyte',
      `UPDATE "person" SET "note" = replace(hex(zeroblob(500000)), '0', 'x') WHERE "id" = 'H01'`,
      /note is too long/,
    ],
    [
      'an id that the language reserves',
      `UPDATE "trend" SET "id" = '__proto__' WHERE "id" = (SELECT min("id") FROM "trend")`,
      /id cannot be used/,
      `INSERT INTO "trend" ("accountId", "id", "ordinal", "title") SELECT "id", 'T', 1, 'x' FROM "account"`,
    ],
    [
      'a list in the wrong shape',
      `UPDATE "person" SET "buyingRoles" = '{"a":1}' WHERE "id" = 'H01'`,
      /buyingRoles does not have its shape/,
    ],
    [
      'a shape nested 5,000 deep',
      `UPDATE "person" SET "buyingRoles" = '${'['.repeat(900)}${']'.repeat(900)}' WHERE "id" = 'H01'`,
      /buyingRoles does not have its shape/,
    ],
    [
      'a circle of reporting lines',
      `UPDATE "seat" SET "reportsToId" = (SELECT "id" FROM "seat" s WHERE s."reportsToId" = "seat"."id") WHERE "id" = (SELECT "reportsToId" FROM "seat" WHERE "reportsToId" IS NOT NULL LIMIT 1)`,
      /reports to itself/,
    ],
    [
      'a name of somebody who is not there',
      `UPDATE "link" SET "toId" = 'nobody' WHERE "id" = (SELECT min("id") FROM "link")`,
      /toId names person nobody, which is not there/,
    ],
    [
      'a list that names nobody',
      `UPDATE "group_memberIds" SET "value" = 'nobody' WHERE "position" = 0`,
      /memberIds names person nobody/,
    ],
  ])('is refused in words for %s', async (_what, statement, words, before?: string) => {
    const failure = await failureOf(crafted(...(before === undefined ? [] : [before]), statement));
    expect(failure).toMatchObject({ code: 'damaged', message: expect.stringMatching(words) as string });
    expect(failure?.message).toContain('It was not changed.');
  });

  it.each([
    ['a rating off its scale', `UPDATE "person" SET "influence" = 9 WHERE "id" = 'H01'`],
    ['a choice that is none', `UPDATE "person" SET "status" = 'gone' WHERE "id" = 'H01'`],
    ['half a shape', `UPDATE "person" SET "buyingRoles" = '[' WHERE "id" = 'H01'`],
    ['neither yes nor no', `UPDATE "seat" SET "outside" = 7 WHERE "id" = 'H01'`],
    ['a change of number 2^63', 'UPDATE "change" SET "id" = 9223372036854775807 WHERE "id" = 2'],
    ['a change at no time', `UPDATE "change" SET "at" = 'never' WHERE "id" = 2`],
    ['a change in the thirteenth month', `UPDATE "change" SET "at" = '2026-13-01T00:00:00.000Z' WHERE "id" = 2`],
  ])('is refused for %s', async (_what, statement) => {
    expect(await failureOf(crafted(statement))).toMatchObject({ code: 'damaged' });
  });

  it.each([
    ['no form of a change', '[1]'],
    ['a kind that is none', '{"nobody":{"added":[]}}'],
    ['fields that are none', '{"person":{"updated":{"H01":{"note":1}}}}'],
    ['nested far too deep', `${'['.repeat(900)}${']'.repeat(900)}`],
  ])('is refused for a log with %s', async (_what, diff) => {
    const path = crafted(`UPDATE "change" SET "diff" = '${diff}' WHERE "id" = 2`);
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'damaged' });
    await expect(openAtlas(path, { goOnWith: 'file' })).rejects.toMatchObject({ code: 'damaged' });
  });
  it('takes nothing back from a log that cannot be read further up', async () => {
    const atlas = await openAtlas(crafted(`UPDATE "change" SET "diff" = '[1]' WHERE "id" = 1`));
    atlas.undo(SOMEONE, accountId);
    expect(atlas.history(SOMEONE, accountId).undo).toBeNull();
    atlas.close();
  });
  it.each([
    ['a day that is none', '{"action":{"updated":{"A1":{"due":["soon","2026-01-01"]}}}}'],
    ['a field that is none', '{"person":{"updated":{"H01":{"nothing":[1,2]}}}}'],
    ['a record that is none', '{"person":{"removed":[{"id":"X","ordinal":1,"updatedAt":null}]}}'],
  ])('takes nothing back that would bring in %s', async (_what, diff) => {
    const atlas = await openAtlas(crafted(`UPDATE "change" SET "diff" = '${diff}' WHERE "id" = 2`), {
      goOnWith: 'file',
    });
    const { length } = atlas.log(accountId, 10);
    expect(() => atlas.undo(SOMEONE, accountId)).toThrow(expect.objectContaining({ code: 'cannotUndo' }) as Error);
    expect(atlas.log(accountId, 10)).toHaveLength(length);
    atlas.close();
  });

  it('with a day in a year that cannot be meant still opens, and the day can be mended', async () => {
    const atlas = await openAtlas(crafted(`UPDATE "action" SET "due" = '0206-03-02'`));
    const [action] = atlas.document(accountId).action.values();
    const mend = (due: string) =>
      atlas.apply(SOMEONE, {
        accountId,
        baseRevision: 2,
        label: 'Mend',
        diff: { action: { updated: { [action!.id]: { due: ['0206-03-02', due] } } } },
      });
    expect(() => mend('0207-03-02')).toThrow(expect.objectContaining({ code: 'invalidInput' }) as Error);
    mend('2026-03-02');
    expect(atlas.undo(SOMEONE, accountId).diff.action?.updated?.[action!.id]?.['due']).toEqual([
      '2026-03-02',
      '0206-03-02',
    ]);
    atlas.close();
  });
});
