/** The plan: its state, ambition and strategy, objectives and actions, value and risk, reviews. */
import { z } from 'zod';
import { beyond, bounded, date, flag, json, number, oneOf, optional, ref, refs, text, whole } from './fields';
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
    wantedStage: optional(whole(1, 5)),
    wantedStageBy: optional(date()),
    strategyChoice: optional(text(80)),
    strategyChoiceReason: optional(text()),
    notDoing: optional(text()),
    valueStatement: optional(text()),
    nextReview: optional(date()),
    largeDeal: optional(number()),
    settingsVersion: optional(whole()),
    framework: optional(oneOf(FRAMEWORKS)),
  },
);

export const strategyStatement = defineKind('strategyStatement', { noun: 'strategy statement' }, { title: text() });

export const objective = defineKind(
  'objective',
  { noun: 'objective' },
  {
    type: oneOf(OBJECTIVE_TYPES),
    title: text(),
    measure: optional(text()),
    baseline: optional(number()),
    target: optional(number()),
    due: optional(date()),
    ownerId: optional(ref('member')),
    customerGoalId: optional(ref('customerGoal')),
    supplierGoalId: optional(ref('supplierGoal')),
    status: oneOf(OBJECTIVE_STATUS),
  },
);

export const action = defineKind(
  'action',
  { noun: 'action' },
  {
    objectiveId: optional(ref('objective')),
    stakeholderId: optional(ref('person')),
    riskId: optional(ref('risk')),
    title: text(),
    ownerId: optional(ref('member')),
    due: optional(date()),
    status: oneOf(ACTION_STATUS),
    completedOn: optional(date()),
    workshopStep: optional(text(80)),
    opportunityId: beyond(optional(ref('opportunity'))),
    origin: beyond(optional(oneOf(ACTION_ORIGINS))),
    waitingForUnit: beyond(optional(text(200))),
    note: beyond(optional(text())),
  },
);

export const risk = defineKind(
  'risk',
  { noun: 'risk' },
  {
    category: oneOf(RISK_CATEGORIES),
    title: text(),
    likelihood: optional(whole(1, 5)),
    impact: optional(whole(1, 5)),
    residualLikelihood: optional(whole(1, 5)),
    residualImpact: optional(whole(1, 5)),
    exposure: optional(number()),
    ownerId: optional(ref('member')),
    step: oneOf(RISK_STEPS),
    mitigation: optional(text()),
    reviewDate: optional(date()),
    status: oneOf(RISK_STATUS),
    facts: beyond(optional(text())),
    source: beyond(optional(text())),
    subType: beyond(optional(text(80))),
    coOwnerId: beyond(optional(ref('member'))),
  },
);

export const swotEntry = defineKind('swotEntry', { noun: 'SWOT entry' }, { field: oneOf(SWOT_FIELDS), title: text() });
export const keyIssue = defineKind(
  'keyIssue',
  { noun: 'key issue' },
  {
    because: text(),
    therefore: text(),
    swotEntryIds: refs('swotEntry'),
    objectiveIds: refs('objective'),
  },
);
export const force = defineKind(
  'force',
  { noun: 'force' },
  {
    side: oneOf(FORCE_SIDES),
    title: text(),
    score: optional(whole(1, 5)),
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
    fromIds: refs('strategyStep'),
    ownerId: optional(ref('person')),
  },
);

export const valueDriver = defineKind(
  'valueDriver',
  { noun: 'value driver' },
  {
    title: text(),
    type: oneOf(DRIVER_TYPES),
    agreedById: optional(ref('person')),
    agreedOn: optional(date()),
    quantity: optional(number()),
    unit: optional(text(100)),
    unitValue: optional(number()),
    improvementPct: optional(number()),
    confidencePct: optional(number()),
    state: oneOf(DRIVER_STATES),
    deliveredValue: optional(number()),
  },
);
export const valueInvestment = defineKind(
  'valueInvestment',
  { single: true, noun: 'investment' },
  {
    oneOff: optional(number()),
    annual: optional(number()),
    years: optional(number()),
  },
);
export const proofPoint = defineKind('proofPoint', { noun: 'proof point' }, { title: text() });

export const meeting = defineKind(
  'meeting',
  { noun: 'meeting' },
  {
    date: date(),
    title: text(),
    kind: oneOf(MEETING_KINDS),
    ourIds: refs('member'),
    customerIds: refs('person'),
    summary: optional(text()),
    customerHours: optional(number()),
    ourHours: optional(number()),
  },
);

export const measure = defineKind(
  'measure',
  { noun: 'measure' },
  {
    name: text(200),
    category: oneOf(MEASURE_CATEGORIES),
    horizonMonths: optional(whole()),
    weight: number(),
    direction: oneOf(MEASURE_DIRECTIONS),
    floor: optional(number()),
    target: optional(number()),
    actual: optional(number()),
    customerScored: flag(),
    team: flag(),
  },
);

export const assignment = defineKind(
  'assignment',
  { noun: 'team role' },
  {
    memberId: ref('member'),
    role: optional(text(80)),
    hoursPerMonth: optional(number()),
    accountablePct: optional(number()),
    /** Six answers 0–3 on how well the customer's strategy is understood. */
    understanding: beyond(json(z.array(z.number().int().min(0).max(3).nullable()).max(6).readonly().nullable(), null)),
  },
);
export const sponsorPairing = defineKind(
  'sponsorPairing',
  { noun: 'sponsor pairing' },
  {
    memberId: ref('member'),
    personId: optional(ref('person')),
    commitment: optional(text()),
    rhythmDays: whole(1, 3650),
  },
);
export const sponsorTouch = defineKind(
  'sponsorTouch',
  { noun: 'sponsor touch' },
  {
    sponsorPairingId: ref('sponsorPairing'),
    date: date(),
    kind: optional(text(80)),
    note: optional(text()),
  },
);
export const responsibility = defineKind(
  'responsibility',
  { noun: 'responsibility' },
  {
    task: text(),
    memberId: optional(ref('member')),
    part: oneOf(['R', 'A', 'C', 'I']),
  },
);
export const commitment = defineKind(
  'commitment',
  { noun: 'commitment' },
  {
    unit: text(200),
    promise: text(),
    due: optional(date()),
    doneOn: optional(date()),
    dependsOnActionId: optional(ref('action')),
  },
);

export const review = defineKind(
  'review',
  { noun: 'review' },
  {
    date: date(),
    present: optional(text()),
    whatChanged: optional(text()),
    decisions: optional(text()),
    learned: optional(text()),
    nextDate: optional(date()),
  },
);
export const decision = defineKind(
  'decision',
  { noun: 'decision' },
  {
    date: date(),
    decision: text(),
    options: optional(text()),
    contributionEffect: optional(number()),
    decidedBy: optional(text(200)),
    reviewDate: optional(date()),
  },
);
export const kpi = defineKind(
  'kpi',
  { noun: 'KPI' },
  {
    name: text(200),
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
  { title: text(300), amount: optional(number()) },
);
/** A meeting that comes back: what, how often, when next. */
export const calendarEntry = defineKind(
  'calendarEntry',
  { noun: 'calendar entry' },
  {
    kind: oneOf(CALENDAR_KINDS),
    title: text(300),
    everyDays: optional(whole(1, 3650)),
    next: optional(date()),
    memberId: optional(ref('member')),
  },
);
/** Where something the plan says comes from, or a document that belongs to it. */
export const source = defineKind(
  'source',
  { noun: 'source' },
  {
    title: text(300),
    where: optional(text(1000)),
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
