import { PDFArray, PDFDict, PDFHexString, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

/** What the browser names the elements of its tags by: counted over everything its process drew before. */
const NODE = /^node\d+$/;

type Place = { readonly id: string; readonly put: (id: PDFString) => void };

const textOf = (value: PDFObject | undefined): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.asString() : null;

/** Every place an id stands in an object and in what it holds itself. */
const placesIn = (object: PDFObject, found: Place[]): void => {
  const visit = (value: PDFObject | undefined, put: Place['put']): void => {
    const id = textOf(value);
    if (id !== null && NODE.test(id)) found.push({ id, put });
    else if (value instanceof PDFDict || value instanceof PDFArray) placesIn(value, found);
  };
  if (object instanceof PDFDict) for (const [key, value] of object.entries()) visit(value, (id) => object.set(key, id));
  else if (object instanceof PDFArray)
    object.asArray().forEach((value, at) => visit(value, (id) => object.set(at, id)));
};

/**
 * Counts the ids of a file from one, in the order they have: what else was drawn before, and how many sheets were taken out
 * again, stands in none of them.
 */
export const countNodeIds = (document: PDFDocument): void => {
  const places: Place[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) placesIn(object, places);
  const ids = [...new Set(places.map(({ id }) => id))].toSorted();
  const counted = new Map(ids.map((id, at) => [id, PDFString.of(`node${String(at + 1).padStart(8, '0')}`)]));
  for (const { id, put } of places) {
    const own = counted.get(id);
    if (own !== undefined) put(own);
  }
};
