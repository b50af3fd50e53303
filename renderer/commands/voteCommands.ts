/** Voting in a workshop: what is asked, typed, shown and settled, and what of it goes to the atlas. */
import { settingsOf } from '../../shared/analysis/settings';
import { countedPeople } from '../../shared/analysis/people';
import { roundResult, type RoundResult } from '../../shared/analysis/vote';
import { workshopClock } from '../../shared/analysis/workshopClock';
import { addEvents, ofAgenda, participantName } from '../../shared/document/agenda';
import { find, list } from '../../shared/document/document';
import { displayName } from '../../shared/document/personName';
import {
  beginDefinition,
  closeNames,
  countsOf,
  settleName,
  undoneItem,
  type KeptVotes,
  type ToFindOut,
  type VotedDimension,
} from '../../shared/document/settleVote';
import { stakeholderById } from '../../shared/document/stakeholder';
import {
  again,
  answered,
  answersOf,
  beginVote,
  isThrough,
  itemInHand,
  putOff,
  reopened,
  settledVote,
  shown,
  takenBack,
  waitingIn,
  withScale,
} from '../../shared/document/voting';
import type { RunEvent } from '../../shared/model/agenda';
import type { RunningVote, VoteItem, VoteScaleName, VoteWay } from '../../shared/model/runningVote';
import { VOTE_DIMENSIONS } from '../../shared/model/scales';
import { inWords, withinSentence } from '../../shared/model/words';
import { fittingLabel } from '../../shared/document/changeLabel';
import { currentDocument, editDocument, nextUndo } from '../state/documentStore';
import { dismiss, say } from '../state/messages';
import { asOfNow } from '../state/records';
import { session, setSession, type VotingPage } from '../state/session';
import { setVote, takeUpVote, voteNow } from '../state/vote';
import { isRefusedWhileHiding } from './hidingCommands';
import { showStepAgain } from './stepScreen';

const isDimension = (scale: VoteScaleName): scale is VotedDimension =>
  (VOTE_DIMENSIONS as readonly string[]).includes(scale);

/** What an item is called: the person, the box, or what the room stands behind. */
export const itemName = (item: VoteItem): string => {
  const content = currentDocument();
  if (item.scale === 'fist') return 'How far do you stand behind it?';
  if (item.scale === 'agreement') return find(content, 'definitionBox', item.id)?.title ?? 'A box that is gone';
  const person = stakeholderById(content).get(item.id);
  return person ? displayName(person) : 'Somebody who is no longer in the account';
};

export const resultInHand = (vote: RunningVote): RoundResult =>
  roundResult(itemInHand(vote), settingsOf(currentDocument(), asOfNow()));

/** Shows a page of the vote in place of what the step opens. */
export const showVoting = (page: VotingPage | null): void => setSession({ voting: page });

/** A workshop must run: its participants are who votes. */
const runningAgenda = (): string | null => {
  const { running } = session();
  if (running === null) say('Votes belong to a workshop that runs. Start one, or go on with it, and ask again.');
  return running;
};

/** Opens what a part of a step is about: the anchors, the vote on a scale, the relationship, or the outliers. */
export const openVotePart = (opens: 'calibrate' | 'outliers' | VotedDimension): void => {
  if (opens === 'calibrate' || opens === 'outliers') {
    showVoting({ page: opens });
    return;
  }
  const vote = voteNow();
  const isAsked = vote?.items.some((item) => item.scale === opens) === true;
  // The one who knows somebody best says the relationship, unless the facilitator has it voted.
  if (opens === 'relationship' && !isAsked) showVoting({ page: 'relationship' });
  else {
    if (vote?.about === 'people' && vote.items.length > 0) setVote(withScale(vote, opens));
    showVoting({ page: 'vote', scale: opens });
  }
};

/** Goes on with a vote an earlier run left, where the workshop is entered again. */
export const resumeVote = async (agendaId: string): Promise<void> => {
  const vote = await takeUpVote(agendaId);
  if (vote !== null && !isThrough(vote)) showVoting({ page: 'vote' });
};

export const openVote = async (): Promise<void> => {
  const agendaId = runningAgenda();
  if (agendaId === null || isRefusedWhileHiding()) return;
  await takeUpVote(agendaId);
  showVoting({ page: 'vote' });
};
export const openDefinition = (): void => {
  if (runningAgenda() === null) return;
  const isThere =
    currentDocument().definitionBox.size > 0 || editDocument('Begin the definition canvas', beginDefinition);
  if (isThere) showVoting({ page: 'definition' });
};

/** Those who vote: everybody who takes part, but no guest of the customer. */
export const votersOf = (agendaId: string): RunningVote['voters'] => {
  const content = currentDocument();
  return ofAgenda(content, 'participant', agendaId)
    .filter(({ role }) => role !== 'customerGuest')
    .map((one) => ({ id: one.id, name: participantName(content, one) }))
    .filter(({ name }) => name !== '');
};

type Wanted = {
  readonly about: RunningVote['about'];
  readonly way: VoteWay;
  readonly keepsVotes: boolean;
  readonly ids: readonly string[];
  readonly scales: readonly VoteScaleName[];
  readonly voters: RunningVote['voters'];
};

