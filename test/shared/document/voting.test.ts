import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../shared/analysis/settings';
import { outliersOf, roomResult, roundResult } from '../../../shared/analysis/vote';
import { isProposed, mostNames, voteNames } from '../../../shared/analysis/voteNames';
import { VOTE_SCALES, valueOfKey } from '../../../shared/analysis/voteScales';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import { closeNames, countsOf, answersOfCounts, settleName } from '../../../shared/document/settleVote';
import { countedPeople } from '../../../shared/analysis/people';
import { runningVote, VOTE_WAYS, type RunningVote, type VoteScaleName } from '../../../shared/model/runningVote';
import {
  again,
  answered,
  answersOf,
  beginVote,
  forRoom,
  isThrough,
  isTypingBallots,
  itemInHand,
  itemToGoOnWith,
  nextAnswer,
  putOff,
  reopened,
  settledVote,
  shown,
  takenBack,
  waitingIn,
  wentTo,
  withScale,
} from '../../../shared/document/voting';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const S = settingsOf(hospital, AS_OF);
const begun = (
  given: Partial<Parameters<typeof beginVote>[0]> & { voters?: never; count?: number } = {},
): RunningVote =>
  beginVote({
    agendaId: 'day',
    about: 'people',
    way: 'fingers',
    keepsVotes: false,
    ids: ['a', 'b', 'c'],
    scales: ['influence', 'attitude'],
    ...given,
    voters: Array.from({ length: given.count ?? 3 }, (_, index) => ({ id: `v${index}`, name: `Voter ${index}` })),
  });
const typed = (vote: RunningVote, ...values: readonly (number | null)[]): RunningVote =>
  values.reduce<RunningVote>((now, value) => answered(now, value), vote);
const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });

describe('the result of a round', () => {
  it.each<[readonly (number | null)[], VoteScaleName, object]>([
    [[], 'influence', { result: null, status: 'needVotes', isLeadsCall: true, votes: 0 }],
    [[4], 'influence', { result: null, status: 'needVotes', isLeadsCall: true, votes: 1, dontKnow: 0 }],
    [[null], 'influence', { result: null, status: 'findOut', isLeadsCall: false, votes: 0, dontKnow: 1 }],
    [[null, null, null, null], 'attitude', { result: null, spread: null, status: 'findOut', ends: null }],
    // Half of them is not more than half.
    [[1, 2, 2, null, null, null], 'attitude', { result: 2, spread: 1, status: 'agreed' }],
    [[1, 2, null, null, null], 'attitude', { result: null, status: 'findOut' }],
    // An even number: the higher middle of influence, the lower of the others.
    [[2, 2, 3, 3], 'influence', { result: 3, spread: 1, status: 'agreed', votes: 4 }],
    [[2, 2, 3, 3], 'relationship', { result: 2, spread: 1, status: 'agreed' }],
    [[-2, -2, 1, 2], 'attitude', { result: -2, spread: 4, status: 'revote' }],
    [[5, 3, 4], 'influence', { result: 4, spread: 2, status: 'discuss' }],
    [
      [0, 0, 0],
      'relationship',
      {
        result: 0,
        spread: 0,
        status: 'agreed',
        ends: [
          { value: 0, count: 3 },
          { value: 0, count: 3 },
        ],
      },
    ],
    [
      [-2, -2, 1, null],
      'attitude',
      {
        ends: [
          { value: -2, count: 2 },
          { value: 1, count: 1 },
        ],
        dontKnow: 1,
      },
    ],
  ])('of %j on %s', (values, scale, result) => {
    const vote = begun({ ids: ['a'], scales: [scale], count: Math.max(1, values.length) });
    expect(roundResult(itemInHand(shown(typed(vote, ...values))), S)).toMatchObject(result);
  });

  it('is the lead’s call after a second round that is split, and not after one that agrees', () => {
    const first = shown(typed(begun(), 1, 3, 5));
    expect(roundResult(itemInHand(first), S)).toMatchObject({ status: 'revote', isLeadsCall: false });
    const split = shown(typed(again(first)!, 2, 3, 5));
    expect(roundResult(itemInHand(split), S)).toMatchObject({ status: 'revote', isLeadsCall: true });
    expect(again(split)).toBeNull();
    expect(roundResult(itemInHand(shown(typed(again(first)!, 3, 3, 4))), S)).toMatchObject({
      status: 'agreed',
      isLeadsCall: false,
    });
  });

  it('is one of the votes, whatever their order, and never counts who does not know', () => {
    fc.assert(
      fc.property(
        fc.array(answer, { maxLength: 12 }),
        fc.constantFrom<VoteScaleName>('influence', 'attitude'),
        (votes, scale) => {
          const { result, spread, status } = roomResult(votes, scale, S);
          expect(roomResult(votes.toReversed(), scale, S)).toEqual({ result, spread, status });
          const real = votes.filter((one) => one !== null);
          if (result === null) {
            expect(spread).toBeNull();
            expect(real.length < 3 || votes.length - real.length > votes.length / 2).toBe(true);
          } else {
            expect(real).toContain(result);
            expect(spread).toBe(Math.max(...real) - Math.min(...real));
            // As many on either side as the middle allows; the careful one of two.
            const below = real.filter((one) => one < result).length;
            const above = real.filter((one) => one > result).length;
            expect(Math.max(below, above)).toBeLessThanOrEqual(real.length / 2);
            // One more who does not know, where that is not most of them, changes nothing.
            if (votes.length - real.length + 1 <= (votes.length + 1) / 2)
              expect(roomResult([...votes, null], scale, S)).toEqual({ result, spread, status });
          }
        },
      ),
    );
  });
});

