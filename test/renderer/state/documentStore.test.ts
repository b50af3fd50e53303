import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  change,
  closeAccount,
  currentDocument,
  editDocument,
  followHost,
  openAccount,
  redo,
  retrySaving,
  setFields,
  settled,
  undo,
  useDocument,
} from '../../../renderer/state/documentStore';
import { useMessages } from '../../../renderer/state/messages';
import type { Output } from '../../../shared/api/contract';
import { AtlasError, SENTENCES } from '../../../shared/api/errors';
import { LONGEST_LABEL } from '../../../shared/document/changeLabel';
import { edited } from '../../../shared/document/draft';
import { accountWith } from '../../support/people';
import { handedOut, held, startPageHost } from '../../support/pageHost';

const host = startPageHost();
const account = accountWith([{ id: 'p0' }, { id: 'p1' }]);
const saved = () => useDocument.getState().saved;
const said = () => useMessages.getState().messages.map((message) => message.text);
const influence = (id: string) => currentDocument().person.get(id)?.influence;
const rate = (id: string, to: number): boolean => setFields(`Rate ${id}`, 'person', id, { influence: to });
const labels = () => host.inputs('document.apply').map((input) => input.label);

/** Writes what comes, with numbers that go on. */
let revision = 1;
const write = (): Output<'document.apply'> => {
  revision += 1;
  return { revision, at: '2026-01-01T00:00:00.000Z', history: { undo: 'Edit', redo: null } };
};
const refuse = (): never => {
  throw new AtlasError('conflict', 'It was changed meanwhile.');
};

beforeEach(async () => {
  revision = 1;
  host.answers['document.apply'] = write;
  host.answers['account.open'] = () => handedOut(account);
  closeAccount();
  await openAccount('A', false);
  host.asked.splice(0);
  useMessages.setState({ messages: [] });
});

describe('an edit', () => {
  it('is on screen at once and saved when the host says so', async () => {
    rate('p0', 2);
    expect(influence('p0')).toBe(2);
    expect(saved()).toEqual({ state: 'saving' });
    await settled();
    expect(saved()).toEqual({ state: 'saved' });
    expect(useDocument.getState()).toMatchObject({ revision: 2, history: { undo: 'Edit', redo: null } });
  });

  it('leaves every table on screen as it is while it is saved, so that nothing is drawn anew', async () => {
    rate('p0', 2);
    const before = currentDocument();
    await settled();
    expect(currentDocument()).toBe(before);
  });

  it('that changes nothing, or was made without an account, asks nothing of the host', async () => {
    expect(editDocument('Nothing', () => undefined)).toBe(true);
    closeAccount();
    expect(change('Nobody', { person: {} })).toBe(true);
    await settled();
    expect(host.asked).toEqual([]);
  });

  it('is kept without characters that are not seen', async () => {
    setFields('Note', 'person', 'p0', { note: 'a\u202eb' });
    expect(currentDocument().person.get('p0')?.note).toBe('ab');
    await settled();
    expect(host.inputs('document.apply')[0]?.diff.person?.updated?.['p0']?.['note']).toEqual([null, 'ab']);
  });

  it('that breaks a rule is said and leaves everything as it was', () => {
    expect(setFields('Circle', 'seat', 'p0', { reportsToId: 'p0' })).toBe(false);
    expect(said()).toEqual(['Nobody can report to themselves, not even by way of others.']);
    expect(saved()).toEqual({ state: 'saved' });
  });

  it('of an account that can only be read is said and not made', async () => {
    await openAccount('A', true);
    expect(rate('p0', 2)).toBe(false);
    expect(said()).toEqual([SENTENCES.readOnly]);
  });

  it('of an archived plan is said and not made', async () => {
    host.answers['account.open'] = () =>
      handedOut(edited(account, (draft) => draft.set('account', 'A', { archived: true })));
    await openAccount('A', false);
    expect(rate('p0', 2)).toBe(false);
    expect(said()[0]).toContain('This plan is archived');
  });

  it('of a final plan starts the next version as a draft', async () => {
    const final = edited(account, (draft) => draft.set('plan', 'plan', { state: 'final', version: 3 }));
    host.answers['account.open'] = () => handedOut(final);
    await openAccount('A', false);
    rate('p0', 2);
    expect(currentDocument().plan.get('plan')).toMatchObject({ state: 'draft', version: 4 });
    expect(said()).toEqual(['The final version stays as it is. You are writing the next one, a draft.']);
  });
});

