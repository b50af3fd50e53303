import { list } from '../document/document';
import { figure } from './memo';
import { growthFrom, type Figure } from './result';

/** How the customer itself grows, percent on the year before; null on a base of nothing or below. */
export const customerGrowth = figure(
  ['account'],
  (document): { readonly revenue: Figure; readonly netIncome: Figure } => {
    const [account] = list(document, 'account');
    return {
      revenue: growthFrom(account?.customerRevenuePrevious, account?.customerRevenue),
      netIncome: growthFrom(account?.netIncomePrevious, account?.netIncome),
    };
  },
);
