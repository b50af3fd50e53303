import { inMoneyOf, type MoneyWord } from '../model/moneyWord';
import { list, type Document } from './document';

/** What the money of this account is called. */
export const moneyWordIn = (document: Pick<Document, 'account'>): MoneyWord => {
  const [account] = list(document, 'account');
  return account === undefined || account.accountType === 'customer' ? 'Revenue' : 'Joint value';
};

/** A text about the money of this account in its own word. */
export const inMoneyWords = (document: Pick<Document, 'account'>, text: string): string =>
  inMoneyOf(moneyWordIn(document), text);
