import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract';
import { between } from '../../shared/document/diff';
import { emptyDocument, list, type Document } from '../../shared/document/document';
import { edited, type Draft } from '../../shared/document/draft';
import { seatOf } from '../../shared/document/occupancy';
import { leaveSeat, traySeats } from '../../shared/document/people';
import { danglingReferences } from '../../shared/document/references';
import { startDesk, type TestWindow } from '../support/desk';

const documentOf = ({ records }: Output<'account.open'>): Document =>
  ({
    ...emptyDocument(),
    ...Object.fromEntries(
      Object.entries(records).map(([kind, rows]) => [kind, new Map(rows.map((record) => [record.id, record]))]),
    ),
  }) as Document;
const read = async (window: TestWindow, accountId: string): Promise<Document> =>
  documentOf(await window.call('account.open', { accountId }));

/** An atlas with the hospital sample and a new account. */
const twoAccounts = async () => {
  const desk = startDesk();
  const window = desk.open();
  await window.call('atlas.create', { file: await window.choose('newAtlas', join(desk.folder, 'Two.atlas')) });
  const sample = new URL('../../assets/samples/hospital.json', import.meta.url).pathname;
  const { accountId: from } = await window.call('account.import', {
    file: await window.choose('importAccount', sample),
  });
  const { accountId: to } = await window.call('account.create', { name: 'Quay Trust', currency: 'EUR' });
  const apply = async (accountId: string, recipe: (draft: Draft) => void) => {
    const document = await read(window, accountId);
    const { revision } = await window.call('account.open', { accountId });
    await window.call('document.apply', {
      accountId,
      baseRevision: revision,
      label: 'Edit',
      diff: between(document, edited(document, recipe)),
    });
  };
  return { desk, window, from, to, apply };
};
const ON = '2026-03-02';

it('brings a person with everything that is their own into the tray of the other account, and nothing else', async () => {
  const { window, from, to, apply } = await twoAccounts();
  await apply(from, (draft) => {
    draft.add('contactNote', { id: 'c1', personId: 'H02', date: '2026-02-01', note: 'Lease' });
    draft.add('basis', { id: 'b1', personId: 'H02', rating: 'attitude', basis: 'hearsay' });
    draft.add('snapshot', {
      asOf: '2025-12-31',
      stakeholders: [{ id: 'H02', influence: 5, attitude: -2, relationship: 1 }],
    });
  });
  const before = await read(window, from);
  const { atlas } = await window.call('person.toAccount', {
    accountId: from,
    personId: 'H02',
    toAccountId: to,
    on: ON,
  });
  expect(atlas.accounts.find(({ id }) => id === to)?.people).toBe(1);

  const there = await read(window, to);
  const { ordinal: _, updatedAt: _at, earlierRatings, ...known } = there.person.get('H02')!;
  const { ordinal: __, updatedAt: __at, earlierRatings: ___, ...was } = before.person.get('H02')!;
  expect(known).toEqual(was);
  expect(earlierRatings).toMatchObject([
    { asOf: ON, attitude: was.attitude, influence: was.influence, relationship: was.relationship },
    { asOf: '2025-12-31', attitude: -2, influence: 5, relationship: 1 },
    ...(earlierRatings ?? []).slice(2),
  ]);
  expect(there.contactNote.get('c1')?.note).toBe('Lease');
  expect(there.basis.get('b1')?.basis).toBe('hearsay');
  expect([there.link.size, there.action.size, there.opportunity.size]).toEqual([0, 0, 0]);
  expect(traySeats(there).map(({ title }) => title)).toEqual([before.seat.get(seatOf(before, 'H02') ?? '')?.title]);
  expect(danglingReferences(there)).toEqual([]);
  // The account they come from is edited by who asks, as a step of its own.
  expect(await read(window, from)).toEqual(before);
  // It is a step of undo there.
  await window.call('history.undo', { accountId: to });
  expect((await read(window, to)).person.size).toBe(0);
});

it('knows somebody who comes back, and refuses who is there, an archived plan and a person who is gone', async () => {
  const { window, from, to, apply } = await twoAccounts();
  const move = (accountId: string, toAccountId: string) =>
    window.reply('person.toAccount', { accountId, personId: 'H02', toAccountId, on: ON });
  expect(await move(from, from)).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(await move(from, to)).toMatchObject({ ok: true });
  expect(await move(from, to)).toMatchObject({ ok: false, error: { code: 'refused' } });
  await apply(from, (draft) => leaveSeat(draft, 'H02', ON));
  expect(await move(from, to)).toMatchObject({ ok: false, error: { code: 'notFound' } });

  await apply(to, (draft) => draft.set('person', 'H02', { attitude: 2, note: 'Met again' }));
  expect(await move(to, from)).toMatchObject({ ok: true });
  const back = await read(window, from);
  expect(back.person.get('H02')).toMatchObject({ status: 'active', attitude: 2, note: 'Met again' });
  expect(seatOf(back, 'H02')).not.toBeNull();
  expect(list(back, 'person').filter(({ id }) => id === 'H02')).toHaveLength(1);
  expect(danglingReferences(back)).toEqual([]);

  await apply(to, (draft) => draft.set('account', to, { archived: true }));
  await apply(from, (draft) => draft.set('person', 'H02', { attitude: 0 }));
  const other = await window.reply('person.toAccount', {
    accountId: from,
    personId: 'H03',
    toAccountId: to,
    on: ON,
  });
  expect(other).toMatchObject({ ok: false, error: { code: 'refused' } });
});
