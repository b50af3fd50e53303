/**
 * Clauses of PDF/UA-1 (ISO 14289-1) that can be read off the objects of a file, by the numbers of the Matterhorn
 * protocol 1.1. What only a person can judge, such as whether an alternative text says what a figure shows, is not
 * here.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { instructionsIn, unmarkedRuns } from '../../electron/services/contentMarks';

const name = (text: string): PDFName => PDFName.of(text);
const words = (value: unknown): string | null => {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  return value instanceof PDFName ? value.decodeText() : null;
};

type Element = { readonly tag: string; readonly dict: PDFDict; readonly path: readonly string[] };

/** Tags of PDF 1.7, with what may stand in each where only some may. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'
  ).split(' '),
);
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};

const elementsOf = (root: PDFDict): readonly Element[] => {
  const found: Element[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (value instanceof PDFArray) {
      for (let at = 0; at < value.size(); at += 1) walk(value.lookup(at), path);
      return;
    }
    if (!(value instanceof PDFDict)) return;
    const tag = words(value.lookup(name('S'))) ?? `#${words(value.lookup(name('Type'))) ?? ''}`;
    found.push({ tag, dict: value, path });
    walk(value.lookup(name('K')), [...path, tag]);
  };
  walk(root.lookup(name('K')), []);
  return found;
};

const scopeOf = (cell: PDFDict): string | null => {
  const attributes = cell.lookup(name('A'));
  const all =
    attributes instanceof PDFArray ? attributes.asArray().map((_, at) => attributes.lookup(at)) : [attributes];
  return all.reduce<string | null>(
    (scope, one) => scope ?? (one instanceof PDFDict ? words(one.lookup(name('Scope'))) : null),
    null,
  );
};

/** The instructions of a page, in one piece wherever they stand. */
const contentOf = (content: unknown): Uint8Array => {
  const streams = content instanceof PDFArray ? content.asArray().map((_, at) => content.lookup(at)) : [content];
  return Buffer.concat(
    streams.flatMap((stream) =>
      stream instanceof PDFRawStream ? [decodePDFRawStream(stream).decode(), Buffer.from('\n')] : [],
    ),
  );
};

/** What breaks a clause, by its number; a clause that holds has an empty list. */
export const brokenClauses = async (pdf: Uint8Array): Promise<Readonly<Record<string, readonly string[]>>> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  const root = catalog.lookup(name('StructTreeRoot'));
  const elements = root instanceof PDFDict ? elementsOf(root) : [];
  const roles = root instanceof PDFDict ? root.lookup(name('RoleMap')) : undefined;
  const roleOf = (tag: string): string => (roles instanceof PDFDict ? words(roles.lookup(name(tag))) : null) ?? tag;
  const tagged = elements.filter(({ tag }) => !tag.startsWith('#'));
  const headings = tagged.flatMap(({ tag }) => (/^H[1-6]$/.test(tag) ? [Number(tag.slice(1))] : []));
  const metadata = catalog.lookup(name('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  const viewing = catalog.lookup(name('ViewerPreferences'));
  const pages = document.getPages();
  const annotations = pages.flatMap((page, at) => {
    const all = page.node.Annots();
    return all ? all.asArray().map((_, index) => ({ page: at + 1, dict: all.lookup(index) })) : [];
  });
  const fonts = context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFDict && words(one.lookup(name('Type'))) === 'Font' ? [one] : []));
  const subtype = (one: PDFDict): string => words(one.lookup(name('Subtype'))) ?? '';
  const isEmbedded = (font: PDFDict): boolean => {
    if (subtype(font) === 'Type3') return true;
    const below = font.lookup(name('DescendantFonts'));
    const own = below instanceof PDFArray ? below.lookup(0) : font;
    const file = own instanceof PDFDict ? own.lookup(name('FontDescriptor')) : undefined;
    return file instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file.has(name(key)));
  };
  const when = (isBroken: boolean, what: string): readonly string[] => (isBroken ? [what] : []);
  return {
    '01-005 content is tagged or an artefact': pages.flatMap((page, at) => {
      const bytes = contentOf(page.node.lookup(name('Contents')));
      return unmarkedRuns(instructionsIn(bytes)).map(() => `page ${at + 1}`);
    }),
    '01-006 tags say what they are': when(tagged.length === 0, 'no tags'),
    '01-007 no suspects': when(String(catalog.lookup(name('MarkInfo'))).includes('Suspects true'), 'suspects'),
    '02-001 tags are standard or mapped to one': tagged.flatMap(({ tag }) => (STANDARD.has(roleOf(tag)) ? [] : [tag])),
    '06-001 metadata are there': when(xmp === '', 'no metadata'),
    '06-002 metadata say PDF/UA-1': when(!xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'no part'),
    '06-003 metadata have a title': when(!/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(xmp), 'no title'),
    '07-001 the title is shown': when(
      !(viewing instanceof PDFDict) || String(viewing.lookup(name('DisplayDocTitle'))) !== 'true',
      'not shown',
    ),
    '09-004 tables and lists hold what they may': elements.flatMap(({ tag, path }) => {
      const parent = path.at(-1) ?? '';
      const isWrong =
        (WITHIN[parent] !== undefined && !WITHIN[parent].includes(tag)) ||
        (PARENTS[tag] !== undefined && !PARENTS[tag].includes(parent));
      return isWrong ? [`${tag} in ${parent}`] : [];
    }),
    '10-001 letters can be read': fonts.flatMap((font) =>
      subtype(font).startsWith('CIDFont') || font.has(name('ToUnicode')) ? [] : [subtype(font)],
    ),
    '11-006 the language is known': when(!words(catalog.lookup(name('Lang'))), 'no language'),
    '13-004 figures say what they show': elements.flatMap(({ tag, dict }) =>
      tag === 'Figure' && !words(dict.lookup(name('Alt'))) && !words(dict.lookup(name('ActualText')))
        ? ['no text']
        : [],
    ),
    '14-002 the first heading is of the first level': when(headings.length > 0 && headings[0] !== 1, 'another'),
    '14-003 headings leave no level out': headings.flatMap((level, at) =>
      level > (headings[at - 1] ?? level) + 1 ? [`H${headings[at - 1]} then H${level}`] : [],
    ),
    '15-003 heads of tables have a scope': elements.flatMap(({ tag, dict }) =>
      tag === 'TH' && scopeOf(dict) === null ? ['no scope'] : [],
    ),
    '25-001 no dynamic form': when(String(catalog.lookup(name('AcroForm'))).includes('XFA'), 'XFA'),
    '28-004 annotations say what they are': annotations.flatMap(({ page, dict }) =>
      dict instanceof PDFDict && words(dict.lookup(name('Contents'))) ? [] : [`page ${page}`],
    ),
    '28-008 pages with annotations go by their structure': pages.flatMap((page, at) =>
      page.node.Annots() && words(page.node.lookup(name('Tabs'))) !== 'S' ? [`page ${at + 1}`] : [],
    ),
    '28-011 links are within a link': when(
      elements.some(({ tag, path }) => tag === '#OBJR' && !path.includes('Link')),
      'outside',
    ),
    '28-011 every link is tagged': when(
      elements.filter(({ tag }) => tag === '#OBJR').length !== annotations.length,
      'some are not',
    ),
    '31-009 fonts are embedded': fonts.flatMap((font) =>
      subtype(font).startsWith('CIDFont') || isEmbedded(font) ? [] : [words(font.lookup(name('BaseFont'))) ?? '?'],
    ),
  };
};