/** Begins a vote. Another one that runs must be closed first. */
export const startVote = (wanted: Wanted): boolean => {
  const agendaId = runningAgenda();
  if (agendaId === null || isRefusedWhileHiding()) return false;
  const open = voteNow();
  if (open !== null && !isThrough(open)) {
    say('Another vote is still open. Close it first: what is settled stays, the rest is marked not voted.', 'refusal', [
      { label: 'Show it', run: () => showVoting({ page: 'vote' }) },
    ]);
    return false;
  }
  if (wanted.voters.length === 0) {
    say('Nobody is there to vote. Add participants to the workshop first.', 'refusal');
    return false;
  }
  if (open !== null) closeVote();
  takeInHand(beginVote({ agendaId, ...wanted }));
  return true;
};

/** What was said about keys of the vote; it goes as soon as the vote goes on. */
let hint: number | null = null;
export const sayHint = (text: string): void => {
  hint = say(text);
};
const goOnWith = (vote: RunningVote): void => {
  if (hint !== null) dismiss(hint);
  hint = null;
  setVote(vote);
};

export const typeAnswer = (value: number | null): void => {
  const vote = voteNow();
  if (vote !== null) goOnWith(answered(vote, value));
};
export const takeAnswerBack = (): void => {
  const vote = voteNow();
  if (vote !== null) goOnWith(takenBack(vote));
};
/** The vote that runs, while its names are on screen. */
const voteOnScreen = (): RunningVote | null => (session().voting?.page === 'vote' ? voteNow() : null);
const voteLabel = (item: VoteItem): string => `Vote: ${itemName(item)}`;

/** Undo while a vote is on screen takes back what was typed of the name in hand; false where nothing is in. */
export const undoAnswer = (): boolean => {
  const vote = voteOnScreen();
  if (vote === null) return false;
  const before = takenBack(vote);
  if (before !== vote) {
    goOnWith(before);
    return true;
  }
  // Of edits only those of this vote: one key too many must not take the room to another step.
  const label = nextUndo();
  if (vote.items.some((item) => item.isSettled && label === fittingLabel(voteLabel(item)))) return false;
  sayHint('Nothing of this name is left to take back. Escape leaves the vote, and undo goes on there.');
  return true;
};
/** A vote is not redone: its single votes are gone, and the room votes again. Says so, and whether it did. */
export const refusesRedoOfVote = (): boolean => {
  if (voteOnScreen() === null) return false;
  sayHint('A vote is not redone, as its single votes are gone: vote on the name again.');
  return true;
};

/** Whether what a part of a step opens is what the room votes on right now. */
export const isVotedNow = (opens: string | undefined): boolean => {
  const vote = voteOnScreen();
  return vote !== null && itemInHand(vote).scale === opens;
};

/** The vote stays open; in its place stands what the step opens. */
export const leaveVote = (): void => {
  showVoting(null);
  const vote = voteNow();
  if (vote !== null && !isThrough(vote)) say('The vote stays open. Ctrl Shift V comes back to it.');
};

/** Shows what was voted. Where somebody is missing it is said first; `isShort` shows it without them. */
export const revealVote = (isShort = false): void => {
  const vote = voteNow();
  if (vote === null) return;
  const missing = waitingIn(itemInHand(vote));
  if (missing === vote.voters.length) sayHint('Nobody has voted yet.');
  else if (missing > 0 && !isShort)
    sayHint(`${missing} ${missing === 1 ? 'has' : 'have'} not voted. Shift Enter shows it without them.`);
  else goOnWith(shown(vote));
};
export const voteAgain = (): void => {
  const vote = voteNow();
  const next = vote === null ? null : again(vote);
  if (next !== null) goOnWith(next);
};
export const putOffName = (): void => {
  const vote = voteNow();
  if (vote === null) return;
  goOnWith(putOff(vote));
  say(`${itemName(itemInHand(vote))} comes again among the outliers.`);
};
const takeInHand = (vote: RunningVote): void => {
  goOnWith(vote);
  showVoting({ page: 'vote' });
  followScale(vote);
};
export const voteAnew = (at: number): void => {
  const vote = voteNow();
  if (vote === null) return;
  takeInHand(reopened(vote, at));
};
export const goToItem = (at: number): void => {
  const vote = voteNow();
  if (vote === null) return;
  takeInHand({ ...vote, at });
};

const keptOf = (vote: RunningVote): KeptVotes | null =>
  vote.keepsVotes
    ? vote.voters.map(({ name }, voter) => ({
        participant: name,
        answers: itemInHand(vote).rounds.map((answers) => answers[voter] ?? 'waiting'),
      }))
    : null;

/** Where the edit says it was made. */
const whereNow = (agendaId: string) => {
  const agenda = find(currentDocument(), 'agenda', agendaId);
  return {
    agendaId,
    stepId: agenda ? workshopClock(agenda.events, Date.now()).stepId : null,
    on: asOfNow(),
  };
};

/**
 * The clock goes on to the part that is about a scale, where the step has one and is not there yet. Outliers are of all
 * scales: they are a part of their own.
 */
