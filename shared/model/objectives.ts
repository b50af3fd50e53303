/** What is to be reached and what is done for it, what may go wrong, and what it is worth to the customer. */
import {
  beyond,
  date,
  forCustomer,
  fromZero,
  labelled,
  money,
  number,
  ofOthers,
  oneOf,
  optional,
  privateNote,
  ref,
  share,
  sharedWithCustomer,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import {
  ACTION_ORIGINS,
  ACTION_STATUS,
  DRIVER_STATES,
  DRIVER_TYPES,
  OBJECTIVE_STATUS,
  OBJECTIVE_TYPES,
  RISK_CATEGORIES,
  RISK_STATUS,
  RISK_STEPS,
} from './scales';

export const objective = defineKind(
  'objective',
  { noun: 'objective' },
  {
    type: labelled('Kind', oneOf(OBJECTIVE_TYPES)),
    title: forCustomer(labelled('Objective', text())),
    measure: forCustomer(optional(text())),
    baseline: forCustomer(labelled('From', optional(number()))),
    target: forCustomer(labelled('To', optional(number()))),
    due: forCustomer(optional(date())),
    ownerId: forCustomer(optional(ref('member'))),
    customerGoalId: forCustomer(labelled('Serves their goal', optional(ref('customerGoal')))),
    supplierGoalId: labelled('Serves your goal', optional(ref('supplierGoal'))),
    status: forCustomer(labelled('State', oneOf(OBJECTIVE_STATUS))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

export const action = defineKind(
  'action',
  { noun: 'action' },
  {
    objectiveId: forCustomer(optional(ref('objective'))),
    stakeholderId: labelled('Person', optional(ref('person'))),
    riskId: optional(ref('risk')),
    title: forCustomer(labelled('Action', text())),
    ownerId: forCustomer(labelled('Owner', optional(ref('member')))),
    due: forCustomer(optional(date())),
    status: forCustomer(labelled('State', oneOf(ACTION_STATUS))),
    completedOn: forCustomer(labelled('Done on', optional(date()))),
    workshopStep: labelled('Workshop step', optional(text(80))),
    opportunityId: beyond(optional(ref('opportunity'))),
    origin: labelled('Where it came from', beyond(optional(oneOf(ACTION_ORIGINS)))),
    waitingForUnit: labelled('Waits for', beyond(optional(text(200)))),
    note: privateNote(beyond(optional(text()))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

export const risk = defineKind(
  'risk',
  { noun: 'risk' },
  {
    category: forCustomer(oneOf(RISK_CATEGORIES)),
    title: forCustomer(labelled('Risk', text())),
    likelihood: forCustomer(optional(whole(1, 5))),
    impact: forCustomer(optional(whole(1, 5))),
    residualLikelihood: optional(whole(1, 5)),
    residualImpact: optional(whole(1, 5)),
    exposure: fromZero(labelled('Money exposed', optional(money()))),
    ownerId: forCustomer(optional(ref('member'))),
    step: oneOf(RISK_STEPS),
    mitigation: forCustomer(labelled('Measure', optional(text()))),
    reviewDate: forCustomer(optional(date())),
    status: forCustomer(oneOf(RISK_STATUS)),
    facts: privateNote(beyond(optional(text()))),
    source: privateNote(beyond(optional(text()))),
    subType: beyond(optional(text(80))),
    coOwnerId: labelled('Co-owner', beyond(optional(ref('member')))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

export const valueDriver = defineKind(
  'valueDriver',
  { noun: 'value driver' },
  {
    title: forCustomer(labelled('Value driver', text())),
    type: forCustomer(ofOthers(oneOf(DRIVER_TYPES))),
    agreedById: forCustomer(labelled('Agreed by', optional(ref('person')))),
    agreedOn: forCustomer(optional(date())),
    quantity: fromZero(forCustomer(optional(number()))),
    unit: forCustomer(optional(text(100))),
    unitValue: fromZero(forCustomer(optional(money()))),
    improvementPct: forCustomer(labelled('Improvement %', optional(number()))),
    confidencePct: share(forCustomer(labelled('Confidence %', optional(number())))),
    state: forCustomer(oneOf(DRIVER_STATES)),
    deliveredValue: forCustomer(labelled('Value delivered', optional(money()))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

export const valueInvestment = defineKind(
  'valueInvestment',
  { single: true, noun: 'investment' },
  {
    oneOff: labelled('Once', optional(money())),
    annual: labelled('Every year', optional(money())),
    years: fromZero(optional(number())),
  },
);

export const proofPoint = defineKind(
  'proofPoint',
  { noun: 'proof point' },
  { title: forCustomer(labelled('Proof', text())), sharedWithCustomer: sharedWithCustomer() },
);
