/** What a plan must hold before it can be final: its required fields, section by section. */
import { list, single, type Document } from '../document/document';
import { derived } from '../document/derived';
import { inMoneyWords } from '../document/moneyWord';
import { stakeholders, type Stakeholder } from '../document/stakeholder';
import type { Kind, RecordOf } from '../model';
import { isAtLeast } from './compare';
import { addDays } from './days';
import { buyingCentres, openOpportunities } from './buyingCentre';
import { VALUE_SCORECARD } from './health';
import type { RecordRef } from './finding';
import { figure } from './memo';
import { keyAccountOf } from './keyAccount';
import { countedPeople } from './people';
import type { SectionId } from './planSections';
import { matrixPosition } from './portfolioMatrix';
import { relationshipStage } from './relationshipStage';
import { settingsOf, type Settings } from './settings';
import { openActions } from './openActions';
import { actualYears } from './contribution';
import { fiscalYear, planYear } from './fiscalYear';

/** One required field. `met` of `needed` places have it; `records` are those that lack it. */
export type Requirement = {
  readonly section: SectionId;
  readonly field: string;
  /** What it asks for, to follow “You need”. */
  readonly asks: string;
  readonly met: number;
  readonly needed: number;
  readonly records: readonly RecordRef[];
};

export const REQUIREMENT_READS = [
  'account',
  'plan',
  'financials',
  'financialYear',
  'businessUnit',
  'department',
  'contract',
  'customerGoal',
  'valueScorecard',
  'diagnostic',
  'person',
  'seat',
  'holding',
  'opportunity',
  'override',
  'cell',
  'offering',
  'swotEntry',
  'keyIssue',
  'target',
  'strategyStatement',
  'objective',
  'action',
  'risk',
  'assignment',
  'review',
  'portfolioAccount',
  'attractivenessFactor',
  'attractivenessScore',
  'strengthFactor',
  'setting',
] as const;
type Tables = Pick<Document, (typeof REQUIREMENT_READS)[number]>;

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && (typeof value !== 'string' || value.trim() !== '');

/** One requirement of the whole plan. */
const one = (
  section: SectionId,
  field: string,
  asks: string,
  isMet: boolean,
  records: readonly RecordRef[] = [],
): Requirement => ({ section, field, asks, met: isMet ? 1 : 0, needed: 1, records: isMet ? [] : records });

/** One requirement of each record of a list. */
const each = <R extends { readonly id: string }>(
  section: SectionId,
  field: string,
  asks: string,
  kind: Kind,
  rows: readonly R[],
  isMet: (row: R) => boolean,
): Requirement => {
  const lacking = rows.filter((row) => !isMet(row));
  return {
    section,
    field,
    asks,
    met: rows.length - lacking.length,
    needed: rows.length,
    records: lacking.map(({ id }) => ({ kind, id })),
  };
};

const SITUATION_LENGTH = { min: 40, max: 600 } as const;

