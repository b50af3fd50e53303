/** Presentations that were made, and what is looked for in their slides. */
import { expect } from 'vitest';
import { USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import type { Document } from '../../shared/document/document';
import { partsIn, troublesOf } from './packageParts';
import { presentationOf } from './print';

export const AS_OF = '2026-03-02';
const SLIDES: PdfOptions = { ...USUAL_PDF, sections: ['slides'] };
const EMU = 9525;

/** A presentation by its parts, in which nothing is wrong. */
export const partsOf = async (document: Document, options: Partial<PdfOptions> = {}) => {
  const { file, slides } = await presentationOf(document, AS_OF, { ...SLIDES, ...options });
  const parts = partsIn(file);
  expect(troublesOf(parts)).toEqual([]);
  const xml = Array.from({ length: slides }, (_, at) => parts.get(`ppt/slides/slide${at + 1}.xml`) ?? '');
  const notes = Array.from({ length: slides }, (_, at) => parts.get(`ppt/notesSlides/notesSlide${at + 1}.xml`) ?? '');
  return { file, parts, xml, notes };
};
/** Shapes that reach over the edge of their slide by more than three pixels. */
export const over = (xml: string): readonly string[] =>
  [
    ...xml.matchAll(
      /<a:xfrm([^>]*)><a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/><\/a:xfrm><a:prstGeom/g,
    ),
  ].flatMap(([, turned = '', ...numbers]) => {
    const [left = 0, top = 0, across = 0, down = 0] = numbers.map((number) => Number(number) / EMU);
    const isTurned = turned.includes('rot="5400000"');
    const [width, height] = isTurned ? [down, across] : [across, down];
    const [x, y] = [left + (across - width) / 2, top + (down - height) / 2];
    return x < -3 || y < -3 || x + width > 1283 || y + height > 723 ? [`${x} ${y} ${width} ${height}`] : [];
  });
/** All words of a slide or its notes. */
export const textsIn = (xml: string): string => [...xml.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join('\n');
