/** A vote as it runs, as a value: each of these gives the vote that follows, and none touches the atlas. */
import { MOST_ROUNDS, type Answer, type RunningVote, type VoteItem, type VoteScaleName } from '../model/runningVote';

const round = (voters: number): readonly Answer[] => Array.from({ length: voters }, () => 'waiting' as const);
const fresh = (id: string, scale: VoteScaleName, voters: number): VoteItem => ({
  id,
  scale,
  rounds: [round(voters)],
  isShown: false,
  isLater: false,
  isSettled: false,
});

type Begun = Pick<RunningVote, 'agendaId' | 'about' | 'way' | 'keepsVotes' | 'voters'> & {
  readonly ids: readonly string[];
  readonly scales: readonly VoteScaleName[];
};

/** A vote on all names, one scale after the other. */
export const beginVote = ({ ids, scales, ...given }: Begun): RunningVote => ({
  ...given,
  items: scales.flatMap((scale) => ids.map((id) => fresh(id, scale, given.voters.length))),
  at: 0,
});

export const itemInHand = (vote: RunningVote): VoteItem => vote.items[vote.at] ?? vote.items[0]!;
/** The last round of an item, with who is missing in it. */
export const lastRound = (item: VoteItem): readonly Answer[] => item.rounds.at(-1) ?? [];
/** What was said in the last round; who was not there said nothing. */
export const answersOf = (item: VoteItem): readonly (number | null)[] =>
  lastRound(item).filter((answer): answer is number | null => answer !== 'waiting');
export const waitingIn = (item: VoteItem): number => lastRound(item).filter((answer) => answer === 'waiting').length;

const withItem = (vote: RunningVote, at: number, change: Partial<VoteItem>): RunningVote => ({
  ...vote,
  items: vote.items.map((item, index) => (index === at ? { ...item, ...change } : item)),
});
const withAnswer = (vote: RunningVote, at: number, voter: number, answer: Answer): RunningVote => {
  const item = vote.items[at];
  if (!item) return vote;
  const last = lastRound(item).map((before, index) => (index === voter ? answer : before));
  return withItem(vote, at, { rounds: [...item.rounds.slice(0, -1), last] });
};

/** An item that ballots are typed for: nobody has seen it, and it is in its first round. */
const isTyped = (item: VoteItem): boolean => !item.isSettled && !item.isShown && item.rounds.length === 1;

/**
 * Whose answer comes next, and to what: by name in hand, or while ballots are typed by participant. Null where all are
 * in.
 */
export const nextAnswer = (vote: RunningVote): { readonly at: number; readonly voter: number } | null => {
  if (vote.way === 'ballots') {
    for (let voter = 0; voter < vote.voters.length; voter += 1) {
      const at = vote.items.findIndex((item) => isTyped(item) && item.rounds[0]?.[voter] === 'waiting');
      if (at >= 0) return { at, voter };
    }
    if (isTyped(itemInHand(vote))) return null;
  }
  const item = itemInHand(vote);
  if (item.isShown || item.isSettled) return null;
  const voter = lastRound(item).indexOf('waiting');
  return voter < 0 ? null : { at: vote.at, voter };
};

/** Whether ballots are still being typed. */
export const isTypingBallots = (vote: RunningVote): boolean => {
  if (vote.way !== 'ballots') return false;
  const next = nextAnswer(vote);
  const item = next === null ? undefined : vote.items[next.at];
  return item !== undefined && item.rounds.length === 1;
};

/** Takes the next answer. Hidden votes are shown by themselves as soon as the last one is in. */
export const answered = (vote: RunningVote, answer: number | null): RunningVote => {
  const next = nextAnswer(vote);
  if (next === null) return vote;
  const after = withAnswer(vote, next.at, next.voter, answer);
  if (vote.way === 'ballots' && isTyped(vote.items[next.at]!)) {
    // The name in hand is the one whose key is awaited; once all ballots are in, the first that is to be shown.
    const at = nextAnswer({ ...after, at: next.at })?.at ?? after.items.findIndex(isTyped);
    return { ...after, at };
  }
  return vote.way === 'hidden' && waitingIn(itemInHand(after)) === 0 ? shown(after) : after;
};

/** Takes the last answer back; what was shown is covered again first, so that a slip of a key can be put right. */
export const takenBack = (vote: RunningVote): RunningVote => {
  if (isTypingBallots(vote) || (vote.way === 'ballots' && isTyped(itemInHand(vote)))) {
    for (let voter = vote.voters.length - 1; voter >= 0; voter -= 1) {
      const at = vote.items.findLastIndex((item) => isTyped(item) && item.rounds[0]?.[voter] !== 'waiting');
      if (at >= 0) return { ...withAnswer(vote, at, voter, 'waiting'), at };
    }
    return vote;
  }
  const item = itemInHand(vote);
  if (item.isSettled) return vote;
  if (item.isShown && vote.way !== 'hidden') return withItem(vote, vote.at, { isShown: false });
  const voter = lastRound(item).findLastIndex((answer) => answer !== 'waiting');
  if (voter < 0) return vote;
  return withItem(withAnswer(vote, vote.at, voter, 'waiting'), vote.at, { isShown: false });
};

