/** Our position: money, whitespace, opportunities, rivals and the diagnoses. */
import { z } from 'zod';
import {
  beyond,
  date,
  flag,
  forCustomer,
  fromZero,
  json,
  labelled,
  money,
  number,
  ofMoney,
  ofOthers,
  oneOf,
  opinion,
  optional,
  percent,
  privateNote,
  ref,
  refs,
  share,
  sharedWithCustomer,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import { diagnosticAnswers } from './stageAnswers';
import {
  CELL_STATUS,
  OPPORTUNITY_STAGES,
  OPPORTUNITY_TYPES,
  PLAN_IMPACT,
  PROJECT_STATUS,
  TARGET_TYPES,
} from './scales';

export const financials = defineKind(
  'financials',
  { single: true, noun: 'financial frame', isForCustomer: true },
  {
    periodStart: forCustomer(labelled('Period starts', optional(date()))),
    periodEnd: forCustomer(labelled('Period ends', optional(date()))),
    yearStart: forCustomer(labelled('A year begins in', beyond(optional(whole(1, 12))))),
    committed: optional(money()),
    actualYtd: labelled('Revenue so far this year', optional(money())),
    marketGrowthPct: labelled('Growth of their market %', optional(number())),
  },
);
export const financialYear = defineKind(
  'financialYear',
  { noun: 'financial year' },
  {
    fy: labelled('Year', whole(1900, 2200)),
    forecast: labelled('A forecast, not yet a full year', flag()),
    revenue: fromZero(optional(money())),
    cogs: fromZero(labelled('Cost of goods', optional(money()))),
    costToServe: fromZero(optional(money())),
    customerRevenue: fromZero(labelled('Their revenue', ofOthers(optional(money())))),
  },
);
export const target = defineKind(
  'target',
  { noun: 'target' },
  {
    fy: labelled('Year', whole(1900, 2200)),
    type: oneOf(TARGET_TYPES),
    value: fromZero(optional(money())),
  },
);
/** Revenue of one year with one offering. */
export const revenueLine = defineKind(
  'revenueLine',
  { noun: 'revenue line' },
  {
    offeringId: ref('offering'),
    fy: whole(1900, 2200),
    value: optional(money()),
  },
);
export const serviceFigure = defineKind(
  'serviceFigure',
  { noun: 'service figure' },
  {
    name: forCustomer(labelled('Service figure', text(200))),
    target: forCustomer(optional(number())),
    actual: forCustomer(optional(number())),
    unit: forCustomer(optional(text(40))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);
export const complaint = defineKind(
  'complaint',
  { noun: 'complaint' },
  {
    title: forCustomer(labelled('Complaint', text())),
    raisedOn: forCustomer(labelled('Raised', optional(date()))),
    closedOn: forCustomer(labelled('Closed', optional(date()))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

export const cell = defineKind(
  'cell',
  { noun: 'whitespace cell' },
  {
    businessUnitId: ref('businessUnit'),
    offeringId: ref('offering'),
    status: oneOf(CELL_STATUS, 'unknown'),
    spend: fromZero(labelled('They spend a year', optional(money()))),
    ours: fromZero(labelled('Of it yours', optional(money()))),
    competitorId: optional(ref('competitor')),
    sponsorId: opinion(labelled('Who would want you there', beyond(optional(ref('person'))))),
    note: privateNote(beyond(optional(text()))),
  },
);

const evidence = z.number().int().min(0).max(3).nullable();

export const opportunity = defineKind(
  'opportunity',
  { noun: 'opportunity' },
  {
    title: forCustomer(labelled('Opportunity', text())),
    businessUnitId: forCustomer(optional(ref('businessUnit'))),
    offeringId: forCustomer(optional(ref('offering'))),
    type: optional(oneOf(OPPORTUNITY_TYPES)),
    stage: oneOf(OPPORTUNITY_STAGES),
    value: fromZero(labelled({ own: 'Value', joint: 'Joint value' }, optional(money()))),
    valueInYear: fromZero(
      labelled({ own: 'Value in the plan year', joint: 'Joint value in the plan year' }, optional(money())),
    ),
    probability: share(optional(percent())),
    closeDate: labelled('Closes', optional(date())),
    economicBuyerId: opinion(optional(ref('person'))),
    championId: opinion(optional(ref('person'))),
    competitorId: optional(ref('competitor')),
    stakeholderIds: labelled('Buying centre', refs('person')),
    nextStep: labelled('Next step', optional(text())),
    meddicc: opinion(
      json(
        z
          .object({
            metrics: evidence,
            economicBuyer: evidence,
            decisionCriteria: evidence,
            decisionProcess: evidence,
            identifyPain: evidence,
            champion: evidence,
            competition: evidence,
          })
          .partial()
          .readonly()
          .nullable(),
        null,
      ),
    ),
    marginPct: ofMoney(labelled('Margin %', beyond(optional(number())))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);
export const decisionStep = defineKind(
  'decisionStep',
  { noun: 'decision step' },
  {
    opportunityId: ref('opportunity'),
    title: labelled('Step', text()),
    date: optional(date()),
    groupId: labelled('Who decides', optional(ref('group'))),
  },
);
export const decisionCriterion = defineKind(
  'decisionCriterion',
  { noun: 'decision criterion' },
  {
    opportunityId: ref('opportunity'),
    title: labelled('Criterion', text()),
    weight: optional(number()),
  },
);
export const callSheet = defineKind(
  'callSheet',
  { noun: 'call sheet' },
  {
    stakeholderId: labelled('Person', ref('person')),
    opportunityId: optional(ref('opportunity')),
    need: privateNote(optional(text())),
    feature: optional(text()),
    advantage: optional(text()),
    benefit: optional(text()),
    proof: optional(text()),
    callObjective: privateNote(labelled('Call objective', optional(text()))),
    openingQuestion: privateNote(optional(text())),
    objections: privateNote(labelled('Objections you expect', optional(text()))),
    answers: privateNote(labelled('Your answers', optional(text()))),
    nextStep: optional(text()),
    date: optional(date()),
  },
);

export const project = defineKind(
  'project',
  { noun: 'customer project' },
  {
    title: forCustomer(labelled('Project', text())),
    businessUnitId: forCustomer(optional(ref('businessUnit'))),
    sponsorId: forCustomer(labelled('Their sponsor', optional(ref('person')))),
    status: forCustomer(oneOf(PROJECT_STATUS)),
    start: forCustomer(optional(date())),
    end: forCustomer(optional(date())),
    budget: fromZero(optional(money())),
    planImpact: labelled('Impact on the plan', optional(oneOf(PLAN_IMPACT))),
    ourRole: forCustomer(labelled('Your part', optional(text(200)))),
    opportunityIds: labelled('Opportunities', refs('opportunity')),
    note: privateNote(optional(text())),
    riskIds: labelled('Risks', beyond(refs('risk'))),
    /** Work done together: one sentence, our lead, and what each side gains. The sponsor is the customer's lead. */
    charterLine: forCustomer(labelled('Joint work in one sentence', beyond(optional(text(500))))),
    ourLeadId: forCustomer(labelled('Your lead', beyond(optional(ref('member'))))),
    theirBenefit: forCustomer(labelled('What they gain', beyond(optional(text(500))))),
    ourBenefit: labelled('What you gain', beyond(optional(text(500)))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

/** What a competitor is at this account. */
export const rival = defineKind(
  'rival',
  { noun: 'rival here' },
  {
    competitorId: ref('competitor'),
    alliesIds: opinion(labelled('Allies here', refs('person'))),
    contractEnd: labelled('Their contract here ends', beyond(optional(date()))),
    howTheyBeatUs: privateNote(labelled('How they beat you', beyond(optional(text())))),
    howWeBeatThem: privateNote(labelled('How you beat them', beyond(optional(text())))),
  },
);
const barrier = () => optional(whole(0, 3));
export const lockout = defineKind(
  'lockout',
  { single: true, noun: 'lock-out', nature: 'opinion' },
  {
    contractTerm: barrier(),
    switchingCost: barrier(),
    jointProjects: barrier(),
    uniqueSolution: barrier(),
    executiveRelations: barrier(),
    satisfaction: barrier(),
    shareOfWallet: ofMoney(barrier()),
    processIntegration: barrier(),
  },
);

const mark = () => optional(whole(1, 5));
export const valueScorecard = defineKind(
  'valueScorecard',
  { single: true, noun: 'value scorecard', nature: 'opinion' },
  {
    relationshipStatus: mark(),
    relationshipHeight: mark(),
    valueInProducts: mark(),
    valueInServices: mark(),
    valueInRelationship: mark(),
    reviewFrequency: mark(),
    customerInitiatedContact: mark(),
    satisfactionOverall: mark(),
    satisfactionProducts: mark(),
    satisfactionServices: mark(),
  },
);

/** Relationship stage, own and customer view (F13); answers q1–q15, warnings W1–W6. */
export const diagnostic = defineKind(
  'diagnostic',
  { single: true, noun: 'stage diagnostic', nature: 'opinion' },
  {
    ours: json(diagnosticAnswers, null),
    customer: json(diagnosticAnswers, null),
    previousScore: labelled('Your score the last time', optional(number())),
    warnings: json(z.array(z.boolean().nullable()).max(6).readonly(), []),
    customerViewEstimated: labelled('Estimated by you, not asked', beyond(optional(flag()))),
    answeredOn: beyond(optional(date())),
    method: beyond(optional(text(20))),
  },
);

const screen = z.array(z.number().int().min(0).max(3).nullable()).max(3).readonly();
export const threeS = defineKind(
  'threeS',
  { single: true, noun: '3-S screen', nature: 'opinion' },
  {
    strategy: json(screen, []),
    structure: json(screen, []),
    systems: json(screen, []),
  },
);
export const powerBalance = defineKind(
  'powerBalance',
  { single: true, noun: 'power balance', nature: 'opinion' },
  {
    ourRevenueShareFromAccountPct: ofMoney(labelled('Share of your revenue from here %', ofOthers(optional(number())))),
    customerDependenceOnUs: labelled('How much they depend on you', optional(whole(0, 4))),
  },
);

/** Score of this account on a portfolio factor (F14); the factor and its weight belong to the atlas. */
export const attractivenessScore = defineKind(
  'attractivenessScore',
  { noun: 'attractiveness score' },
  {
    factorId: ref('attractivenessFactor'),
    score: optional(number()),
  },
);
/** A success factor as this customer sees it (F15). */
export const strengthFactor = defineKind(
  'strengthFactor',
  { noun: 'success factor' },
  {
    factor: text(200),
    weight: number(),
    ours: optional(number()),
    bestCompetitor: optional(number()),
  },
);
