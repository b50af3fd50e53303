/** How key account management is set up in the company: for whom, by whom, who answers for what, when and with what. */
import {
  beyond,
  date,
  fromZero,
  labelled,
  number,
  ofMoney,
  oneOf,
  optional,
  privateNote,
  ref,
  refs,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import { INITIATIVE_STATUS, RESPONSIBILITIES, RHYTHMS } from './scales';

const atlas = (noun: string) => ({ scope: 'atlas' as const, noun });

/** Accounts that are served alike, by which rule one is among them, and what each of them takes. */
export const segment = defineKind('segment', atlas('segment'), {
  name: labelled('Segment', beyond(text(200))),
  rule: labelled('Who belongs', beyond(optional(text(2_000)))),
  serviceLevel: labelled('What they get', beyond(optional(text(2_000)))),
  maxAccounts: labelled('Most accounts', beyond(optional(whole(0, 1_000)))),
  accountIds: labelled('Accounts', beyond(refs('portfolioAccount'))),
  hoursPerAccount: fromZero(labelled('Hours a month each', beyond(optional(number())))),
  budget: fromZero(labelled('Budget a year', ofMoney(beyond(optional(number()))))),
});

/** A role in the team structure; who it reports to makes the chart. */
export const teamRole = defineKind('teamRole', atlas('role of the team'), {
  title: labelled('Role', beyond(text(200))),
  purpose: labelled('What it is there for', beyond(optional(text(2_000)))),
  memberId: labelled('Who', beyond(optional(ref('member')))),
  reportsToId: labelled('Reports to', beyond(optional(ref('teamRole')))),
});

/** A row of the responsibility table. */
export const programmeTask = defineKind('programmeTask', atlas('task of the programme'), {
  task: labelled('Task', beyond(text(300))),
});
/** A cell of the responsibility table: what a role does in a task. */
export const taskPart = defineKind('taskPart', atlas('part in a task'), {
  taskId: labelled('Task', beyond(ref('programmeTask'))),
  roleId: labelled('Role', beyond(ref('teamRole'))),
  part: labelled('R, A, C or I', beyond(oneOf(RESPONSIBILITIES))),
});

/** Something that comes back every year. */
export const programmeActivity = defineKind('programmeActivity', atlas('activity of the programme'), {
  name: labelled('Activity', beyond(text(300))),
  month: labelled('Month', beyond(optional(whole(1, 12)))),
  ownerId: labelled('Owner', beyond(optional(ref('member')))),
});

/** How the team of the programme works together; its purpose is that of the programme. */
export const teamCharter = defineKind(
  'teamCharter',
  { scope: 'atlas', single: true, noun: 'team charter' },
  {
    goals: labelled('Goals', beyond(optional(text(4_000)))),
    rules: labelled('Rules of work', beyond(optional(text(4_000)))),
    decisionRights: labelled('Who decides what', beyond(optional(text(4_000)))),
    meetingRhythm: labelled('When you meet', beyond(optional(text(2_000)))),
    signedBy: labelled('Signed by', beyond(optional(text(1_000)))),
    signedOn: labelled('Signed on', beyond(optional(date()))),
  },
);

/** A review that comes back: what is looked at, how often, by whom. */
export const programmeReview = defineKind('programmeReview', atlas('review of the programme'), {
  title: labelled('Review', beyond(text(300))),
  rhythm: labelled('How often', beyond(oneOf(RHYTHMS))),
  next: labelled('Next', beyond(optional(date()))),
  people: labelled('Who takes part', beyond(optional(text(1_000)))),
  agenda: labelled('Agenda', beyond(optional(text(4_000)))),
});

/** What else is done so that the programme works: a training, a tool, a change of pay. */
export const initiative = defineKind('initiative', atlas('initiative'), {
  title: labelled('Initiative', beyond(text(300))),
  why: labelled('What it changes', beyond(optional(text(2_000)))),
  ownerId: labelled('Owner', beyond(optional(ref('member')))),
  due: labelled('Due', beyond(optional(date()))),
  status: labelled('State', beyond(oneOf(INITIATIVE_STATUS))),
});

/** What the sponsor of the programme promised and how often they are to hear of it. Their name is in the charter. */
export const programmeSponsor = defineKind(
  'programmeSponsor',
  { scope: 'atlas', single: true, noun: 'programme sponsor' },
  {
    commitment: labelled('What they promised', privateNote(beyond(optional(text(2_000))))),
    rhythmDays: labelled('Talks every (days)', beyond(optional(whole(1, 3_650)))),
  },
);
export const programmeTouch = defineKind('programmeTouch', atlas('talk with the programme sponsor'), {
  note: labelled('What was said', privateNote(beyond(optional(text(2_000))))),
  date: labelled('Day', beyond(date())),
  how: labelled('How', beyond(optional(text(80)))),
});
