/** How the figures beside single sections of the plan came about. */
import { hides, viewerOf } from '../audience/viewer';
import { find, list, single, type Document } from '../document/document';
import { inMoneyWords, moneyWordIn } from '../document/moneyWord';
import { longDate } from '../conventions/writeDay';
import type { FieldName } from '../model';
import { labelOf } from '../model/labels';
import { keyInformation } from './completeness';
import { accountContribution } from './contribution';
import { contractEnds } from './contractEnds';
import { customerGrowth } from './customerGrowth';
import { evidence } from './evidence';
import { byEffect, input, notEntered, type Explanation } from './explanation';
import { growth } from './growth';
import { valueHealth } from './health';
import { projectFlags } from './projectFlags';
import { goalCover, twoSidedBalance } from './ratios';
import { meanOf, type Reason } from './result';
import { risks } from './risk';
import { SCREENS, screenWords, threeSFit } from './threeS';

/** Why an amount is null: its reader may not see money, or it is not known. */
const moneyReason = (document: Document, reason: Reason = 'noData'): Reason =>
  hides(viewerOf(document), 'money') ? 'notShown' : reason;

export const explainCustomerGrowth = (document: Document, asOf: string): Explanation => {
  const { revenue, netIncome } = customerGrowth(document, asOf);
  const [account] = list(document, 'account');
  return {
    formula: 'F21',
    title: 'Customer’s growth',
    says: 'This is how fast the customer itself grows.',
    rule: 'Their revenue this year / last year − 1',
    value: revenue.value,
    unit: 'percent',
    reason: revenue.reason,
    because: notEntered([
      ['their revenue of this year', account?.customerRevenue],
      ['their revenue of last year', account?.customerRevenuePrevious],
    ]),
    inputs: [
      input('Revenue this year', account?.customerRevenue ?? null, 'money'),
      input('Revenue last year', account?.customerRevenuePrevious ?? null, 'money'),
      input('Growth of net income', netIncome.value, 'percent'),
    ],
    contributions: [],
  };
};

const ageWords = (days: number | null): string =>
  days === null ? 'never touched here, or empty' : days === 1 ? '1 day old' : `${days} days old`;

export const explainKeyInformation = (document: Document, asOf: string): Explanation => {
  const { rows, vendors, green } = keyInformation(document, asOf);
  return {
    formula: 'F29',
    title: 'Fresh key information',
    says: 'This is the part of the key information that somebody looked at lately.',
    rule: 'Fields known as of one of the last 90 days / fields of the card; where no field of a record has such a day, all are as old as its last edit',
    value: green.value,
    unit: 'percent',
    reason: green.reason,
    inputs: [
      ...rows.map((row) =>
        input(
          row.kind === 'financialYear'
            ? labelOf('financialYear', row.field as FieldName<'financialYear'>, moneyWordIn(document))
            : labelOf('account', row.field as FieldName<'account'>, moneyWordIn(document)),
          ageWords(row.age.days),
          'text',
        ),
      ),
      ...vendors.map(({ spend, age }) =>
        input(`${spend.area}: ${spend.vendor ?? 'vendor not known'}`, ageWords(age.days), 'text'),
      ),
    ],
    contributions: [],
  };
};

export const explainContractEnds = (document: Document, asOf: string): Explanation => {
  const ends = contractEnds(document, asOf);
  return {
    formula: 'F22',
    title: 'Contracts ending',
    says: 'These contracts end soon unless somebody does something.',
    rule: 'Contracts that end within 180 days and do not renew themselves',
    value: ends.size,
    unit: 'count',
    reason: null,
    inputs: [input('Contracts', document.contract.size, 'count')],
    contributions: [...ends].map(([id, days]) => ({
      record: { kind: 'contract', id } as const,
      label: find(document, 'contract', id)?.title ?? id,
      value: days,
      note: `days to ${longDate(find(document, 'contract', id)?.end ?? null)}`,
    })),
  };
};

