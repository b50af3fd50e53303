/** Rules of the profile, money, whitespace and opportunities. */
import { find, list, single, type Document } from '../document/document';
import { inMoneyWords } from '../document/moneyWord';
import { isAbove, isEqual } from './compare';
import { addMonths } from './days';
import { isOpenOpportunity } from './buyingCentre';
import { recordDraft, type CheckLevel, type FindingDraft } from './finding';
import { risks } from './risk';
import { sum } from './result';
import type { Settings } from './settings';
import { wallet } from './shareOfWallet';
import { actualYears } from './contribution';
import { evidence } from './evidence';

export const MONEY_READS = [
  'account',
  'contract',
  'financials',
  'financialYear',
  'target',
  'cell',
  'businessUnit',
  'offering',
  'opportunity',
  'decisionCriterion',
  'risk',
  'setting',
  'criterion',
  'attractivenessFactor',
  'strengthFactor',
  'measure',
] as const;
type Tables = Pick<Document, (typeof MONEY_READS)[number]>;

const MAX_PERIOD_MONTHS = 36;

const profileDrafts = (document: Tables, asOf: string): readonly FindingDraft[] => {
  const drafts: FindingDraft[] = [];
  const [account] = list(document, 'account');
  const frame = single(document, 'financials');
  const { periodStart = null, periodEnd = null } = frame ?? {};
  if (periodStart !== null && periodEnd !== null) {
    if (periodEnd <= periodStart)
      drafts.push(
        recordDraft(
          'P1.period',
          'error',
          'financials',
          'financials',
          'The plan period ends before it starts.',
          'Correct the plan period',
        ),
      );
    else if (periodEnd > addMonths(periodStart, MAX_PERIOD_MONTHS))
      drafts.push(
        recordDraft(
          'P1.period',
          'error',
          'financials',
          'financials',
          'The plan period is longer than 36 months.',
          'Shorten the plan period',
        ),
      );
  }
  if (account) {
    const wrong = (code: string, sentence: string, action: string): void => {
      drafts.push(recordDraft(code, 'error', 'account', account.id, sentence, action));
    };
    if ((account.employees ?? 0) < 0)
      wrong('P2.employees', 'The number of employees is below zero.', 'Correct the number of employees');
    if ((account.customerRevenue ?? 0) < 0)
      wrong('P2.customerRevenue', 'The customer’s revenue is below zero.', 'Correct the customer’s revenue');
    if (account.keySince !== null && account.keySince > asOf)
      wrong(
        'P2.keySince',
        'The account is key since a day that has not come.',
        'Correct since when the account is key',
      );
    if (account.parentAccountId === account.id)
      wrong('P2.parent', 'The account is its own parent.', 'Correct the parent account');
  }
  for (const contract of list(document, 'contract')) {
    if (contract.start !== null && contract.end !== null && contract.end <= contract.start)
      drafts.push(
        recordDraft(
          'P2.contract',
          'error',
          'contract',
          contract.id,
          `The contract “${contract.title}” ends before it starts.`,
          `Correct the dates of ${contract.title}`,
        ),
      );
    if ((contract.value ?? 0) < 0)
      drafts.push(
        recordDraft(
          'P2.contractValue',
          'error',
          'contract',
          contract.id,
          `The value of the contract “${contract.title}” is below zero.`,
          `Correct the value of ${contract.title}`,
        ),
      );
  }
  for (const year of list(document, 'financialYear')) {
    if ([year.revenue, year.cogs, year.costToServe].some((amount) => (amount ?? 0) < 0))
      drafts.push(
        recordDraft(
          'P4.amount',
          'error',
          'financialYear',
          year.id,
          `An amount of ${year.fy} is below zero.`,
          `Correct the amounts of ${year.fy}`,
        ),
      );
  }
  return drafts;
};

const walletDrafts = (document: Tables, asOf: string, settings: Settings): readonly FindingDraft[] => {
  const grid = wallet(document, asOf);
  const drafts: FindingDraft[] = [];
  for (const id of grid.inconsistent) {
    const cell = find(document, 'cell', id);
    const unit = find(document, 'businessUnit', cell?.businessUnitId)?.name ?? '';
    const place = `${unit}, ${find(document, 'offering', cell?.offeringId)?.name ?? ''}`;
    drafts.push(
      recordDraft(
        'P7.inconsistent',
        'error',
        'cell',
        id,
        `You sell more in ${place} than the customer spends there.`,
        `Correct spend or sales in ${place}`,
      ),
    );
  }
  const latest = actualYears(document, asOf).at(-1)?.revenue ?? null;
  if (
    latest !== null &&
    grid.oursTotal !== null &&
    document.cell.size > 0 &&
    isAbove(Math.abs(grid.oursTotal - latest), Math.abs(latest) * settings.revenueTolerance)
  ) {
    drafts.push({
      code: 'P7.revenue',
      severity: 'notice',
      ref: 'cell',
      records: [],
      sentence: inMoneyWords(
        document,
        'What you sell in the whitespace grid differs from last year’s revenue by more than 5 %.',
      ),
      action: inMoneyWords(document, 'Bring the whitespace grid in line with revenue'),
    });
  }
  return drafts;
};

