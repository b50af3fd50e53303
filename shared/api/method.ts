import type { z } from 'zod';

/** One method of the contract: one argument, one value. */
export const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
