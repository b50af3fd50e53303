/** Words that stand as values of figures: bands, stages, fields. Files and snapshots hold them as the product says them. */
import { ENGLISH_WORDS, type WordGroup } from '../packs/english';
import { wordFor } from '../packs/spoken';

const KEPT_WORDS = ['severity', 'relationshipStages', 'matrixFields'] as const satisfies readonly WordGroup[];
/** A word as it is kept, in those spoken now. */
export const keptWord = (kept: string): string => {
  for (const group of KEPT_WORDS)
    for (const [value, english] of Object.entries(ENGLISH_WORDS[group]))
      if (english === kept) return wordFor(group, value as never);
  return kept;
};
