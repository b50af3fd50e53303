import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followProjector, presentedNow } from '../../../renderer/commands/presenting';
import {
  deleteView,
  leaveStepping,
  moveViewBy,
  renameView,
  retakeView,
  saveView,
  showView,
  startStepping,
  stepView,
  viewWords,
} from '../../../renderer/commands/savedViewCommands';
import { setProjector, toggleNeutral } from '../../../renderer/commands/projectorCommands';
import { closeAccount, currentDocument, openAccount, setHiding, settled } from '../../../renderer/state/documentStore';
import { useMessages } from '../../../renderer/state/messages';
import { projectorNow, setProjectorState } from '../../../renderer/state/projector';
import { resetSession, session, setSession } from '../../../renderer/state/session';
import { setVote, useVote } from '../../../renderer/state/vote';
import { beginVote } from '../../../shared/document/voting';
import { METHODS } from '../../../shared/api/contract';
import { NO_PEOPLE_FILTER } from '../../../shared/analysis/peopleFilter';
import { list } from '../../../shared/document/document';
import { accountWith } from '../../support/people';
import { handedOut, startPageHost } from '../../support/pageHost';

vi.mock('../../../renderer/commands/slideCommands', () => ({
  fillScreen: () => undefined,
  leaveFullScreen: () => undefined,
}));

const host = startPageHost();
const account = accountWith([{ id: 'boss' }, { id: 'one', reportsToId: 'boss' }, { id: 'two', reportsToId: 'boss' }]);
const labels = () => host.inputs('document.apply').map(({ label }) => label);
const views = () => list(currentDocument(), 'savedView');
const names = () => views().map(({ name }) => name);
const said = () => useMessages.getState().messages.at(-1)?.text;

let revision = 1;
beforeEach(async () => {
  revision = 1;
  host.answers['account.open'] = () => handedOut(account);
  host.answers['document.apply'] = (input) => {
    METHODS['document.apply'].input.parse(input);
    revision += 1;
    return { revision, at: '', history: { undo: input.label, redo: null } };
  };
  setHiding(false);
  setProjectorState(null);
  closeAccount();
  await openAccount('A', false);
  resetSession('atlas');
  setSession({ place: 'map', lens: 'attitude' });
  host.asked.splice(0);
  useMessages.setState({ messages: [] });
});

const three = (): void => {
  for (const place of ['map', 'grid', 'actions'] as const) {
    setSession({ place });
    saveView();
  }
};

describe('a view that is kept', () => {
  it('comes back as it was, without what is gone', async () => {
    const shown = {
      place: 'map',
      view: 'map',
      lens: 'influence',
      layout: 'rows',
      frames: 'group',
      groupsOver: true,
      marks: ['5'],
      filter: { ...NO_PEOPLE_FILTER, text: 'chief', owner: 'gone' },
      selection: ['one', 'nobody'],
      line: null,
    } as const;
    setSession({ ...shown, collapsed: new Set(['boss']), focus: { seatId: 'one', steps: 2, seats: new Set(['one']) } });
    saveView();
    const [view] = views();
    expect(viewWords(view!)).toBe('Map, influence, filtered');
    resetSession('account', { place: 'work', lens: 'attitude', layout: 'down', groupsOver: false });
    showView(view!);
    expect(session()).toMatchObject({
      ...shown,
      filter: { ...NO_PEOPLE_FILTER, text: 'chief', owner: null },
      selection: ['one'],
      focus: { seatId: 'one', steps: 2, seats: new Set(['one', 'boss', 'two']) },
    });
    expect([...session().collapsed]).toEqual(['boss']);
    await settled();
    expect(labels()).toEqual(['Save this view']);
  });
  it('holds and shows nothing that tells opinions while they are hidden', () => {
    setSession({ lens: 'relationship', marks: ['0'], filter: { ...NO_PEOPLE_FILTER, influenceFrom: 4 } });
    saveView();
    setHiding(true);
    saveView();
    expect(views().map(({ colours }) => colours.lens)).toEqual(['attitude', 'attitude']);
    setSession({ marks: [], filter: null });
    setHiding(false);
    const [open, covered] = views();
    expect([open!.colours.lens, covered!.colours]).toEqual([
      'relationship',
      { lens: 'attitude', marks: [], filter: null },
    ]);
    setHiding(true);
    showView(open!);
    expect(session()).toMatchObject({ marks: [], filter: null });
  });
  it('is named, moved, taken anew and deleted, each by its name and in one step', async () => {
    three();
    expect(names()).toEqual(['Map, attitude', 'Grid', 'Actions']);
    renameView(views()[1]!, '  Power grid ');
    renameView(views()[0]!, '   ');
    moveViewBy(views()[1]!, -1);
    moveViewBy(views()[0]!, -1);
    setSession({ place: 'compass' });
    retakeView(views()[2]!);
    deleteView(views()[1]!);
    expect(names()).toEqual(['Power grid', 'Actions']);
    expect(views()[1]).toMatchObject({ place: 'compass' });
    await settled();
    expect(labels().slice(3)).toEqual([
      'Rename the view Grid',
      'Move the view Power grid',
      'Take the view Actions anew',
      'Delete the view Map, attitude',
    ]);
    expect(said()).toBe('The view “Map, attitude” is deleted. Ctrl Z takes it back.');
  });
  it('has a name of its own', () => {
    saveView();
    saveView();
    expect(names()).toEqual(['Map, attitude', 'Map, attitude 2']);
  });
});

