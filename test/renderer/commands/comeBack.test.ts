import { beforeEach, describe, expect, it } from 'vitest';
import { showAtlas } from '../../../renderer/commands/atlasCommands';
import { chooseAgain, goOnAgain } from '../../../renderer/commands/comeBack';
import { setFields, settled, useDocument } from '../../../renderer/state/documentStore';
import { setHostPresence, useHostPresence } from '../../../renderer/state/hostPresence';
import { openDialog, resetSession, session } from '../../../renderer/state/session';
import type { AtlasState, RecentAtlas } from '../../../shared/api/contract';
import { AtlasError, SENTENCES } from '../../../shared/api/errors';
import { accountWith } from '../../support/people';
import { atlasNamed, handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
const account = accountWith([{ id: 'p0' }]);
const HISTORY = { undo: 'Edit', redo: null };
const closed = () => useHostPresence.getState().closed;
const recent = (name: string, folder = '/atlases'): RecentAtlas => ({
  recentId: `${folder}/${name}`,
  name,
  folder,
  openedAt: '2026-01-01T00:00:00.000Z',
  sealed: false,
  missing: false,
});
/** The host as it is after a new start, with this list of recent files. */
const startedAnew = (list: RecentAtlas[], open: AtlasState | null = null): void => {
  const settings = { theme: 'system' as const, page: {} };
  host.answers['app.start'] = () => ({
    version: '1',
    settings,
    recent: list,
    atlas: open,
    samples: [],
    hidesOpinions: false,
    locked: null,
    beside: null,
  });
  setHostPresence({ presence: 'here', closed: { message: 'Opening.', next: 'retry' } });
};
const noAtlas = (): never => {
  throw new AtlasError('noAtlas', 'No atlas is open in this window.');
};

/** An account on screen, with an edit the host never took. */
beforeEach(async () => {
  for (const method of Object.keys(host.answers)) delete host.answers[method as keyof typeof host.answers];
  host.asked.splice(0);
  resetSession('atlas');
  host.answers['account.open'] = ({ accountId }) => ({ ...handedOut(account), accountId });
  host.answers['document.apply'] = noAtlas;
  await showAtlas(atlasNamed('Mine', ['A']));
  setFields('Note', 'person', 'p0', { note: 'typed meanwhile' });
  await settled();
  host.answers['document.apply'] = () => ({ revision: 2, at: '', history: HISTORY });
});
const ids = () => host.inputs('document.apply').map(({ editId }) => editId);

describe('a window whose host was started anew', () => {
  it('opens the same file, reads its account and sends what waited under the id it had', async () => {
    const notOpen = expect.stringContaining('not open') as string;
    expect(useDocument.getState().saved).toMatchObject({ state: 'failed', message: notOpen });
    startedAnew([recent('Mine', '/elsewhere'), recent('Other'), recent('Mine')]);
    host.answers['atlas.open'] = () => atlasNamed('Mine', ['A']);
    await goOnAgain();
    await settled();
    expect(host.inputs('atlas.open')).toEqual([{ recentId: '/atlases/Mine' }]);
    expect(useDocument.getState().saved).toEqual({ state: 'saved' });
    expect(new Set(ids()).size).toBe(1);
    expect(closed()).toBeNull();
  });

  it('asks for a passphrase, and leaves a dialog somebody is in alone', async () => {
    resetSession('account', { atlas: { ...atlasNamed('Mine', ['A']), sealed: true } });
    startedAnew([recent('Mine')]);
    host.answers['atlas.open'] = ({ passphrase }) => {
      if (passphrase === undefined) throw new AtlasError('passphraseNeeded', SENTENCES.passphraseNeeded);
      return atlasNamed('Mine', ['A']);
    };
    openDialog({ name: 'addMany', with: 'half a list' });
    await goOnAgain();
    expect(session().dialog).toEqual({ name: 'addMany', with: 'half a list' });
    expect(closed()).toMatchObject({ next: 'unlock' });
    resetSession('account');
    await goOnAgain();
    expect(session().dialog?.name).toBe('unlock');
    expect(closed()).toMatchObject({ next: 'unlock' });
    expect(host.inputs('document.apply')).toHaveLength(1);
  });

  it('puts nothing into a file without its account, and takes the one that is chosen', async () => {
    startedAnew([recent('Mine')]);
    host.answers['atlas.open'] = () => atlasNamed('Mine', ['B']);
    host.answers['atlas.close'] = () => null;
    await goOnAgain();
    await settled();
    expect(closed()).toMatchObject({ message: expect.stringContaining('does not hold the account') as string });
    expect(host.inputs('atlas.close')).toHaveLength(1);
    expect(host.inputs('document.apply')).toHaveLength(1);
    host.answers['file.choose'] = () => ({ file: 'token', name: 'Moved.atlas', folder: '/atlases' });
    host.answers['atlas.open'] = () => atlasNamed('Moved', ['A']);
    await chooseAgain();
    await settled();
    expect(useDocument.getState().saved).toEqual({ state: 'saved' });
    expect(session().atlas?.name).toBe('Moved');
    expect(closed()).toBeNull();
  });

  it('says what keeps the file closed, and what to do', async () => {
    startedAnew([{ ...recent('Mine'), missing: true }]);
    await goOnAgain();
    expect(closed()).toMatchObject({ next: 'choose', message: expect.stringContaining('/atlases') as string });
    startedAnew([recent('Mine')]);
    host.answers['atlas.open'] = () => {
      throw new AtlasError('openElsewhere', SENTENCES.openElsewhere);
    };
    await goOnAgain();
    expect(closed()).toEqual({ next: 'retry', message: SENTENCES.openElsewhere });
    delete host.answers['app.start'];
    await goOnAgain();
    expect(closed()).toMatchObject({ next: 'retry' });
  });

  it('leaves all as it is where the host still has it open', async () => {
    startedAnew([recent('Mine')], atlasNamed('Mine', ['A']));
    setHostPresence({ closed: null });
    await goOnAgain();
    expect(host.inputs('atlas.open')).toEqual([]);
  });
});
