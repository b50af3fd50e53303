/** The account itself and what is known of the customer as an organisation. */
import { z } from 'zod';
import { beyond, date, flag, json, number, oneOf, optional, ref, text, whole } from './fields';
import { defineKind } from './kind';
import { ACCOUNT_TYPES, KAM_FORMS, LIFECYCLES } from './scales';

export const account = defineKind(
  'account',
  { scope: 'root', noun: 'account' },
  {
    name: text(200),
    industry: optional(text(200)),
    ownership: optional(text(200)),
    hq: optional(text(200)),
    employees: optional(whole()),
    customerRevenue: optional(number()),
    currency: text(3),
    kamForm: optional(oneOf(KAM_FORMS)),
    lifecycle: optional(oneOf(LIFECYCLES)),
    keySince: optional(date()),
    customerOptedIn: optional(flag()),
    parentAccountId: optional(text(80)),
    situationToday: optional(text()),
    situationTomorrow: optional(text()),
    situationPath: optional(text()),
    /** The day figures are computed for; null means the day the reader looks. */
    asOf: optional(date()),
    /** Marks a fictional sample. */
    sample: json(
      z
        .object({ id: z.string().max(80), title: z.string().max(200), fictional: z.boolean() })
        .readonly()
        .nullable(),
      null,
    ),
    industryTemplate: beyond(optional(text(80))),
    accountType: beyond(oneOf(ACCOUNT_TYPES)),
    lineageId: beyond(optional(text(80))),
    archived: beyond(flag()),
    purpose: beyond(optional(text())),
    legalName: beyond(optional(text(300))),
    countries: beyond(optional(text(1000))),
    customerRevenuePrevious: beyond(optional(number())),
    netIncome: beyond(optional(number())),
    netIncomePrevious: beyond(optional(number())),
    optedInOn: beyond(optional(date())),
    optedInBy: beyond(optional(text(200))),
    moneyPressure: beyond(optional(text())),
    customersCustomers: beyond(optional(text())),
    customersCompetitors: beyond(optional(text())),
    budgetMonth: beyond(optional(whole(1, 12))),
  },
);

export const businessUnit = defineKind('businessUnit', { noun: 'business unit' }, { name: text(200) });
export const department = defineKind('department', { noun: 'department' }, { name: text(200) });

export const customerGoal = defineKind(
  'customerGoal',
  { noun: 'customer goal' },
  {
    title: text(),
    ownerId: optional(ref('person')),
    measure: beyond(optional(text())),
    due: beyond(optional(date())),
  },
);

export const contract = defineKind(
  'contract',
  { noun: 'contract' },
  {
    title: text(),
    value: optional(number()),
    start: optional(date()),
    end: optional(date()),
    autoRenew: optional(flag()),
  },
);

/** A trend in the customer's market. */
export const trend = defineKind('trend', { noun: 'trend' }, { title: text() });
/** A dated remark on the history with this customer. */
export const historyNote = defineKind(
  'historyNote',
  { noun: 'history note' },
  { date: optional(date()), note: text() },
);
/** A change of the lifecycle with its reason. */
export const lifecycleChange = defineKind(
  'lifecycleChange',
  { noun: 'lifecycle change' },
  {
    lifecycle: oneOf(LIFECYCLES),
    date: optional(date()),
    reason: optional(text()),
    decidedBy: optional(text(200)),
  },
);
/** How this customer is served where it differs from the standard. */
export const approach = defineKind(
  'approach',
  { noun: 'approach' },
  {
    topic: text(200),
    standard: optional(text()),
    agreed: optional(text()),
    costNote: optional(number()),
  },
);
/** Why this account is a key account and what changes for it. */
export const charter = defineKind(
  'charter',
  { single: true, noun: 'charter' },
  {
    whyChosen: optional(text()),
    differently: optional(text()),
    stop: optional(text()),
    signed: optional(text()),
  },
);
