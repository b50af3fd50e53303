/**
 * What an atlas knows once for all its accounts: the supplier, its people, offerings, rivals, portfolio and programme.
 */
import { z } from 'zod';
import {
  amount,
  beyond,
  date,
  flag,
  forCustomer,
  fromZero,
  json,
  labelled,
  LONGEST_TEXT,
  money,
  number,
  ofMoney,
  ofOthers,
  oneOf,
  opinion,
  optional,
  privateNote,
  ref,
  text,
  whole,
} from './fields';
import { defineKind } from './kind';
import { isNestedDeeper } from './nesting';
import { PACK_IDS } from '../packs/packIds';
import { BUYER_TYPES, KAM_FORMS, LIFECYCLES } from './scales';

const atlas = (noun: string) => ({ scope: 'atlas' as const, noun });
const atlasSingle = (noun: string) => ({ scope: 'atlas' as const, single: true, noun });
const yearly = z.array(amount.nullable()).max(20).readonly();
/** More key accounts than anybody names. */
const MOST_NAMED = 100;
/** More criteria than anybody selects by. */
const MOST_RATINGS = 200;
const ratings = z
  .record(z.string().max(80), amount.nullable())
  .refine((given) => Object.keys(given).length <= MOST_RATINGS, 'has too many entries')
  .readonly();
const answers = z.array(z.number().int().min(0).max(4).nullable()).max(40).readonly();

export const supplier = defineKind(
  'supplier',
  { ...atlasSingle('supplier'), isForCustomer: true },
  {
    name: forCustomer(labelled('Your company', text(200))),
    currency: forCustomer(text(3)),
    totalRevenue: fromZero(labelled('Your company’s total revenue', ofOthers(beyond(optional(money()))))),
  },
);

export const supplierGoal = defineKind('supplierGoal', atlas('supplier goal'), {
  title: labelled('Goal of your company', text()),
});

export const member = defineKind(
  'member',
  { ...atlas('team member'), isForCustomer: true },
  {
    name: forCustomer(text(200)),
    title: forCustomer(optional(text(300))),
    level: optional(whole(1, 5)),
    ourFunction: forCustomer(labelled('Function', beyond(optional(text(100))))),
  },
);

export const offering = defineKind(
  'offering',
  { ...atlas('offering'), isForCustomer: true },
  { name: forCustomer(labelled('Offering', text(200))) },
);

export const competitor = defineKind('competitor', atlas('competitor'), {
  name: labelled('Competitor', text(200)),
  strengths: optional(text()),
  weaknesses: optional(text()),
});

export const portfolio = defineKind('portfolio', atlasSingle('portfolio'), {
  revenueThreshold: labelled(
    'Revenue from which a list by size would name an account',
    ofMoney(ofOthers(optional(number()))),
  ),
  maxKeyAccounts: labelled('Most key accounts', optional(whole(0, 1000))),
  selectedOn: labelled('Selected anew on', beyond(optional(date()))),
  pilotStart: labelled('Pilot began on', beyond(optional(date()))),
  pilotOverride: labelled('Why it is extended before the year is over', privateNote(beyond(optional(text(500))))),
  pilotPurpose: labelled('What the pilot is to show', beyond(optional(text(2_000)))),
  pilotMeasures: labelled('By what one sees that it worked', beyond(optional(text(2_000)))),
  pilotStop: labelled('What would end it early', beyond(optional(text(2_000)))),
  pilotSponsorId: labelled('Sponsor of the pilot', beyond(optional(ref('member')))),
  pilotDecideOn: labelled('Decided on', beyond(optional(date()))),
  /** The day the lists of the managers were shown; until then nobody reads another’s. */
  listsShownOn: labelled('Lists shown on', beyond(optional(date()))),
});

/** The accounts one manager calls key accounts, typed before the lists of the others are seen. */
export const keyAccountList = defineKind('keyAccountList', atlas('list of a manager'), {
  manager: labelled('Manager', beyond(text(200))),
  named: labelled('Key accounts they name', beyond(json(z.array(z.string().max(200)).max(MOST_NAMED).readonly(), []))),
});

export const criterion = defineKind('criterion', atlas('selection criterion'), {
  weight: labelled('Weight', number()),
  name: labelled('Criterion', beyond(optional(text(200)))),
});

export const attractivenessFactor = defineKind('attractivenessFactor', atlas('attractiveness factor'), {
  factor: labelled('Factor', text(200)),
  weight: labelled('Weight', number()),
});

