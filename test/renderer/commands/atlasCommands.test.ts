import { beforeEach, describe, expect, it } from 'vitest';
import {
  closeAtlas,
  createAccount,
  importAccountFile,
  readAtlasAgain,
  saveElsewhere,
  showAccount,
  showAccounts,
  showAtlas,
} from '../../../renderer/commands/atlasCommands';
import { openWith } from '../../../renderer/commands/openAtlas';
import { setFields, settled, useDocument } from '../../../renderer/state/documentStore';
import { useMessages } from '../../../renderer/state/messages';
import { resetSession, session, setSession } from '../../../renderer/state/session';
import { useLeaving } from '../../../renderer/state/unsaved';
import { setView } from '../../../renderer/state/view';
import { AtlasError, SENTENCES } from '../../../shared/api/errors';
import { accountWith } from '../../support/people';
import { atlasNamed, handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
const account = accountWith([{ id: 'p0' }]);
const said = () => useMessages.getState().messages.map((message) => message.text);
const shown = () => useDocument.getState().accountId;

beforeEach(() => {
  for (const method of Object.keys(host.answers)) delete host.answers[method as keyof typeof host.answers];
  host.answers['account.open'] = ({ accountId }) => ({ ...handedOut(account), accountId });
  host.answers['document.apply'] = () => ({ revision: 2, at: '', history: { undo: 'Edit', redo: null } });
  resetSession('atlas', { settings: { theme: 'system', page: {} }, place: 'map' });
  useMessages.setState({ messages: [] });
});

const chooseEverything = (): void => {
  setView('contacts');
  setSession({
    selection: ['p0'],
    marks: ['x'],
    collapsed: new Set(['p0']),
    action: 'a1',
    slide: 1,
    exporting: ['plan'],
    spot: { kind: 'risk', id: 'r1' },
  });
};
const expectNothingChosen = (): void =>
  expect(session()).toMatchObject({
    selection: [],
    marks: [],
    collapsed: new Set(),
    action: null,
    slide: null,
    exporting: null,
    spot: null,
    dialog: null,
  });

describe('an account', () => {
  it('is opened with nothing that was chosen in the one before, whichever way it is opened', async () => {
    const two = atlasNamed('One', ['A', 'B']);
    await showAtlas(two, 'A');
    chooseEverything();
    await showAccount('B');
    expect(shown()).toBe('B');
    expectNothingChosen();
    expect(session().view).toBe('map');

    chooseEverything();
    host.answers['account.create'] = () => ({ accountId: 'C', atlas: atlasNamed('One', ['A', 'B', 'C']) });
    await createAccount('C', 'EUR', 'blank');
    expect(shown()).toBe('C');
    expectNothingChosen();
    expect(session()).toMatchObject({ view: 'map', place: 'map' });

    chooseEverything();
    await showAtlas(atlasNamed('Two', ['D']));
    expect(shown()).toBe('D');
    expectNothingChosen();
    expect(session().view).toBe('map');

    chooseEverything();
    await showAccounts();
    expect(shown()).toBeNull();
    expectNothingChosen();
  });

  it('opens in the view it was last shown in on this computer', async () => {
    await showAtlas(atlasNamed('One', ['A', 'B']), 'A');
    setView('list');
    await showAccount('B');
    expect(session().view).toBe('map');
    await showAccount('A');
    expect(session().view).toBe('list');
    setView('map');
    await showAccount('B');
    await showAccount('A');
    expect(session().view).toBe('map');
  });

  it('is not left without a question while something of it is not saved', async () => {
    await showAtlas(atlasNamed('One', ['A', 'B']), 'A');
    host.answers['document.apply'] = () => {
      throw new AtlasError('diskFull', SENTENCES.diskFull);
    };
    setFields('Rate', 'person', 'p0', { influence: 2 });
    await settled();
    const leaving = showAccount('B');
    await expect.poll(() => useLeaving.getState().question?.reason).toBe(SENTENCES.diskFull);
    useLeaving.getState().question?.answer(false);
    await leaving;
    expect(shown()).toBe('A');
    const going = showAccount('B');
    await expect.poll(() => useLeaving.getState().question).not.toBeNull();
    useLeaving.getState().question?.answer(true);
    await going;
    expect(shown()).toBe('B');
    expect(useDocument.getState().saved).toEqual({ state: 'saved' });
  });

  it('whose file knows something else of what is shared asks which holds', async () => {
    const record = { kind: 'offering', id: 'o1', noun: 'offering', name: 'Care', fields: ['unit'] };
    host.answers['account.import'] = () => {
      throw new AtlasError('importConflict', 'They differ.', { records: [record] });
    };
    await importAccountFile('token');
    expect(session().dialog).toEqual({
      name: 'importAccount',
      with: { file: 'token', records: [{ noun: 'offering', name: 'Care', fields: ['unit'] }], asOwn: false },
    });
  });
});

describe('an atlas', () => {
  it('that is closed leaves nothing of itself', async () => {
    await showAtlas(atlasNamed('One', ['A']));
    chooseEverything();
    const started = {
      version: '1',
      settings: session().settings,
      recent: [],
      atlas: null,
      samples: [],
      hidesOpinions: false,
      locked: null,
      beside: null,
    };
    host.answers['atlas.close'] = () => null;
    host.answers['app.start'] = () => started;
    await closeAtlas();
    expect(shown()).toBeNull();
    expect(session()).toMatchObject({ atlas: null, started });
    expectNothingChosen();
  });

  it('that goes on elsewhere is read again, for its changes may count anew, and what waited is saved', async () => {
    await showAtlas(atlasNamed('One', ['A']));
    host.answers['document.apply'] = () => {
      throw new AtlasError('fileGone', SENTENCES.fileGone);
    };
    setFields('Rate', 'person', 'p0', { influence: 2 });
    await settled();
    host.answers['file.choose'] = () => ({ file: 'token', name: 'Other.atlas', folder: '/' });
    host.answers['atlas.saveElsewhere'] = () => ({ atlas: atlasNamed('Other', ['A']), notice: null });
    host.answers['document.apply'] = () => ({ revision: 2, at: '', history: { undo: 'Rate', redo: null } });
    host.asked.splice(0);
    await saveElsewhere();
    expect(host.asked.map((one) => one.method).filter((method) => !method.startsWith('window'))).toEqual([
      'file.choose',
      'atlas.saveElsewhere',
      'account.open',
      'document.apply',
    ]);
    expect(useDocument.getState().saved).toEqual({ state: 'saved' });
    expect(said()).toEqual(['The atlas goes on in Other.atlas.']);
  });

  it('of which something may have been missed is shown as it is now', async () => {
    await showAtlas(atlasNamed('One', ['A']));
    const trouble = { ...atlasNamed('One', ['A']), trouble: SENTENCES.fileGone };
    host.answers['app.start'] = () => ({
      version: '1',
      settings: session().settings,
      recent: [],
      atlas: trouble,
      samples: [],
      hidesOpinions: false,
      locked: null,
      beside: null,
    });
    await readAtlasAgain();
    expect(session().atlas?.trouble).toBe(SENTENCES.fileGone);
  });

  it('asks what it needs to be opened: a passphrase, or which state to go on with', async () => {
    const which = { file: 'token' };
    host.answers['atlas.open'] = () => {
      throw new AtlasError('passphraseNeeded', SENTENCES.passphraseNeeded);
    };
    expect(await openWith(which, 'Mine')).toBeNull();
    expect(session().dialog).toMatchObject({ name: 'unlock', with: { which, name: 'Mine' } });

    const tried = { opens: true, isSound: true, changes: 3, lastAt: null };
    const states = { file: tried, journal: { ...tried, changes: 4 } };
    host.answers['atlas.open'] = () => {
      throw new AtlasError('journalLeft', SENTENCES.journalLeft, states);
    };
    expect(await openWith(which, 'Mine')).toBeNull();
    expect(session().dialog).toMatchObject({
      name: 'goOnWith',
      with: { which, name: 'Mine', message: SENTENCES.journalLeft, states },
    });

    host.answers['atlas.open'] = () => {
      throw new AtlasError('damaged', SENTENCES.damaged);
    };
    expect(await openWith(which, 'Mine')).toBe(SENTENCES.damaged);
  });
});