/** Shows the answers of the name in hand; who has not voted by then was not there. */
export const shown = (vote: RunningVote): RunningVote =>
  answersOf(itemInHand(vote)).length === 0 ? vote : withItem(vote, vote.at, { isShown: true, isLater: false });

/** Votes again on the name in hand; null where both rounds are over. */
export const again = (vote: RunningVote): RunningVote | null => {
  const item = itemInHand(vote);
  if (item.rounds.length >= MOST_ROUNDS || !item.isShown) return null;
  return withItem(vote, vote.at, { rounds: [...item.rounds, round(vote.voters.length)], isShown: false });
};

/**
 * The vote as the room may see it: who has voted, and of what was shown the values without whose they are. What is not
 * shown yet is in it no more than on screen.
 */
export const forRoom = (vote: RunningVote): RunningVote => ({
  ...vote,
  items: vote.items.map((item) => ({
    ...item,
    rounds: item.rounds.map((answers, at) => {
      const isOver = item.isShown || at < item.rounds.length - 1;
      return isOver
        ? answers.toSorted((a, b) => orderOf(a) - orderOf(b))
        : answers.map((answer) => (answer === 'waiting' ? answer : null));
    }),
  })),
});
const orderOf = (answer: Answer): number => {
  if (answer === 'waiting') return 9;
  return answer ?? 8;
};

/** The next item that waits for the room: of the same scale first, those put off last. Null: all are settled. */
const nextOpen = (vote: RunningVote): number | null => {
  const order = [...vote.items.keys()].map((at) => (vote.at + 1 + at) % vote.items.length);
  const { scale } = itemInHand(vote);
  const open = order.filter((at) => vote.items[at]?.isSettled === false);
  const rank = (at: number): number => (vote.items[at]?.isLater ? 2 : 0) + (vote.items[at]?.scale === scale ? 0 : 1);
  return open.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
};
const goOn = (vote: RunningVote): RunningVote => ({ ...vote, at: nextOpen(vote) ?? vote.at });

/** Puts the name in hand off until the others are through. */
export const putOff = (vote: RunningVote): RunningVote => goOn(withItem(vote, vote.at, { isLater: true }));

/** The name in hand is settled: its single votes are gone, and the next one comes. */
export const settledVote = (vote: RunningVote): RunningVote =>
  goOn(
    withItem(vote, vote.at, { rounds: [round(vote.voters.length)], isShown: false, isLater: false, isSettled: true }),
  );

/** Begins the vote on an item anew, as if nobody had voted. */
export const reopened = (vote: RunningVote, at: number): RunningVote => {
  const item = vote.items[at];
  return item ? { ...withItem(vote, at, fresh(item.id, item.scale, vote.voters.length)), at } : vote;
};

export const wentTo = (vote: RunningVote, at: number): RunningVote =>
  at >= 0 && at < vote.items.length ? { ...vote, at } : vote;

/** Goes to the first name of a scale that waits for the room; where none does, to its first. */
export const wentToScale = (vote: RunningVote, scale: VoteScaleName): RunningVote => {
  const of = [...vote.items.keys()].filter((at) => vote.items[at]?.scale === scale);
  const open = of.find((at) => vote.items[at]?.isSettled === false && !vote.items[at]?.isLater);
  const at = open ?? of[0];
  return at === undefined || itemInHand(vote).scale === scale ? vote : { ...vote, at };
};

/** Adds a scale for the names that are voted on. */
export const withScale = (vote: RunningVote, scale: VoteScaleName): RunningVote => {
  if (vote.items.some((item) => item.scale === scale)) return wentToScale(vote, scale);
  const ids = [...new Set(vote.items.map((item) => item.id))];
  return {
    ...vote,
    items: [...vote.items, ...ids.map((id) => fresh(id, scale, vote.voters.length))],
    at: vote.items.length,
  };
};

/** The name one goes back to: the one in hand, or the first that is not settled where that one is. */
export const itemToGoOnWith = ({ items, at }: RunningVote): number =>
  items[at]?.isSettled === false
    ? at
    : Math.max(
        0,
        items.findIndex((item) => !item.isSettled),
      );

/** Whether nothing waits for the room any more. */
export const isThrough = (vote: RunningVote): boolean => vote.items.every((item) => item.isSettled);
/** Place of the name in hand among those of its scale, from 1, and how many they are. */
export const placeInScale = (vote: RunningVote): { readonly place: number; readonly of: number } => {
  const { scale } = itemInHand(vote);
  const same = [...vote.items.keys()].filter((at) => vote.items[at]?.scale === scale);
  return { place: same.indexOf(vote.at) + 1, of: same.length };
};
