/** What all accounts of an atlas share has a document, a log and steps of its own. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { ATLAS_ITSELF } from '../../shared/document/document';
import { edit, edited } from '../../shared/document/draft';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { sampleDocument } from '../support/samples';

const folder = temporaryFolder();
const change = (atlas: Awaited<ReturnType<typeof filledAtlas>>['atlas'], label: string, name: string) =>
  atlas.apply(SOMEONE, {
    accountId: ATLAS_ITSELF,
    baseRevision: 0,
    label,
    diff: edit(atlas.document(ATLAS_ITSELF), (draft) => draft.set('portfolioAccount', 'PB', { name })),
  });

it('is edited, taken back and read again without an account', async () => {
  const path = join(folder, 'one.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  change(atlas, 'Rename', 'Oakfell');
  expect(atlas.document(accountId).portfolioAccount.get('PB')?.name).toBe('Oakfell');
  expect(atlas.history(SOMEONE, ATLAS_ITSELF)).toEqual({ undo: 'Rename', redo: null });
  // What was done here is no step of the account.
  expect(atlas.history(SOMEONE, accountId).undo).toBeNull();
  expect(atlas.log(ATLAS_ITSELF, 10).map(({ label }) => label)).toEqual(['Rename']);
  atlas.undo(SOMEONE, ATLAS_ITSELF);
  expect(atlas.document(accountId).portfolioAccount.get('PB')?.name).toBe('Oakfell Care Alliance');
  atlas.redo(SOMEONE, ATLAS_ITSELF);
  atlas.close();
  const again = await openAtlas(path, {});
  expect(again.document(ATLAS_ITSELF).portfolioAccount.get('PB')?.name).toBe('Oakfell');
  expect(again.document(ATLAS_ITSELF).account.size).toBe(0);
  expect(again.history(SOMEONE, ATLAS_ITSELF).undo).toBe('Rename');
  again.close();
});

it('takes nothing that belongs to an account', async () => {
  const { atlas } = await filledAtlas(join(folder, 'two.atlas'), 'hospital');
  const document = atlas.document(ATLAS_ITSELF);
  for (const diff of [
    edit(document, (draft) => draft.add('risk', { title: 'Nobody’s' })),
    edit(document, (draft) => draft.add('account', { name: 'Another' })),
  ])
    expect(() => atlas.apply(SOMEONE, { accountId: ATLAS_ITSELF, baseRevision: 0, label: 'Wrong', diff })).toThrow(
      /one account|the account itself/,
    );
  expect(atlas.document(ATLAS_ITSELF).account.size).toBe(0);
  atlas.close();
});

it('loses the price concessions of an account that is deleted, from rows and log', async () => {
  const path = join(folder, 'three.atlas');
  const { atlas, accountId } = await filledAtlas(
    path,
    edited(sampleDocument('hospital'), (draft) => {
      draft.set('portfolioAccount', 'PB', { partOfId: 'PA' });
    }),
  );
  atlas.apply(SOMEONE, {
    accountId: ATLAS_ITSELF,
    baseRevision: 0,
    label: 'Add a concession',
    diff: edit(atlas.document(ATLAS_ITSELF), (draft) => {
      draft.add('priceConcession', { portfolioAccountId: 'PA', what: 'Seventeen per cent off' });
      draft.add('priceConcession', { portfolioAccountId: 'PB', what: 'Free training' });
    }),
  });
  atlas.removeAccount(SOMEONE, accountId);
  const left = [...atlas.document(ATLAS_ITSELF).priceConcession.values()].map(({ what }) => what);
  expect(left).toEqual(['Free training']);
  expect(JSON.stringify(atlas.log(ATLAS_ITSELF, 100))).not.toContain('Seventeen');
  atlas.close();
});

it('loses with an account what the selection decided of it and the lists that named it, and keeps the others', async () => {
  const path = join(folder, 'selection.atlas');
  const { atlas, accountId } = await filledAtlas(path, sampleDocument('hospital'));
  const apply = (label: string, recipe: Parameters<typeof edit>[1]): void =>
    void atlas.apply(SOMEONE, {
      accountId: ATLAS_ITSELF,
      baseRevision: 0,
      label,
      diff: edit(atlas.document(ATLAS_ITSELF), recipe),
    });
  apply('Decide', (draft) => {
    draft.add('selectionDecision', { portfolioAccountId: 'PA', after: 'key', reason: 'CANARY grows' });
    draft.add('selectionDecision', { portfolioAccountId: 'PB', after: 'large', reason: 'Buys by price' });
    draft.add('keyAccountList', { manager: 'First', named: ['carrowmere', 'CANARY Other'] });
    draft.add('keyAccountList', { manager: 'Second', named: ['Oakfell'] });
  });
  atlas.removeAccount(SOMEONE, accountId);
  const after = atlas.document(ATLAS_ITSELF);
  expect([...after.selectionDecision.values()].map(({ reason }) => reason)).toEqual(['Buys by price']);
  expect([...after.keyAccountList.values()].map(({ manager }) => manager)).toEqual(['Second']);
  expect(JSON.stringify(atlas.log(ATLAS_ITSELF, 100))).not.toContain('CANARY');
  atlas.close();
});
