import { z } from 'zod';
import { LONGEST_KEPT_LAYOUT } from '../layout/keptLayout';
import { method } from './method';
import { id, nothing } from './shapes';

/** Where the cards of one map stood last: see `shared/layout/keptLayout.ts`. */
export const keptLayout = z.strictObject({
  /** Which map, laid out how: `layoutPlace`. */
  place: z.string().max(120),
  kept: z.string().max(LONGEST_KEPT_LAYOUT),
});
export type KeptLayoutText = z.output<typeof keptLayout>;

export const LAYOUT_METHODS = {
  /** Keeps where the cards of a map stand, for the next time it is opened. No edit: it is in no history. */
  'map.keepLayout': method(keptLayout.extend({ accountId: id }), nothing),
};
