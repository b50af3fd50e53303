/** What is above the accounts: its calls, and what windows are told of it. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentFromRecords } from '../../renderer/state/documentStore';
import { ATLAS_ITSELF } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { filledAtlas } from '../support/atlases';
import { startDesk } from '../support/desk';

const opened = async () => {
  const desk = startDesk();
  const path = join(desk.folder, 'a.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  atlas.close();
  const window = async () => {
    const one = desk.open();
    await one.call('atlas.open', { file: await one.choose('openAtlas', path) });
    return one;
  };
  const above = await window();
  const below = await window();
  const shared = documentFromRecords((await above.call('account.open', { accountId: ATLAS_ITSELF })).records);
  const account = documentFromRecords((await below.call('account.open', { accountId })).records);
  return { above, below, shared, account, accountId };
};

it('says of each account what its own plan says', async () => {
  const { above, accountId } = await opened();
  const [facts] = await above.call('account.facts', { asOf: '2026-03-02' });
  expect(facts).toMatchObject({
    accountId,
    lifecycle: 'key',
    step: 'do',
    attractiveness: 7,
    strength: 5.325,
    customerDependence: 2,
    asOf: '2026-03-02',
  });
  expect(facts?.hoursNeeded).toBeGreaterThan(0);
});

it('tells windows of accounts what is shared, and those above that an account changed', async () => {
  const { above, below, shared, account, accountId } = await opened();
  await above.call('document.apply', {
    accountId: ATLAS_ITSELF,
    baseRevision: 0,
    label: 'Rename',
    diff: edit(shared, (draft) => draft.set('portfolioAccount', 'PB', { name: 'Oakfell' })),
  });
  const heard = below.heard.filter(({ event }) => event === 'document.changed');
  expect(heard.map(({ value }) => [value['accountId'], value['label']])).toEqual([[null, 'Rename']]);
  await below.call('document.apply', {
    accountId,
    baseRevision: 0,
    label: 'Risk',
    diff: edit(account, (draft) => draft.add('risk', { title: 'Late' })),
  });
  expect(above.heard.map(({ event }) => event)).toContain('accounts.changed');
  expect(above.heard.map(({ event }) => event)).not.toContain('document.changed');
  await below.call('document.apply', {
    accountId,
    baseRevision: 0,
    label: 'Hours',
    diff: edit(account, (draft) => draft.set('portfolioAccount', 'PC', { hoursPerMonth: 50 })),
  });
  const shownAbove = above.heard.filter(({ event }) => event === 'document.changed');
  expect(shownAbove.map(({ value }) => value['accountId'])).toEqual([null]);
  // Each takes back its own.
  await above.call('history.undo', { accountId: ATLAS_ITSELF });
  const again = documentFromRecords((await above.call('account.open', { accountId: ATLAS_ITSELF })).records);
  expect(again.portfolioAccount.get('PB')?.name).toBe('Oakfell Care Alliance');
  expect(again.portfolioAccount.get('PC')?.hoursPerMonth).toBe(50);
});

it('takes nothing of an account above all of them', async () => {
  const { above, shared } = await opened();
  const reply = await above.reply('document.apply', {
    accountId: ATLAS_ITSELF,
    baseRevision: 0,
    label: 'Wrong',
    diff: edit(shared, (draft) => draft.add('risk', { title: 'Nobody’s' })),
  });
  expect(reply).toMatchObject({ ok: false, error: { code: 'refused' } });
});
