import { beforeEach, expect, it } from 'vitest';
import { addParticipant, addParticipantOfOurs, newAgenda, takeOnTeam } from '../../../renderer/commands/agendaCommands';
import { run } from '../../../renderer/commands/handlers';
import { begin, followSpot, goBeside, goToStep, leaveRun } from '../../../renderer/commands/runCommands';
import { openCapture } from '../../../renderer/commands/runKeys';
import {
  closeVote,
  leaveVote,
  openVote,
  reopenUndone,
  revealVote,
  startVote,
  takeMedian,
  typeAnswer,
  votersOf,
} from '../../../renderer/commands/voteCommands';
import {
  closeAccount,
  currentDocument,
  editDocument,
  openAccount,
  setHiding,
  settled,
} from '../../../renderer/state/documentStore';
import { useMessages } from '../../../renderer/state/messages';
import { goTo, resetSession, session } from '../../../renderer/state/session';
import { followVotes, setVote, voteNow } from '../../../renderer/state/vote';
import { workshopClock } from '../../../shared/analysis/workshopClock';
import { METHODS } from '../../../shared/api/contract';
import { addEvents, stepsOf } from '../../../shared/document/agenda';
import { list } from '../../../shared/document/document';
import { answered, answersOf, itemInHand } from '../../../shared/document/voting';
import { AGENDA_TEMPLATES } from '../../../shared/model/agendaTemplates';
import { accountWith } from '../../support/people';
import { handedOut, startPageHost } from '../../support/pageHost';

const host = startPageHost();
let revision = 1;
let agendaId = '';

const part = (): string | undefined => {
  const agenda = currentDocument().agenda.get(agendaId);
  const clock = workshopClock(agenda?.events ?? [], Date.now());
  return stepsOf(currentDocument(), agendaId).find(({ id }) => id === clock.stepId)?.parts[clock.part]?.opens;
};
const inHand = () => {
  const vote = voteNow();
  if (vote === null) throw new Error('No vote runs.');
  return itemInHand(vote);
};
const vote = (...values: readonly number[]): void => {
  for (const value of values) typeAnswer(value);
  revealVote();
  takeMedian();
};

beforeEach(async () => {
  host.answers['account.open'] = () => handedOut(accountWith([{ id: 'boss' }, { id: 'head' }]));
  host.answers['document.apply'] = (input) => {
    METHODS['document.apply'].input.parse(input);
    revision += 1;
    return { revision, at: '', history: { undo: input.label, redo: null } };
  };
  host.answers['vote.keep'] = () => ({ isOnDisk: true });
  host.answers['vote.read'] = () => ({ vote: null });
  host.answers['vote.drop'] = () => null;
  setHiding(false);
  closeAccount();
  setVote(null);
  await openAccount('A', false);
  resetSession('atlas');
  newAgenda(AGENDA_TEMPLATES.find(({ id }) => id === 'halfDay') ?? null);
  agendaId = list(currentDocument(), 'agenda').at(-1)?.id ?? '';
  for (const name of ['Ann', 'Bea', 'Cem']) addParticipant(agendaId, { name });
  begin(agendaId);
  const rate = stepsOf(currentDocument(), agendaId).find(({ title }) => title.endsWith('rate'));
  goToStep(rate?.id ?? '');
  goBeside(1);
  startVote({
    about: 'people',
    way: 'fingers',
    keepsVotes: false,
    ids: list(currentDocument(), 'person').map(({ id }) => id),
    scales: ['influence', 'attitude'],
    voters: votersOf(agendaId),
  });
});

it('takes back what was typed last by undo, and no edit of the account with it', () => {
  typeAnswer(4);
  typeAnswer(2);
  const { events } = currentDocument().agenda.get(agendaId) ?? {};
  run('edit.undo');
  expect(answersOf(inHand())).toEqual([4]);
  expect(currentDocument().agenda.get(agendaId)?.events).toEqual(events);
});

it('moves the clock on to the part of the scale that is voted', () => {
  expect(part()).toBe('influence');
  vote(4, 4, 4);
  expect(part()).toBe('influence');
  vote(3, 3, 4);
  expect(inHand().scale).toBe('attitude');
  expect(part()).toBe('attitude');
});

