/**
 * What PDF/UA-1 (ISO 14289-1) asks of a file beyond the tags the browser writes: marks of artefacts, metadata that say
 * so, contents of links, and tags that stand where they may.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { withArtefacts } from './contentMarks';

const name = (text: string): PDFName => PDFName.of(text);
const STRUCTURE = name('S');
const KIDS = name('K');

/** The structure elements right below one. */
const kidsOf = (element: PDFDict): readonly PDFDict[] => {
  const kids = element.lookup(KIDS);
  const all = kids instanceof PDFArray ? kids.asArray().map((_, at) => kids.lookup(at)) : [kids];
  return all.filter((kid): kid is PDFDict => kid instanceof PDFDict);
};
const tagOf = (element: PDFDict): string | null => {
  const tag = element.lookup(STRUCTURE);
  return tag instanceof PDFName ? tag.decodeText() : null;
};
const setTag = (element: PDFDict, tag: string): void => element.set(STRUCTURE, name(tag));

/** The array that says to which element each mark of a page belongs. */
const ownersOf = (tree: PDFDict, key: number): PDFArray | null => {
  const numbers = tree.lookup(name('Nums'));
  if (numbers instanceof PDFArray)
    for (let at = 0; at + 1 < numbers.size(); at += 2) {
      const found = numbers.lookup(at);
      const owners = numbers.lookup(at + 1);
      if (found instanceof PDFNumber && found.asNumber() === key) return owners instanceof PDFArray ? owners : null;
    }
  const kids = tree.lookup(name('Kids'));
  for (let at = 0; at < (kids instanceof PDFArray ? kids.size() : 0); at += 1) {
    const kid = kids instanceof PDFArray ? kids.lookup(at) : undefined;
    const owners = kid instanceof PDFDict ? ownersOf(kid, key) : null;
    if (owners !== null) return owners;
  }
  return null;
};

/** The rules of a table are artefacts: the table holds rows and nothing else. */
const dropRules = (table: PDFDict, tree: PDFDict | undefined): void => {
  const kids = table.lookup(KIDS);
  if (!(kids instanceof PDFArray)) return;
  for (let at = kids.size() - 1; at >= 0; at -= 1) {
    const kid = kids.lookup(at);
    if (!(kid instanceof PDFDict) || tagOf(kid) !== null) continue;
    const page = kid.lookup(name('Pg'));
    const mark = kid.lookup(name('MCID'));
    const key = page instanceof PDFDict ? page.lookup(name('StructParents')) : undefined;
    const owners = tree && key instanceof PDFNumber ? ownersOf(tree, key.asNumber()) : null;
    if (owners !== null && mark instanceof PDFNumber) owners.set(mark.asNumber(), PDFNull);
    kids.remove(at);
  }
};

/** A point of a list is its mark and its words; a figure around a drawing is a group of the drawing and its legend. */
const standRight = (element: PDFDict, tree: PDFDict | undefined): void => {
  const kids = kidsOf(element);
  const tag = tagOf(element);
  if (tag === 'LI') kids.forEach((kid, at) => setTag(kid, at < kids.length - 1 ? 'Lbl' : 'LBody'));
  if (tag === 'Figure' && !element.has(name('Alt'))) {
    setTag(element, 'Div');
    for (const kid of kids) if (tagOf(kid) === 'Caption') setTag(kid, 'P');
  }
  if (tag === 'Table') dropRules(element, tree);
  for (const kid of kids) standRight(kid, tree);
};

/** Tags of newer versions of the format, as what they are in this one. */
const NEWER = { Em: 'Span', Strong: 'Span' } as const;

