/** Whether this window names clients nobody opened in it: other atlases, other accounts, their folders. */
import { HIDES_CLIENTS } from '../../shared/api/shapes';
import { useMemo } from 'react';
import type { AtlasState } from '../../shared/api/contract';
import { useDocument } from './documentStore';
import { remember, remembered, session, setSession, useSession, type Session } from './session';

const isHidden = ({ settings, namesShown }: Pick<Session, 'settings' | 'namesShown'>): boolean =>
  settings.page[HIDES_CLIENTS] === true && !namesShown;

export const clientsHidden = (): boolean => isHidden(session());
export const useClientsHidden = (): boolean => useSession(isHidden);

/** Whether this computer keeps them hidden, wherever they are shown for the moment. */
export const useHidesClients = (): boolean => useSession((state) => state.settings.page[HIDES_CLIENTS] === true);

/** Kept on this computer. */
export const setHidesClients = (hides: boolean): void => {
  setSession({ namesShown: false });
  if (remembered(HIDES_CLIENTS, false) !== hides) remember(HIDES_CLIENTS, hides);
};

/** Shows the names until something is opened or closed. */
export const showNames = (): void => setSession({ namesShown: true });

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
