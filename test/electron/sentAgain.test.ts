import { describe, expect, it } from 'vitest';
import type { Diff } from '../../shared/document/diff';
import { startDesk, type TestWindow } from '../support/desk';

const open = async (window: TestWindow): Promise<{ readonly accountId: string; readonly note: string | null }> => {
  const { accounts } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
  const { accountId, records } = await window.call('account.open', { accountId: accounts[0]!.id });
  const person = records['person']?.find((one) => one.id === 'H01');
  return { accountId, note: typeof person?.['note'] === 'string' ? person['note'] : null };
};
const noted = (from: string | null, to: string | null): Diff => ({
  person: { updated: { H01: { note: [from, to] } } },
});

describe('an edit whose answer was lost, sent again', () => {
  it('is answered as it was, and not written twice or refused', async () => {
    const desk = startDesk();
    const [one, two] = [desk.open(), desk.open()];
    const { accountId, note } = await open(one);
    await open(two);
    const edit = { accountId, baseRevision: 1, editId: 'e1', label: 'Note', diff: noted(note, 'mine') };
    const first = await one.call('document.apply', edit);
    expect(await one.call('document.apply', edit)).toEqual(first);
    const back = { accountId, baseRevision: 2, label: 'Back', diff: noted('mine', note) };
    await two.call('document.apply', back);
    // Where it was put back it would fit again.
    expect(await one.call('document.apply', edit)).toMatchObject({ revision: first.revision });
    const log = await one.call('history.moments', { accountId });
    expect(log.filter((entry) => entry.label === 'Note')).toHaveLength(1);
  });

  it('is another one in another window, and without a name of its own', async () => {
    const desk = startDesk();
    const [one, two] = [desk.open(), desk.open()];
    const { accountId, note } = await open(one);
    await open(two);
    const edit = { accountId, baseRevision: 1, editId: 'e1', label: 'Note', diff: noted(note, 'mine') };
    await one.call('document.apply', edit);
    expect(await two.reply('document.apply', edit)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const nameless = { accountId, baseRevision: 1, label: 'Note', diff: noted(note, 'mine') };
    expect(await one.reply('document.apply', nameless)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('to a host that was started anew, is answered there, and once more is another one', async () => {
    const desk = startDesk();
    const one = desk.open();
    const { accountId, note } = await open(one);
    const edit = { accountId, baseRevision: 1, editId: 'e1', label: 'Note', diff: noted(note, 'mine') };
    const { revision } = await one.call('document.apply', edit);
    await desk.host.close();
    const next = startDesk(undefined, desk.dataFolder);
    const back = next.open({ windowId: one.id, sessions: [desk.host.sessionId] });
    expect(back.id).toBe(one.id);
    await open(back);
    expect(await back.call('document.apply', edit)).toMatchObject({ revision, history: { undo: 'Note' } });
    const log = await back.call('history.moments', { accountId });
    expect(log.filter((entry) => entry.label === 'Note')).toHaveLength(1);
    const stranger = next.open();
    await open(stranger);
    expect(await stranger.reply('document.apply', edit)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('that was refused is refused again', async () => {
    const desk = startDesk();
    const one = desk.open();
    const { accountId } = await open(one);
    const edit = { accountId, baseRevision: 1, editId: 'e1', label: 'Note', diff: noted('not there', 'mine') };
    for (const _ of [1, 2])
      expect(await one.reply('document.apply', edit)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});
