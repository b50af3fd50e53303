/** What can be read between the tags, and in their attributes, of a page of HTML and of a picture of vectors. */
import { plainText } from './packageTexts';
import { NEXT_CELL, type Passage, type ReadBack } from './readBack';

/** Within a sentence; all other tags part one text from the next. */
const INLINE = /<\/?(?:b|i|em|strong|small|span|a|tspan|abbr|time)(?: [^>]*)?>/gi;
/** Letters and pictures of the page itself hold no words. */
const WITHIN = /url\(data:[^)]*\)|"data:[^"]*"/g;

/** `parted`: what stands in the place of a tag that is not within a sentence. */
const textsIn = (html: string, parted: string): string => {
  const attributes = [...html.matchAll(/\s[\w-]+="([^"]*)"/g)].map(([, value = '']) => value);
  const between = html.replace(INLINE, '').replace(/<[^>]*>/g, parted);
  return plainText([between, ...attributes].join(NEXT_CELL));
};

const headingOf = (html: string): string | undefined => {
  const [, inner] = /^<h[12][^>]*>(.*?)<\/h[12]>/s.exec(html) ?? [];
  return inner === undefined
    ? undefined
    : plainText(inner.replace(/<[^>]*>/g, ''))
        .replace(/\s+/g, ' ')
        .trim();
};

const wordsOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes).replace(WITHIN, '""');

/** By the heading it stands under. */
export const pageTexts = (bytes: Uint8Array): ReadBack => {
  const html = wordsOf(bytes);
  const passages = html.split(/(?=<h[12][ >])/).map((piece): Passage => {
    const heading = headingOf(piece);
    return [
      { where: heading === undefined ? 'head of the page' : `under “${heading}”`, text: textsIn(piece, NEXT_CELL) },
    ];
  });
  return { passages, runs: [{ where: 'the bytes of the file', bytes: Buffer.from(html) }] };
};

/** The lines of a text are drawn one by one, so a text may go from one to the next. */
export const pictureTexts = (bytes: Uint8Array): ReadBack => {
  const svg = wordsOf(bytes);
  return {
    passages: [[{ where: 'words of the picture', text: textsIn(svg, '\n') }]],
    runs: [{ where: 'the bytes of the file', bytes: Buffer.from(svg) }],
  };
};
