import { useEffect, useState } from 'react';
import { call } from '../../../host';
import type { Moment } from '../../../commands/historyCommands';
import { ownLocale } from '../../../state/conventions';
import { useDocument, whoseIs } from '../../../state/documentStore';
import { attempt } from '../../../state/messages';

/** The steps of the open account, or of what all accounts share, oldest first, read again after each edit that was written; null until they are there. */
export const useMoments = (): readonly Moment[] | null => {
  const accountId = useDocument(whoseIs);
  const revision = useDocument((state) => state.revision);
  const [moments, setMoments] = useState<readonly Moment[] | null>(null);
  useEffect(() => {
    if (accountId === null) return undefined;
    let isWanted = true;
    void attempt(() => call('history.moments', { accountId, locale: ownLocale() })).then((found) => {
      if (isWanted) setMoments(found ?? []);
    });
    return () => {
      isWanted = false;
    };
  }, [accountId, revision]);
  return moments;
};
