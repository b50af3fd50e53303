/** The plan: its state, ambition and strategy, objectives and actions, value and risk, reviews. */
import { z } from 'zod';
import {
  beyond,
  bounded,
  date,
  flag,
  json,
  labelled,
  money,
  number,
  ofOthers,
  oneOf,
  optional,
  ref,
  refs,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import {
  ACTION_ORIGINS,
  ACTION_STATUS,
  CALENDAR_KINDS,
  CONFIDENTIALITY,
  DRIVER_STATES,
  DRIVER_TYPES,
  FORCE_SIDES,
  FRAMEWORKS,
  MEASURE_CATEGORIES,
  MEASURE_DIRECTIONS,
  MEETING_KINDS,
  OBJECTIVE_STATUS,
  OBJECTIVE_TYPES,
  PLAN_STATES,
  RISK_CATEGORIES,
  RISK_STATUS,
  RISK_STEPS,
  SWOT_FIELDS,
  VOTE_DIMENSIONS,
} from './scales';

/** Cover, state and ambition of the plan. */
export const plan = defineKind(
  'plan',
  { single: true, noun: 'plan' },
  {
    state: oneOf(PLAN_STATES),
    version: whole(1, 9999),
    author: optional(text(200)),
    confidentiality: oneOf(CONFIDENTIALITY),
    template: optional(text(80)),
    ambition: optional(text(2000)),
    wantedStage: labelled('Stage you want to reach', optional(whole(1, 5))),
    wantedStageBy: labelled('By', optional(date())),
    strategyChoice: labelled('Strategy chosen', optional(text(80))),
    strategyChoiceReason: labelled('Why another than proposed', optional(text())),
    notDoing: labelled('What you will not do', optional(text())),
    valueStatement: labelled('Value statement', optional(text())),
    nextReview: labelled('Next review', optional(date())),
    largeDeal: labelled('A deal is large from', optional(money())),
    settingsVersion: optional(whole()),
    framework: labelled('Framework on the slides', optional(oneOf(FRAMEWORKS))),
    numberLocale: labelled('Numbers and dates on paper', optional(text(35))),
    reviewer: labelled('Reviewed by', optional(text(200))),
    reviewBy: labelled('Review until', optional(date())),
    reviewComment: labelled('For the reviewer', optional(text(2000))),
    examplesAside: labelled('Examples set aside', optional(text())),
  },
);

export const strategyStatement = defineKind(
  'strategyStatement',
  { noun: 'strategy statement' },
  { title: labelled('Strategy statement', text()) },
);

export const objective = defineKind(
  'objective',
  { noun: 'objective' },
  {
    type: labelled('Kind', oneOf(OBJECTIVE_TYPES)),
    title: labelled('Objective', text()),
    measure: optional(text()),
    baseline: labelled('From', optional(number())),
    target: labelled('To', optional(number())),
    due: optional(date()),
    ownerId: optional(ref('member')),
    customerGoalId: labelled('Serves their goal', optional(ref('customerGoal'))),
    supplierGoalId: labelled('Serves your goal', optional(ref('supplierGoal'))),
    status: labelled('State', oneOf(OBJECTIVE_STATUS)),
  },
);

export const action = defineKind(
  'action',
  { noun: 'action' },
  {
    objectiveId: optional(ref('objective')),
    stakeholderId: labelled('Person', optional(ref('person'))),
    riskId: optional(ref('risk')),
    title: labelled('Action', text()),
    ownerId: labelled('Owner', optional(ref('member'))),
    due: optional(date()),
    status: labelled('State', oneOf(ACTION_STATUS)),
    completedOn: labelled('Done on', optional(date())),
    workshopStep: labelled('Workshop step', optional(text(80))),
    opportunityId: beyond(optional(ref('opportunity'))),
    origin: labelled('Where it came from', beyond(optional(oneOf(ACTION_ORIGINS)))),
    waitingForUnit: labelled('Waits for', beyond(optional(text(200)))),
    note: beyond(optional(text())),
  },
);

export const risk = defineKind(
  'risk',
  { noun: 'risk' },
  {
    category: oneOf(RISK_CATEGORIES),
    title: labelled('Risk', text()),
    likelihood: optional(whole(1, 5)),
    impact: optional(whole(1, 5)),
    residualLikelihood: optional(whole(1, 5)),
    residualImpact: optional(whole(1, 5)),
    exposure: labelled('Money exposed', optional(money())),
    ownerId: optional(ref('member')),
    step: oneOf(RISK_STEPS),
    mitigation: labelled('Measure', optional(text())),
    reviewDate: optional(date()),
    status: oneOf(RISK_STATUS),
    facts: beyond(optional(text())),
    source: beyond(optional(text())),
    subType: beyond(optional(text(80))),
    coOwnerId: labelled('Co-owner', beyond(optional(ref('member')))),
  },
);

export const swotEntry = defineKind('swotEntry', { noun: 'SWOT entry' }, { field: oneOf(SWOT_FIELDS), title: text() });
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
    step: oneOf(['initiative', 'help', 'value']),
    title: text(),
    customerGoalId: optional(ref('customerGoal')),
    fromIds: labelled('Comes from', refs('strategyStep')),
    ownerId: labelled('Whose it is at the customer', optional(ref('person'))),
  },
);

