/** The portfolio as paper takes it: a document like that of an account, so that it is redacted, printed and searched alike. */
import { single, type Document } from '../document/document';
import { edited } from '../document/draft';
import type { AccountFacts } from './accountFacts';
import { withFacts } from './portfolioView';

/** The id of what stands in the place of an account: no account is called so. */
const PORTFOLIO = 'portfolio of the atlas';

/** What is printed above the accounts. */
export type PaperAbove = 'Portfolio' | 'Programme';

/** What all accounts share and know of themselves, under the name of your company. */
export const portfolioPaper = (
  document: Document,
  facts: readonly AccountFacts[],
  atlasName: string,
  what: PaperAbove = 'Portfolio',
): Document => {
  const supplier = single(document, 'supplier');
  return edited(withFacts(document, facts), (draft) => {
    draft.add('account', {
      id: PORTFOLIO,
      name: `${what} of ${supplier?.name || atlasName}`,
      currency: supplier?.currency || 'EUR',
    });
  });
};

/** Whether paper is about all accounts and not about one of them. */
export const isPortfolioPaper = (document: Pick<Document, 'account'>): boolean => document.account.has(PORTFOLIO);
