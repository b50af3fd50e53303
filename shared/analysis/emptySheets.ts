/** Which sheets about the account would have nothing on them, and why. */
import type { AccountSheetPart } from '../api/outputs';
import type { Document } from '../document/document';
import { filledContent } from '../document/filled';
import { hasApproachCard } from './approachCard';

/** Those that hold nothing, each with the reason as it stands beside its tick. */
export const emptySheetWords = (document: Document): ReadonlyMap<AccountSheetPart, string> => {
  const content = filledContent(document);
  const isNobody = content.person.size === 0;
  const empty: readonly (readonly [AccountSheetPart, isEmpty: boolean, words: string])[] = [
    ['approachCard', !hasApproachCard(content), 'Nothing is agreed on how this customer is served'],
    ['charter', content.charter.size === 0, 'No charter is written yet'],
    ['valueCase', content.valueDriver.size === 0, 'No value driver is named or shared'],
    ['rewardSheet', content.measure.size === 0, 'No measure is named yet'],
    ['roleTable', isNobody, 'Nobody is on the map yet'],
    ['contactMatrix', isNobody, 'Nobody is on the map yet'],
    ['peopleCards', isNobody, 'Nobody is on the map yet'],
    ['handoverPack', isNobody, 'Nobody is on the map yet'],
    ['mergeReport', content.copyMerge.size === 0, 'No copy was merged into this account'],
  ];
  return new Map(empty.flatMap(([part, isEmpty, words]) => (isEmpty ? [[part, words] as const] : [])));
};
