/**
 * A vote while it runs: who votes on what, and what was said so far. It lies in no atlas: single votes live in this
 * scratch and are gone once their name is settled.
 */
import { z } from 'zod';
import { VOTE_DIMENSIONS } from './scales';

/**
 * How votes come in: shown at the same moment and typed as they are called out, typed by each behind a cover, or typed
 * from paper, one participant after the other.
 */
export const VOTE_WAYS = ['fingers', 'hidden', 'ballots'] as const;
/** What can be voted: ratings of people, whether a box of the definition is agreed, how far the room stands behind it. */
export const VOTE_SCALE_NAMES = [...VOTE_DIMENSIONS, 'agreement', 'fist'] as const;
/** What a whole vote is about. */
export const VOTE_SUBJECTS = ['people', 'definition', 'fist'] as const;

export type VoteWay = (typeof VOTE_WAYS)[number];
export type VoteScaleName = (typeof VOTE_SCALE_NAMES)[number];

const id = z.string().min(1).max(80);
/** More than any room holds, and more than are voted in a day. */
const MOST_VOTERS = 100;
const MOST_ITEMS = 200;
/** Two rounds at most; then the lead decides. */
export const MOST_ROUNDS = 2;

/** On the scale; null is *don't know*, which is an answer, and `waiting` none. */
const answer = z.union([z.number().int().min(-2).max(5), z.null(), z.literal('waiting')]);
export type Answer = z.output<typeof answer>;

const item = z.strictObject({
  /** The person, the box; of the fist a name of its own. */
  id,
  scale: z.enum(VOTE_SCALE_NAMES),
  /** Answers by round, in the order of the voters. */
  rounds: z.array(z.array(answer).max(MOST_VOTERS).readonly()).min(1).max(MOST_ROUNDS).readonly(),
  isShown: z.boolean(),
  /** Put off until the others are through. */
  isLater: z.boolean(),
  isSettled: z.boolean(),
});

export const runningVote = z.strictObject({
  agendaId: id,
  about: z.enum(VOTE_SUBJECTS),
  way: z.enum(VOTE_WAYS),
  /** The team agreed that single votes are kept, with whose they are. */
  keepsVotes: z.boolean(),
  voters: z
    .array(z.strictObject({ id, name: z.string().max(200) }))
    .min(1)
    .max(MOST_VOTERS)
    .readonly(),
  items: z.array(item).min(1).max(MOST_ITEMS).readonly(),
  /** The item in hand. */
  at: z.number().int().min(0).max(MOST_ITEMS),
});

export type RunningVote = z.output<typeof runningVote>;
export type VoteItem = RunningVote['items'][number];
