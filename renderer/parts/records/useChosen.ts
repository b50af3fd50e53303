import { useState } from 'react';
import { useSession, type Session } from '../../state/session';

type Spot = NonNullable<Session['spot']>;

/** What is chosen on a page: what was chosen here last, or what somebody asked to see since then. */
export const useChosen = (of: (spot: Spot) => string | null): readonly [string | null, (id: string | null) => void] => {
  const spot = useSession((state) => state.spot);
  const [seen, setSeen] = useState<Spot | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  if (spot !== null && spot !== seen) {
    setSeen(spot);
    const id = of(spot);
    if (id !== null) setChosen(id);
  }
  return [chosen, setChosen];
};
