/** The plan itself: its state and ambition, what strengths, weaknesses and forces say, and the strategy. */
import {
  beyond,
  date,
  forCustomer,
  fromZero,
  labelled,
  money,
  oneOf,
  onTick,
  opinion,
  optional,
  ref,
  refs,
  sharedWithCustomer,
  someOf,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import { CONFIDENTIALITY, FORCE_SIDES, FRAMEWORKS, PLAN_STATES, SHARED_TEXTS, SWOT_FIELDS } from './scales';

/** Cover, state and ambition of the plan. */
export const plan = defineKind(
  'plan',
  { single: true, noun: 'plan', isForCustomer: true },
  {
    state: forCustomer(oneOf(PLAN_STATES)),
    version: forCustomer(whole(1, 9999)),
    author: forCustomer(optional(text(200))),
    confidentiality: oneOf(CONFIDENTIALITY),
    template: forCustomer(optional(text(80))),
    ambition: onTick(optional(text(2000))),
    wantedStage: opinion(labelled('Stage you want to reach', optional(whole(1, 5)))),
    wantedStageBy: opinion(labelled('By', optional(date()))),
    strategyChoice: labelled('Strategy chosen', optional(text(80))),
    strategyChoiceReason: labelled('Why another than proposed', optional(text())),
    notDoing: labelled('What you will not do', optional(text())),
    valueStatement: onTick(labelled('Value statement', optional(text()))),
    nextReview: forCustomer(labelled('Next review', optional(date()))),
    largeDeal: fromZero(labelled('A deal is large from', optional(money()))),
    settingsVersion: optional(whole()),
    framework: labelled('Framework on the slides', optional(oneOf(FRAMEWORKS))),
    numberLocale: forCustomer(labelled('Numbers and dates on paper', optional(text(35)))),
    /** A language tag; null: English. */
    language: forCustomer(labelled('Language of the plan', beyond(optional(text(35))))),
    reviewer: labelled('Reviewed by', optional(text(200))),
    reviewBy: labelled('Review until', optional(date())),
    reviewComment: labelled('For the reviewer', optional(text(2000))),
    examplesAside: labelled('Examples set aside', optional(text())),
    sharedTexts: labelled('Texts shared with the customer', beyond(optional(someOf(SHARED_TEXTS)))),
  },
);

export const strategyStatement = defineKind(
  'strategyStatement',
  { noun: 'strategy statement' },
  { title: labelled('Strategy statement', text()) },
);

export const swotEntry = defineKind('swotEntry', { noun: 'SWOT entry' }, { field: oneOf(SWOT_FIELDS), title: text() });

/** A strength, weakness, opportunity or threat of the customer as the customer itself sees it. */
export const customerSwotEntry = defineKind(
  'customerSwotEntry',
  { noun: 'entry of the customer’s own SWOT' },
  {
    field: forCustomer(oneOf(SWOT_FIELDS)),
    title: forCustomer(text()),
    /** Who of them told it, and when, stays with the team. */
    source: labelled('Where they say so', optional(text(200))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

export const keyIssue = defineKind(
  'keyIssue',
  { noun: 'key issue' },
  {
    because: labelled('Because', text()),
    therefore: labelled('therefore you must', text()),
    swotEntryIds: labelled('Rests on', refs('swotEntry')),
    objectiveIds: labelled('Answered by', refs('objective')),
  },
);

export const force = defineKind(
  'force',
  { noun: 'force' },
  {
    side: oneOf(FORCE_SIDES),
    title: labelled('Force', text()),
    score: labelled('Score 1–5', optional(whole(1, 5))),
  },
);

/** Goal, initiative, our help, value: one step of the strategy map. */
export const strategyStep = defineKind(
  'strategyStep',
  { noun: 'strategy step' },
  {
    step: forCustomer(oneOf(['initiative', 'help', 'value'])),
    title: forCustomer(text()),
    customerGoalId: forCustomer(optional(ref('customerGoal'))),
    fromIds: forCustomer(labelled('Comes from', refs('strategyStep'))),
    ownerId: forCustomer(labelled('Whose it is at the customer', optional(ref('person')))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);
