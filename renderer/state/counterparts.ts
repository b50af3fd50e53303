/** What of this account is joined to other accounts of the atlas, from here and from there. */
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { Output } from '../../shared/api/contract';
import { list } from '../../shared/document/document';
import { call } from '../host';
import { useClientsHidden } from './clients';
import { useDocument } from './documentStore';
import { useSession } from './session';

type FromThere = Output<'account.counterparts'>;

const useFromThere = create<{ readonly accountId: string | null; readonly links: FromThere }>(() => ({
  accountId: null,
  links: [],
}));

/** Asked once for each account that is shown. What cannot be asked is not shown: nothing here depends on it. */
const askFor = (accountId: string): void => {
  if (useFromThere.getState().accountId === accountId) return;
  useFromThere.setState({ accountId, links: [] });
  call('account.counterparts', { accountId }).then(
    (links) => {
      if (useFromThere.getState().accountId === accountId) useFromThere.setState({ links });
    },
    () => undefined,
  );
};

export type JoinableKind = 'person' | 'businessUnit';
/** A link as it is shown: where it leads, and the record that says so where it is one of this account. */
export type ShownLink = {
  readonly accountId: string;
  readonly accountName: string;
  readonly otherId: string | null;
  readonly otherName: string;
  readonly counterpartId: string | null;
};

/** The links of a person or a unit; none while the names of clients are hidden. */
export const useLinksOf = (kind: JoinableKind, id: string): readonly ShownLink[] => {
  const own = useDocument((state) => list(state.document, 'counterpart'));
  const here = useDocument((state) => state.accountId);
  const accounts = useSession((state) => state.atlas?.accounts);
  const isHidden = useClientsHidden();
  useEffect(() => {
    if (here !== null) askFor(here);
  }, [here]);
  const fromThere = useFromThere((state) => (state.accountId === here ? state.links : NONE));
  return useMemo(() => {
    if (isHidden) return [];
    const nameOf = (accountId: string): string | undefined => accounts?.find((one) => one.id === accountId)?.name;
    const field = kind === 'person' ? 'personId' : 'businessUnitId';
    const mine = own.flatMap((one): readonly ShownLink[] => {
      const accountName = nameOf(one.otherAccountId);
      return one[field] !== id || accountName === undefined
        ? []
        : [
            {
              accountId: one.otherAccountId,
              accountName,
              otherId: one.otherId,
              otherName: one.otherName,
              counterpartId: one.id,
            },
          ];
    });
    const theirs = fromThere.flatMap((one): readonly ShownLink[] => {
      const accountName = nameOf(one.accountId);
      const isKnown = mine.some((link) => link.accountId === one.accountId && link.otherId === one.id);
      return one.kind !== kind || one.hereId !== id || accountName === undefined || isKnown
        ? []
        : [{ accountId: one.accountId, accountName, otherId: one.id, otherName: one.name, counterpartId: null }];
    });
    return [...mine, ...theirs];
  }, [isHidden, accounts, kind, own, fromThere, id]);
};

const NONE: FromThere = [];
