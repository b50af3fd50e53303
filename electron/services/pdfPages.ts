import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import type { PageOf } from './port';

/**
 * The page of every place that a link inside the PDF leads to, by the id of the element there. Empty where nothing is
 * linked.
 */
export const pagesOfHeadings = (document: PDFDocument): PageOf => {
  const places = document.catalog.lookup(PDFName.of('Dests'));
  if (!(places instanceof PDFDict)) return {};
  const pages = new Map(document.getPages().map((page, at) => [page.ref, at + 1]));
  return Object.fromEntries(
    places.entries().flatMap(([name, value]) => {
      const place = value instanceof PDFRef ? document.context.lookup(value) : value;
      const page = place instanceof PDFArray ? place.get(0) : undefined;
      const number = page instanceof PDFRef ? pages.get(page) : undefined;
      return number === undefined ? [] : [[name.decodeText(), number] as const];
    }),
  );
};