const coverAndProfile = (document: Tables): readonly Requirement[] => {
  const [account] = list(document, 'account');
  const frame = single(document, 'financials');
  const plan = single(document, 'plan');
  const here: readonly RecordRef[] = account ? [{ kind: 'account', id: account.id }] : [];
  const has = (field: keyof NonNullable<typeof account>): boolean => isFilled(account?.[field]);
  const keyAccount = keyAccountOf(document);
  const years = list(document, 'financialYear').filter((year) => !year.forecast);
  const text = (field: 'situationToday' | 'situationTomorrow' | 'situationPath'): boolean => {
    const length = account?.[field]?.trim().length ?? 0;
    return length >= SITUATION_LENGTH.min && length <= SITUATION_LENGTH.max;
  };
  const goals = list(document, 'customerGoal').length;
  return [
    one('cover', 'name', 'the name of the account', has('name'), here),
    one('cover', 'periodStart', 'the start of the plan period', isFilled(frame?.periodStart)),
    one(
      'cover',
      'periodEnd',
      'the end of the plan period, after its start',
      isFilled(frame?.periodEnd) && (frame?.periodStart ?? '') < (frame?.periodEnd ?? ''),
    ),
    one('cover', 'author', 'an author of the plan', isFilled(plan?.author)),
    one('profile', 'industry', 'the industry', has('industry'), here),
    one(
      'profile',
      'customerRevenue',
      'the customer’s revenue',
      has('customerRevenue') || years.some((year) => year.customerRevenue !== null),
      here,
    ),
    one('profile', 'businessUnits', 'at least one business unit', document.businessUnit.size > 0),
    one('profile', 'departments', 'at least one department', document.department.size > 0),
    one('profile', 'kamForm', 'the form of key account management', keyAccount.kamForm !== null, here),
    one('profile', 'lifecycle', 'the state in the lifecycle', keyAccount.lifecycle !== null, here),
    each('profile', 'contractTitle', 'a title for every contract', 'contract', list(document, 'contract'), (contract) =>
      isFilled(contract.title),
    ),
    one(
      'world',
      'situationToday',
      'where the customer is today, in 40 to 600 characters',
      text('situationToday'),
      here,
    ),
    one(
      'world',
      'situationTomorrow',
      'where the customer wants to be, in 40 to 600 characters',
      text('situationTomorrow'),
      here,
    ),
    one('world', 'situationPath', 'how you get there together, in 40 to 600 characters', text('situationPath'), here),
    one('world', 'customerGoals', 'two to six goals of the customer', goals >= 2 && goals <= 6),
  ];
};

const position = (document: Tables, asOf: string, settings: Settings): readonly Requirement[] => {
  const latest = actualYears(document, asOf).at(-1);
  // An older year says nothing of the last full one.
  const last = latest !== undefined && latest.fy >= fiscalYear(document, asOf) - 1 ? latest : undefined;
  const record = single(document, 'valueScorecard');
  const answered = VALUE_SCORECARD.filter((question) => record?.[question] != null).length;
  return [
    one('position', 'revenue', inMoneyWords(document, 'your revenue of the last full year'), last?.revenue != null),
    one('position', 'cogs', 'the cost of goods of the last full year', last?.cogs != null),
    one('position', 'costToServe', 'the cost to serve of the last full year', last?.costToServe != null),
    one(
      'position',
      'valueScorecard',
      'answers to 60 % of the value scorecard',
      isAtLeast((100 * answered) / VALUE_SCORECARD.length, settings.scorecardShare),
    ),
    one(
      'position',
      'diagnostic',
      'a diagnosis of the relationship stage',
      relationshipStage(document, asOf).stageUsed !== null,
    ),
  ];
};

const MAP_SIZE = 5;

const people = (document: Tables, asOf: string, settings: Settings): readonly Requirement[] => {
  const counted = countedPeople(document, asOf);
  const cards = stakeholders(document).filter((card) => card.status !== 'left');
  const [account] = list(document, 'account');
  const hasClasses = settings.balancePairs[account?.industryTemplate ?? ''] !== undefined;
  const perCard = (field: string, asks: string, isMet: (card: Stakeholder) => boolean): Requirement =>
    each('stakeholders', field, asks, 'person', cards, isMet);
  const large = single(document, 'plan')?.largeDeal ?? null;
  const centres = buyingCentres(document, asOf);
  const largeDeals =
    large === null ? [] : openOpportunities(document).filter((opportunity) => (opportunity.value ?? 0) > large);
  return [
    one('stakeholders', 'map', `at least ${MAP_SIZE} people on the map`, counted.length >= MAP_SIZE),
    one(
      'stakeholders',
      'top',
      'at least one person at level 1 or 2',
      counted.some((card) => card.level !== null && card.level <= 2),
    ),
    perCard('title', 'a title for everybody on the map', (card) => isFilled(card.title)),
    perCard('department', 'a department for everybody on the map', (card) => card.departmentId !== null),
    perCard('unit', 'a business unit for everybody on the map', (card) => card.businessUnitId !== null),
    ...(hasClasses
      ? [
          perCard(
            'class',
            'a class for everybody on the map',
            (card) => card.status === 'vacant' || isFilled(card.stakeholderClass),
          ),
        ]
      : []),
    perCard('level', 'a level for everybody on the map', (card) => card.level !== null),
    each(
      'decision',
      'buyingCentre',
      'three people in the buying centre of every large deal',
      'opportunity',
      largeDeals,
      (deal) => (centres.get(deal.id)?.length ?? 0) >= 3,
    ),
  ];
};

