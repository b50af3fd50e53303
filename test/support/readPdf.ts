import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream, PDFString } from '@cantoo/pdf-lib';

const read = (file: string, ...options: readonly string[]): string =>
  execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8', maxBuffer: 64 << 20 });

/** The text of each page, in the order it was drawn. */
export const pageTexts = (file: string): readonly string[] => read(file, '-raw').split('\f').slice(0, -1);

/** Letters and digits only: line breaks and hyphens fall where the paper wants them. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

export type Word = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
export type PageWords = { readonly width: number; readonly height: number; readonly words: readonly Word[] };

/** Where each word lies on its page, in points. */
export const pageWords = (file: string): readonly PageWords[] =>
  read(file, '-bbox')
    .split('<page ')
    .slice(1)
    .map((page) => {
      const number = (text: string, name: string): number => Number(new RegExp(`${name}="([-\\d.]+)"`).exec(text)?.[1]);
      return {
        width: number(page, 'width'),
        height: number(page, 'height'),
        words: [...page.matchAll(/<word ([^>]*)>(.*?)<\/word>/g)].map(([, box = '', text = '']) => ({
          text,
          left: number(box, 'xMin'),
          right: number(box, 'xMax'),
          top: number(box, 'yMin'),
          bottom: number(box, 'yMax'),
        })),
      };
    });

/** Points by which boxes may touch: letters lean out of theirs. */
const TOUCH = 1;
/** Boxes of lines set closely reach into each other by less than this share of the lower one. */
const SAME_LINE = 0.65;

/** Words that are printed over each other, with the page they are on. */
export const wordsOverEachOther = (pages: readonly PageWords[]): readonly string[] =>
  pages.flatMap(({ words }, page) =>
    words.flatMap((one, at) =>
      words
        .slice(at + 1)
        .filter(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOUCH &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
              SAME_LINE * Math.min(one.bottom - one.top, other.bottom - other.top),
        )
        .map((other) => `${page + 1}: ${one.text} / ${other.text}`),
    ),
  );

/** The bookmarks of the first level. */
export const bookmarks = async (file: string): Promise<readonly string[]> => {
  const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const outline = document.catalog.lookup(PDFName.of('Outlines'));
  const titles: string[] = [];
  for (
    let at = outline instanceof PDFDict ? outline.lookup(PDFName.of('First')) : undefined;
    at instanceof PDFDict;
    at = at.lookup(PDFName.of('Next'))
  ) {
    const title = at.lookup(PDFName.of('Title'));
    if (title instanceof PDFString || title instanceof PDFHexString) titles.push(title.decodeText());
  }
  return titles;
};

/**
 * Every dictionary of the file in words, those in compressed parts too; what streams hold is left out, for in
 * compressed bytes any letters may stand by chance.
 */
export const dictionaries = async (file: string): Promise<string> => {
  const { context } = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .map(([, one]) => (one instanceof PDFStream ? one.dict : one).toString())
    .join('\n');
};

/** The pictures of a file: how wide and high each is in its own pixels. */
export const imagesIn = (file: string): readonly { readonly width: number; readonly height: number }[] =>
  execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, , kind, width, height] = line.trim().split(/\s+/);
      return kind === 'image' ? [{ width: Number(width), height: Number(height) }] : [];
    });
