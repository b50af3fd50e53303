import { list } from '../document/document';
import type { RecordOf } from '../model';
import { answersOf } from '../document/voting';
import { MOST_ROUNDS, type VoteItem, type VoteScaleName } from '../model/runningVote';
import { figure } from './memo';
import { byText } from './result';
import { settingsOf, type Settings } from './settings';

export type VoteStatus = 'agreed' | 'discuss' | 'revote' | 'findOut' | 'needVotes';
type Dimension = RecordOf<'vote'>['dimension'];

/** F32 of one person and dimension, last round. `result` is on the scale of the dimension. */
type VoteResult = {
  readonly stakeholderId: string;
  readonly dimension: Dimension;
  readonly round: number;
  readonly result: number | null;
  readonly spread: number | null;
  readonly status: VoteStatus;
  /** Two rounds did not agree: the account lead decides and the spread is kept. */
  readonly isLeadsCall: boolean;
};

/** F32: what a room's votes come to. “Don't know” is null. With an even number the more careful middle counts. */
export const roomResult = (
  values: readonly (number | null)[],
  scale: VoteScaleName,
  settings: Settings,
): Pick<VoteResult, 'result' | 'spread' | 'status'> => {
  const real = values.filter((value): value is number => value !== null).sort((a, b) => a - b);
  if (values.length - real.length > values.length / 2) return { result: null, spread: null, status: 'findOut' };
  if (real.length < settings.voteMinimum) return { result: null, spread: null, status: 'needVotes' };
  const upper = Math.floor(real.length / 2);
  const lower = Math.ceil(real.length / 2) - 1;
  const spread = (real.at(-1) ?? 0) - (real[0] ?? 0);
  return {
    result: real[scale === 'influence' ? upper : lower] ?? null,
    spread,
    status: spread >= settings.voteRevote ? 'revote' : spread >= settings.voteDiscuss ? 'discuss' : 'agreed',
  };
};

/** F32: every vote of the workshop, by person, then dimension. A participant's last vote of a round counts. */
export const voteResults = figure(['vote', 'setting'], (document, asOf): readonly VoteResult[] => {
  const settings = settingsOf(document, asOf);
  const topics = new Map<string, RecordOf<'vote'>[]>();
  for (const vote of list(document, 'vote')) {
    const key = JSON.stringify([vote.stakeholderId, vote.dimension]);
    const votes = topics.get(key);
    if (votes) votes.push(vote);
    else topics.set(key, [vote]);
  }
  return [...topics.values()]
    .flatMap((votes) => {
      const [first] = votes;
      if (!first) return [];
      const round = Math.max(...votes.map((vote) => vote.round));
      const ballots = new Map(
        votes.filter((vote) => vote.round === round).map((vote) => [vote.participant, vote.value]),
      );
      const outcome = roomResult([...ballots.values()], first.dimension, settings);
      const isSplit = outcome.status === 'discuss' || outcome.status === 'revote';
      return [
        {
          stakeholderId: first.stakeholderId,
          dimension: first.dimension,
          round,
          ...outcome,
          isLeadsCall: round >= 2 && isSplit,
        },
      ];
    })
    .sort((a, b) => byText(a.stakeholderId, b.stakeholderId) || byText(a.dimension, b.dimension));
});

/** F32 of the round in hand: how many gave a value, how many did not know, what it comes to, and who decides. */
export type RoundResult = Pick<VoteResult, 'result' | 'spread' | 'status' | 'isLeadsCall'> & {
  readonly votes: number;
  readonly dontKnow: number;
  /** The lowest and the highest vote with how many gave it; null where nobody gave a value. */
  readonly ends: readonly [End, End] | null;
};
type End = { readonly value: number; readonly count: number };

export const roundResult = (item: VoteItem, settings: Settings): RoundResult => {
  const answers = answersOf(item);
  const real = answers.filter((value): value is number => value !== null).toSorted((a, b) => a - b);
  const outcome = roomResult(answers, item.scale, settings);
  const count = (value: number): number => real.filter((one) => one === value).length;
  const [low, high] = [real[0], real.at(-1)];
  const isSplit = outcome.status === 'discuss' || outcome.status === 'revote';
  return {
    ...outcome,
    isLeadsCall: (isSplit && item.rounds.length >= MOST_ROUNDS) || outcome.status === 'needVotes',
    votes: real.length,
    dontKnow: answers.length - real.length,
    ends:
      low === undefined || high === undefined
        ? null
        : [
            { value: low, count: count(low) },
            { value: high, count: count(high) },
          ],
  };
};

/** F32: names that were put off or are split, the widest spread first; they are voted again at the end. */
export const outliersOf = (
  items: readonly VoteItem[],
  settings: Settings,
): readonly { readonly at: number; readonly item: VoteItem; readonly result: RoundResult }[] =>
  items
    .map((item, at) => ({ at, item, result: roundResult(item, settings) }))
    .filter(
      ({ item, result: { status } }) =>
        !item.isSettled && (item.isLater || (item.isShown && (status === 'discuss' || status === 'revote'))),
    )
    .toSorted((a, b) => (b.result.spread ?? 0) - (a.result.spread ?? 0) || a.at - b.at);