export const valueDriver = defineKind(
  'valueDriver',
  { noun: 'value driver' },
  {
    title: labelled('Value driver', text()),
    type: ofOthers(oneOf(DRIVER_TYPES)),
    agreedById: labelled('Agreed by', optional(ref('person'))),
    agreedOn: optional(date()),
    quantity: optional(number()),
    unit: optional(text(100)),
    unitValue: optional(money()),
    improvementPct: labelled('Improvement %', optional(number())),
    confidencePct: labelled('Confidence %', optional(number())),
    state: oneOf(DRIVER_STATES),
    deliveredValue: labelled('Value delivered', optional(money())),
  },
);
export const valueInvestment = defineKind(
  'valueInvestment',
  { single: true, noun: 'investment' },
  {
    oneOff: labelled('Once', optional(money())),
    annual: labelled('Every year', optional(money())),
    years: optional(number()),
  },
);
export const proofPoint = defineKind('proofPoint', { noun: 'proof point' }, { title: labelled('Proof', text()) });

export const meeting = defineKind(
  'meeting',
  { noun: 'meeting' },
  {
    date: date(),
    title: labelled('Meeting', text()),
    kind: oneOf(MEETING_KINDS),
    ourIds: labelled('From you', refs('member')),
    customerIds: labelled('From the customer', refs('person')),
    summary: optional(text()),
    customerHours: labelled('Their hours', optional(number())),
    ourHours: labelled('Your hours', optional(number())),
  },
);

export const measure = defineKind(
  'measure',
  { noun: 'measure' },
  {
    name: labelled('Measure', text(200)),
    category: oneOf(MEASURE_CATEGORIES),
    horizonMonths: labelled('Horizon (months)', optional(whole())),
    weight: number(),
    direction: labelled('Better is', oneOf(MEASURE_DIRECTIONS)),
    floor: optional(number()),
    target: optional(number()),
    actual: optional(number()),
    customerScored: labelled('Scored by the customer', flag()),
    team: labelled('Shared by the team', flag()),
  },
);

export const assignment = defineKind(
  'assignment',
  { noun: 'team role' },
  {
    memberId: ref('member'),
    role: optional(text(80)),
    hoursPerMonth: labelled('Hours a month', optional(number())),
    accountablePct: labelled('Accountable %', optional(number())),
    /** Six answers 0–3 on how well the customer's strategy is understood. */
    understanding: beyond(json(z.array(z.number().int().min(0).max(3).nullable()).max(6).readonly().nullable(), null)),
  },
);
export const sponsorPairing = defineKind(
  'sponsorPairing',
  { noun: 'sponsor pairing' },
  {
    memberId: labelled('Sponsor', ref('member')),
    personId: labelled('Counterpart', optional(ref('person'))),
    commitment: optional(text()),
    rhythmDays: labelled('Talks every (days)', whole(1, 3650)),
  },
);
export const sponsorTouch = defineKind(
  'sponsorTouch',
  { noun: 'sponsor touch' },
  {
    sponsorPairingId: labelled('Sponsor', ref('sponsorPairing')),
    date: date(),
    kind: labelled('How', optional(text(80))),
    note: labelled('What was said', optional(text())),
  },
);
export const responsibility = defineKind(
  'responsibility',
  { noun: 'responsibility' },
  {
    task: text(),
    memberId: labelled('Who', optional(ref('member'))),
    part: labelled('R, A, C or I', oneOf(['R', 'A', 'C', 'I'])),
  },
);
export const commitment = defineKind(
  'commitment',
  { noun: 'commitment' },
  {
    unit: labelled('Unit', text(200)),
    promise: text(),
    due: optional(date()),
    doneOn: labelled('Kept on', optional(date())),
    dependsOnActionId: labelled('Depends on', optional(ref('action'))),
  },
);

export const review = defineKind(
  'review',
  { noun: 'review' },
  {
    date: date(),
    present: labelled('Who was there', optional(text())),
    whatChanged: optional(text()),
    decisions: optional(text()),
    learned: labelled('What did you learn', optional(text())),
    nextDate: labelled('Next review', optional(date())),
  },
);
export const decision = defineKind(
  'decision',
  { noun: 'decision' },
  {
    date: date(),
    decision: labelled('Decision', text()),
    options: labelled('Options looked at', optional(text())),
    contributionEffect: labelled('Effect on contribution', optional(money())),
    decidedBy: optional(text(200)),
    reviewDate: labelled('Look at it again', optional(date())),
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
    kind: oneOf(CALENDAR_KINDS),
    title: labelled('Meeting', text(300)),
    everyDays: labelled('Every (days)', optional(whole(1, 3650))),
    next: optional(date()),
    memberId: labelled('Who calls it', optional(ref('member'))),
  },
);
/** Where something the plan says comes from, or a document that belongs to it. */
export const source = defineKind(
  'source',
  { noun: 'source' },
  {
    title: labelled('Source', text(300)),
    where: labelled('Where it is found', optional(text(1000))),
    date: optional(date()),
    attachmentId: optional(text(80)),
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
  { noun: 'vote' },
  {
    participant: text(200),
    stakeholderId: ref('person'),
    dimension: oneOf(VOTE_DIMENSIONS),
    round: whole(1, 9),
    /** On the scale of its dimension. */
    value: optional(bounded(-2, 5)),
  },
);
