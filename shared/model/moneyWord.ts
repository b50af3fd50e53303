/** What the money of an account is called: revenue with a customer, joint value with a partner or an affiliate. */
export type MoneyWord = 'Revenue' | 'Joint value';

/**
 * A text about the money of an account in the account's own word. Texts about revenue of somebody else, of the customer
 * or of your whole company, never pass through here.
 */
export const inMoneyOf = (word: MoneyWord, text: string): string =>
  word === 'Revenue'
    ? text
    : text.replace(/\brevenue\b/gi, (found) => (found.startsWith('R') ? word : word.toLowerCase()));
