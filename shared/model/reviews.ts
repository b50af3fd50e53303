/** How the plan stays alive: meetings, reviews and decisions, its versions, and what was confirmed, waived or voted. */
import { z } from 'zod';
import {
  beyond,
  bounded,
  date,
  forCustomer,
  fromZero,
  json,
  labelled,
  money,
  number,
  oneOf,
  optional,
  privateNote,
  ref,
  refs,
  sharedWithCustomer,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import { CALENDAR_KINDS, MEETING_KINDS, VOTE_DIMENSIONS } from './scales';

export const meeting = defineKind(
  'meeting',
  { noun: 'meeting' },
  {
    date: forCustomer(date()),
    title: forCustomer(labelled('Meeting', text())),
    kind: forCustomer(oneOf(MEETING_KINDS)),
    ourIds: forCustomer(labelled('From you', refs('member'))),
    customerIds: forCustomer(labelled('From the customer', refs('person'))),
    summary: forCustomer(privateNote(optional(text()))),
    customerHours: fromZero(labelled('Their hours', optional(number()))),
    ourHours: fromZero(labelled('Your hours', optional(number()))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

export const review = defineKind(
  'review',
  { noun: 'review' },
  {
    date: date(),
    present: labelled('Who was there', optional(text())),
    whatChanged: privateNote(optional(text())),
    decisions: optional(text()),
    learned: privateNote(labelled('What did you learn', optional(text()))),
    nextDate: labelled('Next review', optional(date())),
  },
);

export const decision = defineKind(
  'decision',
  { noun: 'decision' },
  {
    date: forCustomer(date()),
    decision: forCustomer(labelled('Decision', text())),
    options: labelled('Options looked at', optional(text())),
    contributionEffect: labelled('Effect on contribution', optional(money())),
    decidedBy: optional(text(200)),
    reviewDate: labelled('Look at it again', optional(date())),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

export const kpi = defineKind(
  'kpi',
  { noun: 'KPI' },
  {
    name: labelled('Measure', text(200)),
    unit: optional(text(40)),
    target: optional(number()),
    actual: optional(number()),
  },
);

/** A plan as it was when it became final: its frozen ratings and its PDF. */
export const planVersion = defineKind(
  'planVersion',
  { noun: 'plan version' },
  {
    version: whole(1, 9999),
    finalOn: date(),
    supersededOn: optional(date()),
    by: optional(text(200)),
    snapshotId: optional(ref('snapshot')),
    /** The PDF, a blob of the atlas fetched by this id; null when it came from a file that carries none. */
    attachmentId: optional(text(80)),
  },
);

const recordOfKind = z.string().max(80);
/** More than anybody reads; the rest is counted. */
const MOST_TOLD = 1_500;
const LONGEST_TOLD = 600;
const told = z.string().max(LONGEST_TOLD);
/** One line of what a merge did: what of which record, how it came about, and what either copy said. */
const mergeLine = z.strictObject({
  kind: recordOfKind,
  id: z.string().max(80),
  /** What the record was called. */
  name: told,
  /** Null where it is about the record as a whole. */
  field: z.string().max(80).nullable(),
  /** Taken from their copy unasked, or asked and answered. */
  how: z.enum(['taken', 'mine', 'theirs', 'both']),
  mine: told.nullable(),
  theirs: told.nullable(),
});
export type MergeLine = z.output<typeof mergeLine>;
/** A change of another log: no two have the same three. */
const logHead = z.strictObject({
  revision: z.number().int().min(0),
  at: z.string().max(40),
  sessionId: z.string().max(80),
});
export type LogHead = z.output<typeof logHead>;

/** Another copy of this account that was merged into it, and how: the report of it, and what the next merge begins with. */
export const copyMerge = defineKind(
  'copyMerge',
  { noun: 'merge of a copy', nature: 'opinion' },
  {
    on: labelled('Merged on', beyond(date())),
    copyName: labelled('Copy', beyond(text(200))),
    /** How it was known what both copies once were. */
    by: labelled('Compared by', beyond(oneOf(['log', 'dates', 'nothing']))),
    /** When they still were one; ISO time. */
    partedAt: labelled('One until', beyond(optional(text(40)))),
    /** The last change of their log that is in; null where they came without one. */
    head: beyond(json(logHead.nullable(), null)),
    /** A mark of all they held: the same copy again brings nothing. */
    content: beyond(optional(text(40))),
    /** Their records that are ones of ours under another id. */
    joined: beyond(
      json(
        z
          .array(z.strictObject({ kind: recordOfKind, theirs: z.string().max(80), mine: z.string().max(80) }))
          .max(20_000)
          .readonly(),
        [],
      ),
    ),
    /** What was answered, by question and by what their copy said. */
    answers: beyond(json(z.record(z.string().max(400), z.enum(['mine', 'theirs', 'both'])).readonly(), {})),
    lines: labelled('What it did', beyond(json(z.array(mergeLine).max(MOST_TOLD).readonly(), []))),
    /** Lines that are not told one by one. */
    more: labelled('Not told one by one', beyond(whole(0))),
  },
);

/** Money set aside for the account. */
export const budgetLine = defineKind(
  'budgetLine',
  { noun: 'budget line' },
  { title: labelled('Budget line', text(300)), amount: optional(money()) },
);

/** A meeting that comes back: what, how often, when next. */
export const calendarEntry = defineKind(
  'calendarEntry',
  { noun: 'calendar entry' },
  {
    kind: forCustomer(oneOf(CALENDAR_KINDS)),
    title: forCustomer(labelled('Meeting', text(300))),
    everyDays: forCustomer(labelled('Every (days)', optional(whole(1, 3650)))),
    next: forCustomer(optional(date())),
    memberId: forCustomer(labelled('Who calls it', optional(ref('member')))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

/** Where something the plan says comes from, or a document that belongs to it. */
export const source = defineKind(
  'source',
  { noun: 'source' },
  {
    title: forCustomer(labelled('Source', text(300))),
    where: forCustomer(labelled('Where it is found', optional(text(1000)))),
    date: forCustomer(optional(date())),
    attachmentId: optional(text(80)),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

/** A plan section confirmed as still true without an edit (F29). */
export const confirmation = defineKind(
  'confirmation',
  { noun: 'confirmation' },
  {
    section: text(8),
    on: date(),
    by: optional(text(200)),
  },
);

/** A finding set aside with a reason until a day. `ref` names what it concerns, as the finding does. */
export const waiver = defineKind(
  'waiver',
  { noun: 'waiver' },
  {
    code: text(40),
    ref: optional(text(200)),
    reason: text(),
    until: optional(date()),
    by: optional(text(200)),
  },
);

/** A suggestion the team has answered: a risk (F22b) or a trigger. */
export const suggestion = defineKind(
  'suggestion',
  { noun: 'suggestion' },
  {
    rule: text(80),
    ref: optional(text(200)),
    state: oneOf(['dismissed', 'snoozed', 'accepted']),
    reason: optional(text()),
    until: optional(date()),
  },
);

export const workshop = defineKind(
  'workshop',
  { single: true, noun: 'workshop' },
  {
    template: optional(text(80)),
    date: optional(date()),
    participants: json(z.array(z.string().max(200)).max(100).readonly(), []),
  },
);

export const vote = defineKind(
  'vote',
  { noun: 'vote', nature: 'opinion' },
  {
    participant: text(200),
    stakeholderId: ref('person'),
    dimension: oneOf(VOTE_DIMENSIONS),
    round: whole(1, 9),
    /** On the scale of its dimension. */
    value: optional(bounded(-2, 5)),
  },
);
