/**
 * What is put on pages after they are printed: the section a page is in, which nobody knows before, and words across
 * everything on it. Each stamp is printed on a sheet of its own behind all others, from where the host lays it over the
 * pages it belongs to.
 */
import { MAP_PAPERS, PAPER_SIDES } from '../../shared/model/compositionShape';
import { STAMP_IDS, type StampKind } from '../../shared/api/printing';
import type { PdfOptions } from '../../shared/api/outputs';
import { quoted } from './quoted';

/** Where something begins on paper, and what the heads of its pages say; null where its pages say it themselves. */
export type Begin = { readonly anchor: string; readonly words: string | null; readonly page: PageName };
/** A page of the styles of paper, as CSS names it. */
type PageName = string;
/** In millimetres. */
type Sides = readonly [width: number, height: number];

/** Slides are 1280 by 720 CSS pixels. */
const SLIDE: Sides = [338.7, 190.5];
const MM_PER_POINT = 25.4 / 72;
/** Widths of a letter in its size, for bold text. */
const LETTER = 0.58;
/** How much of the way from corner to corner the words take at most, and how high they are there. */
const ACROSS = 0.8;
const LARGEST = 0.24;
const SMALLEST_PT = 18;

/** Pages whose heads name their section, by how their margins are. */
const HEADED: Readonly<Record<PageName, { readonly direction: 'portrait' | 'landscape'; readonly margin: string }>> = {
  plan: { direction: 'portrait', margin: '20mm 18mm 19mm' },
  wide: { direction: 'landscape', margin: '15mm 12mm 14mm' },
};
export const hasHead = (page: PageName): boolean => HEADED[page] !== undefined;

const lying = ([short, long]: Sides): Sides => [long, short];

/** How large the sheets of a page are. */
const sidesOf = (page: PageName, paper: PdfOptions['paper']): Sides => {
  const map = MAP_PAPERS.find((one) => page === `map${one}l` || page === `map${one}p` || page.startsWith(`tile${one}`));
  if (map !== undefined) return page.endsWith('l') ? lying(PAPER_SIDES[map]) : PAPER_SIDES[map];
  if (page === 'slide') return SLIDE;
  return page === 'one' || page === 'wide' ? lying(PAPER_SIDES[paper]) : PAPER_SIDES[paper];
};

type Stamp = {
  readonly name: string;
  /** The ids by which the host finds it, and what each of them is for. */
  readonly ids: readonly { readonly kind: StampKind; readonly of: string }[];
  readonly words: string | null;
  /** How its page is made, in CSS. */
  readonly styles: string;
};

const headStamp = ({ anchor, words, page }: Begin, at: number, paper: PdfOptions['paper']): Stamp => {
  const name = `stampHead${at}`;
  const { direction, margin } = HEADED[page] ?? { direction: 'portrait', margin: '0' };
  const box = `@top-right { content: ${quoted(words ?? '')}; font: 7.5pt "Inter Variable", sans-serif; color: #5C6773; }`;
  return {
    name,
    ids: [{ kind: 'head', of: anchor }],
    words: null,
    styles: `@page ${name} { size: ${paper} ${direction}; margin: ${margin}; ${box} } .${name} { page: ${name}; }`,
  };
};

/** Words from one corner of a sheet to the other, as large as they fit. */
const acrossStamp = (words: string, [width, height]: Sides, at: number): Stamp => {
  const name = `stampAcross${at}`;
  const diagonal = Math.hypot(width, height);
  const room = diagonal * ACROSS;
  const fitting = room / (LETTER * words.length * MM_PER_POINT);
  const largest = (Math.min(width, height) * LARGEST) / MM_PER_POINT;
  const size = Math.max(SMALLEST_PT, Math.min(largest, fitting));
  const angle = (Math.atan2(height, width) * 180) / Math.PI;
  return {
    name,
    ids: [{ kind: 'across', of: String(at) }],
    words,
    styles:
      `@page ${name} { size: ${width}mm ${height}mm; margin: 0; } ` +
      `.${name} { page: ${name}; width: ${width}mm; height: ${height - 0.5}mm; } ` +
      `.${name} > p { width: ${room}mm; rotate: -${angle.toFixed(2)}deg; font-size: ${size.toFixed(1)}pt; }`,
  };
};

/** Every stamp of what is printed: its heads, where sections were counted, and the words across each kind of page. */
const stampsOf = (begins: readonly Begin[], pages: ReadonlySet<PageName>, options: PdfOptions): readonly Stamp[] => {
  const isPlan = options.sections.includes('plan');
  const headed = isPlan ? begins.filter(({ words, page }) => words !== null && hasHead(page)) : [];
  const heads = headed.map((begin, at) => headStamp(begin, at, options.paper));
  const unheaded = headed.length === 0 ? [] : begins.filter((begin) => !headed.includes(begin));
  const [first, ...others] = heads;
  const withEnds: readonly Stamp[] =
    first === undefined
      ? []
      : [
          { ...first, ids: [...first.ids, ...unheaded.map(({ anchor }) => ({ kind: 'none' as const, of: anchor }))] },
          ...others,
        ];
  const words = options.watermark?.trim() ?? '';
  const sizes = new Map([...pages].map((page) => [sidesOf(page, options.paper).join(), sidesOf(page, options.paper)]));
  const across = words === '' ? [] : [...sizes.values()].map((sides, at) => acrossStamp(words, sides, at));
  return [...withEnds, ...across];
};

/** It is read off the file and taken out of it: nobody ever meets it. */
const LinkTo = ({ id }: { readonly id: string }) => (
  // oxlint-disable-next-line jsx-a11y/anchor-has-content, jsx-a11y/control-has-associated-label
  <a href={`#${id}`} tabIndex={-1} />
);

/** The sheets of the stamps. A link to a place is what makes it known to the host by its name. */
const StampSheets = ({ stamps }: { readonly stamps: readonly Stamp[] }) => (
  <>
    {stamps.map(({ name, ids, words }) => (
      <div key={name} className={`stamp ${name}`} aria-hidden="true">
        {ids.map(({ kind, of }) => (
          <i key={of} id={STAMP_IDS[kind](of)}>
            <LinkTo id={STAMP_IDS[kind](of)} />
            {kind === 'across' ? null : <LinkTo id={of} />}
          </i>
        ))}
        {words === null ? null : <p>{words}</p>}
      </div>
    ))}
  </>
);

export { StampSheets, stampsOf, type Stamp };
