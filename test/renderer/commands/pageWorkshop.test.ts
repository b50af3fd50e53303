import { beforeEach, describe, expect, it } from 'vitest';
import { newAgenda } from '../../../renderer/commands/agendaCommands';
import { presentedNow } from '../../../renderer/commands/presenting';
import { begin, captureText, endRun, goBeside, leaveRun } from '../../../renderer/commands/runCommands';
import {
  closeAccount,
  currentDocument,
  openAccount,
  setHiding,
  useDocument,
} from '../../../renderer/state/documentStore';
import { resetSession, session, setSession } from '../../../renderer/state/session';
import { showAtlas } from '../../../renderer/commands/atlasCommands';
import { useMessages } from '../../../renderer/state/messages';
import { setProjectorState } from '../../../renderer/state/projector';
import { METHODS } from '../../../shared/api/contract';
import { addAgenda, addEvents, stepsOf } from '../../../shared/document/agenda';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import { AGENDA_TEMPLATES } from '../../../shared/model/agendaTemplates';
import { accountWith } from '../../support/people';
import { atlasNamed, handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
let revision = 1;
beforeEach(async () => {
  host.answers['account.open'] = () => handedOut(accountWith([{ id: 'boss' }]));
  host.answers['document.apply'] = (input) => {
    METHODS['document.apply'].input.parse(input);
    revision += 1;
    return { revision, at: '', history: { undo: input.label, redo: null } };
  };
  setProjectorState(null);
  setHiding(false);
  closeAccount();
  await openAccount('A', false);
  resetSession('atlas');
});

it('opens the seven steps of a plan on a page one after the other, with the map for the people between them', () => {
  newAgenda(AGENDA_TEMPLATES.find(({ id }) => id === 'sevenSteps') ?? null);
  begin(list(currentDocument(), 'agenda').at(-1)?.id ?? '');
  const shown: (string | null)[] = [];
  for (let at = 0; at < 9; at += 1) {
    const { place, pageView } = session();
    shown.push(place === 'compass' ? pageView : place);
    if (at === 2) expect(presentedNow()?.pageView).toBe('objectives');
    goBeside(1);
  }
  expect(shown).toEqual([
    'overview',
    'map',
    'objectives',
    'solution',
    'actions',
    'change',
    'implementation',
    'review',
    'workshop',
  ]);
  leaveRun();
  expect(session().pageView).toBeNull();
});

describe('a joint session', () => {
  const JOINT = AGENDA_TEMPLATES.find(({ id }) => id === 'joint') ?? null;
  it('asks what the customer looks at before it begins without a projector, and never with one', () => {
    const state = { audience: 'team', follows: true, isNeutral: false, isResumed: false, hasLeft: false } as const;
    host.answers['projector.set'] = (wish) => ({ ...state, isThere: true, ...(wish as object) });
    newAgenda(JOINT);
    const { id } = list(currentDocument(), 'agenda').at(-1)!;
    const hasBegun = (): boolean => session().running !== null;
    begin(id);
    expect([session().dialog, hasBegun()]).toEqual([{ name: 'jointScreen', with: id }, false]);
    expect(list(currentDocument(), 'agenda').at(-1)?.events).toEqual([]);
    setHiding(true);
    begin(id, true);
    expect([session().dialog, hasBegun()]).toEqual([null, true]);
    // What is decided and agreed on is said in front of them, so it is shared; that is said once.
    const said = () => useMessages.getState().messages.at(-1)?.text ?? '';
    const kept = (form: 'decision' | 'action' | 'parked'): string => {
      useMessages.setState({ messages: [] });
      captureText({ form, text: `A ${form}`, ownerId: null, due: '2026-04-01' });
      return said();
    };
    expect(kept('parked')).toBe('');
    expect(kept('decision')).toBe(
      'Said in front of the customer: decisions and actions of this session are shared with them.',
    );
    expect(kept('action')).not.toContain('shared');
    const ticks = [...list(currentDocument(), 'decision'), ...list(currentDocument(), 'action')];
    expect(ticks.map(({ sharedWithCustomer }) => sharedWithCustomer)).toEqual([true, true]);
    // Each step begins as the customer may see it, whoever worked on the one before.
    goBeside(1);
    setSession({ isWholeShown: true });
    goBeside(1);
    expect([session().section, session().isWholeShown]).toEqual(['risks', false]);
    leaveRun();
    setHiding(false);
    setProjectorState({ ...state, isThere: true });
    newAgenda(JOINT);
    endRun(id);
    begin(list(currentDocument(), 'agenda').at(-1)!.id);
    expect([session().dialog, hasBegun()]).toEqual([null, true]);
    leaveRun();
  });

  it('under way in an account that comes on screen hides opinions before anything is drawn', async () => {
    const drawn: boolean[] = [];
    // The page is drawn at the end of what changed it.
    const stop = useDocument.subscribe(({ accountId }) => {
      if (accountId !== null) queueMicrotask(() => drawn.push(useDocument.getState().isHiding));
    });
    const open = async (template: typeof JOINT): Promise<readonly boolean[]> => {
      const document = edited(accountWith([{ id: 'boss', attitude: 2 }]), (draft) => {
        const id = addAgenda(draft, template, '2026-03-02');
        const [step] = stepsOf(draft.current(), id);
        addEvents(draft, id, [{ what: 'step', at: 1, stepId: step!.id, part: 0 }]);
      });
      host.answers['account.open'] = () => handedOut(document);
      closeAccount();
      setHiding(false);
      drawn.splice(0);
      await showAtlas(atlasNamed('Mine', ['A']));
      return [...new Set(drawn)];
    };
    expect(await open(AGENDA_TEMPLATES[0]!)).toEqual([false]);
    expect(await open(JOINT)).toEqual([true]);
    expect(list(currentDocument(), 'person')[0]?.attitude).toBeNull();
    stop();
  });
});
