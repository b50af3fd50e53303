import { edited } from '../../shared/document/draft';
import { accountOf, list, type Document } from '../../shared/document/document';
import { KIND_NAMES, type AnyRecord } from '../../shared/model';

/** The account as that of a partner. */
export const asPartner = (document: Document): Document =>
  edited(document, (draft) => {
    draft.set('account', accountOf(document).id, { accountType: 'partner' });
  });

/**
 * Revenue of somebody else: of the customer, of your whole company; what a driver of value gives the customer; a weight
 * of the selection, which is about all accounts.
 */
const OF_OTHERS = [
  /customer[’']s (own )?revenue/gi,
  /customer revenue/gi,
  /their revenue/gi,
  /growth of revenue of the customer/gi,
  /your company[’']s total revenue/gi,
  /share of your revenue from here/gi,
  /brings \d+ % of your revenue/gi,
  /revenue weighs more than 40 % in your selection/gi,
  /the weight of revenue/gi,
  /revenue (this|last) year"/gi,
  /type: revenue/gi,
];

const wordsOf = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * Where a text about the account still says *revenue* of its money, with what stands around it. Words people wrote
 * themselves stay theirs.
 */
export const revenueIn = (document: Document, text: string): readonly string[] => {
  const written = KIND_NAMES.flatMap((kind) =>
    (list(document, kind) as readonly AnyRecord[]).flatMap((record) =>
      Object.values(record).filter(
        (value): value is string =>
          typeof value === 'string' && value.length > 'revenue'.length && /revenue/i.test(value),
      ),
    ),
  );
  const own = [...OF_OTHERS, ...written.map(wordsOf)].reduce<string>(
    (rest, words) => rest.replaceAll(words, ''),
    wordsOf(text),
  );
  return [...own.matchAll(/.{0,40}revenue.{0,30}/gi)].map(([found]) => found);
};
