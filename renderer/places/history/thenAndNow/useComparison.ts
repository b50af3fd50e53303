import { useEffect, useMemo, useState } from 'react';
import type { ComparedMoments } from '../../../../shared/api/comparisonCalls';
import type { Output } from '../../../../shared/api/contract';
import { momentsBetween, type Moment } from '../../../../shared/document/moments';
import { messageOf } from '../../../../shared/api/messageOf';
import { call } from '../../../host';
import { documentFromRecords, settled, useDocument } from '../../../state/documentStore';
import { asSeen } from '../../../state/hiding';
import { asOfNow, useIsHiding } from '../../../state/records';

type Steps = Output<'history.moments'>;
/** Null while it is read; a sentence where it could not be. */
export type Loaded<T> = T | { readonly failed: string } | null;

const useAsked = <T>(ask: (() => Promise<T>) | null, key: string): Loaded<T> => {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: Loaded<T> }>({ key: '', value: null });
  useEffect(() => {
    if (ask === null) return;
    let isLeft = false;
    const put = (value: Loaded<T>): void => {
      if (!isLeft) setAnswer({ key, value });
    };
    void settled()
      .then(ask)
      .then(put)
      .catch((error: unknown) => put({ failed: messageOf(error) }));
    return () => {
      isLeft = true;
    };
    // The key says all that is asked.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  // What was shown stays while the next is read.
  return answer.value;
};

/** The steps of the log of the account, read again whenever something is written. */
export const useLog = (locale: string): Loaded<Steps> => {
  const accountId = useDocument((state) => state.accountId);
  const revision = useDocument((state) => state.revision);
  return useAsked(
    accountId === null ? null : () => call('history.moments', { accountId, locale }),
    `${accountId} ${revision} ${locale}`,
  );
};

/** The moments from one to another, each as this window may show it. */
export const useMoments = (compared: ComparedMoments | null): Loaded<readonly Moment[]> => {
  const accountId = useDocument((state) => state.accountId);
  const revision = useDocument((state) => state.revision);
  const isHiding = useIsHiding();
  const read = useAsked(
    accountId === null || compared === null
      ? null
      : () => call('history.between', { accountId, ...compared, asOf: asOfNow() }),
    `${accountId} ${revision} ${JSON.stringify(compared)}`,
  );
  return useMemo(() => {
    if (read === null || 'failed' in read) return read;
    const whole = momentsBetween(
      read.start.map(({ records, ...moment }) => ({ ...moment, document: documentFromRecords(records) })),
      read.steps,
      { day: read.now.day, document: documentFromRecords(read.now.records) },
    );
    return isHiding ? whole.map((moment) => ({ ...moment, document: asSeen(moment.document) })) : whole;
  }, [read, isHiding]);
};
