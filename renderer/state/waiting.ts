/** What waits in all accounts, as it is on screen: read again after each change, without what is hidden here. */
import { useEffect, useMemo, useState } from 'react';
import { clientAlias } from '../../shared/analysis/clientAliases';
import type { Persona, Start } from '../../shared/analysis/startPersonas';
import { tellsOpinions } from '../../shared/analysis/startLines';
import { list } from '../../shared/document/document';
import { call, on } from '../host';
import { useClientsHidden } from './clients';
import { ownLocale } from './conventions';
import { useDocument } from './documentStore';
import { useAsOf, useIsHiding } from './records';
import { useSession } from './session';

/** Edits come in a row: what follows from them is asked for once they rest. */
const REST_MS = 250;

/** Null until the host has said it. */
export const useWaiting = (persona: Persona, memberId: string | null): Start | null => {
  const asOf = useAsOf();
  const revision = useDocument((state) => state.revision);
  const isHiding = useIsHiding();
  const isWithoutNames = useClientsHidden();
  const [found, setFound] = useState<{ readonly asked: string; readonly start: Start } | null>(null);
  const asked = `${persona} ${memberId ?? ''}`;
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      call('account.start', { asOf, persona, memberId, locale: ownLocale() }).then(
        (start) => {
          if (isWanted) setFound({ asked, start });
        },
        // The status line says what is wrong with the host.
        () => undefined,
      );
    };
    const readSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(read, REST_MS);
    };
    read();
    const stop = on('accounts.changed', readSoon);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      stop();
    };
  }, [asOf, persona, memberId, asked, revision]);
  return useMemo(() => {
    if (found === null || found.asked !== asked) return null;
    const { lines, accounts } = found.start;
    return {
      lines: lines
        .filter(({ part }) => !isHiding || !tellsOpinions(part))
        .map((line) => (isWithoutNames ? { ...line, words: line.plain } : line)),
      accounts: isHiding
        ? accounts.map((one) => ({ ...one, support: null, coverage: null, readiness: null }))
        : accounts,
    };
  }, [found, asked, isHiding, isWithoutNames]);
};

/** What each account of the atlas is called here: its name, or what stands in for it. */
export const useAccountNames = (): ReadonlyMap<string, string> => {
  const accounts = useSession(({ atlas }) => atlas?.accounts);
  const isHidden = useClientsHidden();
  const content = useDocument((state) => state.document);
  return useMemo(() => {
    const rows = list(content, 'portfolioAccount');
    const alias = (id: string, at: number): string => {
      const place = rows.findIndex(({ accountId }) => accountId === id);
      return clientAlias(place < 0 ? rows.length + at + 1 : place + 1);
    };
    return new Map((accounts ?? []).map(({ id, name }, at) => [id, isHidden ? alias(id, at) : name]));
  }, [accounts, isHidden, content]);
};
