/** What a host and the page it prints say to each other. */
import { z } from 'zod';

/** What a page that is drawn is told to draw anew, and the name of the event that tells it. */
export const PRINT_AGAIN = {
  /** Its job is another one now. */
  job: 'account-atlas-job',
  /** The pages of its contents are known now. */
  pages: 'account-atlas-pages',
} as const;

/** What a stamp is for: the head of the pages of a section, words across, or nothing from where something begins. */
export const STAMP_KINDS = ['head', 'across', 'none'] as const;
export type StampKind = (typeof STAMP_KINDS)[number];
const stampId =
  (kind: StampKind) =>
  (of: string): string =>
    `stamp-${kind}-${of}`;
/** The ids of stamps on their sheets. */
export const STAMP_IDS: Readonly<Record<StampKind, (of: string) => string>> = {
  head: stampId('head'),
  across: stampId('across'),
  none: stampId('none'),
};
/** What an id says of a stamp; null where it is the id of something else. */
export const stampIn = (id: string): { readonly kind: StampKind; readonly of: string } | null => {
  const [, kind, of] = /^stamp-(head|across|none)-(.+)$/s.exec(id) ?? [];
  const known = STAMP_KINDS.find((one) => one === kind);
  return known === undefined || of === undefined ? null : { kind: known, of };
};
/** Among the pages of headings: how many there are in all, without those of stamps. No id can be like it. */
export const ALL_PAGES = ' pages';

/** What is going on while a PDF is made, in the order it happens. */
export const PRINT_STEPS = ['starting', 'drawing', 'counting', 'printing', 'finishing', 'searching'] as const;
export type PrintStep = (typeof PRINT_STEPS)[number];

/** How far a PDF is. */
export const printProgress = z.object({
  step: z.enum(PRINT_STEPS),
  /** The section that is drawn; null for what concerns all. */
  section: z.string().nullable(),
  /** From 0 to 1. */
  done: z.number(),
});
export type PrintProgress = z.output<typeof printProgress>;

/** Where each step begins and ends, from 0 to 1, by what it takes for a whole plan. */
const SHARES: Readonly<Record<PrintStep, readonly [from: number, to: number]>> = {
  starting: [0, 0.08],
  drawing: [0.08, 0.3],
  counting: [0.3, 0.55],
  printing: [0.55, 0.85],
  finishing: [0.85, 0.97],
  searching: [0.97, 1],
};

/** How far a PDF is where `part` of a step, from 0 to 1, is done. */
export const progressAt = (step: PrintStep, section: string | null = null, part = 0): PrintProgress => {
  const [from, to] = SHARES[step];
  return { step, section, done: from + (to - from) * Math.min(1, Math.max(0, part)) };
};
