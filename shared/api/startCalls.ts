/** What a host says of what waits in all accounts, for one of those who look over them. */
import { z } from 'zod';
import { PERSONAS } from '../analysis/startPersonas';
import { method } from './method';
import { locale } from './outputs';
import { day, id } from './shapes';
import { start } from './startShape';

export const START_METHODS = {
  /** What waits in every account that is not archived; the day is for those that have none. */
  'account.start': method(
    z.strictObject({ asOf: day, persona: z.enum(PERSONAS), memberId: id.nullable(), locale }),
    start,
  ),
} as const;
