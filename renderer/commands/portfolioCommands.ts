/** What is done above one account: a plan begun for a row of the portfolio, a row for an account, one page of all. */
import type { KeyAccount } from '../../shared/analysis/keyAccount';
import { USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { ATLAS_ITSELF } from '../../shared/document/document';
import { call } from '../host';
import { clientsHidden } from '../state/clients';
import { ownLocale, ownPaper } from '../state/conventions';
import { editDocument, settled, wholeDocument } from '../state/documentStore';
import { attempt } from '../state/messages';
import { session, setSession } from '../state/session';
import { mayLeave } from '../state/unsaved';
import { safeName } from './fileNames';
import { showAccount } from './atlasCommands';
import { printPdf, saveSlides } from './printPdf';

/** A new account of the atlas for a row of the portfolio that has none, and into it. */
export const beginPlanOf = async (rowId: string): Promise<void> => {
  const row = wholeDocument().portfolioAccount.get(rowId);
  if (row === undefined || !(await mayLeave())) return;
  await attempt(async () => {
    const currency = row.currency ?? wholeDocument().supplier.get('supplier')?.currency ?? '';
    const { accountId, atlas } = await call('account.create', {
      name: row.name.trim() === '' ? 'New account' : row.name,
      currency: currency.length === 3 ? currency : 'EUR',
    });
    setSession({ atlas });
    editDocument(`Begin the plan of ${row.name}`, (draft) => draft.set('portfolioAccount', rowId, { accountId }));
    await settled();
    await showAccount(accountId);
  });
};

type Standing = { readonly accountId: string; readonly name: string } & Pick<KeyAccount, 'lifecycle' | 'kamForm'>;

/** A row of the portfolio for each account that has none, which holds from then on where that account stands. */
export const putIntoPortfolio = (accounts: readonly Standing[]): void => {
  const what = accounts.length === 1 ? (accounts[0]?.name ?? '') : `${accounts.length} accounts`;
  editDocument(`Put ${what} into the portfolio`, (draft) => {
    for (const { name, accountId, lifecycle, kamForm } of accounts)
      draft.add('portfolioAccount', { name, accountId, lifecycle, kamForm });
  });
};

export const optionsOf = (sections: PdfOptions['sections']): PdfOptions => ({
  ...USUAL_PDF,
  sections,
  paper: ownPaper(),
  locale: ownLocale(),
  ...(clientsHidden() ? { clientsHidden: true } : {}),
});

export const nameOf = (what: string): string =>
  `${clientsHidden() ? 'Atlas' : safeName(session().atlas?.name.replace(/\.atlas$/, '') ?? 'Atlas', 'Atlas')} ${what}`;

/** One page of all accounts, for the own team alone. */
export const savePortfolioPage = (): Promise<void> =>
  printPdf(ATLAS_ITSELF, nameOf('portfolio.pdf'), optionsOf(['portfolioPage']), () => undefined);

/** Every page of it: what the page says, time, concentration, profit and power, rules. */
export const savePortfolioPages = (): Promise<void> =>
  printPdf(ATLAS_ITSELF, nameOf('portfolio in full.pdf'), optionsOf(['portfolioPages']), () => undefined);

/** The same as a slide for PowerPoint. */
export const savePortfolioSlide = (): Promise<void> =>
  saveSlides(ATLAS_ITSELF, nameOf('portfolio.pptx'), optionsOf(['slides']), () => undefined);
