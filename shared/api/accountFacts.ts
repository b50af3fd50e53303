/** What a host says of each account for whoever looks over all of them; see `shared/analysis/accountFacts.ts`. */
import { z } from 'zod';
import { PLAN_STEPS } from '../analysis/planSections';
import type { AccountFacts } from '../analysis/accountFacts';
import { KAM_FORMS, LIFECYCLES } from '../model/scales';
import { id } from './shapes';

const amount = z.number().nullable();
const words = z.string().nullable();

const screens = z.array(amount).readonly();
const standing = z.object({
  sponsors: z
    .array(
      z.object({
        id,
        sponsor: z.string(),
        counterpart: words,
        commitment: words,
        rhythmDays: z.number(),
        last: words,
        due: z.string(),
        isDue: z.boolean(),
      }),
    )
    .readonly(),
  escalated: z
    .array(z.object({ id, unit: z.string(), promise: z.string(), due: z.string(), days: z.number() }))
    .readonly(),
  fit: z.object({
    screens,
    verdict: words,
    weak: z.array(z.string()).readonly(),
    before: z.object({ takenOn: z.string(), screens, verdict: words }).nullable(),
  }),
});

export const accountFacts = z.object({
  accountId: id,
  name: z.string(),
  lifecycle: z.enum(LIFECYCLES).nullable(),
  kamForm: z.enum(KAM_FORMS).nullable(),
  customerOptedIn: z.boolean().nullable(),
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
  revenue: z.object({ fy: z.number(), value: z.number() }).nullable(),
  revenueSharePct: amount,
  customerDependence: amount,
  assessed: amount,
  plan: amount,
  coverage: amount,
  actionsDone: z.number(),
  hasFinalPlan: z.boolean(),
  standing,
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
