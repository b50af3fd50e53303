/** To which side of the customer's house somebody may belong: the classes of the template, then those somebody used. */
import { accountOf, list, type Document } from '../document/document';
import { settingsOf } from './settings';

export const stakeholderClasses = (document: Document, asOf: string): readonly string[] => {
  const { balancePairs } = settingsOf(document, asOf);
  const own = balancePairs[accountOf(document).industryTemplate ?? ''] ?? Object.values(balancePairs).flat();
  const used = list(document, 'seat').flatMap((seat) => seat.stakeholderClass ?? []);
  return [...new Set([...own, ...used])];
};
