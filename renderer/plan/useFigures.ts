import { useDeferredValue } from 'react';
import { useDocument } from '../state/documentStore';
import { useAccount, useAsOf } from '../state/records';

/** What figures are worked out from: they follow an edit once the edit itself is on screen. */
export const useFigures = () => ({ document: useDeferredValue(useDocument((state) => state.document)), asOf: useAsOf() });

/** What money from an account is called: with a partner or affiliate it is value made together (register 14). */
export const useMoneyWord = (): 'Revenue' | 'Joint value' => (useAccount().accountType === 'customer' ? 'Revenue' : 'Joint value');
