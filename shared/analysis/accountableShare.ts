import { list } from '../document/document';
import { figure } from './memo';
import { known, sum, unknown, type Figure } from './result';

/**
 * How much of the account the team answers for together, percent; should be 100. Null where nobody's share is entered.
 */
export const accountableShare = figure(
  ['assignment'],
  (document): Figure => {
    const shares = list(document, 'assignment').flatMap((one) => one.accountablePct ?? []);
    return shares.length === 0 ? unknown('noData') : known(sum(shares));
  },
  { reveals: [] },
);