const eventsOfPart = (agendaId: string, scale: VoteScaleName): readonly RunEvent[] => {
  const content = currentDocument();
  const { stepId, part } = workshopClock(find(content, 'agenda', agendaId)?.events ?? [], Date.now());
  const parts = find(content, 'agendaStep', stepId)?.parts ?? [];
  const at = parts.findIndex(({ opens }) => opens === scale);
  return stepId === null || at < 0 || at === part || parts[part]?.opens === 'outliers'
    ? []
    : [{ what: 'step', at: Date.now(), stepId, part: at }];
};
/** The same where a name of another scale is taken in hand. */
const followScale = (vote: RunningVote): void => {
  const { scale } = itemInHand(vote);
  const events = eventsOfPart(vote.agendaId, scale);
  if (events.length > 0)
    editDocument(`Workshop: ${withinSentence(inWords(scale))}`, (draft) => addEvents(draft, vote.agendaId, events));
};

/** Writes what the name in hand came to, in one step that tells no value, and goes on to the next. */
const settle = (value: number | null, byLead: boolean, findOut: ToFindOut | null): void => {
  const vote = voteNow();
  if (vote === null || isRefusedWhileHiding()) return;
  const item = itemInHand(vote);
  const { scale } = item;
  const result = resultInHand(vote);
  const answers = answersOf(item);
  const next = settledVote(vote);
  const isDone = editDocument(voteLabel(item), (draft) => {
    addEvents(draft, vote.agendaId, eventsOfPart(vote.agendaId, isThrough(next) ? scale : itemInHand(next).scale));
    if (isDimension(scale)) {
      if (!draft.current().person.has(item.id)) return;
      settleName(
        draft,
        whereNow(vote.agendaId),
        {
          personId: item.id,
          dimension: scale,
          rounds: item.rounds.length,
          votes: result.votes,
          dontKnow: result.dontKnow,
          median: result.result,
          spread: result.spread,
          status: result.status,
          value,
          byLead,
        },
        findOut,
        keptOf(vote),
      );
    } else if (scale === 'fist') draft.set('agenda', vote.agendaId, { fistOfFive: [...countsOf(answers, false)] });
    else if (draft.current().definitionBox.has(item.id))
      draft.set('definitionBox', item.id, { agreement: [...countsOf(answers, true)], votedOn: asOfNow() });
  });
  if (!isDone) return;
  goOnWith(next);
  if (isThrough(next)) afterLast(next);
};

/** What an undo took back of this vote is to be voted on again: its single votes are gone. */
export const reopenUndone = (vote: RunningVote): void => {
  const at = undoneItem(currentDocument(), vote);
  if (at >= 0) setVote(reopened(vote, at));
};

/** All are settled: the canvas and the close show what came of it; the names wait to be closed. */
const afterLast = (vote: RunningVote): void => {
  if (vote.about === 'people') return;
  setVote(null);
  showVoting(vote.about === 'definition' ? { page: 'definition' } : null);
};

export const takeMedian = (): void => {
  const vote = voteNow();
  if (vote !== null) settle(resultInHand(vote).result, false, null);
};
export const leadDecides = (value: number): void => settle(value, true, null);
export const findItOut = (action: ToFindOut): void => settle(null, false, action);
/** What the room said stands as it is: counts of the fist and of a box. */
export const keepCounts = (): void => settle(null, false, null);

const votedScales = (vote: RunningVote): readonly VotedDimension[] =>
  [...new Set(vote.items.map((item) => item.scale))].filter(isDimension);

/** Closes the vote: single votes are gone, and whom the room was not asked about is marked. */
export const closeVote = (): boolean => {
  const vote = voteNow();
  if (vote === null) return true;
  if (vote.about === 'people') {
    const people = countedPeople(currentDocument(), asOfNow());
    const isDone = editDocument('Mark whom the room did not vote on', (draft) =>
      closeNames(draft, vote.agendaId, votedScales(vote), people, asOfNow()),
    );
    if (!isDone) return false;
  }
  setVote(null);
  showVoting(null);
  if (vote.about !== 'people') return true;
  showStepAgain();
  say(
    vote.keepsVotes
      ? 'The vote is closed. Single votes are kept with the account, as the team agreed.'
      : 'The vote is closed. No single vote was kept.',
  );
  return true;
};

/** Sets a rating in the open: while two people are rated together, or as the lead says of those the room was not asked. */
export const rateOpenly = (personId: string, dimension: VotedDimension, value: number | null): void => {
  if (isRefusedWhileHiding()) return;
  const person = stakeholderById(currentDocument()).get(personId);
  if (person)
    editDocument(`${displayName(person)}: ${dimension}`, (draft) =>
      draft.set('person', personId, { [dimension]: value }),
    );
};

/** Boxes of the definition in their order. */
export const definitionBoxes = () => list(currentDocument(), 'definitionBox');

/** How far everybody stands behind the day: only how many showed how much is kept. */
export const askFist = (agendaId: string, way: VoteWay): void => {
  startVote({ about: 'fist', way, keepsVotes: false, ids: ['fist'], scales: ['fist'], voters: votersOf(agendaId) });
};
