/** F25: what if hours went from one account to another. */
import type { Document } from '../document/document';
import { edited } from '../document/draft';
import type { PortfolioLine } from './portfolioView';

/** Hours a month that would go from one account to another. */
export type HoursMove = { readonly fromId: string; readonly toId: string; readonly hours: number };

/** F25: how far the time an account takes is above what it is worth, as a share of all, −1 to 1. */
export const excessTime = ({ timeShare, valueShare }: PortfolioLine): number => (timeShare ?? 0) - (valueShare ?? 0);

/** F25, where nobody chose: from the one that takes most too much to the one that gets most too little. */
export const usualMove = (lines: readonly PortfolioLine[]): HoursMove | null => {
  const [from] = lines.filter((line) => line.hours !== null).toSorted((a, b) => excessTime(b) - excessTime(a));
  const [to] = lines.filter((line) => line.id !== from?.id).toSorted((a, b) => excessTime(a) - excessTime(b));
  return from === undefined || to === undefined ? null : { fromId: from.id, toId: to.id, hours: 0 };
};

/** The document as if so many hours a month went from one account to another; no more than there are. */
export const withHoursMoved = (document: Document, { fromId, toId, hours }: HoursMove): Document => {
  const from = document.portfolioAccount.get(fromId);
  const to = document.portfolioAccount.get(toId);
  if (from === undefined || to === undefined || from.hoursPerMonth === null || fromId === toId) return document;
  const there = from.hoursPerMonth;
  const moved = Math.max(0, Math.min(hours, there));
  return edited(document, (draft) => {
    draft.set('portfolioAccount', fromId, { hoursPerMonth: there - moved });
    draft.set('portfolioAccount', toId, { hoursPerMonth: (to.hoursPerMonth ?? 0) + moved });
  });
};
