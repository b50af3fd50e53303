/** F35: the small ratios. All null where the divisor is zero. */
import { list, single } from '../document/document';
import { accountTeam } from './accountTeam';
import { isAbove, isBelow } from './compare';
import { actualYears, contributionOf } from './contribution';
import type { Stakeholder } from '../document/stakeholder';
import { keyPlayers } from './coverage';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { known, meanOf, ratio, sum, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';
import { valueCase } from './valueCase';
import { portfolioCurrency, rateOf } from './portfolioScores';
import { latestRevenue } from './selection';

/** What you should know of a key player. */
export const KNOWN_FIELDS = [
  'personalWin',
  'businessGoal',
  'decisionOrientation',
  'politicalStatus',
  'adaptability',
  'responseMode',
  'evidence',
  'lastContact',
] as const;

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && (typeof value !== 'string' || value.trim() !== '');

/** F35: what is not known of a person, of all that should be. */
export const notKnownOf = (one: Stakeholder): readonly (typeof KNOWN_FIELDS)[number][] =>
  KNOWN_FIELDS.filter((field) => !isFilled(one[field]));

/** F35, know score of a person, 0–1. */
export const knowScore = (one: Stakeholder): number =>
  (KNOWN_FIELDS.length - notKnownOf(one).length) / KNOWN_FIELDS.length;

/** F35: key players of whom you know less than half, by id. */
export const playersNotKnown = figure([...PEOPLE, 'setting'], (document, asOf): readonly Stakeholder[] =>
  keyPlayers(document, asOf).filter((one) => isBelow(knowScore(one), settingsOf(document, asOf).notKnown)),
);

/** F35, strategy understanding 0–1 from six answers 0–3; unanswered counts 0. Null where the check was not made. */
export const strategyUnderstanding = (answers: readonly (number | null)[] | null): Figure =>
  answers === null || answers.every((answer) => answer === null)
    ? unknown('noData')
    : ratio(sum(answers.map((answer) => answer ?? 0)), 18);

/** F35, internal alignment 0–1: commitments kept on time of those due. */
export const internalAlignment = figure(['commitment'], (document, asOf): Figure => {
  const due = list(document, 'commitment').filter((one) => one.due !== null && one.due <= asOf);
  return ratio(
    due.filter((one) => one.doneOn !== null && one.due !== null && one.doneOn <= one.due).length,
    due.length,
  );
});

/** F35, proactive share 0–1 of the actions whose origin is known. */
export const proactiveShare = figure(['action'], (document): Figure => {
  const known = list(document, 'action').filter((action) => action.origin !== null);
  return known.length === 0
    ? unknown('noData')
    : ratio(known.filter((action) => action.origin !== 'customerRequest').length, known.length);
});

/** F35. Shares in percent of your total revenue, and of the contribution of the portfolio. */
type Concentration = {
  readonly accounts: readonly {
    readonly id: string;
    readonly revenueShare: Figure;
    readonly contributionShare: Figure;
    readonly isConcentrated: boolean;
  }[];
  readonly top1: Figure;
  readonly top5: Figure;
};

/** F35, concentration of your revenue and contribution on single accounts. The total revenue is entered by hand. */
export const concentration = figure(['portfolioAccount', 'supplier', 'setting'], (document, asOf): Concentration => {
  const limit = settingsOf(document, asOf).concentration;
  const total = single(document, 'supplier')?.totalRevenue ?? null;
  const own = portfolioCurrency(document);
  const rows = list(document, 'portfolioAccount').map((account) => ({
    id: account.id,
    revenue: latestRevenue(account, own),
    contribution: contributionOf({
      revenue: account.revenue.at(-1) ?? null,
      cogs: account.cogs.at(-1) ?? null,
      costToServe: account.costToServe.at(-1) ?? null,
    }),
    rate: rateOf(account, own),
  }));
  const earned = sum(rows.map((row) => (row.contribution ?? 0) * (row.rate ?? 0)));
  const shareOf = (revenue: number | null): Figure =>
    total === null || revenue === null ? unknown('noData') : ratio(revenue, total, 100);
  const largest = rows.flatMap((row) => row.revenue ?? []).sort((a, b) => b - a);
  return {
    accounts: rows.map((row) => {
      const revenueShare = shareOf(row.revenue);
      return {
        id: row.id,
        revenueShare,
        contributionShare:
          row.contribution === null || row.rate === null
            ? unknown('noData')
            : earned > 0
              ? ratio(row.contribution * row.rate, earned, 100)
              : unknown('zeroBase'),
        isConcentrated: revenueShare.value !== null && isAbove(revenueShare.value, limit),
      };
    }),
    top1: shareOf(largest[0] ?? null),
    top5: shareOf(largest.length === 0 ? null : sum(largest.slice(0, 5))),
  };
});

/**
 * F35, two-sided balance: value agreed for the customer a year beside your contribution of the last full year. No
 * ratio.
 */
export const twoSidedBalance = figure(['valueDriver', 'valueInvestment', 'financialYear'], (document, asOf) => {
  const forCustomer = valueCase(document, asOf).agreed.value;
  const latest = actualYears(document, asOf).at(-1);
  const forUs = latest ? contributionOf(latest) : null;
  return { forCustomer, forUs, isOneSideEmpty: (forCustomer ?? 0) === 0 || (forUs ?? 0) === 0 };
});

/** F35, definition agreement of one box from votes 1–5: mean, spread and whether the room should talk. */
export const definitionAgreement = (votes: readonly (number | null)[], settings: Settings) => {
  const given = votes.filter((vote): vote is number => vote !== null);
  const mean = meanOf(given);
  if (mean === null) return { mean: unknown('noData'), spread: null, isTalk: false };
  const spread = Math.max(...given) - Math.min(...given);
  return {
    mean: known(mean),
    spread,
    isTalk: isBelow(mean, settings.definitionTalk.mean) || spread >= settings.definitionTalk.spread,
  };
};

/** F35, goal cover 0–1: customer goals with at least one objective. */
export const goalCover = figure(
  ['customerGoal', 'objective'],
  (document): Figure & { readonly withoutObjective: readonly string[] } => {
    const goals = list(document, 'customerGoal');
    const covered = new Set(list(document, 'objective').map((objective) => objective.customerGoalId));
    const withoutObjective = goals.filter((goal) => !covered.has(goal.id)).map((goal) => goal.id);
    return { ...ratio(goals.length - withoutObjective.length, goals.length), withoutObjective };
  },
);

/** F35, seven-key index 0–100 from seven states 0–3; null until all seven have a state. */
export const sevenKeysIndex = figure(['programme'], (document): Figure => {
  const states = (single(document, 'programme')?.sevenKeys ?? []).filter((state): state is number => state !== null);
  return states.length < 7
    ? unknown(states.length === 0 ? 'noData' : 'tooFewRatings')
    : ratio(sum(states.slice(0, 7)), 21, 100);
});

type ContactMatrix = {
  /** Those of the account's team, in the order of its people. */
  readonly ourFunctions: readonly string[];
  /** Ids of the customer's departments. */
  readonly departments: readonly string[];
  /**
   * Best relationship 0–4 of a function of yours with a department; null where nobody of yours owns a rated contact
   * there.
   */
  readonly best: (ourFunction: string, departmentId: string) => number | null;
  /** Ids of the people a function of yours owns in a department, the best relationship first. */
  readonly contacts: (ourFunction: string, departmentId: string) => readonly string[];
  /** How many people have an owner, but no department to be seen under. */
  readonly withoutDepartment: number;
};

/** F35, contact matrix. A function of yours is what the team member names, or else the role on the account. */
export const contactMatrix = figure(
  [...PEOPLE, 'member', 'assignment', 'department'],
  (document, asOf): ContactMatrix => {
    const roles = new Map(list(document, 'assignment').map((assignment) => [assignment.memberId, assignment.role]));
    const functions = new Map(
      accountTeam(document, asOf).flatMap((member) => {
        const name = member.ourFunction ?? roles.get(member.id) ?? null;
        return name === null ? [] : [[member.id, name] as const];
      }),
    );
    const cells = new Map<string, Stakeholder[]>();
    const keyOf = (ourFunction: string, departmentId: string): string => JSON.stringify([ourFunction, departmentId]);
    let withoutDepartment = 0;
    for (const one of countedPeople(document, asOf)) {
      const ours = new Set(
        [one.contactOwnerId, ...one.secondaryOwnerIds].flatMap((memberId) =>
          memberId === null ? [] : (functions.get(memberId) ?? []),
        ),
      );
      if (one.departmentId === null) {
        if (ours.size > 0) withoutDepartment += 1;
        continue;
      }
      for (const name of ours) {
        const key = keyOf(name, one.departmentId);
        const cell = cells.get(key);
        if (cell) cell.push(one);
        else cells.set(key, [one]);
      }
    }
    for (const cell of cells.values()) cell.sort((a, b) => (b.relationship ?? -1) - (a.relationship ?? -1));
    return {
      ourFunctions: [...new Set(functions.values())],
      departments: list(document, 'department').map((department) => department.id),
      best: (ourFunction, departmentId) => cells.get(keyOf(ourFunction, departmentId))?.[0]?.relationship ?? null,
      contacts: (ourFunction, departmentId) => (cells.get(keyOf(ourFunction, departmentId)) ?? []).map((one) => one.id),
      withoutDepartment,
    };
  },
  { reveals: [] },
);