const LATE_STAGES: readonly string[] = ['qualified', 'proposed', 'negotiation'];

const market = (document: Tables, settings: Settings): readonly Requirement[] => {
  const cells = list(document, 'cell');
  const addressable = cells.filter((cell) => cell.status !== 'notApplicable');
  const wanted = document.businessUnit.size * document.offering.size;
  const present = new Set(cells.map((cell) => JSON.stringify([cell.businessUnitId, cell.offeringId]))).size;
  const told = addressable.filter((cell) => cell.spend !== null || cell.status === 'unknown').length;
  const deals = list(document, 'opportunity').filter((deal) => deal.stage !== 'idea');
  const perDeal = (field: string, asks: string, isMet: (deal: (typeof deals)[number]) => boolean): Requirement =>
    each('potential', field, asks, 'opportunity', deals, isMet);
  const issues = list(document, 'keyIssue').length;
  const swot = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;
  return [
    one('potential', 'grid', 'a status for every cell of the whitespace grid', wanted > 0 && present >= wanted),
    one(
      'potential',
      'gridSpend',
      'a spend, or a marked unknown, for 70 % of the cells',
      addressable.length > 0 && isAtLeast((100 * told) / addressable.length, settings.gridKnownShare),
    ),
    perDeal('title', 'a title for every opportunity', (deal) => isFilled(deal.title)),
    perDeal('unit', 'a business unit for every opportunity', (deal) => deal.businessUnitId !== null),
    perDeal('offering', 'an offering for every opportunity', (deal) => deal.offeringId !== null),
    perDeal('type', 'a type for every opportunity', (deal) => deal.type !== null),
    perDeal('value', 'a value for every opportunity', (deal) => deal.value !== null && deal.value >= 0),
    perDeal(
      'probability',
      'a probability for every opportunity',
      (deal) => deal.probability !== null && deal.probability >= 0 && deal.probability <= 100,
    ),
    perDeal('closeDate', 'a close date for every opportunity', (deal) => deal.closeDate !== null),
    each(
      'potential',
      'nextStep',
      'a next step for every qualified opportunity',
      'opportunity',
      deals.filter((deal) => LATE_STAGES.includes(deal.stage)),
      (deal) => isFilled(deal.nextStep),
    ),
    ...swot.map((field) =>
      one(
        'swot',
        field,
        `at least one entry under ${field}`,
        list(document, 'swotEntry').some((entry) => entry.field === field),
      ),
    ),
    one('swot', 'keyIssues', 'one to five key issues', issues >= 1 && issues <= 5),
  ];
};

