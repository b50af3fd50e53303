/** Whether this window names clients nobody opened in it: other atlases, other accounts, their folders. */
import { HIDES_CLIENTS } from '../../shared/api/hidesClients';
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
