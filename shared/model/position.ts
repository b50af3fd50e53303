/** Our position: money, whitespace, opportunities, rivals and the diagnoses. */
import { z } from 'zod';
import { beyond, date, flag, json, number, oneOf, optional, ref, refs, text, whole } from './fields';
import { defineKind } from './kind';
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
  { single: true, noun: 'financial frame' },
  {
    periodStart: optional(date()),
    periodEnd: optional(date()),
    committed: optional(number()),
    actualYtd: optional(number()),
    marketGrowthPct: optional(number()),
  },
);
export const financialYear = defineKind(
  'financialYear',
  { noun: 'financial year' },
  {
    fy: whole(1900, 2200),
    forecast: flag(),
    revenue: optional(number()),
    cogs: optional(number()),
    costToServe: optional(number()),
    customerRevenue: optional(number()),
  },
);
export const target = defineKind(
  'target',
  { noun: 'target' },
  {
    fy: whole(1900, 2200),
    type: oneOf(TARGET_TYPES),
    value: optional(number()),
  },
);
/** Revenue of one year with one offering. */
export const revenueLine = defineKind(
  'revenueLine',
  { noun: 'revenue line' },
  {
    offeringId: ref('offering'),
    fy: whole(1900, 2200),
    value: optional(number()),
  },
);
export const serviceFigure = defineKind(
  'serviceFigure',
  { noun: 'service figure' },
  {
    name: text(200),
    target: optional(number()),
    actual: optional(number()),
    unit: optional(text(40)),
  },
);
export const complaint = defineKind(
  'complaint',
  { noun: 'complaint' },
  {
    title: text(),
    raisedOn: optional(date()),
    closedOn: optional(date()),
  },
);

export const cell = defineKind(
  'cell',
  { noun: 'whitespace cell' },
  {
    businessUnitId: ref('businessUnit'),
    offeringId: ref('offering'),
    status: oneOf(CELL_STATUS, 'unknown'),
    spend: optional(number()),
    ours: optional(number()),
    competitorId: optional(ref('competitor')),
    sponsorId: beyond(optional(ref('person'))),
    note: beyond(optional(text())),
  },
);

const evidence = z.number().int().min(0).max(3).nullable();

export const opportunity = defineKind(
  'opportunity',
  { noun: 'opportunity' },
  {
    title: text(),
    businessUnitId: optional(ref('businessUnit')),
    offeringId: optional(ref('offering')),
    type: optional(oneOf(OPPORTUNITY_TYPES)),
    stage: oneOf(OPPORTUNITY_STAGES),
    value: optional(number()),
    valueInYear: optional(number()),
    probability: optional(number()),
    closeDate: optional(date()),
    economicBuyerId: optional(ref('person')),
    championId: optional(ref('person')),
    competitorId: optional(ref('competitor')),
    stakeholderIds: refs('person'),
    nextStep: optional(text()),
    meddicc: json(
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
    marginPct: beyond(optional(number())),
  },
);
export const decisionStep = defineKind(
  'decisionStep',
  { noun: 'decision step' },
  {
    opportunityId: ref('opportunity'),
    title: text(),
    date: optional(date()),
    groupId: optional(ref('group')),
  },
);
export const decisionCriterion = defineKind(
  'decisionCriterion',
  { noun: 'decision criterion' },
  {
    opportunityId: ref('opportunity'),
    title: text(),
    weight: optional(number()),
  },
);
export const callSheet = defineKind(
  'callSheet',
  { noun: 'call sheet' },
  {
    stakeholderId: ref('person'),
    opportunityId: optional(ref('opportunity')),
    need: optional(text()),
    feature: optional(text()),
    advantage: optional(text()),
    benefit: optional(text()),
    proof: optional(text()),
    callObjective: optional(text()),
    openingQuestion: optional(text()),
    objections: optional(text()),
    answers: optional(text()),
    nextStep: optional(text()),
    date: optional(date()),
  },
);

export const project = defineKind(
  'project',
  { noun: 'customer project' },
  {
    title: text(),
    businessUnitId: optional(ref('businessUnit')),
    sponsorId: optional(ref('person')),
    status: oneOf(PROJECT_STATUS),
    start: optional(date()),
    end: optional(date()),
    budget: optional(number()),
    planImpact: optional(oneOf(PLAN_IMPACT)),
    ourRole: optional(text(200)),
    opportunityIds: refs('opportunity'),
    note: optional(text()),
    riskIds: beyond(refs('risk')),
    /** Work done together: one sentence, our lead, and what each side gains. The sponsor is the customer's lead. */
    charterLine: beyond(optional(text(500))),
    ourLeadId: beyond(optional(ref('member'))),
    theirBenefit: beyond(optional(text(500))),
    ourBenefit: beyond(optional(text(500))),
  },
);

/** What a competitor is at this account. */
export const rival = defineKind(
  'rival',
  { noun: 'rival here' },
  {
    competitorId: ref('competitor'),
    alliesIds: refs('person'),
    contractEnd: beyond(optional(date())),
    howTheyBeatUs: beyond(optional(text())),
    howWeBeatThem: beyond(optional(text())),
  },
);
const barrier = () => optional(whole(0, 3));
export const lockout = defineKind(
  'lockout',
  { single: true, noun: 'lock-out' },
  {
    contractTerm: barrier(),
    switchingCost: barrier(),
    jointProjects: barrier(),
    uniqueSolution: barrier(),
    executiveRelations: barrier(),
    satisfaction: barrier(),
    shareOfWallet: barrier(),
    processIntegration: barrier(),
  },
);

const mark = () => optional(whole(1, 5));
export const valueScorecard = defineKind(
  'valueScorecard',
  { single: true, noun: 'value scorecard' },
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

const diagnosticAnswers = z
  .record(z.string().regex(/^q([1-9]|1[0-5])$/), z.number().int().min(1).max(5).nullable())
  .readonly()
  .nullable();
/** Relationship stage, own and customer view (F13); answers q1–q15, warnings W1–W6. */
export const diagnostic = defineKind(
  'diagnostic',
  { single: true, noun: 'stage diagnostic' },
  {
    ours: json(diagnosticAnswers, null),
    customer: json(diagnosticAnswers, null),
    previousScore: optional(number()),
    warnings: json(z.array(z.boolean().nullable()).max(6).readonly(), []),
    customerViewEstimated: beyond(optional(flag())),
    answeredOn: beyond(optional(date())),
    method: beyond(optional(text(20))),
  },
);

const screen = z.array(z.number().int().min(0).max(3).nullable()).max(3).readonly();
export const threeS = defineKind(
  'threeS',
  { single: true, noun: '3-S screen' },
  {
    strategy: json(screen, []),
    structure: json(screen, []),
    systems: json(screen, []),
  },
);
export const powerBalance = defineKind(
  'powerBalance',
  { single: true, noun: 'power balance' },
  {
    ourRevenueShareFromAccountPct: optional(number()),
    customerDependenceOnUs: optional(whole(0, 4)),
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