export const portfolioAccount = defineKind('portfolioAccount', atlas('portfolio account'), {
  name: labelled('Account', text(200)),
  revenue: ofMoney(ofOthers(json(yearly, []))),
  cogs: ofMoney(json(yearly, [])),
  costToServe: ofMoney(json(yearly, [])),
  potential3y: labelled('Potential over three years', ofMoney(optional(number()))),
  buyerType: labelled('Buyer', optional(oneOf(BUYER_TYPES))),
  attractiveness: optional(number()),
  strength: optional(number()),
  hoursPerMonth: fromZero(labelled('Hours a month', optional(number()))),
  lifecycle: labelled('State in the lifecycle', optional(oneOf(LIFECYCLES))),
  kamForm: labelled('Form', optional(oneOf(KAM_FORMS))),
  customerOptedIn: labelled('The customer opted in', optional(flag())),
  ratings: json(ratings, {}),
  /** The full account of this atlas that this row stands for; exported as `self`. */
  accountId: beyond(optional(ref('account'))),
  /** One unit of its currency in the currency of the portfolio, entered by hand. */
  fxRate: fromZero(labelled('Rate', beyond(optional(number())))),
  /** Of its money; null: the currency of the portfolio. */
  currency: labelled('Currency', beyond(optional(text(3)))),
  /** 0–10 by factor of attractiveness; `attractiveness` is what somebody entered for the whole instead. */
  scores: beyond(optional(json(ratings, {}))),
  /** 0–10 as the customer sees it; `strength` is what somebody entered instead. */
  ours: labelled('You, as they see it', beyond(optional(number()))),
  bestCompetitor: labelled('Best competitor', beyond(optional(number()))),
  attractivenessIn3y: labelled('Attractiveness in three years', beyond(optional(number()))),
  strengthIn3y: labelled('Strength in three years', beyond(optional(number()))),
  /** Hours a month, where no account of the atlas says more. */
  hoursNeeded: fromZero(labelled('Hours needed a month', beyond(optional(number())))),
  hoursLogged: fromZero(labelled('Hours spent a month', beyond(optional(number())))),
  /** The row of the portfolio this one is a part of. It may be gone. */
  partOfId: labelled('Part of', beyond(optional(text(80)))),
  ownerId: labelled('Owner', beyond(optional(ref('member')))),
  customerDependence: opinion(labelled('How much they depend on you', beyond(optional(whole(0, 4))))),
  planSharedOn: labelled('Plan shared with the team on', beyond(optional(date()))),
  customerVersionOn: labelled('Customer version given on', beyond(optional(date()))),
});

/** Why an account became a key account, went into the pilot, stayed or left: what the yearly selection decided. */
export const selectionDecision = defineKind('selectionDecision', atlas('decision of the selection'), {
  portfolioAccountId: labelled('Account', beyond(ref('portfolioAccount'))),
  on: labelled('Day', beyond(optional(date()))),
  before: labelled('Before', beyond(optional(oneOf(LIFECYCLES)))),
  after: labelled('After', beyond(oneOf(LIFECYCLES))),
  reason: labelled('Why', privateNote(beyond(optional(text(500))))),
  decidedBy: labelled('Decided by', beyond(optional(text(200)))),
});

/** A price that was given up: when, what, what it costs a year, and what came back for it. */
export const priceConcession = defineKind('priceConcession', atlas('price concession'), {
  portfolioAccountId: labelled('Account', beyond(ref('portfolioAccount'))),
  on: labelled('Day', beyond(optional(date()))),
  what: labelled('What was given up', beyond(text(300))),
  amount: fromZero(labelled('Cost a year', ofMoney(beyond(optional(number()))))),
  inReturn: labelled('What came back for it', beyond(optional(text(300)))),
  askedBy: labelled('Who asked', privateNote(beyond(optional(text(200))))),
});

const auditCell = z.object({ account: answers, corporate: answers }).readonly();

export const programme = defineKind('programme', atlasSingle('programme'), {
  readiness: json(answers, []),
  stGallenAudit: json(
    z
      .object({
        strategy: auditCell,
        solution: auditCell,
        people: auditCell,
        management: auditCell,
        screening: auditCell,
      })
      .readonly()
      .nullable(),
    null,
  ),
  sevenKeys: json(answers, []),
  charter: json(
    z
      .object({
        sponsor: z.string().max(200).nullable(),
        purpose: z.string().max(2000).nullable(),
        pilotStart: z.string().max(10).nullable(),
        wave: z.number().int().min(0).max(1000).nullable(),
      })
      .partial()
      .readonly()
      .nullable(),
    null,
  ),
});

/** More words than any pack has. */
const MOST_WORDS = 600;
/** In which words the atlas speaks: a pack, and what differs from it. Formulas never depend on these. */
export const wordPack = defineKind(
  'wordPack',
  { ...atlasSingle('words'), isForCustomer: true },
  {
    base: forCustomer(labelled('Pack', beyond(oneOf(PACK_IDS)))),
    name: forCustomer(labelled('Name of your words', beyond(text(80)))),
    own: forCustomer(
      labelled(
        'Words of your own',
        beyond(
          json(
            z
              .record(z.string().max(60), z.string().max(200))
              .refine((given) => Object.keys(given).length <= MOST_WORDS, 'has too many entries')
              .readonly(),
            {},
          ),
        ),
      ),
    ),
  },
);

const DEEPEST_SETTING = 8;
type Json = z.output<ReturnType<typeof z.json>>;
const settingValue = z
  .custom<Json>((value) => !isNestedDeeper(value, DEEPEST_SETTING))
  .pipe(z.json())
  .refine((value) => JSON.stringify(value).length <= LONGEST_TEXT, 'is too long');
/** A value of the settings table that differs from its default; the id is the setting's name. */
export const setting = defineKind('setting', atlas('setting'), {
  value: json(settingValue, null),
});

/**
 * A box of the definition canvas: what key account management is here, in the core and in six parts. Its
 * votes are counted and nobody's own is kept.
 */
export const definitionBox = defineKind('definitionBox', atlas('box of the definition'), {
  title: labelled('Box', beyond(text(200))),
  text: labelled('What you say', beyond(optional(text(4_000)))),
  /** How many did not know, and how many said 1, 2, … 5 to “we agree”; empty where nobody voted. */
  votedOn: labelled('Voted on', beyond(optional(date()))),
  agreement: labelled('Agreement', beyond(json(z.array(z.number().int().min(0).max(100)).max(6).readonly(), []))),
});
