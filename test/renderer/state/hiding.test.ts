import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../renderer/commands/handlers';
import { toggleHiding } from '../../../renderer/commands/hidingCommands';
import { onUrgentKey } from '../../../renderer/commands/keys';
import { logReview } from '../../../renderer/commands/planCommands';
import {
  change,
  closeAccount,
  currentDocument,
  editDocument,
  openAccount,
  setFields,
  setHiding,
  settled,
  undo,
  useDocument,
  wholeDocument,
} from '../../../renderer/state/documentStore';
import { asSeen } from '../../../renderer/state/hiding';
import { say, useMessages } from '../../../renderer/state/messages';
import { openDialog, resetSession, session, setSession } from '../../../renderer/state/session';
import { NO_PEOPLE_FILTER } from '../../../shared/analysis/peopleFilter';
import { commandOf } from '../../../shared/commands';
import { accountOf, list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { holderOf } from '../../../shared/document/occupancy';
import { makeFinal } from '../../../shared/document/planLife';
import { atlasNamed, FakeInput, handedOut, startPageHost } from '../../support/pageHost';
import { sampleDocument } from '../../support/samples';

const host = startPageHost();
const hospital = sampleDocument('hospital');
const [seat] = list(hospital, 'seat').filter((one) => holderOf(hospital, one.id) !== null);
const seatId = seat?.id ?? '';
const personId = holderOf(hospital, seatId) ?? '';
const before = hospital.person.get(personId);

const open = (document: Document): Promise<unknown> => {
  host.answers['account.open'] = () => handedOut(document);
  return openAccount(accountOf(document).id, false);
};
const sentences = (): readonly string[] => useMessages.getState().messages.map(({ text }) => text);
const sent = () => host.inputs('document.apply');

beforeEach(async () => {
  host.answers['document.apply'] = () => ({ revision: 2, at: '', history: { undo: 'Rate her: against', redo: null } });
  closeAccount();
  setHiding(false);
  await open(hospital);
  resetSession('atlas', { atlas: atlasNamed('One', ['A']), place: 'map' });
  setSession({ selection: [seatId] });
  useMessages.setState({ messages: [] });
  host.asked.splice(0);
});

describe('while opinions are hidden', () => {
  it('the page has none of them, the plan keeps them all, and the next press shows them again', () => {
    toggleHiding();
    expect(currentDocument()).toBe(asSeen(wholeDocument()));
    expect(currentDocument().person.get(personId)?.attitude).toBeNull();
    expect(wholeDocument().person.get(personId)?.attitude).toBe(before?.attitude);
    toggleHiding();
    expect(currentDocument()).toBe(wholeDocument());
    expect(sent()).toEqual([]);
  });

  it('other windows that open meanwhile are told to begin without them', () => {
    toggleHiding();
    toggleHiding();
    expect(host.inputs('window.hides')).toEqual([{ hides: true }, { hides: false }]);
  });

  it('they stay hidden in the next account of the window', async () => {
    toggleHiding();
    closeAccount();
    await open(edited(hospital, (draft) => draft.set('account', accountOf(draft.current()).id, { name: 'Another' })));
    expect(useDocument.getState().isHiding).toBe(true);
    expect(list(currentDocument(), 'link')).toEqual([]);
  });

  it.each([
    'person.influence1',
    'person.influence5',
    'person.attitudeUp',
    'person.attitudeUnknown',
    'person.relationship4',
    'person.roleDecider',
    'person.line',
  ] as const)('%s does nothing, and says why whatever the value is', (id) => {
    toggleHiding();
    run(id);
    expect(sentences()).toEqual([expect.stringMatching(/^Opinions and notes are hidden in this window, so none/)]);
    expect(session().dialog).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('a rating that is set to what it is says the same as another one', () => {
    toggleHiding();
    for (const attitude of [-2, -1, 0, 1, 2, null]) {
      useMessages.setState({ messages: [] });
      expect(setFields('Rate', 'person', personId, { attitude })).toBe(false);
      expect(sentences()).toHaveLength(1);
    }
    expect(change('Rate', { person: { updated: { [personId]: { note: [before?.note ?? null, 'x'] } } } })).toBe(false);
  });

  it('everything else is edited in the whole plan', async () => {
    toggleHiding();
    expect(setFields('Name', 'person', personId, { name: 'Another Name' })).toBe(true);
    await settled();
    expect(sent()[0]?.diff).toEqual({
      person: { updated: { [personId]: { name: [before?.name, 'Another Name'] } } },
    });
    expect(wholeDocument().person.get(personId)).toMatchObject({ attitude: before?.attitude, name: 'Another Name' });
  });

  it('a final version and a review freeze the true ratings', async () => {
    toggleHiding();
    const frozen = () =>
      list(wholeDocument(), 'snapshot')
        .at(-1)
        ?.stakeholders.find(({ id }) => id === personId);
    logReview();
    expect(frozen()).toMatchObject({ attitude: before?.attitude, influence: before?.influence });
    editDocument('Make it final', (draft) =>
      makeFinal(draft, '2026-03-09', null as never, { revision: 1, coverage: null }),
    );
    await settled();
    expect(frozen()).toMatchObject({ attitude: before?.attitude, influence: before?.influence });
    expect(sent()).toHaveLength(2);
    expect(list(currentDocument(), 'snapshot')).toEqual([]);
  });

  it('what is taken back is not named, and neither is what could be', async () => {
    host.answers['history.undo'] = () => ({
      revision: 3,
      at: '',
      label: 'Rate her: against',
      steps: 1,
      diff: {},
      history: { undo: null, redo: 'Rate her: against' },
    });
    setFields('Rate her: against', 'person', personId, { attitude: before?.attitude === -2 ? -1 : -2 });
    await settled();
    toggleHiding();
    expect(useDocument.getState().history).toEqual({ undo: 'the last edit', redo: null });
    await undo();
    expect(sentences()).toEqual(['Undone.']);
    expect(useDocument.getState().history).toEqual({ undo: null, redo: 'the last edit' });
  });

  it('nobody is faded by a filter or a mark of the legend, which come back with the opinions', () => {
    const chosen = { filter: { ...NO_PEOPLE_FILTER, influenceFrom: 4 }, marks: ['2'] };
    setSession(chosen);
    toggleHiding();
    expect(session()).toMatchObject({ filter: null, marks: [], focus: null });
    toggleHiding();
    expect(session()).toMatchObject(chosen);
  });

  it('messages and dialogs that told opinions are gone', () => {
    say('Ines Calloway: attitude against was not kept.', 'alert');
    openDialog('findings');
    toggleHiding();
    expect(sentences()).toEqual([]);
    expect(session().dialog).toBeNull();
    run('view.findings');
    expect(session().dialog).toBeNull();
  });
});

describe('the key', () => {
  const press = (target: unknown): { readonly isTaken: boolean } => {
    const keys = (commandOf('view.hideOpinions').keys ?? '').split('+');
    const event = {
      key: keys.at(-1) ?? '',
      code: 'KeyH',
      ctrlKey: true,
      shiftKey: true,
      altKey: false,
      metaKey: false,
      repeat: false,
      target,
      isTaken: false,
      getModifierState: () => false,
      preventDefault() {
        this.isTaken = true;
      },
      stopImmediatePropagation: () => undefined,
    };
    onUrgentKey(event as unknown as KeyboardEvent);
    return event;
  };

  it('is heard in a field and over a dialog', () => {
    expect(press(new FakeInput('typing', 'typ')).isTaken).toBe(true);
    expect(useDocument.getState().isHiding).toBe(true);
    openDialog('palette');
    expect(press(null).isTaken).toBe(true);
    expect(useDocument.getState().isHiding).toBe(false);
    expect(session().dialog).toEqual({ name: 'palette' });
  });
});