describe('a vote as it runs', () => {
  it('asks one name of everybody, shows it once all are in, and goes on when it is settled', () => {
    const all = typed(begun(), 4, 3, null);
    expect(nextAnswer(all)).toBeNull();
    expect(itemInHand(all).isShown).toBe(false);
    expect(answered(all, 5)).toBe(all);
    const next = settledVote(shown(all));
    expect(itemInHand(next)).toMatchObject({ id: 'b', scale: 'influence' });
    // What was said of the first is nowhere any more.
    expect(JSON.stringify(next)).not.toMatch(/[34],|null/);
    expect(waitingIn(next.items[0]!)).toBe(3);
  });
  it('shows hidden votes at the moment the last one is in, and not before', () => {
    const two = typed(begun({ way: 'hidden' }), 5, 1);
    expect(itemInHand(two).isShown).toBe(false);
    expect(itemInHand(typed(two, 1)).isShown).toBe(true);
  });
  it('gives the room no value before it is shown, and never whose it is', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 3 }), (answers) => {
        const asked = answers.reduce<RunningVote>(answered, begun());
        const seen = forRoom(asked);
        runningVote.parse(seen);
        expect(seen.items.map((item) => item.rounds.flat().map((answer) => answer === 'waiting'))).toEqual(
          asked.items.map((item) => item.rounds.flat().map((answer) => answer === 'waiting')),
        );
        for (const item of seen.items.filter(({ isShown }) => !isShown))
          expect(item.rounds.flat().every((answer) => answer === 'waiting' || answer === null)).toBe(true);
        const open = forRoom(shown(asked));
        expect(roundResult(itemInHand(open), S)).toEqual(roundResult(itemInHand(shown(asked)), S));
        expect(open).toEqual(forRoom(shown(answers.toReversed().reduce<RunningVote>(answered, begun()))));
      }),
    );
  });
  it('leaves out who is not in the room, and shows nothing nobody voted on', () => {
    expect(answersOf(itemInHand(shown(typed(begun(), 4))))).toEqual([4]);
    const none = begun();
    expect(shown(none)).toBe(none);
  });
  it('puts a name off until the others are through', () => {
    const off = putOff(shown(typed(begun({ scales: ['influence'] }), 1, 3, 5)));
    expect(itemInHand(off).id).toBe('b');
    const second = settledVote(shown(typed(off, 3, 3, 3)));
    expect(itemInHand(second).id).toBe('c');
    expect(outliersOf(second.items, S).map(({ item, result }) => [item.id, result.spread])).toEqual([['a', 4]]);
    const last = settledVote(shown(typed(second, 3, 3, 3)));
    expect(itemInHand(last)).toMatchObject({ id: 'a', isShown: true });
    expect(isThrough(settledVote(last))).toBe(true);
  });
  it('types ballots one participant after the other, over all names', () => {
    const one = begun({ way: 'ballots', scales: ['influence'], count: 2 });
    const first = typed(one, 1, 2, 3);
    expect(nextAnswer(first)).toEqual({ at: 0, voter: 1 });
    expect(isTypingBallots(first)).toBe(true);
    const both = typed(first, 4, 5, null);
    expect(nextAnswer(wentTo(both, 0))).toBeNull();
    expect(both.items.map(answersOf)).toEqual([
      [1, 4],
      [2, 5],
      [3, null],
    ]);
    // A second round is typed by name.
    const second = again(shown(wentTo(both, 1)))!;
    expect(nextAnswer(second)).toEqual({ at: 1, voter: 0 });
    expect(isTypingBallots(second)).toBe(false);
  });
  it('can be voted on another scale later, and anew on a name that was settled', () => {
    const wider = withScale(begun({ scales: ['influence'] }), 'relationship');
    expect(itemInHand(wider)).toMatchObject({ id: 'a', scale: 'relationship' });
    expect(wider.items).toHaveLength(6);
    const done = settledVote(shown(typed(begun(), 3, 3, 3)));
    expect(itemInHand(reopened(done, 0))).toMatchObject({ id: 'a', isSettled: false });
  });
  it('takes any run of answers back to where it began, and stays what the host takes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VOTE_WAYS), fc.array(answer, { maxLength: 9 }), (way, answers) => {
        const start = begun({ way, scales: ['influence'] });
        let vote = start;
        let taken = 0;
        for (const one of answers) {
          const after = answered(vote, one);
          if (after !== vote) taken += 1;
          vote = after;
          expect(runningVote.safeParse(vote).success).toBe(true);
        }
        for (let left = taken; left > 0; left -= 1) vote = takenBack(vote);
        expect(vote.items).toEqual(start.items);
      }),
    );
  });
  it('reads every key of a scale as its value, and nothing else', () => {
    expect(valueOfKey('attitude', '1')).toBe(-2);
    expect(valueOfKey('attitude', '5')).toBe(2);
    expect(valueOfKey('attitude', '0')).toBeUndefined();
    expect(valueOfKey('influence', '?')).toBeNull();
    expect(valueOfKey('fist', '?')).toBeUndefined();
    for (const steps of Object.values(VOTE_SCALES))
      expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
  });
  it('counts without saying whose', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 20 }), (answers) => {
        const back = answersOfCounts(countsOf(answers, true), true);
        const order = (all: readonly (number | null)[]) => all.toSorted((a, b) => (a ?? 0) - (b ?? 0));
        expect(back).toEqual(order(answers));
      }),
    );
    expect(countsOf([5, 0, 5], false)).toEqual([1, 0, 0, 0, 0, 2]);
  });
});

