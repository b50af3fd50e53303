import { single } from '../document/document';
import { isAtMost } from './compare';
import { figure } from './memo';
import { figureOf, known, unknown, type Figure } from './result';
import { settingsOf } from './settings';

/** How much a customer depends on you, by its answer. */
export const DEPENDENCE_SAYS = {
  0: 'can leave any day',
  1: 'small effort to leave',
  2: 'months to leave',
  3: 'over a year to leave',
  4: 'no real alternative',
} as const;
export const dependenceWords = (answer: number): string =>
  `${answer} ${DEPENDENCE_SAYS[answer as keyof typeof DEPENDENCE_SAYS] ?? ''}`;

type PowerLabel = 'Balanced' | 'Customer holds power' | 'We hold power';
/** F31. Dependence 0–100 each; `balance` −100 … +100, negative where the customer holds power. */
export type PowerBalance = {
  readonly weDepend: Figure;
  readonly theyDepend: Figure;
  readonly balance: Figure;
  readonly label: PowerLabel | null;
};

/** F31: who needs whom more. Null where one side is not answered. */
export const balanceOfPower = figure(['powerBalance', 'setting'], (document, asOf): PowerBalance => {
  const { powerBand } = settingsOf(document, asOf);
  const record = single(document, 'powerBalance');
  return powerOf(record?.ourRevenueShareFromAccountPct ?? null, record?.customerDependenceOnUs ?? null, powerBand);
});

/** F31 from your share of revenue in percent and how much they depend on you, 0–4. */
export const powerOf = (share: number | null, dependence: number | null, powerBand: number): PowerBalance => {
  const weDepend = figureOf(share === null ? null : Math.min(100, 5 * share));
  const theyDepend = figureOf(dependence === null ? null : 25 * dependence);
  if (weDepend.value === null || theyDepend.value === null)
    return { weDepend, theyDepend, balance: unknown('noData'), label: null };
  const balance = theyDepend.value - weDepend.value;
  return {
    weDepend,
    theyDepend,
    balance: known(balance),
    label: isAtMost(Math.abs(balance), powerBand) ? 'Balanced' : balance < 0 ? 'Customer holds power' : 'We hold power',
  };
};
