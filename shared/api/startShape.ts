/** What a host says of what waits in all accounts. */
import { z } from 'zod';
import type { Start } from '../analysis/startPersonas';
import { START_PARTS } from '../analysis/startLines';
import { KIND_NAMES, type Kind } from '../model';
import { id } from './shapes';

const amount = z.number().nullable();
const kind = z.enum(KIND_NAMES as [Kind, ...Kind[]]);

export const start = z.object({
  lines: z.array(
    z.object({
      part: z.enum(START_PARTS),
      key: z.string(),
      accountId: id,
      words: z.string(),
      plain: z.string(),
      due: z.string().nullable(),
      rank: z.number(),
      record: z.object({ kind, id: z.string() }).nullable(),
      memberIds: z.array(z.string()),
    }),
  ),
  accounts: z.array(
    z.object({
      accountId: id,
      asOf: z.string(),
      currency: z.string(),
      leadIds: z.array(z.string()),
      workerIds: z.array(z.string()),
      sponsorIds: z.array(z.string()),
      support: amount,
      coverage: amount,
      revenue: amount,
      toTarget: amount,
      whitespace: amount,
      readiness: amount,
      overdue: z.number(),
      nextReview: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<Start>;
