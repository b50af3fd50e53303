/** What a print window hands over to its host, where it was asked to draw and not to print. */
import { z } from 'zod';
import { drawnSlide } from './drawnSlides';

export const handedOver = z.discriminatedUnion('is', [
  /** The plan as a page for reading. */
  z.strictObject({
    is: z.literal('readingPage'),
    page: z.strictObject({ title: z.string().max(1_000), style: z.string(), body: z.string() }),
  }),
  /** What stands on the slides, for a presentation. */
  z.strictObject({ is: z.literal('slides'), slides: z.array(drawnSlide).max(2000) }),
  /** The map or the grid: as vectors, and as an address that holds its pixels, where these are asked for. */
  z.strictObject({
    is: z.literal('picture'),
    svg: z.string().max(40_000_000),
    png: z.string().max(56_000_000).nullable(),
  }),
]);
export type HandedOver = z.output<typeof handedOver>;
export type HandOverKind = HandedOver['is'];
/** What a print window gives: itself, to be printed, or what it hands over. */
export const PRINT_GIVES = ['pages', 'readingPage', 'slides', 'picture'] as const satisfies readonly (
  | 'pages'
  | HandOverKind
)[];
