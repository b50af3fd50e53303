import { useEffect } from 'react';
import { setSession, useSession } from '../../state/session';

/** Presses a button that adds something where it was asked for by its words from elsewhere, as soon as it is there. */
export const useAsked = (label: string, add: () => void): void => {
  const isAsked = useSession(
    ({ adding, place, section }) =>
      adding !== null && adding.label === label && place === 'plan' && adding.section === section,
  );
  useEffect(() => {
    if (!isAsked) return;
    setSession({ adding: null });
    add();
  }, [isAsked, add]);
};