it('votes again on a name whose outcome was taken back', () => {
  const first = inHand().id;
  vote(4, 4, 4);
  expect(inHand().id).not.toBe(first);
  const [outcome] = list(currentDocument(), 'voteOutcome');
  editDocument('Taken back', (draft) => draft.remove('voteOutcome', outcome?.id ?? ''));
  const now = voteNow();
  if (now) reopenUndone(now);
  expect(inHand()).toMatchObject({ id: first, isSettled: false });
  expect(answersOf(inHand())).toEqual([]);
});

it('shows what the step opens once a vote is left or closed, wherever one went meanwhile', async () => {
  leaveVote();
  expect(session()).toMatchObject({ voting: null, place: 'map' });
  goTo('workshop');
  await openVote();
  expect(session().voting).toEqual({ page: 'vote' });
  goTo('grid');
  expect(session().voting).toBeNull();
  await openVote();
  closeVote();
  expect(session()).toMatchObject({ voting: null, place: 'map' });
});

it('follows a step that was taken back', () => {
  goTo('grid');
  const steps = stepsOf(currentDocument(), agendaId);
  const contacts = steps.find(({ opens }) => opens === 'contacts');
  if (contacts) followSpot(contacts, 0);
  expect(session()).toMatchObject({ place: 'map', view: 'contacts', voting: null });
});

it('takes away what it said of a key as soon as the vote goes on', () => {
  typeAnswer(4);
  revealVote();
  const said = (): readonly string[] => useMessages.getState().messages.map(({ text }) => text);
  expect(said()).toContain('2 have not voted. Shift Enter shows it without them.');
  typeAnswer(4);
  expect(said()).not.toContain('2 have not voted. Shift Enter shows it without them.');
});

it('stops undo at the begin of the workshop that runs, and takes that back once one has stepped out', async () => {
  host.answers['history.undo'] = () => ({
    revision: (revision += 1),
    at: '',
    history: { undo: null, redo: null },
    label: '',
    steps: 1,
    diff: {},
  });
  leaveRun();
  newAgenda(AGENDA_TEMPLATES.find(({ id: template }) => template === 'opportunity') ?? AGENDA_TEMPLATES[1] ?? null);
  const id = list(currentDocument(), 'agenda').at(-1)?.id ?? '';
  editDocument('End the first', (draft) => addEvents(draft, agendaId, [{ what: 'end', at: Date.now() }]));
  begin(id);
  await settled();
  run('edit.undo');
  await settled();
  expect(host.inputs('history.undo')).toEqual([]);
  expect(session().running).toBe(id);
  leaveRun();
  run('edit.undo');
  await settled();
  expect(host.inputs('history.undo')).toHaveLength(1);
});

it('puts whoever is one of ours on the team, so that they can own what the room decides', () => {
  addParticipantOfOurs(agendaId, 'Dora');
  const dora = list(currentDocument(), 'member').find(({ name }) => name === 'Dora');
  expect(list(currentDocument(), 'assignment').map(({ memberId }) => memberId)).toContain(dora?.id);
  const [ann] = list(currentDocument(), 'participant');
  if (ann) takeOnTeam(ann);
  expect(votersOf(agendaId).map(({ name }) => name)).toEqual(['Ann', 'Bea', 'Cem', 'Dora']);
  expect(currentDocument().participant.get(ann?.id ?? '')).toMatchObject({ name: null });
});

it('shows what another window typed, and keeps what this one has just typed', async () => {
  await settled();
  const now = voteNow();
  if (now === null) throw new Error('No vote runs.');
  const stop = followVotes();
  await new Promise((resolve) => setTimeout(resolve));
  host.tell('vote.changed', { accountId: 'A', vote: answered(now, 5) });
  expect(answersOf(inHand())).toEqual([5]);
  typeAnswer(1);
  host.tell('vote.changed', { accountId: 'A', vote: now });
  expect(answersOf(inHand())).toEqual([5, 1]);
  stop();
});

it('stops undo at the first vote of a name, so that no key too many takes the room to another step', async () => {
  await settled();
  const asked = (): number => host.inputs('history.undo').length + host.inputs('history.redo').length;
  const before = asked();
  typeAnswer(4);
  run('edit.undo');
  run('edit.undo');
  run('edit.redo');
  await settled();
  expect(asked()).toBe(before);
  expect(part()).toBe('influence');
  expect(session().voting).toEqual({ page: 'vote' });
});

it('asks for no note that could not be kept while notes are hidden', () => {
  setHiding(true);
  openCapture('note');
  expect(session().capturing).toBeNull();
  openCapture('parked');
  expect(session().capturing).toBe('parked');
});