const orderTags = (document: PDFDocument): void => {
  const root = document.catalog.lookup(name('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return;
  root.set(name('RoleMap'), document.context.obj(NEWER));
  const tree = root.lookup(name('ParentTree'));
  for (const kid of kidsOf(root)) standRight(kid, tree instanceof PDFDict ? tree : undefined);
};

/** Where a link leads, said for whoever does not see the page. */
const describeLinks = (document: PDFDocument, titles: ReadonlyMap<string, string>): void => {
  for (const page of document.getPages()) {
    const annotations = page.node.Annots();
    for (let at = 0; at < (annotations?.size() ?? 0); at += 1) {
      const annotation = annotations?.lookup(at);
      if (!(annotation instanceof PDFDict) || annotation.has(name('Contents'))) continue;
      const place = annotation.lookup(name('Dest'));
      const action = annotation.lookup(name('A'));
      const uri = action instanceof PDFDict ? action.lookup(name('URI')) : undefined;
      const said =
        place instanceof PDFName
          ? `To ${titles.get(place.decodeText()) ?? 'another page of this file'}`
          : uri instanceof PDFString
            ? uri.asString()
            : 'To another page of this file';
      annotation.set(name('Contents'), PDFHexString.fromText(said));
    }
  }
};

/** The headings by the place that links lead to, from the outline. */
const outlineTitles = (document: PDFDocument): ReadonlyMap<string, string> => {
  const titles = new Map<string, string>();
  const walk = (item: unknown): void => {
    for (let at = item; at instanceof PDFDict; at = at.lookup(name('Next'))) {
      const title = at.lookup(name('Title'));
      const place = at.lookup(name('Dest'));
      if ((title instanceof PDFString || title instanceof PDFHexString) && place instanceof PDFName)
        titles.set(place.decodeText(), title.decodeText());
      walk(at.lookup(name('First')));
    }
  };
  const outline = document.catalog.lookup(name('Outlines'));
  if (outline instanceof PDFDict) walk(outline.lookup(name('First')));
  return titles;
};

const streamsOf = (page: PDFPage): readonly (readonly [PDFRef | null, PDFRawStream])[] => {
  const contents = page.node.get(name('Contents'));
  const refs = contents instanceof PDFRef ? [contents] : contents instanceof PDFArray ? contents.asArray() : [];
  return refs.flatMap((ref) => {
    const stream = ref instanceof PDFRef ? page.doc.context.lookup(ref) : undefined;
    return ref instanceof PDFRef && stream instanceof PDFRawStream ? [[ref, stream] as const] : [];
  });
};

/** Everything that is painted outside of a tag is an artefact. A page of several streams is left as it is. */
const markArtefacts = (document: PDFDocument): void => {
  const { context } = document;
  for (const page of document.getPages()) {
    const streams = streamsOf(page);
    const [only] = streams;
    if (only === undefined || streams.length > 1 || only[0] === null) continue;
    const before = decodePDFRawStream(only[1]).decode();
    const after = withArtefacts(before);
    if (after !== before) context.assign(only[0], context.flateStream(after));
  }
};

const escaped = (text: string): string =>
  text
    // Signs that no XML may hold.
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

type Said = {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string;
  readonly tool: string;
  readonly at: Date;
  readonly language: string;
};

/** The metadata as XMP: the same facts as in the information of the file, and that it keeps PDF/UA-1. */
const xmp = ({ title, author, subject, tool, at, language }: Said): string => {
  const day = `${at.toISOString().slice(0, 19)}Z`;
  const inDefault = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title>${inDefault(title)}</dc:title>
<dc:description>${inDefault(subject)}</dc:description>
${author === null ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>\n`}<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${escaped(tool)}</xmp:CreatorTool>
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
<pdf:Producer>${escaped(tool)}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
};

const describe = (document: PDFDocument, said: Said): void => {
  const { context } = document;
  const bytes = new TextEncoder().encode(xmp(said));
  // Readers that know nothing else of the file find it as plain text.
  const stream = context.stream(bytes, { Type: 'Metadata', Subtype: 'XML', Length: PDFNumber.of(bytes.length) });
  document.catalog.set(name('Metadata'), context.register(stream));
};

/** Makes the tagged PDF of a browser one that keeps PDF/UA-1, as far as its tags say what is there. */
export const keepAccess = (document: PDFDocument, said: Said): void => {
  orderTags(document);
  describeLinks(document, outlineTitles(document));
  markArtefacts(document);
  describe(document, said);
};