const dealDrafts = (document: Tables, asOf: string): readonly FindingDraft[] =>
  list(document, 'opportunity').flatMap((deal) => {
    const drafts: FindingDraft[] = [];
    const add = (code: string, severity: CheckLevel, sentence: string, action: string): void => {
      drafts.push(recordDraft(`P7.${code}`, severity, 'opportunity', deal.id, sentence, action));
    };
    const name = `“${deal.title}”`;
    if ((deal.value ?? 0) < 0)
      add('value', 'error', `The value of ${name} is below zero.`, `Correct the value of ${deal.title}`);
    if (deal.value !== null && deal.valueInYear !== null && deal.valueInYear > deal.value)
      add(
        'valueInYear',
        'error',
        `${name} brings more this year than it is worth in all.`,
        `Correct the value of ${deal.title}`,
      );
    if (deal.probability !== null && (deal.probability < 0 || deal.probability > 100))
      add(
        'probability',
        'error',
        `The probability of ${name} is not between 0 and 100.`,
        `Correct the probability of ${deal.title}`,
      );
    else if (
      deal.probability !== null &&
      ((deal.stage === 'won' && deal.probability !== 100) || (deal.stage === 'lost' && deal.probability !== 0))
    ) {
      add(
        'outcome',
        'warning',
        `${name} is ${deal.stage}, which does not fit its probability.`,
        `Set the probability of ${deal.title} to ${deal.stage === 'won' ? 100 : 0}`,
      );
    }
    if (isOpenOpportunity(deal) && deal.closeDate !== null && deal.closeDate < asOf)
      add(
        'closeDate',
        'error',
        `${name} is open and its close date has passed.`,
        `Set a new close date for ${deal.title}, or close it`,
      );
    return drafts;
  });

const evidenceDrafts = (document: Tables, asOf: string): readonly FindingDraft[] =>
  evidence(document, asOf)
    .filter((one) => one.isAheadOfEvidence)
    .map((one) => {
      const title = find(document, 'opportunity', one.id)?.title ?? one.id;
      return recordDraft(
        'P7.evidence',
        'warning',
        'opportunity',
        one.id,
        `The stage of “${title}” is ahead of its evidence: ${Math.round(one.score)} where ${one.required} is expected.`,
        `Confirm the evidence for ${title}, or set its stage back`,
      );
    });

const sums = (code: string, what: string, weights: readonly number[]): readonly FindingDraft[] =>
  weights.length === 0 || isEqual(sum(weights), 100)
    ? []
    : [
        {
          code,
          severity: 'warning',
          ref: 'weights',
          records: [],
          sentence: `The weights of ${what} sum to ${Math.round(sum(weights) * 100) / 100}, not 100; they are scaled until you correct them.`,
          action: `Make the weights of ${what} sum to 100`,
        },
      ];

/** Findings about weights that do not sum to 100; a plan cannot be final with one. */
const weightDrafts = (document: Tables): readonly FindingDraft[] => [
  ...sums(
    'P9.weightsAttractiveness',
    'the attractiveness factors',
    list(document, 'attractivenessFactor').map((one) => one.weight),
  ),
  ...sums(
    'P9.weightsStrength',
    'the success factors',
    list(document, 'strengthFactor').map((one) => one.weight),
  ),
  ...sums(
    'P9.weightsCriteria',
    'the selection criteria',
    list(document, 'criterion').map((one) => one.weight),
  ),
  ...sums(
    'P16.weightsMeasures',
    'the measures',
    list(document, 'measure').map((one) => one.weight),
  ),
  ...list(document, 'opportunity').flatMap((deal) => {
    const weights = list(document, 'decisionCriterion')
      .filter((one) => one.opportunityId === deal.id)
      .flatMap((one) => one.weight ?? []);
    return sums('P6.weightsCriteria', `the decision criteria of “${deal.title}”`, weights).map((one): FindingDraft => ({
      ...one,
      ref: deal.id,
      records: [{ kind: 'opportunity', id: deal.id }],
    }));
  }),
];

const selectionDrafts = (document: Tables): readonly FindingDraft[] => {
  const criteria = list(document, 'criterion');
  const drafts: FindingDraft[] = [];
  if (criteria.length > 0 && (criteria.length < 3 || criteria.length > 5)) {
    drafts.push({
      code: 'P9.criteriaCount',
      severity: 'warning',
      ref: 'criterion',
      records: [],
      sentence: `You select key accounts by ${criteria.length} criteria; three to five work.`,
      action: 'Choose three to five selection criteria',
    });
  }
  for (const one of criteria) {
    if (/revenue/i.test(one.name ?? one.id) && one.weight > 40)
      drafts.push(
        recordDraft(
          'P9.revenueWeight',
          'notice',
          'criterion',
          one.id,
          'Revenue weighs more than 40 % in your selection.',
          'Lower the weight of revenue',
        ),
      );
  }
  return drafts;
};

const exposureDrafts = (document: Tables, asOf: string): readonly FindingDraft[] => {
  const committed = single(document, 'financials')?.committed ?? null;
  return committed !== null && (risks(document, asOf).exposure ?? 0) > committed
    ? [
        {
          code: 'P14.exposure',
          severity: 'notice',
          ref: 'risk',
          records: [],
          sentence: 'Your risks expose more than you have under contract; do some of them overlap?',
          action: 'Check whether exposures overlap',
        },
      ]
    : [];
};

/** What is wrong with profile, money, whitespace and opportunities. */
export const moneyDrafts = (document: Tables, asOf: string, settings: Settings): readonly FindingDraft[] => [
  ...profileDrafts(document, asOf),
  ...walletDrafts(document, asOf, settings),
  ...dealDrafts(document, asOf),
  ...evidenceDrafts(document, asOf),
  ...weightDrafts(document),
  ...selectionDrafts(document),
  ...exposureDrafts(document, asOf),
];
