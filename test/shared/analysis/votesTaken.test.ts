import { expect, it } from 'vitest';
import { movement } from '../../../shared/analysis/movement';
import { votesTaken } from '../../../shared/analysis/votesTaken';
import { list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { heldWorkshop, HELD_ON } from '../../support/heldWorkshop';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-06';
const sample = sampleDocument('hospital');
const held = heldWorkshop(sample, 'H08', 'H24');

it('names the workshop and the day of every vote, those of one that just ended too', () => {
  const votes = votesTaken(held, AS_OF);
  const before = votesTaken(sample, AS_OF);
  expect(before).toHaveLength(5);
  expect(new Set(before.map((one) => `${one.workshop}, ${one.on}`))).toEqual(new Set(['One day, 2026-03-05']));
  expect(votes).toHaveLength(before.length + 3);
  const agenda = list(held, 'agenda').at(-1);
  const taken = votes.filter((one) => one.workshop === agenda?.title);
  expect(taken.map((one) => [one.personId, one.dimension, one.result, one.on])).toEqual([
    ['H08', 'attitude', -2, HELD_ON],
    ['H08', 'influence', 4, HELD_ON],
    [expect.any(String), 'attitude', null, HELD_ON],
  ]);
  // What was voted before is not of the workshop that is the last one now.
  const others = votes.filter((one) => one.workshop !== agenda?.title);
  expect(others.map((one) => [one.workshop, one.on])).toEqual(before.map(() => [null, null]));
});

it('tells single votes that were kept once, with the outcome they came to', () => {
  const agendaId = list(held, 'agenda').at(-1)?.id ?? '';
  const kept = edited(sample, (draft) => {
    for (const one of list(draft.current(), 'vote')) draft.remove('vote', one.id);
    draft.add('agenda', { id: agendaId, title: 'Half day', date: HELD_ON });
    const asked = { personId: 'H08', dimension: 'influence', rounds: 1, votes: 3, median: 4, spread: 0 } as const;
    draft.add('voteOutcome', { agendaId, ...asked, status: 'agreed', value: 4 });
    for (const participant of ['A', 'B', 'C'])
      draft.add('vote', { participant, stakeholderId: 'H08', dimension: 'influence', round: 1, value: 4 });
  });
  expect(votesTaken(kept, AS_OF)).toHaveLength(1);
  const notAsked = edited(kept, (draft) => {
    draft.add('voteOutcome', { agendaId, personId: 'H09', dimension: 'influence', status: 'notVoted', byLead: true });
  });
  expect(votesTaken(notAsked, AS_OF)).toHaveLength(1);
});

it('compares with the day before the workshop that ended today', () => {
  const [first] = list(sample, 'snapshot');
  expect(movement(held, HELD_ON)?.from).toBe(first?.asOf);
});
