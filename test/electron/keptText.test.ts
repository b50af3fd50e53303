import { describe, expect, it } from 'vitest';
import { keptDiff } from '../../shared/document/kept';
import { cleaned } from '../../shared/model/seen';
import { newRecord, type AnyRecord } from '../../shared/model';
import { LONGEST_LIST, readQuickList } from '../../shared/exchange/quickList';
import { parseCsv } from '../../shared/exchange/csv/table';
import { startDesk } from '../support/desk';
import { sampleDocument } from '../support/samples';

const TRICK = 'invoice\u202efdp.exe\u0007';
const PLAIN = 'invoicefdp.exe';

describe('a text with characters that are not seen', () => {
  it('is kept without them, whoever sends it, and the log and the other windows say what is kept', async () => {
    const desk = startDesk();
    const window = desk.open();
    const other = desk.open();
    const {
      accounts: [account],
    } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
    const accountId = account!.id;
    await other.call('atlas.openSample', { sample: 'hospital', startOver: false });
    await other.call('account.open', { accountId });
    const { revision, records } = await window.call('account.open', { accountId });
    const person = records['person']!.find((one) => one.id === 'H01')!;
    const trend = newRecord('trend', 'T1', 99, { title: TRICK }) as AnyRecord;
    await window.call('document.apply', {
      accountId,
      baseRevision: revision,
      label: `Edit ${TRICK}`,
      diff: { person: { updated: { H01: { note: [person['note'], TRICK] } } }, trend: { added: [trend] } },
    });
    const after = (await window.call('account.open', { accountId })).records;
    expect(after['person']!.find((one) => one.id === 'H01')?.['note']).toBe(PLAIN);
    expect(after['trend']!.find((one) => one.id === 'T1')?.['title']).toBe(PLAIN);
    expect((await window.call('history.moments', { accountId })).at(-1)?.label).toBe(`Edit ${PLAIN}`);
    expect(JSON.stringify(other.heard)).not.toContain('\u202e');
    expect(other.heard).toHaveLength(1);
  });
  it('is no change where nothing else is new', async () => {
    const window = startDesk().open();
    const {
      accounts: [account],
    } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
    const { revision, records } = await window.call('account.open', { accountId: account!.id });
    const name = records['person']!.find((one) => one.id === 'H01')!['name'];
    const reply = await window.call('document.apply', {
      accountId: account!.id,
      baseRevision: revision,
      label: 'Name',
      diff: { person: { updated: { H01: { name: [name, `${String(name)}\u202e`] } } } },
    });
    expect(reply).toMatchObject({ revision, history: { undo: null } });
  });
  it('names no account', async () => {
    const window = startDesk().open();
    await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
    const { atlas } = await window.call('account.create', { name: TRICK, currency: 'EUR' });
    expect(atlas.accounts.map((one) => one.name)).toContain(PLAIN);
  });
  it('that an earlier version kept can be taken away and replaced', () => {
    expect(
      keptDiff({
        person: {
          updated: { A: { note: [TRICK, 'plain'] } },
          removed: [{ ...(newRecord('person', 'B', 1, { note: TRICK }) as AnyRecord) }],
        },
      }),
    ).toMatchObject({ person: { updated: { A: { note: [TRICK, 'plain'] } }, removed: [{ note: TRICK }] } });
  });
  it('is read from pasted lists and tables without them', () => {
    expect(readQuickList(sampleDocument('hospital'), 'Jane\u202e Roe, CFO\u2069')).toMatchObject([
      { name: 'Jane Roe', title: 'CFO' },
    ]);
    expect(parseCsv('Name\tTitle\nJane\u202e Roe\tCFO\u0000\n').table.rows).toEqual([['Jane Roe', 'CFO']]);
  });
});

describe('text of every script', () => {
  it.each(['שלום עולם', 'مرحبا بالعالم', 'می\u200cخواهم', '👩\u200d🚀', 'क्\u200dष', 'one\n\ttwo'])(
    '%j goes in as it is',
    async (text) => {
      const window = startDesk().open();
      const {
        accounts: [account],
      } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
      const { revision, records } = await window.call('account.open', { accountId: account!.id });
      const note = records['person']!.find((one) => one.id === 'H01')!['note'];
      await window.call('document.apply', {
        accountId: account!.id,
        baseRevision: revision,
        label: 'Note',
        diff: { person: { updated: { H01: { note: [note, text] } } } },
      });
      expect(
        (await window.call('account.open', { accountId: account!.id })).records['person']!.find(
          (one) => one.id === 'H01',
        )?.['note'],
      ).toBe(text);
    },
  );
  it('costs nothing where nothing is left out: the same value comes back', () => {
    const value = { a: ['x', { b: 'y' }], c: null, d: 1 };
    expect(cleaned(value)).toBe(value);
    expect(cleaned({ ...value, e: '\u202e' })).toEqual({ ...value, e: '' });
  });
});

describe('a pasted list', () => {
  it('is read no further than a list goes', () => {
    const lines = readQuickList(sampleDocument('hospital'), 'Jane Roe, CFO\n'.repeat(LONGEST_LIST));
    expect(lines.length).toBeLessThanOrEqual(Math.ceil(LONGEST_LIST / 14));
  });
});
