import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { keepAccess } from './pdfAccess';
import { countNodeIds } from './pdfNodeIds';
import { layStamps } from './pdfStamps';

export type PdfFacts = {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string;
  /** A language tag: that of the plan, in which the app's own English words stand among what people wrote. */
  readonly language: string;
  /** Headings as they were written, for the outline. */
  readonly headings: readonly string[];
};
const OURS = 'Account Atlas';

/** A link to a place on this machine says who made the paper and where. */
const isLocal = (uri: string): boolean => /^(file:|app:|https?:\/\/(127\.0\.0\.1|localhost|\[::1\]))/i.test(uri);

const dropLocalLinks = (document: PDFDocument): void => {
  for (const page of document.getPages()) {
    const annotations = page.node.Annots();
    if (!annotations) continue;
    for (let index = annotations.size() - 1; index >= 0; index -= 1) {
      const annotation = annotations.lookup(index);
      const action = annotation instanceof PDFDict ? annotation.lookup(PDFName.of('A')) : undefined;
      const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
      if (uri instanceof PDFString && isLocal(uri.asString())) annotations.remove(index);
    }
    if (annotations instanceof PDFArray && annotations.size() === 0) page.node.delete(PDFName.of('Annots'));
  }
};

const lettersOf = (text: string): string => text.replace(/\s+/g, '');

/** The browser drops the spaces of a heading where it breaks and between its parts; the outline gets them back. */
const writeOutline = (document: PDFDocument, headings: readonly string[]): void => {
  const written = new Map(headings.map((heading) => [lettersOf(heading), heading]));
  const walk = (item: unknown): void => {
    for (let at = item; at instanceof PDFDict; at = at.lookup(PDFName.of('Next'))) {
      const title = at.lookup(PDFName.of('Title'));
      const heading =
        title instanceof PDFString || title instanceof PDFHexString
          ? written.get(lettersOf(title.decodeText()))
          : undefined;
      if (heading !== undefined) at.set(PDFName.of('Title'), PDFHexString.fromText(heading));
      walk(at.lookup(PDFName.of('First')));
    }
  };
  const outline = document.catalog.lookup(PDFName.of('Outlines'));
  if (outline instanceof PDFDict) walk(outline.lookup(PDFName.of('First')));
};

/** Rewrites what a PDF says about itself: the browser names the system and itself there. Outline and tags stay. */
export const withFacts = async (
  document: PDFDocument,
  facts: PdfFacts,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> => {
  const now = new Date();
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setAuthor(facts.author ?? '');
  document.setSubject(facts.subject);
  document.setKeywords([]);
  document.setCreator(OURS);
  document.setProducer(OURS);
  document.setCreationDate(now);
  document.setModificationDate(now);
  document.setLanguage(facts.language);
  dropLocalLinks(document);
  writeOutline(document, facts.headings);
  const stamp = layStamps(document);
  keepAccess(document, { ...facts, tool: OURS, at: now });
  stamp();
  countNodeIds(document);
  return {
    pdf: await document.save({ useObjectStreams: true, objectsPerTick: Infinity }),
    pages: document.getPageCount(),
  };
};
