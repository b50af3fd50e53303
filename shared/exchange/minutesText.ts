/** The minutes of a workshop as plain text, for a mail. */
import {
  findOutWords,
  minutesOfWorkshop,
  notVotedWords,
  takenWords,
  workshopMovements,
  type Minutes,
  type VoteTaken,
} from '../analysis/minutes';
import { definitionAgreement } from '../analysis/ratios';
import { settingsOf, type Settings } from '../analysis/settings';
import { voteValueWords } from '../analysis/voteScales';
import { isShownIn } from '../analysis/memo';
import { durationWords, timeWords } from '../analysis/workshopClock';
import { signed } from '../conventions/writeNumber';
import { longDate } from '../conventions/writeDay';
import type { Agenda } from '../document/agenda';
import { accountOf, type Document } from '../document/document';
import { answersOfCounts } from '../document/settleVote';
import { displayName } from '../document/personName';
import { stakeholderById } from '../document/stakeholder';
import { attitudeWord, inWords, relationshipWord, withinSentence } from '../model/words';
import type { RecordOf } from '../model';
import type { VoteScaleName } from '../model/runningVote';

type Part = {
  readonly title: string;
  readonly lines: readonly string[];
  /** Whose actions these are, where they are somebody’s to be written to. */
  readonly owned?: Minutes['owners'][number];
};
export type MinutesText = { readonly head: string; readonly sections: readonly Part[] };
type Ratings = RecordOf<'snapshot'>['stakeholders'][number];

/** What of somebody’s ratings is another now, in words. */
const changeWords = (then: Ratings, now: Ratings): string =>
  [
    then.influence === now.influence
      ? null
      : `influence ${then.influence ?? 'not rated'} → ${now.influence ?? 'not rated'}`,
    then.attitude === now.attitude ? null : `attitude ${attitudeWord(then.attitude)} → ${attitudeWord(now.attitude)}`,
    then.relationship === now.relationship
      ? null
      : `relationship ${relationshipWord(then.relationship)} → ${relationshipWord(now.relationship)}`,
  ]
    .filter((words) => words !== null)
    .join(', ')
    .toLowerCase();

/** *Attitude: Dr Hugh Pembrey, −2, opponent (median −2, spread 3, 5 votes, 1 don’t know, 2 rounds, the lead decided)*. */
const voteWords = ({ outcome, action }: VoteTaken, name: string): string => {
  const { dimension, median, spread, votes, dontKnow, rounds, status, byLead } = outcome;
  const figures = [
    median === null ? null : `median ${valueWords(dimension, median)}`,
    spread === null ? null : `spread ${spread}`,
    `${votes} ${votes === 1 ? 'vote' : 'votes'}`,
    dontKnow === 0 ? null : `${dontKnow} don’t know`,
    rounds > 1 ? `${rounds} rounds` : null,
    byLead ? 'the lead decided' : null,
  ].filter((words) => words !== null);
  const came =
    status === 'findOut'
      ? `to find out${action === null ? '' : `: ${findOutWords(action.title)}`}`
      : voteValueWords(dimension, outcome.value);
  return `${inWords(dimension)}: ${name}, ${came} (${figures.join(', ')})`;
};
const valueWords = (dimension: VoteScaleName, value: number): string =>
  voteValueWords(dimension, value).split(',')[0] ?? '';

/** Somebody as minutes call them; those who are gone since keep their line. */
const nameInMinutes = (document: Document, id: string): string => {
  const person = stakeholderById(document).get(id);
  return person ? displayName(person) : 'Somebody who is no longer in the account';
};

const votesPart = (document: Document, { votes, notVoted }: Minutes): Part => {
  const name = (id: string): string => nameInMinutes(document, id);
  return {
    title: 'Votes',
    lines: [
      ...votes.map((vote) => voteWords(vote, name(vote.outcome.personId))),
      ...notVoted.map(
        ({ dimension, ids }) => `${inWords(dimension)}, not voted, as the lead says: ${notVotedWords(ids, name)}`,
      ),
    ],
  };
};

/** F35 of the boxes of the definition: how far the room agrees to each. */
const definitionPart = ({ boxes }: Minutes, settings: Settings): Part => ({
  title: 'Definition',
  lines: boxes.map(({ title, agreement }) => {
    const answers = answersOfCounts(agreement, true);
    const { mean, spread, isTalk } = definitionAgreement(answers, settings);
    if (mean.value === null) return `${title}: nobody knows`;
    const figures = `mean ${mean.value.toFixed(1)}, spread ${spread ?? 0}, ${answers.length} votes`;
    return `${title}: ${figures}${isTalk ? ', to talk about' : ''}`;
  }),
});

