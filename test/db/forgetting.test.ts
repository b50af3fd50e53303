import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { connect } from '../../db/connection';
import { unexplained } from '../../db/soundness';
import { between } from '../../shared/document/diff';
import { accountOf, list } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { KIND_NAMES, scopeOf, type AnyRecord } from '../../shared/model';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { sampleDocument } from '../support/samples';

const folder = temporaryFolder();
const holds = (path: string, words: readonly string[]): readonly string[] => {
  const bytes = readFileSync(path);
  return words.filter((word) => bytes.includes(word));
};

describe('an account that is deleted for good', () => {
  it('leaves no word of it in the file, its copies or after a restart, whatever was done with it before', async () => {
    const path = join(folder, 'a.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const other = sampleDocument('industrial');
    const otherId = accountOf(other).id;
    atlas.putAccount(
      SOMEONE,
      otherId,
      `Import ${accountOf(other).name}`,
      between(atlas.atlasDocument(), { ...other, ...onlyNew(atlas.atlasDocument(), other) }),
    );
    // Edited up and down, so that pages are split, joined and moved.
    for (let round = 0; round < 30; round += 1) {
      const document = atlas.document(accountId);
      const label = `Canary label ${round}`;
      const diff = edit(document, (draft) => {
        for (const person of [...document.person.values()].slice(0, 12))
          draft.set('person', person.id, { note: `CANARYNOTE${round} ${'x'.repeat((round * 97) % 1500)}` });
        draft.add('person', { id: `extra${round}`, name: `CANARYPERSON${round}` });
        if (round > 3) draft.remove('person', `extra${round - 3}`);
      });
      atlas.apply(SOMEONE, { accountId, baseRevision: 0, label, diff });
      if (round % 7 === 3) atlas.undo(SOMEONE, accountId);
    }
    const id = atlas.addAttachment(accountId, {
      name: 'CANARYFILE.pdf',
      mediaType: 'application/pdf',
      bytes: Buffer.from('CANARYBYTES'.repeat(2000)),
    });
    expect(atlas.attachment(id).name).toBe('CANARYFILE.pdf');
    const before = atlas.document(accountId);
    const texts = KIND_NAMES.filter((kind) => scopeOf(kind) === 'account')
      .flatMap((kind) => list(before, kind))
      .flatMap((record) => Object.values(record as AnyRecord))
      .filter((value): value is string => typeof value === 'string' && value.length > 11);
    const otherTexts = new Set(JSON.stringify([...KIND_NAMES.flatMap((kind) => list(atlas.document(otherId), kind))]));
    expect(otherTexts.size).toBeGreaterThan(0);
    const shared = JSON.stringify(KIND_NAMES.flatMap((kind) => list(atlas.document(otherId), kind)));
    const canaries = [...new Set([accountOf(before).name, 'CANARY', ...texts])].filter(
      (text) => !shared.includes(text) && /[a-z]{4}/i.test(text),
    );
    expect(canaries.length).toBeGreaterThan(100);
    expect(holds(path, canaries).length).toBeGreaterThan(100);

    atlas.removeAccount(SOMEONE, accountId);
    atlas.copyTo(`${path}.copy`);
    const undo = atlas.history(SOMEONE, accountId).undo;
    const left = atlas.log(accountId, 1000).map(({ label }) => label);
    atlas.close();
    expect(holds(path, canaries)).toEqual([]);
    expect(holds(`${path}.copy`, canaries)).toEqual([]);
    expect(undo).toBeNull();
    expect(new Set(left)).toEqual(new Set(['Delete an account', 'Part of an account that was deleted']));

    const again = await openAtlas(path);
    expect(again.accounts().map((account) => account.id)).toEqual([otherId]);
    expect(again.check()).toEqual([]);
    expect(again.document(otherId).person.size).toBe(other.person.size);
    again.close();
  });
});

describe('a page that stays', () => {
  it('is built anew: it may keep in its gap what was moved out of it or left free', async () => {
    const path = join(folder, 'gap.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    atlas.close();
    // As SQLite leaves them now and then, whatever its settings: bytes in a page that no row holds.
    const db = new BetterSqlite3(path);
    db.pragma('secure_delete=OFF');
    db.prepare('INSERT INTO "meta" ("name", "value") VALUES (?, ?)').run(
      'gap',
      `${'x'.repeat(200)}CANARY in a gap${'x'.repeat(1_000)}`,
    );
    db.exec(`DELETE FROM "meta" WHERE "name" = 'gap'`);
    db.close();
    expect(holds(path, ['CANARY in a gap'])).toHaveLength(1);
    const again = await openAtlas(path);
    again.removeAccount(SOMEONE, accountId);
    again.close();
    expect(holds(path, ['CANARY in a gap'])).toEqual([]);
  });
});

describe('a name of the account that others wrote', () => {
  it('goes from their labels and from rows of the portfolio that are gone or were let go, and what is still there is told of anew', async () => {
    const path = join(folder, 'names.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    const other = accountOf(sampleDocument('industrial'));
    atlas.putAccount(SOMEONE, 'other', 'New', { account: { added: [{ ...other, id: 'other', name: 'Other' }] } });
    const change = (label: string, recipe: Parameters<typeof edit>[1]): void => {
      const diff = edit(atlas.document('other'), recipe);
      atlas.apply(SOMEONE, { accountId: 'other', baseRevision: 0, label, diff });
    };
    change('Add', (draft) => draft.add('portfolioAccount', { id: 'gone', name: 'CANARY Gone', accountId }));
    change('Remove CANARY Gone', (draft) => draft.remove('portfolioAccount', 'gone'));
    change('Add', (draft) => draft.add('portfolioAccount', { id: 'kept', name: 'CANARY Kept', accountId }));
    change('Let go', (draft) => draft.set('portfolioAccount', 'kept', { name: 'Somebody', accountId: null }));
    change(`Like ${accountOf(sampleDocument('hospital')).name}`, (draft) =>
      draft.set('account', 'other', { industry: 'Pumps' }),
    );
    atlas.removeAccount(SOMEONE, accountId);
    expect(atlas.document('other').portfolioAccount.get('kept')).toMatchObject({ name: 'Somebody' });
    atlas.close();
    expect(holds(path, ['CANARY', accountOf(sampleDocument('hospital')).name])).toEqual([]);
    const db = connect(path, null, 'read');
    expect(unexplained(db)).toEqual([]);
    db.close();
  });
});

/** Records of the atlas that are there already stay as they are. */
function onlyNew(
  here: ReturnType<typeof sampleDocument>,
  file: ReturnType<typeof sampleDocument>,
): Partial<ReturnType<typeof sampleDocument>> {
  const kinds = KIND_NAMES.filter((kind) => scopeOf(kind) === 'atlas');
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      new Map([...(file[kind] as ReadonlyMap<string, AnyRecord>), ...(here[kind] as ReadonlyMap<string, AnyRecord>)]),
    ]),
  );
}
