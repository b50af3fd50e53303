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

it('says what waits in each account, of those it is theirs, and only what is about them', async () => {
  const { above, below, account, accountId } = await opened();
  const ask = (persona: 'accountManager' | 'teamMember' | 'sponsor' | 'seniorManagement', memberId: string | null) =>
    above.call('account.start', { asOf: '2026-03-02', persona, memberId, locale: 'en-GB' });
  const led = await ask('accountManager', 'T1');
  expect(led.accounts.map((one) => one.accountId)).toEqual([accountId]);
  const late = led.lines.filter(({ part, due }) => part === 'actions' && due !== null && due < '2026-03-02');
  expect(late).toHaveLength(led.accounts[0]?.overdue ?? -1);
  expect(late.length).toBeGreaterThan(0);
  const own = await ask('teamMember', 'T1');
  expect(own.lines.every(({ memberIds }) => memberIds.includes('T1'))).toBe(true);
  expect(own.lines.length).toBeLessThan(led.lines.length);
  expect((await ask('accountManager', 'T2')).accounts).toEqual([]);
  expect((await ask('sponsor', 'T1')).accounts).toEqual([]);
  // Who is executive sponsor in the team sponsors it, before anybody is paired with anybody.
  expect((await ask('sponsor', 'T2')).accounts).toHaveLength(1);
  expect((await ask('seniorManagement', null)).lines).toEqual([]);
  // A promise is told to the sponsor once it is late for longer than one waits.
  await below.call('document.apply', {
    accountId,
    baseRevision: 0,
    label: 'Pair',
    diff: edit(account, (draft) => {
      draft.add('sponsorPairing', { memberId: 'T1', personId: 'H01', rhythmDays: 90 });
      draft.add('commitment', { unit: 'Service', promise: 'A second engineer', due: '2026-02-16' });
      draft.add('commitment', { unit: 'Service', promise: 'Spare pumps', due: '2026-02-15' });
    }),
  });
  const { lines } = await ask('sponsor', 'T1');
  expect(lines.map(({ part, words, plain }) => [part, words, plain])).toEqual([
    ['escalations', 'Service: Spare pumps', 'A promise of Service'],
    ['touches', expect.stringMatching(/ with Maren Aldous$/), expect.stringMatching(/ with the counterpart$/)],
  ]);
});

it('tells what a step did to what all accounts share, and how it is taken back', async () => {
  const { above, shared } = await opened();
  await above.call('document.apply', {
    accountId: ATLAS_ITSELF,
    baseRevision: 0,
    label: 'Rename',
    diff: edit(shared, (draft) => draft.set('portfolioAccount', 'PB', { name: 'Oakfell' })),
  });
  const [moment] = await above.call('history.moments', { accountId: ATLAS_ITSELF, locale: 'en-GB' });
  expect(moment?.label).toBe('Rename');
  const told = await above.call('history.step', {
    accountId: ATLAS_ITSELF,
    revision: moment?.revision ?? 0,
    locale: 'en-GB',
  });
  expect(told.says.join()).toContain('Oakfell Care Alliance');
  expect(told.back).toMatchObject({ diff: {} });
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
