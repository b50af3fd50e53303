import { useAccount } from '../state/records';

/** What money from an account is called: with a partner or affiliate it is value made together (register 14). */
export const useMoneyWord = (): 'Revenue' | 'Joint value' => (useAccount().accountType === 'customer' ? 'Revenue' : 'Joint value');
