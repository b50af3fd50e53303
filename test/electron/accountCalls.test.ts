import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Output } from '../../shared/api/contract';
import { edit } from '../../shared/document/draft';
import { emptyDocument, type Document } from '../../shared/document/document';
import { sampleFile } from '../support/samples';
import { startDesk, type TestWindow } from '../support/desk';

const documentOf = ({ records }: Output<'account.open'>): Document =>
  ({
    ...emptyDocument(),
    ...Object.fromEntries(
      Object.entries(records).map(([kind, list]) => [kind, new Map(list.map((record) => [record.id, record]))]),
    ),
  }) as Document;
const withSample = async (window: TestWindow, sample: 'hospital' | 'industrial' = 'hospital') => {
  const atlas = await window.call('atlas.openSample', { sample, startOver: false });
  const accountId = atlas.accounts[0]!.id;
  const opened = await window.call('account.open', { accountId });
  return { atlas, accountId, document: documentOf(opened), revision: opened.revision };
};
const note = (document: Document, words: string) =>
  edit(document, (draft) => draft.set('person', 'H01', { note: words }));
describe('an account', () => {
  it.each(['hospital', 'industrial'] as const)('%s comes in from its file and goes out the same', async (sample) => {
    const desk = startDesk();
    const window = desk.open();
    await window.call('atlas.create', { file: await window.choose('newAtlas', join(desk.folder, 'a.atlas')) });
    writeFileSync(join(desk.folder, 'in.json'), JSON.stringify(sampleFile(sample)));
    const { accountId, notices } = await window.call('account.import', {
      file: await window.choose('importAccount', join(desk.folder, 'in.json')),
    });
    expect(notices).toEqual([]);
    await window.call('account.export', {
      accountId,
      file: await window.choose('saveAccount', join(desk.folder, 'out')),
    });
    expect(JSON.parse(readFileSync(join(desk.folder, 'out.json'), 'utf8'))).toEqual(sampleFile(sample));
    expect(desk.written).toEqual([join(desk.folder, 'out.json')]);
  });

  it('with another idea of shared records asks, and then keeps or replaces them', async () => {
    for (const onConflict of ['keep', 'replace'] as const) {
      const desk = startDesk();
      const window = desk.open();
      await withSample(window, 'hospital');
      const before = (await withSample(window)).document.member.get('T1')!.name;
      writeFileSync(join(desk.folder, 'in.json'), JSON.stringify(sampleFile('industrial')));
      const file = await window.choose('importAccount', join(desk.folder, 'in.json'));
      const asked = await window.reply('account.import', { file });
      expect(asked).toMatchObject({ ok: false, error: { code: 'importConflict' } });
      expect(asked.ok || JSON.stringify(asked.error.details)).toContain('"id":"T1"');
      const { accountId, atlas, notices } = await window.call('account.import', { file, onConflict });
      expect(atlas.accounts).toHaveLength(2);
      expect(notices.join()).toContain('shared records differed');
      const name = documentOf(await window.call('account.open', { accountId })).member.get('T1')!.name;
      expect(name === before).toBe(onConflict === 'keep');
    }
  });

  it('that is already there comes in beside it', async () => {
    const desk = startDesk();
    const window = desk.open();
    const { accountId, document } = await withSample(window);
    await window.call('document.apply', { accountId, baseRevision: 1, label: 'Note', diff: note(document, 'mine') });
    writeFileSync(join(desk.folder, 'in.json'), JSON.stringify(sampleFile('hospital')));
    const again = await window.call('account.import', {
      asOwn: true,
      file: await window.choose('importAccount', join(desk.folder, 'in.json')),
    });
    expect(again.accountId).not.toBe(accountId);
    expect(again.notices.join()).toContain('already here');
    // Two of one name nobody could tell apart; the third is told apart from both.
    const third = await window.call('account.import', {
      asOwn: true,
      file: await window.choose('importAccount', join(desk.folder, 'in.json')),
    });
    expect(third.atlas.accounts.map(({ name }) => name).toSorted()).toEqual([
      'Carrowmere Hospitals Group',
      'Carrowmere Hospitals Group (2)',
      'Carrowmere Hospitals Group (3)',
    ]);
    expect(documentOf(await window.call('account.open', { accountId })).person.get('H01')?.note).toBe('mine');
    expect(again.atlas.accounts).toHaveLength(2);
  });

  it('opens with all accounts as they are now, renamed or joined to another since', async () => {
    const desk = startDesk();
    const window = desk.open();
    const { accountId, document } = await withSample(window);
    const other = await window.call('account.create', { name: 'Sister', currency: 'EUR' });
    expect(other.atlas.accounts.map((account) => account.parentAccountId)).toEqual([null, null]);
    await window.call('document.apply', {
      accountId,
      baseRevision: other.atlas.revision,
      label: 'Join',
      diff: edit(document, (draft) =>
        draft.set('account', accountId, { name: 'Brother', parentAccountId: other.accountId }),
      ),
    });
    const { accounts } = await window.call('account.open', { accountId: other.accountId });
    expect(accounts.map(({ id, name, parentAccountId }) => ({ id, name, parentAccountId }))).toEqual([
      { id: accountId, name: 'Brother', parentAccountId: other.accountId },
      { id: other.accountId, name: 'Sister', parentAccountId: null },
    ]);
  });

  it('is duplicated and deleted', async () => {
    const desk = startDesk();
    const window = desk.open();
    const { accountId, document } = await withSample(window);
    const copy = await window.call('account.duplicate', { accountId });
    const second = await window.call('account.duplicate', { accountId });
    expect(new Set(second.atlas.accounts.map(({ name }) => name)).size).toBe(3);
    await window.call('account.delete', { accountId: second.accountId });
    expect(copy.atlas.accounts.map((account) => account.name).some((name) => name.endsWith('(copy)'))).toBe(true);
    expect(documentOf(await window.call('account.open', { accountId: copy.accountId })).person.size).toBe(
      document.person.size,
    );
    expect((await window.call('account.delete', { accountId })).accounts.map((account) => account.id)).toEqual([
      copy.accountId,
    ]);
    expect(await window.reply('account.open', { accountId })).toMatchObject({
      ok: false,
      error: { code: 'noAccount' },
    });
  });

  it.each([
    ['not text', Buffer.from([0xff, 0xfe, 0x00, 0x81])],
    ['nothing', ''],
    ['half a file', '{"account": {'],
    ['no account', '{"schemaVersion": 1}'],
    ['a newer file', JSON.stringify({ ...sampleFile('hospital'), schemaVersion: 99 })],
    ['too deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['a reserved name', '{"account": {"id": "a", "name": "b", "__proto__": {"x": 1}}}'],
    ['a huge number', '{"account": {"id": "a", "name": "b", "currency": "EUR", "employees": 1e999}}'],
  ])('is refused when the file is %s, in words, and nothing changes', async (_, content) => {
    const desk = startDesk();
    const window = desk.open();
    const { revision } = await withSample(window);
    writeFileSync(join(desk.folder, 'bad.json'), content);
    const reply = await window.reply('account.import', {
      file: await window.choose('importAccount', join(desk.folder, 'bad.json')),
    });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'badFile', message: expect.stringMatching(/Nothing was changed\.$/) as string },
    });
    expect((await withSample(window)).revision).toBe(revision);
  });
});
