import { list } from '../document/document';
import { figure } from './memo';
import { ratio, unknown, type Figure } from './result';

const growthOf = (now: number | null, before: number | null): Figure =>
  now === null || before === null ? unknown('noData') : before <= 0 ? unknown('zeroBase') : ratio(now - before, before, 100);

/** P2: how the customer itself grows, percent on the year before; null on a base of nothing or below. */
export const customerGrowth = figure(['account'], (document): { readonly revenue: Figure; readonly netIncome: Figure } => {
  const [account] = list(document, 'account');
  return {
    revenue: growthOf(account?.customerRevenue ?? null, account?.customerRevenuePrevious ?? null),
    netIncome: growthOf(account?.netIncome ?? null, account?.netIncomePrevious ?? null),
  };
});
