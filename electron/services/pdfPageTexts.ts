/** The text of each page of a PDF, as a program that copies it would give it. */

/** Only a file that is searched is read in this way: taking the library in costs the others nothing. */
const library = () => import('unpdf/pdfjs');

/** Nothing is drawn, fetched or taken from the system; a page that is not understood is a failure. */
const READING = {
  verbosity: 0,
  stopAtErrors: true,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
} as const;

/** Page by page, with a line for each line. Throws where a page cannot be read. */
export const pdfPageTexts = async (pdf: Uint8Array): Promise<readonly string[]> => {
  const { getDocument } = await library();
  // The library takes the bytes away from whoever gives them.
  const task = getDocument({ ...READING, data: Uint8Array.from(pdf) });
  try {
    const document = await task.promise;
    return await Promise.all(
      Array.from({ length: document.numPages }, async (_, at) => {
        const page = await document.getPage(at + 1);
        const { items } = await page.getTextContent();
        return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
      }),
    );
  } finally {
    await task.destroy();
  }
};

/** What repeats on more than half of the pages, whatever its numbers: a running head, the number of the page. */
const runningLines = (pages: readonly string[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const line of new Set(page.split('\n').map(withoutNumbers))) counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Set([...counts].flatMap(([line, count]) => (count > 1 && count > pages.length / 2 ? [line] : [])));
};
const withoutNumbers = (line: string): string => line.replace(/\d+/g, '#');

/** The pages without what repeats on them, so that a text goes on from one page to the next. */
export const withoutRunningLines = (pages: readonly string[]): readonly string[] => {
  const running = runningLines(pages);
  return pages.map((page) =>
    page
      .split('\n')
      .filter((line) => !running.has(withoutNumbers(line)))
      .join('\n'),
  );
};

const LETTER = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
/** Words beside each other in scripts that run from right to left, with what stands between them. */
const RIGHT_TO_LEFT = new RegExp(`[${LETTER}](?:[${LETTER}\\p{M}\\p{P} ]*[${LETTER}\\p{M}])?`, 'gu');

const backwards = (words: string): string => [...words].toReversed().join('');

/**
 * Pages with such words as they may have been meant: a file holds them from left to right, letter by letter or word by
 * word, as its font has it. None where no page has any.
 */
export const turnedAround = (pages: readonly string[]): readonly (readonly string[])[] => {
  const turns: readonly ((words: string) => string)[] = [
    backwards,
    // Shapes of letters are taken for letters from left to right, beside others that are turned already.
    (words) => backwards(words.replace(/[\u0621-\u064a]{2,}/g, backwards)),
    (words) => words.split(' ').toReversed().join(' '),
  ];
  if (!pages.some((page) => page.search(RIGHT_TO_LEFT) >= 0)) return [];
  return turns.map((turn) => pages.map((page) => page.replace(RIGHT_TO_LEFT, turn)));
};
