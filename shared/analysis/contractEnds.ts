import { list } from '../document/document';
import { daysBetween } from './days';
import { figure } from './memo';
import { settingsOf } from './settings';

/**
 * Days to the end of each contract that ends soon, by id; below zero where it has ended. A contract that renews itself
 * is left out.
 */
export const contractEnds = figure(
  ['contract', 'setting'],
  (document, asOf): ReadonlyMap<string, number> => {
    const { contractDays } = settingsOf(document, asOf).suggestions;
    return new Map(
      list(document, 'contract').flatMap((contract) => {
        if (contract.end === null || contract.autoRenew === true) return [];
        const days = daysBetween(asOf, contract.end);
        return days <= contractDays ? [[contract.id, days] as const] : [];
      }),
    );
  },
  { reveals: [] },
);
