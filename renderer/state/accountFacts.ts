/** What the accounts of the atlas say of themselves, for the places above them; kept up to date while one is shown. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { AccountFacts } from '../../shared/analysis/accountFacts';
import { call, on } from '../host';
import { useDocument } from './documentStore';
import { useAsOf } from './records';

const useFacts = create<{ readonly facts: readonly AccountFacts[]; readonly isThere: boolean }>(() => ({
  facts: [],
  isThere: false,
}));

/** Edits come in a row: what follows from them is asked for once they rest. */
const REST_MS = 250;

/** The facts of every account that is not archived, as they are now. Empty until they are there. */
export const useAccountFacts = (): readonly AccountFacts[] => useFacts((state) => state.facts);
export const accountFactsNow = (): readonly AccountFacts[] => useFacts.getState().facts;
export const useAreFactsThere = (): boolean => useFacts((state) => state.isThere);

/** Reads them, and again after each change of the atlas, while what is above the accounts is on screen. */
export const useFollowedFacts = (): void => {
  const asOf = useAsOf();
  const isAtlas = useDocument((state) => state.isAtlas);
  const revision = useDocument((state) => state.revision);
  useEffect(() => {
    if (!isAtlas) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      call('account.facts', { asOf }).then(
        (facts) => {
          if (isWanted) useFacts.setState({ facts, isThere: true });
        },
        // The status line says what is wrong with the host.
        () => undefined,
      );
    };
    const readSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(read, REST_MS);
    };
    if (useFacts.getState().isThere) readSoon();
    else read();
    const stop = on('accounts.changed', readSoon);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      stop();
    };
  }, [asOf, isAtlas, revision]);
};

/** Those of another atlas say nothing of this one. */
export const forgetFacts = (): void => useFacts.setState({ facts: [], isThere: false });
