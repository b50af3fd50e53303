/** What is to be reached and what is done for it, what may go wrong, and what it is worth to the customer. */
import { beyond, date, labelled, money, number, ofOthers, oneOf, optional, ref, text, whole } from './fields';
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
