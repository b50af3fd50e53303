/** What paper above the accounts is drawn from, beyond the document: what the accounts know of themselves. */
import { z } from 'zod';
import { accountFacts } from './accountFacts';
import { start } from './startShape';

export const abovePaper = z.object({
  facts: z.array(accountFacts),
  /** What waits, where it is asked for. */
  start: start.nullable(),
  /** What each account is called on it, by its id. */
  names: z.record(z.string(), z.string()),
});
export type AbovePaper = z.output<typeof abovePaper>;
