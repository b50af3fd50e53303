/** The portfolio as it is on screen: with what the accounts know of themselves, and without names where they are hidden. */
import { useMemo } from 'react';
import type { AccountFacts } from '../../shared/analysis/accountFacts';
import { portfolioView, withFacts, type PortfolioView } from '../../shared/analysis/portfolioView';
import { list, type Document } from '../../shared/document/document';
import { useAccountFacts } from './accountFacts';
import { useClientsHidden } from './clients';
import { useFigures } from './figures';

/** What a client is called where names are hidden: by its place in the portfolio, the same everywhere. */
export const clientAlias = (place: number): string => `Client ${place}`;

const withoutNames = (content: Document): Document => ({
  ...content,
  portfolioAccount: new Map(
    list(content, 'portfolioAccount').map((row, at) => [row.id, { ...row, name: clientAlias(at + 1) }]),
  ),
});

type Portfolio = {
  /** What figures are worked out from. Edits are made of the document itself. */
  readonly content: Document;
  readonly asOf: string;
  readonly facts: readonly AccountFacts[];
  readonly view: PortfolioView;
};

export const usePortfolio = (): Portfolio => {
  const { content, asOf } = useFigures();
  const facts = useAccountFacts();
  const isHidden = useClientsHidden();
  const shown = useMemo(() => {
    const known = withFacts(content, facts);
    return isHidden ? withoutNames(known) : known;
  }, [content, facts, isHidden]);
  return { content: shown, asOf, facts, view: portfolioView(shown, asOf) };
};
