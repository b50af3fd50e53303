/** What can be read in a page of HTML: between its tags and in their attributes, by the heading it stands under. */
import { plainText } from './packageTexts';
import { NEXT_CELL, type Passage, type ReadBack } from './readBack';

/** Within a sentence; all other tags part one text from the next. */
const INLINE = /<\/?(?:b|i|em|strong|small|span|a|tspan|abbr|time)(?: [^>]*)?>/gi;
/** Letters and pictures of the page itself hold no words. */
const WITHIN = /url\(data:[^)]*\)|"data:[^"]*"/g;

const textsIn = (html: string): string => {
  const attributes = [...html.matchAll(/\s[\w-]+="([^"]*)"/g)].map(([, value = '']) => value);
  const between = html.replace(INLINE, '').replace(/<[^>]*>/g, NEXT_CELL);
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

export const pageTexts = (bytes: Uint8Array): ReadBack => {
  const html = new TextDecoder('utf-8').decode(bytes).replace(WITHIN, '""');
  const passages = html.split(/(?=<h[12][ >])/).map((piece): Passage => {
    const heading = headingOf(piece);
    return [{ where: heading === undefined ? 'head of the page' : `under “${heading}”`, text: textsIn(piece) }];
  });
  return { passages, runs: [{ where: 'the bytes of the file', bytes: Buffer.from(html) }] };
};