describe('the label of an edit', () => {
  it('is cut to what the log takes, so that somebody with a very long name can be rated', async () => {
    const name = 'Long '.repeat(60);
    expect(setFields(`Rate ${name}`, 'person', 'p0', { influence: 2 })).toBe(true);
    await settled();
    const [label = ''] = labels();
    expect(label).toHaveLength(LONGEST_LABEL);
    expect(`Rate ${name}`.startsWith(label)).toBe(true);
  });

  it('is never cut within a character', async () => {
    setFields(`${'x'.repeat(LONGEST_LABEL - 1)}😀`, 'person', 'p0', { influence: 2 });
    await settled();
    expect(labels()).toEqual(['x'.repeat(LONGEST_LABEL - 1)]);
  });
});

describe('after the host refused an edit', () => {
  it('one made while the account is read again stays on screen and is written', async () => {
    const reading = held<Output<'account.open'>>();
    host.answers['account.open'] = () => reading.promise;
    host.answers['document.apply'] = refuse;
    rate('p0', 2);
    await vi.waitFor(() => expect(host.inputs('account.open')).toHaveLength(1));
    host.answers['document.apply'] = write;
    rate('p1', 3);
    reading.give(handedOut(account));
    await settled();
    expect(influence('p0')).toBeNull();
    expect(influence('p1')).toBe(3);
    expect(labels()).toEqual(['Rate p0', 'Rate p1']);
    expect(saved()).toEqual({ state: 'saved' });
    expect(said()).toEqual(['“Rate p0” was not kept: It was changed meanwhile.']);
  });

  it('those behind it wait where that reading fails, and Try again sends them', async () => {
    host.answers['document.apply'] = refuse;
    delete host.answers['account.open'];
    rate('p0', 2);
    rate('p1', 3);
    await settled();
    expect(saved()).toMatchObject({ state: 'failed' });
    expect(influence('p1')).toBe(3);
    host.answers['account.open'] = () => handedOut(account);
    host.answers['document.apply'] = write;
    retrySaving();
    await settled();
    expect(labels()).toEqual(['Rate p0', 'Rate p1']);
    expect(influence('p1')).toBe(3);
    expect(saved()).toEqual({ state: 'saved' });
  });
});

describe('what cannot be written', () => {
  it('stays on screen, is told of in the words of the host, and goes out with the next try', async () => {
    host.answers['document.apply'] = () => {
      throw new AtlasError('diskFull', SENTENCES.diskFull);
    };
    rate('p0', 2);
    await settled();
    expect(saved()).toEqual({ state: 'failed', message: SENTENCES.diskFull });
    expect(influence('p0')).toBe(2);
    host.answers['document.apply'] = write;
    retrySaving();
    await settled();
    expect(saved()).toEqual({ state: 'saved' });
  });

  it('for want of an answer is sent again as the same edit', async () => {
    delete host.answers['document.apply'];
    rate('p0', 2);
    await settled();
    expect(saved()).toMatchObject({ state: 'failed', message: expect.stringContaining('does not answer') as string });
    host.answers['document.apply'] = write;
    rate('p1', 3);
    await settled();
    const ids = host.inputs('document.apply').map((input) => input.editId);
    expect(ids).toEqual([ids[0], ids[0], expect.not.stringMatching(ids[0] ?? '') as string]);
    expect(saved()).toEqual({ state: 'saved' });
  });
});

