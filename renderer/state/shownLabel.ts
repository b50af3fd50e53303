/** What an edit is called, where this window leaves out the names of other clients. */
import { useMemo } from 'react';
import type { AtlasState } from '../../shared/api/contract';
import { useClientsHidden } from './clients';
import { useDocument } from './documentStore';
import { useSession } from './session';

type Accounts = AtlasState['accounts'];
const NOBODY: Accounts = [];

/** A text in which each of these accounts is another account, but for the one on screen. */
const withoutNames = (accounts: Accounts, accountId: string | null): ((text: string) => string) => {
  const names = accounts
    .filter(({ id, name }) => id !== accountId && name.trim() !== '')
    .map(({ name }) => name)
    .toSorted((a, b) => b.length - a.length);
  return (text) => names.reduce((left, name) => left.replaceAll(name, 'another account'), text);
};

/** Gives what an edit is called, and what it did, without the names of other clients, where this window leaves them out. */
export const useShownLabel = (): ((text: string) => string) => {
  const isWithout = useClientsHidden();
  const accounts = useSession(({ atlas }) => (isWithout ? (atlas?.accounts ?? NOBODY) : NOBODY));
  const accountId = useDocument((state) => state.accountId);
  return useMemo(() => withoutNames(accounts, accountId), [accounts, accountId]);
};
