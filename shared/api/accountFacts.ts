/** What a host says of each account for whoever looks over all of them; see `shared/analysis/accountFacts.ts`. */
import { z } from 'zod';
import { PLAN_STEPS } from '../analysis/planSections';
import type { AccountFacts } from '../analysis/accountFacts';
import { id } from './shapes';

const amount = z.number().nullable();

export const accountFacts = z.object({
  accountId: id,
  lifecycle: z.string().nullable(),
  kamForm: z.string().nullable(),
  currency: z.string(),
  parentAccountId: z.string().nullable(),
  ownerId: z.string().nullable(),
  step: z.enum(PLAN_STEPS),
  attractiveness: amount,
  strength: amount,
  scores: z.record(z.string(), amount),
  hoursNeeded: amount,
  hoursPlanned: amount,
  hoursLogged: amount,
  spendKnown: amount,
  oursInKnown: amount,
  revenueSharePct: amount,
  customerDependence: amount,
  scorecard: z.object({
    measures: z.number(),
    score: amount,
    payout: amount,
    checksHeld: z.number(),
    checks: z.number(),
    before: amount,
    beforeOn: z.string().nullable(),
  }),
  asOf: z.string(),
}) satisfies z.ZodType<AccountFacts>;
