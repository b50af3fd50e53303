/** Workshops of the account: what is prepared, who is there, how it ran and what was captured in it. */
import { z } from 'zod';
import {
  beyond,
  bounded,
  date,
  flag,
  json,
  labelled,
  oneOf,
  opinion,
  optional,
  privateNote,
  ref,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import { CAPTURED_FORMS, PARTICIPANT_ROLES, PART_VIEWS, STEP_VIEWS, VOTE_DIMENSIONS, VOTE_STATUS } from './scales';
import { diagnosticAnswers } from './stageAnswers';

/** Minutes of the longest step, and of the longest day. */
const LONGEST_STEP = 480;
const LONGEST_DAY = 1_440;
/** What is asked, told and wanted in a step, as long as a page. */
const STEP_TEXT = 4_000;
/** A step has few parts; a template as many steps as a day can hold. */
const MOST_PARTS = 12;
const MOST_STEPS = 60;
/** What a clock that runs a whole day and is paused all the time writes. */
const MOST_EVENTS = 2_000;

const minutes = z.number().int().min(0).max(LONGEST_STEP);
const part = z.strictObject({
  title: z.string().max(200),
  minutes,
  how: z.string().max(STEP_TEXT),
  opens: z.enum(PART_VIEWS).optional(),
});
/** A part of a step: minutes of its own, and how it is done. */
export type StepPart = z.output<typeof part>;
const parts = z.array(part).max(MOST_PARTS).readonly();

/** A moment, in milliseconds of the epoch. */
const at = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const stepId = z.string().min(1).max(80);
const event = z.discriminatedUnion('what', [
  /** A step, or a part of one, begins. The first starts the workshop. */
  z.strictObject({ what: z.literal('step'), at, stepId, part: z.number().int().min(0).max(MOST_PARTS) }),
  z.strictObject({ what: z.literal('pause'), at }),
  z.strictObject({ what: z.literal('goOn'), at }),
  /** The step gets minutes that a later one gives. */
  z.strictObject({ what: z.literal('borrow'), at, stepId, fromId: stepId, minutes }),
  z.strictObject({ what: z.literal('end'), at }),
]);
/** Something that happened to the clock of a workshop. */
export type RunEvent = z.output<typeof event>;

/** A time of day, in minutes after midnight. */
const timeOfDay = (initial: number) => ({ ...whole(0, LONGEST_DAY - 1), initial });

/** A workshop of the account, before, while and after it runs. */
export const agenda = defineKind(
  'agenda',
  { noun: 'workshop' },
  {
    title: labelled('Workshop', beyond(text(200))),
    place: labelled('Where', beyond(optional(text(200)))),
    date: labelled('Day', beyond(optional(date()))),
    startTime: labelled('Starts', beyond(timeOfDay(9 * 60))),
    /** Minutes the people have; the steps may come to more, which is said. */
    minutes: labelled('Minutes there are', beyond(whole(0, LONGEST_DAY))),
    template: labelled('Made from', beyond(optional(text(200)))),
    events: labelled('Clock', beyond(json(z.array(event).max(MOST_EVENTS).readonly(), []))),
    startSnapshotId: labelled('Ratings at the start', beyond(optional(ref('snapshot')))),
    endSnapshotId: labelled('Ratings at the end', beyond(optional(ref('snapshot')))),
    /** How many showed 0, 1, … 5 fingers when asked how far they stand behind it; nobody’s own number is kept. */
    fistOfFive: labelled('Fist of five', beyond(json(z.array(z.number().int().min(0).max(100)).max(6).readonly(), []))),
    nextReview: labelled('Next review', beyond(optional(date()))),
    /** A joint session: what is on the projector is what the customer may see. */
    withCustomer: labelled('The customer is in the room', beyond(optional(flag()))),
  },
);

export const agendaStep = defineKind(
  'agendaStep',
  { noun: 'step of a workshop' },
  {
    agendaId: labelled('Workshop', beyond(ref('agenda'))),
    title: labelled('Step', beyond(text(200))),
    minutes: beyond(whole(0, LONGEST_STEP)),
    isBreak: labelled('Break', beyond(flag())),
    opens: beyond(oneOf(STEP_VIEWS)),
    /** Opened in place of it, as long as the view is there. */
    savedViewId: labelled('Opens the view', beyond(optional(ref('savedView')))),
    /** One question a line. */
    questions: labelled('Questions to the room', beyond(optional(text(STEP_TEXT)))),
    notes: privateNote(labelled('For the facilitator', beyond(optional(text(STEP_TEXT))))),
    outcome: labelled('Expected outcome', beyond(optional(text(STEP_TEXT)))),
    parts: beyond(json(parts, [])),
  },
);

/** Somebody in the room: of the team, or a guest with a name of their own. */
export const participant = defineKind(
  'participant',
  { noun: 'participant' },
  {
    agendaId: labelled('Workshop', beyond(ref('agenda'))),
    memberId: labelled('Of the team', beyond(optional(ref('member')))),
    name: labelled('Guest', beyond(optional(text(200)))),
    role: beyond(oneOf(PARTICIPANT_ROLES)),
  },
);

export const preWork = defineKind(
  'preWork',
  { noun: 'task before the workshop' },
  {
    agendaId: labelled('Workshop', beyond(ref('agenda'))),
    task: labelled('Before the workshop', beyond(text(500))),
    who: beyond(optional(text(200))),
    minutes: beyond(optional(whole(0, LONGEST_STEP))),
    isDone: labelled('Done', beyond(flag())),
  },
);

/** One colleague’s answers to the pre-work, as they came back. What they think has no name where it is shown. */
export const preWorkReply = defineKind(
  'preWorkReply',
  { noun: 'answer to the pre-work' },
  {
    agendaId: labelled('Workshop', beyond(ref('agenda'))),
    memberId: labelled('Of the team', beyond(optional(ref('member')))),
    name: labelled('Who answered', beyond(text(200))),
    on: labelled('Saved on', beyond(date())),
    contacts: labelled('People they met', beyond(whole(0))),
    answers: opinion(labelled('Stage diagnostic', beyond(json(diagnosticAnswers, null)))),
  },
);

/** What was captured while a workshop ran. A decision and an action are records of their own, named here. */
export const captured = defineKind(
  'captured',
  { noun: 'entry of a workshop' },
  {
    agendaId: labelled('Workshop', beyond(ref('agenda'))),
    stepId: labelled('Step', beyond(optional(ref('agendaStep')))),
    form: labelled('Kind', beyond(oneOf(CAPTURED_FORMS))),
    /** What is parked. */
    parked: labelled('Parking lot', beyond(optional(text(2_000)))),
    note: privateNote(beyond(optional(text(2_000)))),
    decisionId: labelled('Decision', beyond(optional(ref('decision')))),
    actionId: labelled('Action', beyond(optional(ref('action')))),
    /** What was parked needs nothing more. */
    isSettled: labelled('Settled', beyond(flag())),
  },
);

/**
 * What a vote of the room came to, for one person and one dimension (F32). The single votes are no part of it: they live
 * beside the atlas while the vote runs.
 */
export const voteOutcome = defineKind(
  'voteOutcome',
  { noun: 'vote result', nature: 'opinion' },
  {
    agendaId: labelled('Workshop', beyond(ref('agenda'))),
    personId: beyond(ref('person')),
    dimension: beyond(oneOf(VOTE_DIMENSIONS)),
    /** 0: the room was not asked. */
    rounds: beyond(whole(0, 2)),
    /** How many gave a value in the last round, and how many did not know. */
    votes: beyond(whole(0, 100)),
    dontKnow: beyond(whole(0, 100)),
    median: beyond(optional(bounded(-2, 5))),
    spread: beyond(optional(whole(0, 4))),
    status: beyond(oneOf(VOTE_STATUS)),
    /** What the person has since, on the scale of the dimension; null where it is to be found out. */
    value: beyond(optional(bounded(-2, 5))),
    byLead: labelled('The lead decided', beyond(flag())),
    /** What finds it out. */
    actionId: beyond(optional(ref('action'))),
  },
);

const templateStep = z.strictObject({
  title: z.string().max(200),
  minutes,
  isBreak: z.boolean(),
  opens: z.enum(STEP_VIEWS),
  questions: z.string().max(STEP_TEXT).nullable(),
  notes: z.string().max(STEP_TEXT).nullable(),
  outcome: z.string().max(STEP_TEXT).nullable(),
  parts,
});
/** A step as a template proposes it. */
export type TemplateStep = z.output<typeof templateStep>;

/** An agenda kept for other workshops of the atlas. */
export const agendaTemplate = defineKind(
  'agendaTemplate',
  { scope: 'atlas', noun: 'agenda template' },
  {
    name: labelled('Template', beyond(text(200))),
    startTime: labelled('Starts', beyond(timeOfDay(9 * 60))),
    withCustomer: labelled('The customer is in the room', beyond(optional(flag()))),
    steps: beyond(json(z.array(templateStep).max(MOST_STEPS).readonly(), [])),
  },
);
