/** What can be read in a file that was made: as its readers see it, and as it lies in its bytes. */
import Papa from 'papaparse';
import { packageTexts } from './packageTexts';
import { pageTexts, pictureTexts } from './pageTexts';
import { pdfTexts } from './pdfTexts';

/**
 * What a file is, for reading it back. `package` is a zip of parts in XML, as a workbook and a presentation are; `page`
 * is HTML; `picture` is one of vectors; `bytes` is any other: it is searched as it lies.
 */
export type MadeForm = 'pdf' | 'text' | 'csv' | 'calendar' | 'package' | 'page' | 'picture' | 'bytes';

export type Part = { readonly where: string; readonly text: string };
/** Parts that follow each other, so that a text may go from one to the next: pages, lines. */
export type Passage = readonly Part[];
/** Bytes that may hold text in any encoding. */
export type ByteRun = {
  readonly where: string;
  readonly bytes: Uint8Array;
  /** Pixels or the shapes of letters: text stands there byte by byte, if at all. */
  readonly isPixels?: boolean;
};
export type ReadBack = {
  /** In the order in which a place is named where a text stands in several. */
  readonly passages: readonly Passage[];
  readonly runs: readonly ByteRun[];
};

/** Between cells: no text goes from one to the next. It stands in no text that is looked for. */
export const NEXT_CELL = '\u0001';

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

const linesOf = (bytes: Uint8Array): Passage =>
  decoded(bytes)
    .split('\n')
    .map((text, at) => ({ where: `line ${at + 1}`, text }));

/** Row by row as a spreadsheet counts them, headings and all. What parts the cells stands behind the first heading. */
const rowsOf = (bytes: Uint8Array): readonly Passage[] => {
  const text = decoded(bytes);
  const [delimiter = ','] = /[,;\t]/.exec(text) ?? [];
  return Papa.parse<readonly string[]>(text, { delimiter }).data.map((cells, at) => [
    { where: `row ${at + 1}`, text: cells.join(NEXT_CELL) },
  ]);
};

/** Event by event: folded lines are one line again, and marks that were escaped are themselves. */
const eventsOf = (bytes: Uint8Array): readonly Passage[] =>
  decoded(bytes)
    .replace(/\r?\n[ \t]/g, '')
    .replace(/\\([nN,;\\])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark))
    .split('BEGIN:VEVENT')
    .map((text, at) => [{ where: at === 0 ? 'head of the calendar' : `event ${at}`, text }]);

/** Throws what a library says where the bytes are not of the form. */
export const readBack = async (bytes: Uint8Array, form: MadeForm): Promise<ReadBack> => {
  switch (form) {
    case 'pdf': {
      const { passages, runs } = await pdfTexts(bytes);
      return { passages, runs: [...runs, { where: 'the bytes of the file', bytes }] };
    }
    case 'text':
      return { passages: [linesOf(bytes)], runs: [] };
    case 'calendar':
      return { passages: eventsOf(bytes), runs: [{ where: 'the bytes of the file', bytes }] };
    case 'package':
      return packageTexts(bytes);
    case 'page':
      return pageTexts(bytes);
    case 'picture':
      return pictureTexts(bytes);
    case 'csv':
      return { passages: rowsOf(bytes), runs: [] };
    case 'bytes':
      return { passages: [], runs: [{ where: 'the bytes of the file', bytes }] };
  }
};