describe('undo and redo', () => {
  it('show what the host took back, and say so', async () => {
    rate('p0', 2);
    await settled();
    const diff = { person: { updated: { p0: { influence: [2, null] as [number, null] } } } };
    const history = { undo: null, redo: 'Edit' };
    host.answers['history.undo'] = () => ({ ...write(), history, label: 'Edit', steps: 1, diff });
    await undo();
    expect(influence('p0')).toBeNull();
    expect(useDocument.getState().history).toEqual(history);
    expect(said()).toEqual(['Undone: Edit']);
  });

  it('ask the host a few times for as many presses as come while it works', async () => {
    rate('p0', 2);
    await settled();
    const first = held<Output<'history.undo'>>();
    const answer = (count: number): Output<'history.undo'> => ({ ...write(), label: 'Edit', steps: count, diff: {} });
    host.answers['history.undo'] = ({ steps = 1 }) => (steps === 1 ? first.promise : answer(steps));
    const presses = Array.from({ length: 2000 }, () => undo());
    first.give(answer(1));
    await Promise.all(presses);
    expect(host.inputs('history.undo').map(({ steps = 1 }) => steps)).toEqual([1, 1999]);
    expect(said()).toEqual(['Undone: 1999 steps, the last of them “Edit”']);
  });

  it('ask nothing where there is nothing', async () => {
    await undo();
    await redo();
    expect(host.asked).toEqual([]);
  });

  it('say why they cannot', async () => {
    rate('p0', 2);
    await settled();
    host.answers['history.undo'] = () => {
      throw new AtlasError('cannotUndo', '“Edit” cannot be taken back.');
    };
    await undo();
    expect(said()).toEqual(['“Edit” cannot be taken back.']);
  });
});

describe('another window', () => {
  it('is followed, also after something of it was missed', async () => {
    const stop = followHost();
    const history = { undo: null, redo: null };
    const diff = { person: { updated: { p0: { influence: [null, 1] as [null, number] } } } };
    host.tell('document.changed', {
      accountId: 'A',
      revision: 2,
      at: '2026-01-01T00:00:00.000Z',
      label: '',
      diff,
      history,
    });
    expect(influence('p0')).toBe(1);
    host.answers['account.open'] = () =>
      handedOut(
        edited(account, (draft) => draft.set('person', 'p1', { influence: 4 })),
        9,
      );
    host.tell('events.missed', null);
    await settled();
    expect([influence('p0'), influence('p1')]).toEqual([null, 4]);
    expect(useDocument.getState().revision).toBe(9);
    stop();
    host.tell('events.missed', null);
    expect(host.inputs('account.open')).toHaveLength(1);
  });
});

describe('opening another account', () => {
  it('waits for an edit that is made meanwhile, and shows the account as it is then', async () => {
    const first = held<Output<'account.open'>>();
    const answers = [first.promise, Promise.resolve(handedOut(account, 7))];
    host.answers['account.open'] = () => answers.shift() ?? handedOut(account);
    const opening = openAccount('A', false);
    await vi.waitFor(() => expect(host.inputs('account.open')).toHaveLength(1));
    const applying = held<Output<'document.apply'>>();
    host.answers['document.apply'] = () => applying.promise;
    rate('p0', 2);
    first.give(handedOut(account, 6));
    applying.give(write());
    await opening;
    expect(useDocument.getState().revision).toBe(7);
    expect(said()).toEqual([]);
  });

  it('that is refused leaves what is on screen', async () => {
    host.answers['account.open'] = () => {
      throw new AtlasError('noAccount', 'This account is not in the atlas any more.');
    };
    await expect(openAccount('B', false)).rejects.toThrow('not in the atlas');
    expect(useDocument.getState().accountId).toBe('A');
    rate('p0', 2);
    await settled();
    expect(saved()).toEqual({ state: 'saved' });
  });
});
