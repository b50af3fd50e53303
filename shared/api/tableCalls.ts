/** What is asked and answered where a table of people is read: from a file, a workbook, cards or a mail. */
import { z } from 'zod';

/** Characters of the largest file that is dropped on the page, in base64: 20 megabytes. */
export const LONGEST_DROPPED = 28_000_000;

/** What somebody said of a table that was read otherwise before. */
export const tableChoice = {
  encoding: z.string().max(40).optional(),
  headingRow: z.number().int().min(0).max(1000).optional(),
  /** A sheet of a workbook, by its name or its place from 1. */
  sheet: z.string().max(200).optional(),
};

export const readTable = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  notices: z.array(z.string()),
  headingRow: z.number(),
  firstRows: z.array(z.string()),
  encoding: z.string(),
  encodings: z.array(z.object({ encoding: z.string(), sample: z.string() })),
  /** The sheet that was read, and all there are; null and none where there is no workbook. */
  sheet: z.string().nullable(),
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
  source: z.enum(['table', 'cards', 'mail']),
  /** Pictures that came along in base64, by the row of their person. */
  photos: z.array(z.object({ row: z.number(), image: z.string() })),
});
