import { z } from 'zod';

/** Answers q1–q15 of the stage diagnostic, 1–5; null for what was not answered, or where nobody answered. */
export const diagnosticAnswers = z
  .record(z.string().regex(/^q([1-9]|1[0-5])$/), z.number().int().min(1).max(5).nullable())
  .readonly()
  .nullable();
