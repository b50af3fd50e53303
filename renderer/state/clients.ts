/** Whether this window names clients nobody opened in it: other atlases, other accounts, their folders. */
import { HIDES_CLIENTS } from '../../shared/api/shapes';
import { useMemo } from 'react';
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

/** Gives a label of an edit without the names of other clients, where this window leaves them out. */
export const useShownLabel = (): ((label: string) => string) => {
  const isWithout = useClientsHidden();
  const accounts = useSession((state) => state.atlas?.accounts);
  const accountId = useDocument((state) => state.accountId);
  return useMemo(() => {
    if (!isWithout) return (label) => label;
    const names = (accounts ?? [])
      .filter(({ id }) => id !== accountId)
      .map(({ name }) => name)
      .filter((name) => name.trim() !== '')
      .toSorted((a, b) => b.length - a.length);
    return (label) => names.reduce((text, name) => text.replaceAll(name, 'another account'), label);
  }, [isWithout, accounts, accountId]);
};
