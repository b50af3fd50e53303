/** Since which day each person is in the account on screen, as its log tells. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { NOT_KNOWN_SINCE, type Since } from '../../shared/analysis/retention';
import { call } from '../host';
import { useDocument } from './documentStore';

const useKnown = create<{ readonly accountId: string | null; readonly people: number; readonly since: Since }>(() => ({
  accountId: null,
  people: -1,
  since: NOT_KNOWN_SINCE,
}));

const ask = async (accountId: string, people: number): Promise<void> => {
  try {
    const since = await call('personal.since', { accountId });
    useKnown.setState({ accountId, people, since });
  } catch {
    // Then only what the records themselves tell counts.
  }
};

/** Asked for when somebody looks at what rests on it, and again when people came or went. */
export const usePeopleSince = (): Since => {
  const accountId = useDocument((state) => state.accountId);
  const people = useDocument((state) => state.document.person.size);
  const known = useKnown();
  useEffect(() => {
    if (accountId !== null && (known.accountId !== accountId || known.people !== people)) void ask(accountId, people);
  }, [accountId, people, known.accountId, known.people]);
  return known.accountId === accountId ? known.since : NOT_KNOWN_SINCE;
};
