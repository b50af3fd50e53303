import { MAP_PAPERS, PAPER_SIDES, TILES } from '../../shared/model/compositionShape';
import { quoted } from './quoted';

/** Widest margins of any of these pages, left and right. */
const MARGINS_MM = 36;
const SLIDE_MM = 338;
const MM_PER_POINT = 25.4 / 72;
/** Widths of a letter in its size, for bold text. */
const LETTER = 0.58;
const LARGEST_PT = 46;
const SMALLEST_PT = 18;

/** Words across a page of this width, from its left margin: a box that is printed on every page, behind what stands there. */
const across = (words: string, width: number): string => {
  const room = width - MARGINS_MM;
  const fitting = room / (LETTER * words.length * MM_PER_POINT);
  const size = Math.max(SMALLEST_PT, Math.min((LARGEST_PT * width) / 210, fitting));
  return `@left-middle { content: ${quoted(words)}; width: ${room}mm; margin-right: -${room}mm; text-align: center; color: rgb(24 32 40 / 0.1); font: 650 ${size.toFixed(1)}pt/1.2 "Inter Variable", sans-serif; }`;
};

/** The words across every page, as styles of the pages; nothing where there are none. */
export const watermarkStyles = (words: string | null, paper: 'A4' | 'Letter'): string => {
  if (words === null || words.trim() === '') return '';
  const [width, height] = PAPER_SIDES[paper];
  const upright = ['plan', 'cards', 'cover'].map((page) => `@page ${page} { ${across(words, width)} }`);
  const lying = ['wide', 'one'].map((page) => `@page ${page} { ${across(words, height)} }`);
  const maps = MAP_PAPERS.flatMap((one) => [
    `@page map${one}p { ${across(words, PAPER_SIDES[one][0])} }`,
    `@page map${one}l { ${across(words, PAPER_SIDES[one][1])} }`,
  ]);
  const tiles = TILES.flatMap((one) => [
    `@page tile${one}p { ${across(words, PAPER_SIDES[one][0])} }`,
    `@page tile${one}l { ${across(words, PAPER_SIDES[one][1])} }`,
  ]);
  // A ground of its own would hide what stands behind.
  return ` :root:root, body, .slide.slide { background: none; } @page { ${across(words, width)} } ${[...upright, ...lying, ...maps, ...tiles].join(' ')} @page slide { ${across(words, SLIDE_MM)} }`;
};
