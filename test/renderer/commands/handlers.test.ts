import { beforeEach, describe, expect, it } from 'vitest';
import { isAvailable, run } from '../../../renderer/commands/handlers';
import {
  closeAccount,
  currentDocument,
  setHiding,
  openAccount,
  settled,
  useDocument,
} from '../../../renderer/state/documentStore';
import { useMessages } from '../../../renderer/state/messages';
import { resetSession, session, setSession } from '../../../renderer/state/session';
import { METHODS } from '../../../shared/api/contract';
import { COMMANDS, COMMAND_IDS, type CommandId } from '../../../shared/commands';
import { accountWith } from '../../support/people';
import { atlasNamed, handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
const account = accountWith([
  { id: 'boss' },
  { id: 'one', reportsToId: 'boss' },
  { id: 'two', reportsToId: 'boss' },
  { id: 'three', reportsToId: 'two' },
]);

let revision = 1;
beforeEach(async () => {
  revision = 1;
  setHiding(false);
  host.answers['account.open'] = () => handedOut(account);
  host.answers['document.apply'] = (input) => {
    METHODS['document.apply'].input.parse(input);
    revision += 1;
    return { revision, at: '', history: { undo: input.label, redo: null } };
  };
  host.answers['file.choose'] = () => null;
  closeAccount();
  await openAccount('A', false);
  resetSession('atlas', { atlas: atlasNamed('One', ['A']), place: 'map', settings: { theme: 'system', page: {} } });
  setSession({ selection: ['two'] });
  host.asked.splice(0);
  useMessages.setState({ messages: [] });
});

const seat = (id: string) => currentDocument().seat.get(id);
const person = (id: string) => currentDocument().person.get(id);
const needing = (needs: string): readonly CommandId[] => COMMAND_IDS.filter((id) => COMMANDS[id].needs === needs);

describe('every command', () => {
  it.each(COMMAND_IDS.filter((id) => id !== 'atlas.close'))(
    '%s does its work where it is offered, and leaves nothing unsaved',
    async (id) => {
      run(id);
      await settled();
      expect(useDocument.getState().saved).toEqual({ state: 'saved' });
      expect(useMessages.getState().messages.filter((one) => one.text.includes('Nothing answers'))).toEqual([]);
    },
  );

  it('that needs somebody does nothing where nobody is chosen, or who was chosen is gone', () => {
    for (const selection of [[], ['nobody']]) {
      setSession({ selection });
      for (const id of needing('person')) {
        expect(isAvailable(id), id).toBe(false);
        run(id);
      }
    }
    expect(host.asked).toEqual([]);
    expect(currentDocument().seat.size).toBe(4);
  });

  it('that needs an account or an atlas is not offered without', () => {
    closeAccount();
    for (const needs of ['account', 'records', 'above'] as const)
      for (const id of needing(needs)) expect(isAvailable(id), id).toBe(false);
    for (const id of needing('atlas')) expect(isAvailable(id), id).toBe(true);
    resetSession('atlas');
    for (const id of needing('atlas')) expect(isAvailable(id), id).toBe(false);
    for (const id of needing('nothing')) expect(isAvailable(id), id).toBe(true);
  });
});

describe('commands about the chosen', () => {
  it('rate everybody who is chosen in one step', async () => {
    setSession({ selection: ['one', 'two'] });
    run('person.influence4');
    await settled();
    expect([person('one')?.influence, person('two')?.influence, person('boss')?.influence]).toEqual([4, 4, null]);
    expect(host.inputs('document.apply').map((input) => input.label)).toEqual(['2 people: influence high']);
  });

  it('move them in the tree', () => {
    run('person.indent');
    expect(seat('two')?.reportsToId).toBe('one');
    run('person.outdent');
    expect(seat('two')?.reportsToId).toBe('boss');
    run('person.detach');
    expect(seat('two')?.reportsToId).toBeNull();
  });

  it('fold and focus only what is shown', () => {
    run('person.collapse');
    expect([...session().collapsed]).toEqual(['two']);
    run('person.collapse');
    expect([...session().collapsed]).toEqual([]);
    run('person.focus');
    expect([...(session().focus?.seats ?? [])].toSorted()).toEqual(['boss', 'three', 'two']);
    run('person.focus');
    expect(session().focus?.seats.size).toBe(4);
    run('person.focus');
    expect(session().focus).toBeNull();
    expect(host.asked).toEqual([]);
  });

  it('open a dialog with what it is about', () => {
    run('person.move');
    expect(session().dialog).toEqual({ name: 'move', with: 'two' });
    run('person.line');
    expect(session().dialog).toEqual({ name: 'line', with: { fromSeat: 'two', toSeat: null } });
    run('person.addMany');
    expect(session().dialog).toEqual({ name: 'addMany', with: '' });
    run('help.methods');
    expect(session().dialog).toEqual({ name: 'methods', with: null });
  });
});

describe('commands about the window', () => {
  it('go to a place and show people in another way', () => {
    run('go.plan');
    expect(session().place).toBe('plan');
    run('view.list');
    expect(session()).toMatchObject({ place: 'map', view: 'list' });
    run('view.list');
    expect(session().view).toBe('map');
  });

  it('put on the colours and keep them', () => {
    run('view.dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(session().settings.theme).toBe('dark');
    expect(host.inputs('settings.set')).toEqual([{ theme: 'dark' }]);
  });
});

describe('a key that goes through the values of a trait', () => {
  it.each([
    ['person.political', 'politicalStatus', ['innerCircle', 'politicalStructure', 'outside', null]],
    ['person.wanted', 'targetRelationship', [0, 1, 2, 3, 4, null]],
    ['person.orientation', 'decisionOrientation', ['financial', 'technical']],
  ] as const)('%s sets the next one on all that are chosen', (command, field, values) => {
    setSession({ selection: ['one', 'two'] });
    for (const value of values) {
      run(command);
      for (const id of ['one', 'two']) expect(currentDocument().person.get(id)?.[field]).toBe(value);
    }
    expect(useMessages.getState().messages.at(-1)?.text).toMatch(/, 2 people$/);
  });

  it('goes through the classes of the template and of the account', () => {
    run('person.class');
    const first = currentDocument().seat.get('two')?.stakeholderClass;
    expect(first).not.toBeNull();
    run('person.class');
    expect(currentDocument().seat.get('two')?.stakeholderClass).not.toBe(first);
  });

  it('sets nothing while opinions are hidden', () => {
    setHiding(true);
    run('person.political');
    setHiding(false);
    expect(currentDocument().person.get('two')?.politicalStatus).toBeNull();
  });
});