const direction = (document: Tables, asOf: string): readonly Requirement[] => {
  const plan = single(document, 'plan');
  const yearOfPlan = planYear(document);
  const first = [...list(document, 'target')].sort((a, b) => a.fy - b.fy)[0];
  const objectives = list(document, 'objective');
  const open = openActions(document);
  const perAction = (field: string, asks: string, isMet: (row: (typeof open)[number]) => boolean): Requirement =>
    each('objectives', field, asks, 'action', open, isMet);
  return [
    one(
      'ambition',
      'ambition',
      'an ambition in at most 200 characters',
      isFilled(plan?.ambition) && (plan?.ambition?.length ?? 0) <= 200,
    ),
    one(
      'ambition',
      'target',
      'a target above zero for the plan year',
      first !== undefined && (first.value ?? 0) > 0 && (yearOfPlan === null || first.fy === yearOfPlan),
    ),
    one(
      'ambition',
      'strategyChoice',
      'a strategy for the account',
      isFilled(plan?.strategyChoice) || matrixPosition(document, asOf).quadrant !== null,
    ),
    one('ambition', 'strategyStatement', 'at least one strategy statement', document.strategyStatement.size > 0),
    one('value', 'valueStatement', 'a value statement', isFilled(plan?.valueStatement)),
    one('objectives', 'objectives', 'one to five objectives', objectives.length >= 1 && objectives.length <= 5),
    one(
      'objectives',
      'objectiveTypes',
      'objectives of at least two types',
      new Set(objectives.map((objective) => objective.type)).size >= 2,
    ),
    one('objectives', 'actions', 'at least three open actions', open.length >= 3),
    perAction('owner', 'an owner for every open action', (action) => action.ownerId !== null),
    perAction('due', 'a due date for every open action', (action) => action.due !== null),
    perAction(
      'link',
      'an objective, a person or a risk behind every open action',
      (action) => action.objectiveId !== null || action.stakeholderId !== null || action.riskId !== null,
    ),
    one(
      'risks',
      'risk',
      'at least one risk with its likelihood and impact',
      list(document, 'risk').some(({ likelihood, impact }) => likelihood !== null && impact !== null),
    ),
  ];
};

/**
 * Members accountable for the account: a lead or client executive with a share, or simply with the role where no shares
 * were entered.
 */
export const accountableMembers = (document: Pick<Document, 'assignment'>): readonly RecordOf<'assignment'>[] => {
  const leads = list(document, 'assignment').filter(
    (assignment) => assignment.role === 'accountLead' || assignment.role === 'clientExecutive',
  );
  const isShared = leads.some((lead) => lead.accountablePct !== null);
  return leads.filter((lead) => !isShared || (lead.accountablePct ?? 0) > 0);
};

const REVIEW_AHEAD = 100;

const team = (document: Tables, asOf: string): readonly Requirement[] => {
  const { quadrant } = matrixPosition(document, asOf);
  const needsSponsor = quadrant === 'Strategic' || quadrant === 'Star';
  const sponsors = list(document, 'assignment').filter((assignment) => assignment.role === 'executiveSponsor').length;
  const ahead = [
    single(document, 'plan')?.nextReview,
    ...list(document, 'review').map((review) => review.nextDate),
  ].some((day) => day != null && day >= asOf && day <= addDays(asOf, REVIEW_AHEAD));
  return [
    one('team', 'lead', 'exactly one accountable lead', accountableMembers(document).length === 1),
    ...(needsSponsor ? [one('team', 'sponsor', 'exactly one executive sponsor', sponsors === 1)] : []),
    one('review', 'review', 'a review in the next 100 days', ahead),
  ];
};

/** Every required field of the plan and how far it is filled. */
export const requirements = figure([...REQUIREMENT_READS], (document, asOf): readonly Requirement[] => {
  const settings = settingsOf(document, asOf);
  return [
    ...coverAndProfile(document),
    ...position(document, asOf, settings),
    ...people(document, asOf, settings),
    ...market(document, settings),
    ...direction(document, asOf),
    ...team(document, asOf),
  ];
});

/** What each record lacks, as `kind:id`. */
const lackingOf = derived((all: readonly Requirement[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { asks, records } of all)
    for (const { kind, id } of records) {
      const key = `${kind}:${id}`;
      const words = asks.replace(/ (?:for|behind|of) every.*$/, '');
      found.set(key, [...(found.get(key) ?? []), words]);
    }
  return found;
});
const NOTHING: readonly string[] = [];

/** What one record lacks before the plan is complete, in words to follow *it has*; the same list for the same plan. */
export const lackedBy = (document: Document, asOf: string, kind: Kind, id: string): readonly string[] =>
  kind === 'account' ? NOTHING : (lackingOf(requirements(document, asOf)).get(`${kind}:${id}`) ?? NOTHING);
