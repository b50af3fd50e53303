import { beforeEach, describe, expect, it } from 'vitest';
import {
  addReportOfChosen,
  deleteChosen,
  cancelNaming,
  finishNaming,
  nameCard,
  leaveChosen,
  moveUnder,
  setInfluence,
  toggleRole,
  toggleVacant,
} from '../../../renderer/commands/peopleCommands';
import { deleteRecordNow } from '../../../renderer/commands/recordCommands';
import {
  closeAccount,
  currentDocument,
  openAccount,
  settled,
  useDocument,
} from '../../../renderer/state/documentStore';
import { useMessages } from '../../../renderer/state/messages';
import { resetSession, session, setSession } from '../../../renderer/state/session';
import { LONGEST_LABEL } from '../../../shared/document/changeLabel';
import { METHODS } from '../../../shared/api/contract';
import { accountWith } from '../../support/people';
import { handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
const LONG = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(5).trim();
const account = accountWith([
  { id: 'boss', name: `${LONG} senior` },
  { id: 'long', name: LONG, reportsToId: 'boss' },
  { id: 'other', reportsToId: 'boss' },
]);
const sent = () => host.inputs('document.apply');

let revision = 1;
beforeEach(async () => {
  revision = 1;
  host.answers['account.open'] = () => handedOut(account);
  // As the host does: what does not fit the contract is refused.
  host.answers['document.apply'] = (input) => {
    METHODS['document.apply'].input.parse(input);
    revision += 1;
    return { revision, at: '', history: { undo: input.label, redo: null } };
  };
  closeAccount();
  await openAccount('A', false);
  resetSession('atlas');
  setSession({ selection: ['long'] });
  host.asked.splice(0);
  useMessages.setState({ messages: [] });
});

describe('somebody whose name is as long as a name may be', () => {
  it.each([
    ['is rated', () => setInfluence(4)],
    ['takes a role', () => toggleRole('buyer')],
    ['leaves', leaveChosen],
    ['leaves their seat vacant', toggleVacant],
    ['moves to the top', () => moveUnder(['long'], null)],
    ['gets somebody under them', () => moveUnder(['other'], 'long')],
    ['is deleted', deleteChosen],
    ['is deleted after a question', () => deleteRecordNow('person', 'long', null)],
  ])('%s, and it is saved', async (_what, act) => {
    act();
    await settled();
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.label.length).toBeLessThanOrEqual(LONGEST_LABEL);
    expect(useDocument.getState().saved).toEqual({ state: 'saved' });
    expect(useMessages.getState().messages.filter((message) => message.tone === 'alert')).toEqual([]);
  });
});

describe('a new card', () => {
  it('and the name typed on it are one step', async () => {
    addReportOfChosen();
    const seatId = session().naming;
    expect(session().selection).toEqual([seatId]);
    finishNaming(seatId ?? '', 'Ada Lovelace, Analyst');
    expect(session().naming).toBeNull();
    await settled();
    const [added, named] = sent();
    expect(added?.group).toBeDefined();
    expect(named?.group).toBe(added?.group);
    expect([added?.label, named?.label]).toEqual(['Add a report', 'Add a report']);
    expect([...currentDocument().person.values()].map((one) => one.name)).toContain('Ada Lovelace');
  });
});

it('a name typed on a card that is there is told as that', async () => {
  nameCard('other');
  finishNaming('other', 'Ada Lovelace');
  await settled();
  expect(sent().map(({ label }) => label)).toEqual(['Name a person']);
});

describe('people who cannot be moved', () => {
  it('stay where they are, with the reason', () => {
    const before = currentDocument();
    expect(moveUnder(['boss'], 'long')).toBe(false);
    expect(useMessages.getState().messages).toHaveLength(1);
    expect(sent()).toEqual([]);
    expect(currentDocument()).toBe(before);
  });
});

describe('a card that was there', () => {
  it('is left as it was when its naming is given up, even without a name', async () => {
    nameCard('boss');
    cancelNaming('boss');
    expect(session().naming).toBeNull();
    await settled();
    expect(sent()).toEqual([]);
    expect(currentDocument().seat.has('boss')).toBe(true);
  });
});
