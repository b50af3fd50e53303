import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import { ALL_PAGES, stampIn } from '../../shared/api/printing';
import type { PageOf, TopOf } from './port';

/** Where a link leads to: the id there, the page, counted from 1, and how high on it, in points from its foot. */
export type LinkedPlace = { readonly id: string; readonly page: number; readonly y: number };

/** Every place that a link inside the PDF leads to. */
export const linkedPlaces = (document: PDFDocument): readonly LinkedPlace[] => {
  const places = document.catalog.lookup(PDFName.of('Dests'));
  if (!(places instanceof PDFDict)) return [];
  const pages = new Map(document.getPages().map((page, at) => [page.ref, at + 1]));
  return places.entries().flatMap(([name, value]) => {
    const place = value instanceof PDFRef ? document.context.lookup(value) : value;
    if (!(place instanceof PDFArray)) return [];
    const ref = place.get(0);
    const page = ref instanceof PDFRef ? pages.get(ref) : undefined;
    const height = place.size() > 3 ? place.lookup(3) : undefined;
    const y = height instanceof PDFNumber ? height.asNumber() : 0;
    return page === undefined ? [] : [{ id: name.decodeText(), page, y }];
  });
};

/** How far below the upper edge of its page each of these places is. */
export const topsOfHeadings = (document: PDFDocument): TopOf => {
  const heights = document.getPages().map((page) => page.getHeight());
  return Object.fromEntries(
    linkedPlaces(document).flatMap(({ id, page, y }) =>
      stampIn(id) === null ? [[id, Math.max(0, (heights[page - 1] ?? 0) - y)]] : [],
    ),
  );
};

/**
 * The page of every place that a link inside the PDF leads to, by the id of the element there, and how many pages there
 * are where it has sheets of stamps besides. Empty where nothing is linked.
 */
export const pagesOfHeadings = (document: PDFDocument): PageOf => {
  const places = linkedPlaces(document);
  const stamps = new Set(places.flatMap(({ id, page }) => (stampIn(id) === null ? [] : [page])));
  return {
    ...Object.fromEntries(places.flatMap(({ id, page }) => (stampIn(id) === null ? [[id, page]] : []))),
    ...(stamps.size === 0 ? {} : { [ALL_PAGES]: document.getPageCount() - stamps.size }),
  };
};