describe('what a vote leaves', () => {
  const withDay = edited(hospital, (draft) => void draft.add('agenda', { id: 'day', title: 'Half day' }));
  const where = { agendaId: 'day', stepId: null, on: AS_OF };
  const counted = { rounds: 2, votes: 5, dontKnow: 1, median: 2, spread: 3, status: 'revote' } as const;

  it('is the value with its basis and spread, and never a single vote', () => {
    const after = edited(withDay, (draft) =>
      settleName(
        draft,
        where,
        { ...counted, personId: 'H13', dimension: 'attitude', value: -1, byLead: true },
        null,
        null,
      ),
    );
    expect(after.person.get('H13')?.attitude).toBe(-1);
    expect(list(after, 'basis').find((one) => one.personId === 'H13' && one.rating === 'attitude')).toMatchObject({
      basis: 'voted',
      spread: 3,
      on: AS_OF,
    });
    expect(list(after, 'voteOutcome')).toMatchObject([
      { personId: 'H13', rounds: 2, value: -1, byLead: true, spread: 3 },
    ]);
    expect(after.vote).toBe(withDay.vote);
  });
  it('is an action where most do not know, and what stood there stays, as assumed', () => {
    const settled = { ...counted, status: 'findOut', median: null, spread: null, value: null, byLead: false } as const;
    const before = hospital.person.get('H01')?.influence;
    const after = edited(withDay, (draft) =>
      settleName(
        draft,
        where,
        { ...settled, personId: 'H01', dimension: 'influence' },
        { title: 'Find out who decides', ownerId: null, due: '2026-03-20' },
        null,
      ),
    );
    expect(before).not.toBeNull();
    expect(after.person.get('H01')?.influence).toBe(before);
    const action = list(after, 'action').at(-1)!;
    expect(action).toMatchObject({
      title: 'Find out who decides',
      due: '2026-03-20',
      stakeholderId: 'H01',
      origin: 'workshop',
    });
    expect(list(after, 'voteOutcome')).toMatchObject([{ actionId: action.id, value: null }]);
    expect(list(after, 'captured')).toMatchObject([{ form: 'action', actionId: action.id }]);
    expect(list(after, 'basis').find((one) => one.personId === 'H01' && one.rating === 'influence')?.basis).toBe(
      'assumed',
    );
  });
  it('marks everybody else as not voted, and says so of a rating only where nothing else is known of it', () => {
    const people = countedPeople(withDay, AS_OF);
    const known = list(hospital, 'basis').filter((one) => one.rating === 'influence').length;
    const after = edited(withDay, (draft) => {
      settleName(
        draft,
        where,
        { ...counted, personId: 'H13', dimension: 'influence', value: 4, byLead: false },
        null,
        null,
      );
      closeNames(draft, 'day', ['influence'], people, AS_OF);
    });
    const outcomes = list(after, 'voteOutcome');
    expect(outcomes).toHaveLength(people.length);
    expect(outcomes.filter(({ status }) => status === 'notVoted')).toHaveLength(people.length - 1);
    const notVoted = list(after, 'basis').filter(({ basis }) => basis === 'notVoted');
    expect(notVoted.length).toBeGreaterThan(0);
    expect(notVoted.every(({ rating }) => rating === 'influence')).toBe(true);
    expect(notVoted.length + known).toBeLessThan(people.length + known);
    for (const person of people.filter(({ id }) => id !== 'H13'))
      expect(after.person.get(person.id)?.influence).toBe(hospital.person.get(person.id)?.influence);
  });
});

