import { useMemo } from 'react';
import { MAP_ON_SCREEN, printedMaps } from '../../../shared/analysis/printedMaps';
import { useSeenContent } from '../../state/seenContent';

/** Sorts of maps, by how their ids begin. */
const SORTS: readonly (readonly [begin: string, word: string])[] = [
  ['opportunity:', 'Opportunity'],
  ['map:', 'Unit'],
  ['view:', 'View'],
];
const sortOf = (id: string): string | null => SORTS.find(([begin]) => id.startsWith(begin))?.[1] ?? null;

/** What a list offers. */
type MapChoice = { readonly value: string; readonly label: string };

/** The maps beside that of the whole account that can go on paper or into a picture, as their reader may see them. */
export const useMapChoices = (): readonly MapChoice[] => {
  const { seen } = useSeenContent();
  return useMemo(
    () => [
      { value: MAP_ON_SCREEN, label: 'As it is on screen' },
      ...printedMaps(seen).map(({ id, name }) => {
        const sort = sortOf(id);
        return { value: id, label: sort === null ? (name ?? '') : `${sort}: ${name || 'without a name'}` };
      }),
    ],
    [seen],
  );
};
