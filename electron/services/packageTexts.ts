/** What can be read in a package of parts: a workbook or a presentation is a zip of XML and pictures. */
import { strFromU8, unzipSync } from 'fflate';
import { NEXT_CELL, type Passage, type ReadBack } from './readBack';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Marks that were escaped are themselves. */
export const plainText = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** What parts of a presentation are read over their tags: lines, paragraphs and shapes of a slide follow each other. */
const FLOWS = /^ppt\/(?:slides|notesSlides)\//;
/** Cells of a table on a slide; no text goes from one to the next. */
const SLIDE_CELL = /<a:tc[\s>]/g;

/** What stands between the tags of a part, and in the attributes of them. */
const textsIn = (name: string, xml: string): string => {
  const between = FLOWS.test(name)
    ? xml.replace(SLIDE_CELL, `${NEXT_CELL}<a:tc>`).replace(/<[^>]*>/g, '')
    : xml.replace(/<[^>]*>/g, NEXT_CELL);
  const attributes = [...xml.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, double, single]) => double ?? single);
  return plainText([between, ...attributes].join(NEXT_CELL));
};

/** The names of the sheets of a workbook, in their order; none in another package. */
const sheetNames = (workbook: string): readonly string[] =>
  [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => plainText(name));

const NUMBERED = /^(?:ppt|xl)\/(slides|notesSlides|worksheets)\/\D*(\d+)\.xml$/;

/** Where a part is, as people say it. `sheets`: the names of those of a workbook. */
const placeOf = (name: string, sheets: readonly string[]): string => {
  const [, kind, number = ''] = NUMBERED.exec(name) ?? [];
  if (kind === 'slides') return `slide ${number}`;
  if (kind === 'worksheets') return `sheet ${sheets[Number(number) - 1] ?? number}`;
  if (kind === 'notesSlides') return `notes of slide ${number}`;
  return name.startsWith('docProps/') ? 'properties of the file' : `part ${name}`;
};

/** In the order people look: slides and sheets, what is noted, what the file says of itself, the rest. */
const ORDER = ['ppt/slides/', 'xl/worksheets/', 'ppt/notesSlides/', 'docProps/'];
const rankOf = (name: string): number => {
  const at = ORDER.findIndex((start) => name.startsWith(start));
  return at < 0 ? ORDER.length : at;
};
const inOrder = (one: string, two: string): number =>
  rankOf(one) - rankOf(two) || one.localeCompare(two, 'en', { numeric: true });

/** Row by row as the spreadsheet counts them; a part without rows is one passage. */
const passagesOf = (name: string, where: string, xml: string): readonly Passage[] =>
  (name.startsWith('xl/worksheets/') ? xml.split(/(?=<row )/) : [xml]).map((piece) => {
    const [, number] = /^<row r="(\d+)"/.exec(piece) ?? [];
    return [{ where: number === undefined ? where : `${where}, row ${number}`, text: textsIn(name, piece) }];
  });

const PICTURE = /\.(?:jpe?g|png)$/;
/** The numbers of a chart: a workbook within the presentation. */
const WITHIN = /^ppt\/embeddings\/\D*(\d+)\.xlsx$/;

const within = (name: string, part: Uint8Array): ReadBack => {
  const chart = `numbers of chart ${WITHIN.exec(name)?.[1] ?? ''}`;
  const { passages, runs } = packageTexts(part);
  return {
    passages: passages.map((passage) => passage.map(({ where, text }) => ({ where: `${chart}, ${where}`, text }))),
    runs: runs.map((run) => ({ ...run, where: `${chart}, ${run.where}` })),
  };
};

/** The texts of every part, those of a workbook by sheet and row. Throws what the library says of a broken zip. */
export const packageTexts = (bytes: Uint8Array): ReadBack => {
  const parts = Object.entries(unzipSync(bytes)).toSorted(([one], [two]) => inOrder(one, two));
  const names = parts.map(([name]) => name);
  const inside = parts.filter(([name]) => WITHIN.test(name)).map(([name, part]) => within(name, part));
  const workbook = parts.find(([name]) => name === 'xl/workbook.xml')?.[1];
  const sheets = sheetNames(workbook === undefined ? '' : strFromU8(workbook));
  return {
    passages: [
      ...parts
        .filter(([name]) => !PICTURE.test(name) && !WITHIN.test(name))
        .flatMap(([name, part]) => passagesOf(name, placeOf(name, sheets), strFromU8(part))),
      ...inside.flatMap(({ passages }) => passages),
      [{ where: 'names of the parts', text: names.join(NEXT_CELL) }],
    ],
    runs: [
      ...parts.map(([name, part]) => ({
        where: placeOf(name, sheets),
        bytes: part,
        isPixels: PICTURE.test(name),
      })),
      ...inside.flatMap(({ runs }) => runs),
      { where: 'names of the parts', bytes: Buffer.from(names.join('\n')) },
      { where: 'the bytes of the file', bytes },
    ],
  };
};