export const explainThreeS = (document: Document, asOf: string): Explanation => {
  const fit = threeSFit(document, asOf);
  const record = single(document, 'threeS');
  const words = screenWords(document);
  const isAnswered = SCREENS.some((screen) => record?.[screen].some((answer) => answer !== null) === true);
  return {
    formula: 'F26',
    title: 'Fit for key account management',
    says: 'This says whether the customer can be worked with as a key account at all.',
    rule: '100 · Σ answers / (3 · answered) for strategy, structure and systems; below 33 in one is not now, 60 in all is a candidate',
    value: fit.verdict,
    unit: 'text',
    reason: fit.verdict !== null ? null : isAnswered ? 'tooFewRatings' : 'noData',
    inputs: SCREENS.flatMap((screen) => [
      input(words[screen].name, fit.screens[screen].value, 'percent'),
      ...words[screen].statements.map((statement, index) =>
        input(`– ${statement}`, record?.[screen][index] ?? null, 'count'),
      ),
    ]),
    contributions: [],
  };
};

export const explainGoalCover = (document: Document, asOf: string): Explanation => {
  const cover = goalCover(document, asOf);
  const without = new Set(cover.withoutObjective);
  return {
    formula: 'F35',
    title: 'Goals with an objective',
    says: 'This is the part of the customer’s goals to which your plan answers.',
    rule: 'Customer goals that an objective of yours serves / customer goals',
    value: cover.value,
    unit: 'share',
    reason: cover.reason,
    because: 'No goal of the customer is entered.',
    inputs: [input('Goals', document.customerGoal.size, 'count'), input('Without an objective', without.size, 'count')],
    contributions: list(document, 'customerGoal').map((goal) => ({
      record: { kind: 'customerGoal', id: goal.id } as const,
      label: goal.title,
      value: without.has(goal.id) ? 0 : 1,
      note: without.has(goal.id) ? 'no objective' : 'served',
    })),
  };
};

export const explainContribution = (document: Document, asOf: string): Explanation => {
  const money = accountContribution(document, asOf);
  return {
    formula: 'F18',
    title: 'Average contribution',
    says: 'This is what was left of the money earned here, in the mean of the last years.',
    rule: inMoneyWords(
      document,
      'Revenue − cost of goods − cost to serve, mean of the known years among the last three',
    ),
    value: money.average,
    unit: 'money',
    reason: money.average === null ? moneyReason(document) : null,
    because: inMoneyWords(document, 'No full year has revenue, cost of goods and cost to serve.'),
    inputs: [
      input('Mean margin', money.averageMargin.value, 'share'),
      input('Hidden loss', money.isHiddenLoss ? 'yes, a year below zero' : 'no', 'text'),
      ...money.byYear.map((year) => input(`FY${year.fy}`, year.contribution, 'money')),
    ],
    contributions: [],
  };
};

export const explainGrowth = (document: Document, asOf: string): Explanation => {
  const trend = growth(document, asOf);
  return {
    formula: 'F21',
    title: 'Growth lag',
    says: 'This says whether you grow faster or slower with the customer than the customer itself.',
    rule: `${inMoneyWords(document, 'Growth of your revenue here')} − growth of the customer’s revenue, last full year on the year before; below −5 you lose ground`,
    value: trend.lag.value === null ? null : Math.round(trend.lag.value * 10) / 10,
    unit: 'points',
    reason: trend.lag.reason,
    because:
      trend.lag.reason === 'noData'
        ? inMoneyWords(document, 'Your revenue and theirs of two full years in a row are needed.')
        : null,
    inputs: [
      input('Your growth', trend.ours.value, 'percent'),
      input('Customer’s growth', trend.customer.value, 'percent'),
      input('Growth of their market', trend.market.value, 'percent'),
      input('Verdict', trend.verdict, 'text'),
    ],
    contributions: [],
  };
};

export const explainValueScorecard = (document: Document, asOf: string): Explanation => {
  const score = valueHealth(document, asOf);
  return {
    formula: 'F30',
    title: 'Value for the customer',
    says: 'This is how the customer values the work with you, from ten short answers.',
    rule: '(mean of the value scorecard − 1) / 4, once 60 % of it is answered',
    value: score.value,
    unit: 'percent',
    reason: score.reason,
    because: 'Answers to 60 % of the value scorecard are needed.',
    inputs: [input('Answered', score.knownShare ?? null, 'percent')],
    contributions: [],
  };
};

