/** The account itself and what is known of the customer as an organisation. */
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
  ofOthers,
  oneOf,
  onTick,
  optional,
  privateNote,
  ref,
  sharedWithCustomer,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import { ACCOUNT_TYPES, KAM_FORMS, KEY_FIELDS, LIFECYCLES, SPEND_TRENDS } from './scales';

export const account = defineKind(
  'account',
  { scope: 'root', noun: 'account', isForCustomer: true },
  {
    name: forCustomer(labelled('Account', text(200))),
    industry: forCustomer(optional(text(200))),
    ownership: optional(text(200)),
    hq: forCustomer(labelled('Head office', optional(text(200)))),
    employees: optional(whole()),
    customerRevenue: fromZero(labelled('Customer’s revenue, this year', ofOthers(optional(money())))),
    currency: forCustomer(text(3)),
    kamForm: labelled('Form of key account management', optional(oneOf(KAM_FORMS))),
    lifecycle: labelled('State in the lifecycle', optional(oneOf(LIFECYCLES))),
    keySince: forCustomer(labelled('Key account since', optional(date()))),
    customerOptedIn: forCustomer(labelled('The customer opted in', optional(flag()))),
    parentAccountId: optional(text(80)),
    situationToday: onTick(labelled('Where the customer is today', optional(text()))),
    situationTomorrow: onTick(labelled('Where they want to be', ofOthers(optional(text())))),
    situationPath: onTick(labelled('How you get there together', optional(text()))),
    /** The day figures are computed for; null means the day the reader looks. */
    asOf: forCustomer(labelled('Figures as of', optional(date()))),
    /** Marks a fictional sample. */
    sample: forCustomer(
      json(
        z
          .object({ id: z.string().max(80), title: z.string().max(200), fictional: z.boolean() })
          .readonly()
          .nullable(),
        null,
      ),
    ),
    industryTemplate: forCustomer(beyond(optional(text(80)))),
    accountType: forCustomer(labelled('Type of account', beyond(oneOf(ACCOUNT_TYPES)))),
    lineageId: beyond(optional(text(80))),
    archived: forCustomer(beyond(flag())),
    purpose: labelled('Why you keep data on these people', beyond(optional(text()))),
    /** Months without contact after which somebody is proposed to be deleted or forgotten; null: the usual 24. */
    retentionMonths: labelled('Reminded after months without contact', beyond(optional(whole(1, 240)))),
    warnsOfPrivate: labelled('Warn of words about health, religion, family or politics', beyond(optional(flag()))),
    legalName: forCustomer(beyond(optional(text(300)))),
    countries: forCustomer(beyond(optional(text(1000)))),
    customerRevenuePrevious: fromZero(labelled('Customer’s revenue, last year', ofOthers(beyond(optional(money()))))),
    netIncome: labelled('Net income, this year', beyond(optional(money()))),
    netIncomePrevious: labelled('Net income, last year', beyond(optional(money()))),
    optedInOn: forCustomer(labelled('Opted in on', beyond(optional(date())))),
    optedInBy: labelled('Opted in by', beyond(optional(text(200)))),
    moneyPressure: privateNote(labelled('Where money hurts them', beyond(optional(text())))),
    customersCustomers: onTick(labelled('The customer’s customers', beyond(optional(text())))),
    customersCompetitors: onTick(labelled('The customer’s competitors', beyond(optional(text())))),
    budgetMonth: labelled('Month their budget is made', beyond(optional(whole(1, 12)))),
  },
);

export const businessUnit = defineKind(
  'businessUnit',
  { noun: 'business unit', isForCustomer: true },
  { name: forCustomer(labelled('Business unit', text(200))) },
);
export const department = defineKind(
  'department',
  { noun: 'department', isForCustomer: true },
  { name: forCustomer(labelled('Department', text(200))) },
);

export const customerGoal = defineKind(
  'customerGoal',
  { noun: 'customer goal' },
  {
    title: forCustomer(labelled('Goal', ofOthers(text()))),
    ownerId: forCustomer(labelled('Whose goal', optional(ref('person')))),
    measure: forCustomer(ofOthers(beyond(optional(text())))),
    due: forCustomer(beyond(optional(date()))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

export const contract = defineKind(
  'contract',
  { noun: 'contract' },
  {
    title: forCustomer(labelled('Contract', text())),
    value: fromZero(forCustomer(labelled({ own: 'Value', joint: 'Joint value' }, optional(money())))),
    start: forCustomer(optional(date())),
    end: forCustomer(optional(date())),
    autoRenew: forCustomer(labelled('Renews itself', optional(flag()))),
    sharedWithCustomer: sharedWithCustomer(),
  },
);

/** Since when a field of the key information is known as it stands, and who or what says so. */
export const fieldSource = defineKind(
  'fieldSource',
  { noun: 'source of a field' },
  {
    field: oneOf(KEY_FIELDS),
    /** Of a field that each year has: which year. */
    fy: optional(whole(1900, 2200)),
    on: labelled('Known as of', optional(date())),
    source: labelled('Where from', optional(text(200))),
  },
);

/** What the customer spends in an area with one vendor, whoever that is. */
export const vendorSpend = defineKind(
  'vendorSpend',
  { noun: 'spend with a vendor' },
  {
    area: labelled('Area', text(200)),
    vendor: labelled('Vendor', optional(text(200))),
    amount: fromZero(labelled('They spend a year', ofOthers(optional(money())))),
    growthPct: labelled('Growth %', optional(number())),
    trend: labelled('Which way', optional(oneOf(SPEND_TRENDS))),
    on: labelled('Known as of', optional(date())),
    source: labelled('Where from', optional(text(200))),
  },
);

/** A trend in the customer's market. */
export const trend = defineKind(
  'trend',
  { noun: 'trend' },
  { title: forCustomer(labelled('Trend', text())), sharedWithCustomer: sharedWithCustomer() },
);
/** A dated remark on the history with this customer. */
export const historyNote = defineKind(
  'historyNote',
  { noun: 'history note' },
  {
    date: forCustomer(optional(date())),
    note: forCustomer(privateNote(text())),
    sharedWithCustomer: sharedWithCustomer(),
  },
);
/** A change of the lifecycle with its reason. */
export const lifecycleChange = defineKind(
  'lifecycleChange',
  { noun: 'lifecycle change' },
  {
    lifecycle: labelled('Moved to', oneOf(LIFECYCLES)),
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
    costNote: fromZero(labelled('Cost a year', optional(money()))),
  },
);
/** How this customer is talked to and served, whatever the topic: the other half of its approach card. */
export const approachCard = defineKind(
  'approachCard',
  { single: true, noun: 'approach card' },
  {
    channels: beyond(optional(text())),
    dos: labelled('Do', beyond(optional(text()))),
    donts: labelled('Do not', beyond(optional(text()))),
    specialTerms: labelled('Special terms', beyond(optional(text()))),
  },
);
/** Why this account is a key account and what changes for it. */
export const charter = defineKind(
  'charter',
  { single: true, noun: 'charter' },
  {
    whyChosen: labelled('Why this account was chosen', optional(text())),
    differently: labelled('What you do differently from now on', optional(text())),
    stop: labelled('What you stop', optional(text())),
    signed: labelled('Signed by', optional(text())),
  },
);
