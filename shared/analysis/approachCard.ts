/** How this customer is served where it differs from the standard, and what that costs. */
import { list, single, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { sum } from './result';

type Approach = RecordOf<'approach'>;
const isSaid = (text: string | null): text is string => text !== null && text.trim() !== '';

/** Whether what was agreed on a topic is another thing than the standard. Where nothing was agreed the standard holds. */
export const differsFromStandard = ({ agreed, standard }: Pick<Approach, 'agreed' | 'standard'>): boolean =>
  isSaid(agreed) && agreed.trim() !== (standard ?? '').trim();

/** Cost a year of all topics of which it is known, in the currency of the account; null where it is of none. */
export const approachCost = (
  document: Pick<Document, 'approach'>,
): { readonly known: number | null; readonly notKnown: number } => {
  const costs = list(document, 'approach').map(({ costNote }) => costNote);
  const known = costs.filter((cost) => cost !== null);
  return { known: known.length === 0 ? null : sum(known), notKnown: costs.length - known.length };
};

/** Whether anything is written on the card. */
export const hasApproachCard = (document: Pick<Document, 'approach' | 'approachCard'>): boolean => {
  const card = single(document, 'approachCard');
  return (
    document.approach.size > 0 ||
    (card !== undefined && [card.channels, card.dos, card.donts, card.specialTerms].some(isSaid))
  );
};
