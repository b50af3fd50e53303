import { beforeEach, describe, expect, it } from 'vitest';
import { closeAccount, openAccount, retrySaving, setFields, settled } from '../../../renderer/state/documentStore';
import { resetSession } from '../../../renderer/state/session';
import { followUnsaved, mayLeave, unsavedReason, useLeaving } from '../../../renderer/state/unsaved';
import { AtlasError, SENTENCES } from '../../../shared/api/errors';
import { accountWith } from '../../support/people';
import { atlasNamed, handedOut, held, startPageHost } from '../../support/pageHost';

const host = startPageHost();
const account = accountWith([{ id: 'p0' }]);
const reply = { revision: 2, at: '', history: { undo: 'Rate', redo: null } };
const rate = (to: number): boolean => setFields('Rate', 'person', 'p0', { influence: to });
const fill = (): never => {
  throw new AtlasError('diskFull', SENTENCES.diskFull);
};

beforeEach(async () => {
  host.answers['account.open'] = () => handedOut(account);
  host.answers['document.apply'] = () => reply;
  resetSession('atlas');
  closeAccount();
  await openAccount('A', false);
  host.asked.splice(0);
});

describe('leaving', () => {
  it('waits for what is on its way, and asks nothing where it arrives', async () => {
    const answer = held<typeof reply>();
    host.answers['document.apply'] = () => answer.promise;
    rate(2);
    let mayGo: boolean | null = null;
    const leaving = mayLeave().then((may) => {
      mayGo = may;
    });
    await Promise.resolve();
    expect(mayGo).toBeNull();
    answer.give(reply);
    await leaving;
    expect(mayGo).toBe(true);
    expect(useLeaving.getState().question).toBeNull();
  });

  it('asks with the reason where something is not saved; a second question answers the first with no', async () => {
    host.answers['document.apply'] = fill;
    rate(2);
    const first = mayLeave();
    await expect.poll(() => useLeaving.getState().question?.reason).toBe(SENTENCES.diskFull);
    const second = mayLeave();
    expect(await first).toBe(false);
    useLeaving.getState().question?.answer(true);
    expect(await second).toBe(true);
  });

  it('asks where the file is gone, though every edit was written', async () => {
    resetSession('atlas', { atlas: { ...atlasNamed('One', ['A']), trouble: SENTENCES.fileGone } });
    expect(unsavedReason()).toBe(SENTENCES.fileGone);
    const leaving = mayLeave();
    await expect.poll(() => useLeaving.getState().question?.reason).toBe(SENTENCES.fileGone);
    useLeaving.getState().question?.answer(false);
    expect(await leaving).toBe(false);
  });
});

describe('the host', () => {
  it('is told once what is not saved, and once that it is', async () => {
    const stop = followUnsaved();
    host.answers['document.apply'] = fill;
    rate(2);
    rate(3);
    await settled();
    host.answers['document.apply'] = () => reply;
    retrySaving();
    await settled();
    stop();
    expect(host.inputs('window.unsaved')).toEqual([{ unsaved: SENTENCES.diskFull }, { unsaved: null }]);
  });
});