describe('who is voted on', () => {
  it('is proposed by influence, and below 3 only where something is disputed', () => {
    const names = voteNames(hospital, AS_OF);
    expect(names).toHaveLength(countedPeople(hospital, AS_OF).length);
    const proposed = names.filter(isProposed);
    for (const one of proposed) expect((one.influence ?? 0) >= 3 || one.disputes.length > 0).toBe(true);
    const high = proposed.filter(({ influence }) => (influence ?? 0) >= 3).map(({ influence }) => influence ?? 0);
    expect(high).toEqual(high.toSorted((a, b) => b - a));
    expect(names.slice(0, high.length).every(({ influence }) => (influence ?? 0) >= 3)).toBe(true);
    // What nobody knows is a reason to vote; an influence that nobody rated is suggested by level and role.
    const unknown = edited(hospital, (draft) => {
      draft.set('person', 'H01', { influence: null, attitude: null });
    });
    const one = voteNames(unknown, AS_OF).find(({ personId }) => personId === 'H01')!;
    expect(one).toMatchObject({ isSuggested: true });
    expect(one.influence).not.toBeNull();
    expect(one.disputes).toEqual(expect.arrayContaining(['influence not known', 'attitude not known']));
  });
  it('is 15 in half a day and 20 in a whole one', () => {
    expect([60, 240, 480].map(mostNames)).toEqual([15, 15, 20]);
  });
});

it('goes back to the name in hand, and past one that is settled to the first that is not', () => {
  const vote = beginVote({
    agendaId: 'day',
    about: 'people',
    way: 'fingers',
    keepsVotes: false,
    voters: [1, 2, 3].map((number) => ({ id: `voter-${number}`, name: `Voter ${number}` })),
    ids: ['one', 'two'],
    scales: ['influence', 'attitude'],
  });
  const settled = (count: number, at: number): RunningVote => ({
    ...vote,
    at,
    items: vote.items.map((item, index) => ({ ...item, isSettled: index < count })),
  });
  expect(itemToGoOnWith(settled(0, 1))).toBe(1);
  // Back on a scale of which everything is settled.
  expect(itemToGoOnWith(settled(2, 0))).toBe(2);
});
