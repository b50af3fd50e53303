import { list } from '../document/document';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { byText } from './result';
import { settingsOf, type Settings } from './settings';

type VoteStatus = 'agreed' | 'discuss' | 'revote' | 'findOut' | 'needVotes';
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
  dimension: Dimension,
  settings: Settings,
): Pick<VoteResult, 'result' | 'spread' | 'status'> => {
  const real = values.filter((value): value is number => value !== null).sort((a, b) => a - b);
  if (values.length - real.length > values.length / 2) return { result: null, spread: null, status: 'findOut' };
  if (real.length < settings.voteMinimum) return { result: null, spread: null, status: 'needVotes' };
  const upper = Math.floor(real.length / 2);
  const lower = Math.ceil(real.length / 2) - 1;
  const spread = (real.at(-1) ?? 0) - (real[0] ?? 0);
  return {
    result: real[dimension === 'influence' ? upper : lower] ?? null,
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
