/** From portfolio to action: seven steps every key account goes through, each with a rule that says when it is done. */
import { list, type Document } from '../document/document';
import type { AccountFacts } from './accountFacts';
import { counted } from './aboveWords';
import { contributionOver } from './contribution';
import { settingsOf } from './settings';
import { yearsOf } from './timeValue';

export const ACTION_STEPS = ['contribution', 'assessed', 'relationships', 'plan', 'action', 'hours', 'shared'] as const;
export type ActionStep = (typeof ACTION_STEPS)[number];

/** What each step is called, and when it is done. */
export const ACTION_STEP_SAYS: Readonly<Record<ActionStep, { readonly name: string; readonly rule: string }>> = {
  contribution: { name: 'Profit', rule: 'the contribution of a year is known' },
  assessed: { name: 'Customer', rule: 'profile, goals and position hold all that a plan asks for' },
  relationships: { name: 'Relationships', rule: 'at least 60 % of the people are covered' },
  plan: { name: 'Plan', rule: 'at least 80 % of the plan is there' },
  action: { name: 'Action', rule: 'the first action is done' },
  hours: { name: 'Time', rule: 'hours a month are planned' },
  shared: { name: 'Shared', rule: 'the team has the plan, and the customer a version of theirs' },
};

/** Percent. */
export const COVERED_FROM = 60;
export const PLANNED_FROM = 80;

/** Where an account of the portfolio is. Null: it has no plan of its own that could say it. */
export type ActionLine = {
  readonly id: string;
  readonly name: string;
  readonly done: Readonly<Record<ActionStep, boolean | null>>;
  /** What there is of each step, in a word or two: *62 %*, *1 of 2*. */
  readonly words: Readonly<Record<ActionStep, string>>;
  readonly count: number;
  /** The first that is not done; null where all are. */
  readonly next: ActionStep | null;
};

const percent = (share: number | null): string => (share === null ? 'not known' : `${Math.floor(share)} %`);

/** How far every account of the portfolio has come, in its order. */
export const portfolioToAction = (
  document: Document,
  asOf: string,
  facts: readonly AccountFacts[],
): readonly ActionLine[] => {
  const settings = settingsOf(document, asOf);
  const known = new Map(facts.map((one) => [one.accountId, one]));
  return list(document, 'portfolioAccount').map((row): ActionLine => {
    const own = row.accountId === null ? undefined : known.get(row.accountId);
    const { average } = contributionOver(yearsOf(row), settings);
    const hours = row.hoursPerMonth ?? own?.hoursPlanned ?? null;
    const isTeamTold = row.planSharedOn !== null || own?.hasFinalPlan === true;
    const isCustomerTold = row.customerVersionOn !== null;
    const done: Readonly<Record<ActionStep, boolean | null>> = {
      contribution: average !== null,
      assessed: own === undefined ? null : own.assessed !== null && own.assessed >= 100,
      relationships: own === undefined ? null : own.coverage !== null && own.coverage >= COVERED_FROM,
      plan: own === undefined ? null : own.plan !== null && own.plan >= PLANNED_FROM,
      action: own === undefined ? null : own.actionsDone > 0,
      hours: hours !== null && hours > 0,
      shared: isTeamTold && isCustomerTold,
    };
    const next = ACTION_STEPS.find((step) => done[step] !== true) ?? null;
    return {
      id: row.id,
      name: row.name,
      done,
      words: {
        contribution: average === null ? 'not known' : 'known',
        assessed: own === undefined ? 'no plan' : percent(own.assessed),
        relationships: own === undefined ? 'no plan' : percent(own.coverage),
        plan: own === undefined ? 'no plan' : percent(own.plan),
        action: own === undefined ? 'no plan' : `${own.actionsDone} done`,
        hours: hours === null ? 'not planned' : `${Math.round(hours)} h`,
        shared: isTeamTold ? (isCustomerTold ? 'both' : 'team') : isCustomerTold ? 'customer' : 'nobody',
      },
      count: ACTION_STEPS.filter((step) => done[step] === true).length,
      next,
    };
  });
};

/** How far the accounts are that are key accounts or in the pilot, a sentence each. */
export const actionSentences = (lines: readonly ActionLine[]): readonly string[] => {
  if (lines.length === 0) return ['No account is a key account or in the pilot.'];
  const whole = lines.filter(({ next }) => next === null).length;
  const first = `${whole === 0 ? 'None' : whole} of ${counted(lines.length, 'account', 'accounts')} ${whole === 1 || whole === 0 ? 'has' : 'have'} come all the way from portfolio to action.`;
  const waiting = Map.groupBy(
    lines.flatMap(({ next }) => (next === null ? [] : [next])),
    (step) => step,
  );
  const [most] = [...waiting].toSorted((a, b) => b[1].length - a[1].length);
  if (most === undefined) return [first];
  const [step, those] = most;
  return [
    first,
    `${those.length === 1 ? 'One waits' : `${those.length} wait`} at “${ACTION_STEP_SAYS[step].name}”, which is done once ${ACTION_STEP_SAYS[step].rule}.`,
  ];
};
