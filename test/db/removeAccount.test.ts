import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../db/changes';
import { between, kindsOf } from '../../shared/document/diff';
import { edited } from '../../shared/document/draft';
import { accountOf, emptyDocument, list, type Document } from '../../shared/document/document';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { manyPeople } from '../support/manyPeople';

const folder = temporaryFolder();

type Counted = { readonly db: BetterSqlite3.Database; readonly runs: () => number };

/** A connection that counts how often a statement is run. */
const counting = (path: string): Counted => {
  const real = new BetterSqlite3(path);
  real.pragma('foreign_keys = ON');
  let runs = 0;
  const db = new Proxy(real, {
    get: (target, name) => {
      if (name !== 'prepare') {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value;
      }
      return (sql: string) => {
        const statement = target.prepare(sql);
        const run = statement.run.bind(statement);
        statement.run = (...given: unknown[]) => {
          runs += 1;
          return run(...given);
        };
        return statement;
      };
    },
  });
  return { db, runs: () => runs };
};

const runsToRemove = async (name: string, document: Document): Promise<number> => {
  const path = join(folder, `${name}.atlas`);
  const { atlas, accountId } = await filledAtlas(path, document);
  atlas.close();
  const { db, runs } = counting(path);
  const changes = changesOf(db);
  changes.document(accountId);
  const before = runs();
  changes.removeAccount(SOMEONE, accountId);
  db.close();
  return runs() - before;
};

describe('removing an account', () => {
  it('takes as many statements for many people as for a few', async () => {
    expect(await runsToRemove('many', manyPeople(400))).toBe(await runsToRemove('few', manyPeople(60)));
  });

  it('leaves other accounts whole, nothing of its own, and the keys watched', async () => {
    const path = join(folder, 'two.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const shared = atlas.atlasDocument();
    const second = edited({ ...emptyDocument(), ...shared }, (draft) => {
      draft.add('account', { id: 'second', name: 'Second', currency: 'EUR' });
      draft.add('seat', { id: 'S1' });
      draft.add('person', { id: 'S1', name: 'Someone' });
      draft.add('holding', { id: 'S1', seatId: 'S1', personId: 'S1' });
    });
    atlas.putAccount(SOMEONE, 'second', 'New', between(shared, second));
    const kept = atlas.document('second');
    atlas.removeAccount(SOMEONE, accountId);
    expect(atlas.document('second').person).toEqual(kept.person);
    expect(atlas.check()).toEqual([]);
    atlas.close();

    const db = new BetterSqlite3(path);
    const tables = db
      .prepare<[], { name: string }>(
        "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'accountId' AND m.name <> 'change'",
      )
      .all();
    expect(tables.length).toBeGreaterThan(40);
    for (const { name } of tables)
      expect(db.prepare(`SELECT count(*) FROM "${name}" WHERE "accountId" = ?`).pluck().get(accountId), name).toBe(0);
    db.pragma('foreign_keys = ON');
    const changes = changesOf(db);
    changes.removeAccount(SOMEONE, accountOf(kept).id);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  });

  it('takes along what came with it and no other account names, and nothing else', async () => {
    const path = join(folder, 'along.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const shared = { ...emptyDocument(), ...atlas.atlasDocument() };
    const [used, unused] = list(shared, 'member');
    const second = edited(shared, (draft) => {
      draft.add('account', { id: 'second', name: 'Second', currency: 'EUR' });
      draft.add('member', { id: 'own', name: 'Came later' });
      draft.add('person', { id: 'S1', name: 'Someone', contactOwnerId: used?.id ?? null });
    });
    atlas.putAccount(SOMEONE, 'second', 'New', between(shared, second));
    atlas.removeAccount(SOMEONE, accountId);
    const left = atlas.document('second');
    expect([...left.member.keys()].toSorted()).toEqual([used?.id, 'own'].toSorted());
    expect(unused && left.member.has(unused.id)).toBe(false);
    expect([left.offering.size, left.competitor.size, left.supplierGoal.size]).toEqual([0, 0, 0]);
    expect(left.supplier).toEqual(second.supplier);
    expect(atlas.check()).toEqual([]);
    atlas.removeAccount(SOMEONE, 'second');
    expect(atlas.check()).toEqual([]);
    atlas.close();
    const { atlas: alone, accountId: only } = await filledAtlas(join(folder, 'alone.atlas'), 'industrial');
    alone.removeAccount(SOMEONE, only);
    expect(kindsOf(between(emptyDocument(), { ...emptyDocument(), ...alone.atlasDocument() }))).toEqual([]);
    alone.close();
  });

  it('is taken back where the atlas still names something of it, and watches the keys again', async () => {
    const path = join(folder, 'named.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    atlas.close();
    const db = new BetterSqlite3(path);
    db.pragma('foreign_keys = ON');
    const changes = changesOf(db);
    changes.document(accountId);
    // A row that memory knows nothing of.
    db.prepare(
      'INSERT INTO "portfolioAccount" ("id", "ordinal", "name", "revenue", "cogs", "costToServe", "ratings", "accountId") VALUES (?, 99, ?, ?, ?, ?, ?, ?)',
    ).run('stray', 'Stray', '[]', '[]', '[]', '{}', accountId);
    expect(() => changes.removeAccount(SOMEONE, accountId)).toThrow(
      expect.objectContaining({ code: 'refused' }) as Error,
    );
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.prepare('SELECT count(*) FROM "person" WHERE "accountId" = ?').pluck().get(accountId)).toBe(
      changes.document(accountId).person.size,
    );
    db.close();
  });
});
