/**
 * Lays what was printed on sheets of their own, behind all others, over the pages it belongs to: the section in the head
 * of its pages, and words across everything. Both are artefacts: nobody is read them aloud.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { STAMP_IDS, stampIn, type StampKind } from '../../shared/api/printing';
import { linkedPlaces, type LinkedPlace } from './pdfPages';

const name = (text: string): PDFName => PDFName.of(text);
/** A heading this near to the upper edge of its page stands before everything else there, in points. */
const NEAR_TOP = 100;
/** Sides that differ by less are of one paper, in points. */
const SAME = 2;

type Stamped = LinkedPlace & { readonly kind: StampKind; readonly of: string };

const isSameSize = (a: PDFPage, b: PDFPage): boolean =>
  Math.abs(a.getWidth() - b.getWidth()) < SAME && Math.abs(a.getHeight() - b.getHeight()) < SAME;

/** The instructions of a page as one stream. */
const contentOf = (page: PDFPage): Uint8Array => {
  const contents = page.node.lookup(name('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  return Buffer.concat(
    streams.flatMap((stream) =>
      stream instanceof PDFRawStream ? [decodePDFRawStream(stream).decode(), Buffer.from('\n')] : [],
    ),
  );
};

/** A sheet as a form that other pages show; what was the sheet's alone goes with it. */
const formOf = (document: PDFDocument, sheet: PDFPage): PDFRef => {
  const { context } = document;
  const resources = sheet.node.Resources();
  return context.register(
    context.flateStream(contentOf(sheet), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, sheet.getWidth(), sheet.getHeight()],
      ...(resources === undefined ? {} : { Resources: resources }),
    }),
  );
};

/** Which section stands at the top of a page: the last one that begins before it, or at its very top. */
const sectionAt = (begins: readonly LinkedPlace[], page: number, height: number): LinkedPlace | undefined =>
  begins.findLast((begin) => begin.page < page || (begin.page === page && begin.y > height - NEAR_TOP));

const dropSheet = (document: PDFDocument, page: PDFPage): void => {
  const { context } = document;
  for (const annotation of page.node.Annots()?.asArray() ?? [])
    if (annotation instanceof PDFRef) context.delete(annotation);
  const contents = page.node.get(name('Contents'));
  if (contents instanceof PDFRef) context.delete(contents);
  document.removePage(document.getPages().indexOf(page));
  context.delete(page.ref);
};

const dropPlaces = (document: PDFDocument, ids: readonly string[]): void => {
  const places = document.catalog.lookup(name('Dests'));
  if (places instanceof PDFDict) for (const id of ids) places.delete(name(id));
};

/**
 * Takes the sheets of stamps off the end of what was printed. What it returns lays them over the pages, once nothing else
 * is changed in these.
 */
export const layStamps = (document: PDFDocument): (() => void) => {
  const places = linkedPlaces(document);
  const stamps = places.flatMap((place): Stamped[] => {
    const stamp = stampIn(place.id);
    return stamp === null ? [] : [{ ...place, ...stamp }];
  });
  if (stamps.length === 0) return () => undefined;
  const pages = document.getPages();
  const sheets = new Map(
    [...new Set(stamps.map(({ page }) => page))].flatMap((at) => {
      const sheet = pages[at - 1];
      return sheet === undefined ? [] : [[at, { sheet, form: formOf(document, sheet) }] as const];
    }),
  );
  const anchors = new Set(stamps.map(({ of }) => of));
  const begins = places.filter(({ id }) => anchors.has(id)).toSorted((a, b) => a.page - b.page || b.y - a.y);
  const headOf = new Map(stamps.flatMap(({ kind, of, page }) => (kind === 'head' ? [[of, page] as const] : [])));
  const across = new Set(stamps.flatMap(({ kind, page }) => (kind === 'across' ? [page] : [])));
  const laid = pages.flatMap((page, at) => {
    if (sheets.has(at + 1)) return [];
    const section = sectionAt(begins, at + 1, page.getHeight());
    const wanted = [headOf.get(section?.id ?? ''), ...across];
    const fitting = wanted.flatMap((one) => {
      const found = one === undefined ? undefined : sheets.get(one);
      return found !== undefined && isSameSize(found.sheet, page) ? [found.form] : [];
    });
    return fitting.length === 0 ? [] : [{ page, forms: fitting }];
  });
  dropPlaces(
    document,
    stamps.map(({ kind, of }) => STAMP_IDS[kind](of)),
  );
  for (const { sheet } of sheets.values()) dropSheet(document, sheet);
  return () => {
    const { context } = document;
    /** Pages with the same stamps share how they are laid. */
    const layings = new Map<string, PDFRef>();
    for (const { page, forms } of laid) {
      const names = forms.map((form) => name(`Stamp${form.objectNumber}`));
      // Looked for first: it puts what stands there already between marks of its own.
      forms.forEach((form, at) => page.node.setXObject(names[at] ?? name('Stamp'), form));
      const all = names.map((one) => `${one.toString()} Do`).join('\n');
      const laying = layings.get(all) ?? context.register(context.flateStream(`/Artifact BMC\nq\n${all}\nQ\nEMC`));
      layings.set(all, laying);
      page.node.addContentStream(laying);
    }
  };
};