const movementPart = (document: Document, agenda: Agenda, asOf: string): Part | null => {
  if (!isShownIn(document, workshopMovements)) return null;
  const moved = workshopMovements(document, asOf).get(agenda.id);
  if (moved === undefined) return null;
  const { movement, rerated, coverageThen, coverageNow } = moved;
  const name = (id: string): string => nameInMinutes(document, id);
  const { supportThen, supportNow } = movement;
  const percent = (value: number | null): string => (value === null ? 'not known' : `${Math.round(value)} %`);
  return {
    title: 'People',
    lines: [
      ...(supportThen === null || supportNow === null
        ? []
        : [`Support of those rated before and after: ${signed(supportThen)} → ${signed(supportNow)}`]),
      ...(coverageThen === null && coverageNow === null
        ? []
        : [`Coverage of influence: ${percent(coverageThen)} → ${percent(coverageNow)}`]),
      ...movement.new.map((id) => `Added: ${name(id)}`),
      ...movement.gone.map((id) => `Left: ${name(id)}`),
      ...rerated.map(({ id, then, now }) => `${name(id)}: ${changeWords(then, now)}`),
    ],
  };
};

/** `fistOfFive` as it is said: *5: three, 4: two*; the median of an even number is the lower of the two middle ones. */
export const fistWords = (counts: readonly number[]): string | null => {
  const shown = counts.flatMap((count, fingers) => Array.from({ length: count }, () => fingers));
  const median = shown[Math.ceil(shown.length / 2) - 1];
  const [least] = shown;
  if (median === undefined || least === undefined) return null;
  return `Fist of five, ${shown.length} hands: median ${median}, from ${least} to ${shown.at(-1) ?? least}`;
};

/** When it was held; before it ended, when it is to begin. */
export const heldWords = ({ held }: Minutes, { startTime }: Agenda): string =>
  held === null ? `from ${timeWords(startTime)}` : `${timeWords(held.from)} to ${timeWords(held.to)}`;

/** The minutes in parts; one that holds nothing is left out. Written of the document its reader may see. */
export const minutesText = (document: Document, agenda: Agenda, asOf: string): MinutesText => {
  const minutes = minutesOfWorkshop(document, agenda);
  const dueWords = (due: string | null): string => (due === null ? 'no day yet' : `by ${longDate(due)}`);
  const fist = fistWords(agenda.fistOfFive);
  const open = minutes.parked.filter((one) => !one.isSettled);
  const settled = minutes.parked.filter((one) => one.isSettled);
  const parts: readonly (Part | null)[] = [
    {
      title: 'Participants',
      lines: minutes.people.map(
        ({ name, role, isGuest }) => `${name}, ${withinSentence(inWords(role))}${isGuest ? ' (guest)' : ''}`,
      ),
    },
    {
      title: 'Decisions',
      lines: minutes.decisions.map((one) => one.decision),
    },
    ...minutes.owners.map((owned) => ({
      title: `Actions: ${owned.owner ?? 'nobody yet'}`,
      lines: owned.actions.map((action) => `${action.title} (${dueWords(action.due)})`),
      owned,
    })),
    {
      title: 'Parking lot',
      lines: [...open.map((one) => one.parked ?? ''), ...settled.map((one) => `Settled: ${one.parked ?? ''}`)],
    },
    votesPart(document, minutes),
    definitionPart(minutes, settingsOf(document, asOf)),
    movementPart(document, agenda, asOf),
    { title: 'Notes', lines: minutes.notes.map((one) => one.note ?? '') },
    {
      title: 'Close',
      lines: [
        ...(fist === null ? [] : [fist]),
        ...(agenda.nextReview === null ? [] : [`Next review: ${longDate(agenda.nextReview)}`]),
      ],
    },
    {
      title: 'Agenda, planned and real',
      lines: [
        ...minutes.steps.map(
          ({ step, planned, taken }) => `${step.title}: ${planned} min planned, ${takenWords(taken)}`,
        ),
        `All: ${durationWords(minutes.planned)} planned, ${durationWords(minutes.taken)} by the clock${
          minutes.fromStartToEnd === null ? '' : `, ${durationWords(minutes.fromStartToEnd)} from start to end`
        }`,
      ],
    },
  ];
  return {
    head: [agenda.date === null ? null : longDate(agenda.date), heldWords(minutes, agenda), agenda.place]
      .filter((words) => words !== null && words !== '')
      .join(', '),
    sections: parts.filter((part): part is Part => part !== null && part.lines.length > 0),
  };
};

/** The same in one text. */
export const minutesAsText = (document: Document, agenda: Agenda, asOf: string): string => {
  const { head, sections } = minutesText(document, agenda, asOf);
  return [
    `Minutes: ${agenda.title}`,
    accountOf(document).name,
    head,
    ...sections.map(({ title, lines }) => `\n${title}\n${lines.map((line) => `- ${line}`).join('\n')}`),
  ].join('\n');
};