describe('views that are stepped through', () => {
  it('follow each other to either end, and end where they are', () => {
    startStepping();
    expect(said()).toContain('No view is saved yet');
    three();
    startStepping();
    expect(session().place).toBe('map');
    stepView(-1);
    expect(said()).toBe('This is the first view.');
    stepView(1);
    stepView(1);
    expect(session().place).toBe('actions');
    stepView(1);
    expect(said()).toBe('This is the last view.');
    leaveStepping();
    expect(session()).toMatchObject({ stepping: null, place: 'actions' });
    startStepping(views()[1]!);
    deleteView(views()[1]!);
    expect(session().stepping).toBeNull();
  });
});

describe('what is presented', () => {
  it('is what is on screen and fits the contract, whatever is chosen; nothing without an account', () => {
    setSession({ selection: ['one'], dialog: { name: 'findings' }, slide: 3 });
    const view = presentedNow();
    METHODS['projector.show'].input.parse({ view, looks: { theme: 'dark', locale: 'de-DE' } });
    expect(view).toMatchObject({ place: 'map', selection: ['one'] });
    expect(JSON.stringify(view)).not.toContain('findings');
    setSession({ place: 'history' });
    expect(presentedNow()).toBeNull();
    setSession({ place: 'map' });
    closeAccount();
    expect(presentedNow()).toBeNull();
  });
  it('holds the page of a vote while a workshop runs, and the projector never hands one over', () => {
    setSession({ running: 'day', voting: { page: 'vote' } });
    const vote = beginVote({
      agendaId: 'day',
      about: 'people',
      way: 'hidden',
      keepsVotes: false,
      voters: [{ id: 'v', name: 'Zephyrine' }],
      ids: ['one'],
      scales: ['attitude'],
    });
    useVote.setState({ vote });
    const view = presentedNow();
    METHODS['projector.show'].input.parse({ view, looks: { theme: 'dark', locale: 'de-DE' } });
    expect(view?.voting).toMatchObject({ page: 'vote', vote: { way: 'hidden' } });
    useVote.setState({ isFollowed: true });
    setVote(null);
    expect(useVote.getState().vote).toEqual(vote);
    expect(host.inputs('vote.drop')).toEqual([]);
    useVote.setState({ vote: null, isFollowed: false });
    setSession({ running: null });
    expect(presentedNow()?.voting).toBeNull();
  });
  it('is told for whom it was when the host was started anew, before anything is shown', async () => {
    const stop = followProjector();
    const state = {
      isThere: true,
      audience: 'team',
      follows: false,
      isNeutral: true,
      isResumed: false,
      hasLeft: false,
    } as const;
    host.answers['projector.set'] = (wish) => ({ ...state, ...(wish as object) });
    host.answers['projector.show'] = () => null;
    vi.stubGlobal('requestAnimationFrame', (work: () => void) => {
      work();
      return 1;
    });
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    vi.stubGlobal('document', { addEventListener: () => undefined, removeEventListener: () => undefined });
    setProjectorState(state);
    host.tell('projector.state', { ...state, audience: 'customer', isNeutral: false, isResumed: true });
    await vi.waitFor(() => expect(host.inputs('projector.show')).toHaveLength(1));
    expect(host.asked.map(({ method }) => method)).toEqual(['projector.set', 'projector.show']);
    expect(host.inputs('projector.set')).toEqual([{ audience: 'team', follows: false, isNeutral: true }]);
    // Another account came on screen: what shows it is one press away.
    expect(said()).toBeUndefined();
    host.tell('projector.state', { ...state, hasLeft: true });
    expect(said()).toContain('The projector stayed neutral when the account was left or locked.');
    useMessages.getState().messages.at(-1)?.actions[0]?.run();
    expect(host.inputs('projector.set').at(-1)).toEqual({ isNeutral: false });
    // Without a projector there is nothing to show again.
    host.tell('projector.state', null);
    expect(said()).toBeUndefined();
    stop();
    vi.unstubAllGlobals();
  });
  it('turns neutral at one key, and says so where there is no projector', async () => {
    toggleNeutral();
    expect(said()).toContain('No projector’s window is open.');
    const state = {
      isThere: true,
      audience: 'team',
      follows: true,
      isNeutral: false,
      isResumed: false,
      hasLeft: false,
    } as const;
    setProjectorState(state);
    host.answers['projector.set'] = (wish) => ({ ...state, ...(wish as object) });
    toggleNeutral();
    expect(projectorNow()).toMatchObject({ isNeutral: true });
    await setProjector({ audience: 'customer' });
    expect(host.inputs('projector.set')).toEqual([{ isNeutral: true }, { audience: 'customer' }]);
  });
});
