import { useMemo } from 'react';
import type { RecordOf, Kind } from '../../shared/model';
import { offered } from '../../shared/document/filled';
import { portfolioCurrency } from '../../shared/analysis/portfolioScores';
import { settingsOf, type Settings } from '../../shared/analysis/settings';
import { accountOf, ATLAS_ITSELF, list, type Document, type TableOf } from '../../shared/document/document';
import { moneyWordIn } from '../../shared/document/moneyWord';
import type { MoneyWord } from '../../shared/model/moneyWord';
import { stakeholderById, stakeholders, type Stakeholder } from '../../shared/document/stakeholder';
import { currentDocument, useDocument } from './documentStore';
import { today, useToday } from './today';

/** Whether opinions are hidden in this window. */
export const useIsHiding = (): boolean => useDocument((state) => state.isHiding);

/** One record; renders again only when that record changes. */
export const useRecord = <K extends Kind>(kind: K, id: string | null | undefined): RecordOf<K> | undefined =>
  useDocument((state) => (id == null ? undefined : (state.document[kind] as TableOf<K>).get(id)));

/** All records of a kind in order; renders again when one of them changes. */
export const useList = <K extends Kind>(kind: K): readonly RecordOf<K>[] =>
  useDocument((state) => list(state.document, kind));

/** What may be chosen of a kind: not the records nobody filled, unless one of them is chosen already. */
export const useOffered = <K extends Kind>(
  kind: K,
  chosen: string | readonly string[] | null | undefined = null,
): readonly RecordOf<K>[] => {
  const table = useDocument((state) => state.document[kind] as TableOf<K>);
  return useMemo(
    () => offered({ [kind]: table } as unknown as Pick<Document, K>, kind, [chosen].flat()),
    [kind, table, chosen],
  );
};

export const useSingle = <K extends Kind>(kind: K): RecordOf<K> | undefined => useRecord(kind, kind);

export const useAccount = (): RecordOf<'account'> => useDocument((state) => accountOf(state.document));

/** The currency money on screen is in: the account's, and above all accounts the one of the portfolio; empty without. */
export const useCurrency = (): string =>
  useDocument(({ document: content }) =>
    content.account.size > 0 ? accountOf(content).currency : (portfolioCurrency(content) ?? ''),
  );

/** Whose records are on screen: an account by its id, or the atlas itself. */
export const useWhose = (): string =>
  useDocument(({ document: content }) => (content.account.size > 0 ? accountOf(content).id : ATLAS_ITSELF));

/** The limits and weights of the figures, with what the account overrides. */
export const useSettings = (): Settings => useDocument((state) => settingsOf(state.document, ''));

/** What the money of the account is called: every label that says *revenue* of it follows. */
export const useMoneyWord = (): MoneyWord => useDocument((state) => moneyWordIn(state.document));

export const useStakeholders = (): readonly Stakeholder[] => useDocument((state) => stakeholders(state.document));
export const useStakeholder = (id: string | null | undefined): Stakeholder | undefined =>
  useDocument((state) => (id == null ? undefined : stakeholderById(state.document).get(id)));

/** The day figures of a document are computed for: the account's own, else today. */
export const asOfOf = (content: Document): string =>
  (content.account.size > 0 ? accountOf(content).asOf : null) ?? today();
export const asOfNow = (): string => asOfOf(currentDocument());

/** That day, while it is shown. */
export const useAsOf = (): string => {
  const asOf = useDocument((state) => (state.document.account.size > 0 ? accountOf(state.document).asOf : null));
  const now = useToday();
  return asOf ?? now;
};
