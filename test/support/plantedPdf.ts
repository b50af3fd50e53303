import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFDict,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** Stands in no visible text; its pieces are the whole. */
export const SECRET = 'Never tell them that the renewal hangs on Renner';
export const HALVES = ['Never tell them that the', 'renewal hangs on Renner'] as const;

export const hexText = (text: string): PDFHexString => PDFHexString.fromText(text);

/** A PDF of three pages with a running head, after something was put into it. */
export const pdfWith = async (
  plant: (document: PDFDocument, pages: readonly PDFPage[]) => void | Promise<void>,
): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const pages = [1, 2, 3].map((number) => {
    const page = document.addPage([400, 400]);
    page.drawText(`Page ${number} of 3`, { x: 20, y: 380, size: 10 });
    page.drawText('A paragraph that anybody may read', { x: 20, y: 340, size: 10 });
    return page;
  });
  await plant(document, pages);
  return document.save({ useObjectStreams: true });
};

/** Writes lines below each other. */
export const draw = (page: PDFPage | undefined, ...lines: readonly string[]): void => {
  for (const [at, line] of lines.entries()) page?.drawText(line, { x: 20, y: 300 - 14 * at, size: 10 });
};

/** An annotation on a page. */
export const annotate = (document: PDFDocument, page: PDFPage | undefined, entries: Record<string, unknown>): void => {
  const made = document.context.obj({ Type: 'Annot', Rect: [0, 0, 20, 20], ...(entries as object) });
  page?.node.addAnnot(document.context.register(made));
};

/** An outline of one bookmark. */
export const bookmark = (document: PDFDocument, title: string): void => {
  const { context, catalog } = document;
  const outline = context.obj({ Type: 'Outlines', Count: 1 }) as unknown as PDFDict;
  const ref: PDFRef = context.register(outline);
  const item = context.register(context.obj({ Title: hexText(title), Parent: ref }));
  outline.set(PDFName.of('First'), item);
  outline.set(PDFName.of('Last'), item);
  catalog.set(PDFName.of('Outlines'), ref);
};

/** A figure among the tags, with what is read out in its stead. */
export const figure = (document: PDFDocument, key: 'Alt' | 'ActualText', text: string): void => {
  const { context, catalog } = document;
  const element = context.register(context.obj({ Type: 'StructElem', S: 'Figure', [key]: hexText(text) }));
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot', K: [element] })));
};

/** What the file says about itself, as XML. */
export const describe = (document: PDFDocument, xml: string): void => {
  const stream = document.context.flateStream(xml, { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
};

export const stringOf = (text: string): PDFString => PDFString.of(text);
