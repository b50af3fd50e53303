/** The portfolio as it is on screen: with what the accounts know of themselves, and without names where they are hidden. */
import { useMemo } from 'react';
import type { AccountFacts } from '../../shared/analysis/accountFacts';
import { withoutClientNames } from '../../shared/analysis/clientAliases';
import { portfolioView, withFacts, type PortfolioView } from '../../shared/analysis/portfolioView';
import type { Document } from '../../shared/document/document';
import { useAccountFacts } from './accountFacts';
import { useClientsHidden } from './clients';
import { useFigures } from './figures';

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
    return isHidden ? withoutClientNames(known) : known;
  }, [content, facts, isHidden]);
  return { content: shown, asOf, facts, view: portfolioView(shown, asOf) };
};
