import type { WeightMode } from './settings';

/** F1: weight of an influence 1–5; 0 where it is not rated. */
export const influenceWeight = (influence: number | null, mode: WeightMode): number => {
  if (influence === null) return 0;
  switch (mode) {
    case 'doubling':
      return 2 ** (influence - 1);
    case 'linear':
      return influence;
  }
};
