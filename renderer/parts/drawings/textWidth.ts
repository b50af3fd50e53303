/** How wide words are in the font of the page. Measured once for each word and scaled to any size. */

export type Weight = 400 | 600;
/** The width of a text in pixels for each pixel of its size. */
export type Measure = (text: string, weight: Weight) => number;

/**
 * The font has other letters for large text than for small. Words on cards are always drawn in the small ones, which
 * are measured at this size.
 */
const MEASURED_AT = 14;
/** More words than any account has; a longer list is begun anew. */
const MOST_KNOWN = 40_000;
/** Without a canvas, in tests of rules: about what a letter takes. */
const LETTER = 0.56;

/** One for each weight: choosing a font costs more than measuring a word. */
const contexts: Partial<Record<Weight, CanvasRenderingContext2D | null>> = {};
const contextOf = (weight: Weight): CanvasRenderingContext2D | null => {
  const before = contexts[weight];
  if (before !== undefined) return before;
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${weight} ${MEASURED_AT}px "Inter Variable", sans-serif`;
  contexts[weight] = context;
  return context;
};

const known: Record<Weight, Map<string, number>> = { 400: new Map(), 600: new Map() };

export const textWidth: Measure = (text, weight) => {
  const before = known[weight].get(text);
  if (before !== undefined) return before;
  const context = contextOf(weight);
  if (!context) return text.length * LETTER;
  const width = context.measureText(text).width / MEASURED_AT;
  if (known[weight].size > MOST_KNOWN) known[weight].clear();
  known[weight].set(text, width);
  return width;
};

/** The font arrived after words were measured in another one. */
export const forgetWidths = (): void => {
  for (const weight of [400, 600] as const) {
    known[weight].clear();
    delete contexts[weight];
  }
};