export const explainEvidence = (document: Document, asOf: string): Explanation => {
  const all = evidence(document, asOf);
  const ahead = all.filter((one) => one.isAheadOfEvidence);
  return {
    formula: 'F28',
    title: 'Stages ahead of evidence',
    says: 'These opportunities stand further in the pipeline than their proof allows.',
    rule: '100 · Σ seven elements 0–3 / 21, against 20, 40, 60 or 75 by stage; not known counts as nothing',
    value: all.length === 0 ? null : ahead.length,
    unit: 'count',
    reason: all.length === 0 ? 'noData' : null,
    because: 'No opportunity is open.',
    inputs: [
      input('Open opportunities', all.length, 'count'),
      input('Mean evidence', meanOf(all.map((one) => one.score)), 'score'),
    ],
    contributions: all.map((one) => ({
      record: { kind: 'opportunity', id: one.id } as const,
      label: find(document, 'opportunity', one.id)?.title ?? one.id,
      value: one.score,
      note: one.isAheadOfEvidence ? `${one.required} expected, ahead of its evidence` : `${one.required} expected`,
    })),
  };
};

export const explainTwoSided = (document: Document, asOf: string): Explanation => {
  const balance = twoSidedBalance(document, asOf);
  return {
    formula: 'F35',
    title: 'Worth to you',
    says: 'This sets what the account earns you beside what it gives the customer.',
    rule: 'Contribution of the last full year, beside the value agreed for the customer a year',
    value: balance.forUs,
    unit: 'money',
    reason: balance.forUs === null ? moneyReason(document) : null,
    because: inMoneyWords(document, 'No full year has revenue, cost of goods and cost to serve.'),
    inputs: [
      input('Agreed for the customer a year', balance.forCustomer, 'money'),
      input('Your contribution', balance.forUs, 'money'),
    ],
    contributions: [],
  };
};

export const explainExpectedLoss = (document: Document, asOf: string): Explanation => {
  const view = risks(document, asOf);
  return {
    formula: 'F22',
    title: 'Expected loss',
    says: 'This is the money that the open risks will cost, were each taken at its likelihood.',
    rule: 'Σ probability after measures · exposure, over open risks',
    value: view.expectedLoss,
    unit: 'money',
    reason: view.expectedLoss === null ? moneyReason(document, view.reason ?? 'noData') : null,
    because: list(document, 'risk').some((risk) => risk.status === 'open')
      ? 'No open risk has both a likelihood and the money exposed.'
      : 'No risk is open.',
    inputs: [input('Exposure of open risks', view.exposure, 'money')],
    contributions: byEffect(
      view.items.map((item) => {
        const risk = find(document, 'risk', item.id);
        const isOpen = risk?.status === 'open';
        return {
          record: { kind: 'risk', id: item.id } as const,
          label: risk?.title ?? item.id,
          value: isOpen ? item.expectedLoss : null,
          note: !isOpen
            ? 'not open'
            : item.expectedLoss === null
              ? 'likelihood or exposure not known'
              : 'probability · exposure',
        };
      }),
    ),
  };
};

export const explainProjects = (document: Document, asOf: string): Explanation => {
  const flags = projectFlags(document, asOf);
  return {
    formula: 'F22',
    title: 'Projects to look at',
    says: 'These projects start, end or threaten the plan soon.',
    rule: 'Running or planned projects that start or end within 90 days, or threaten the plan without a risk',
    value: flags.size,
    unit: 'count',
    reason: null,
    inputs: [input('Projects', document.project.size, 'count')],
    contributions: [...flags].map(([id, one]) => ({
      record: { kind: 'project', id } as const,
      label: find(document, 'project', id)?.title ?? id,
      value: 1,
      note: [
        one.startsIn === null ? null : `starts in ${one.startsIn} days`,
        one.endsIn === null ? null : `ends in ${one.endsIn} days`,
        one.isThreatWithoutRisk ? 'threat without a risk' : null,
      ]
        .filter((part) => part !== null)
        .join(', '),
    })),
  };
};
