/** The sheets of a workbook as cells of text, from bytes nobody vouches for. Nothing in it is computed or followed. */
// The one for browsers: the reader starts no threads and loads no module of Node.
import { strFromU8, unzipSync } from 'fflate/browser';
import type { Limit } from '../jsonShape';
import { TABLE_LIMITS } from '../tableShape';
import { cellForms } from './cellStyles';
import { readSheet, type SheetCells, type SheetContext } from './readSheet';
import { scanXml, XmlFault } from './xmlScan';

const MB = 1024 * 1024;
/** What the parts of a workbook that are read may take unpacked. */
export const MOST_UNPACKED = 200 * MB;
const MOST_SHEETS = 200;

/** Why a workbook cannot be read, as a sentence. */
export class WorkbookFault extends Error {
  constructor(
    message: string,
    readonly limit?: Limit,
  ) {
    super(message);
  }
}

export type Sheet = {
  readonly name: string;
  readonly isHidden: boolean;
  /** The cells of its first rows, or of all. */
  readonly cells: (mostRows: number) => SheetCells;
};

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);
/** A packed file, as every workbook is. */
export const isPacked = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 3, 4);
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** The name of the part in which Office puts a file that asks for a password, two bytes a letter. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
/** The beginning of names of parts in a message of Outlook. */
const MESSAGE = [...'__substg1.0_'].flatMap((letter) => [letter.charCodeAt(0), 0]);
const holds = (bytes: Uint8Array, sought: readonly number[]): boolean => {
  for (let at = bytes.indexOf(sought[0] ?? 0); at >= 0; at = bytes.indexOf(sought[0] ?? 0, at + 1))
    if (sought.every((byte, k) => bytes[at + k] === byte)) return true;
  return false;
};

/** What files of Office are that are no workbook of our kind; null for others. */
export const otherOfficeFile = (bytes: Uint8Array): string | null => {
  if (!isCompound(bytes)) return null;
  if (holds(bytes, MESSAGE))
    return 'This is a message of Outlook (.msg). Save it as .eml, as Outlook on the web and other mail programs do, and import that.';
  return holds(bytes, ENCRYPTED)
    ? 'This workbook asks for a password. Open it in Excel, save it without the password and import that.'
    : 'This is an old Excel workbook or another file of old Office programs. Save it as .xlsx or CSV and import that.';
};

type Parts = Readonly<Record<string, Uint8Array>>;

/** What some packed files are, by a part they hold. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/, 'This is a binary Excel workbook (.xlsb). Save it as .xlsx and import that.'],
  [/^word\//, 'This is a Word document, not a table. Save its table as a workbook or as CSV and import that.'],
  [/^ppt\//, 'This is a presentation, not a table.'],
  [/^content\.xml$/, 'This is an OpenDocument file. Save it as .xlsx or CSV and import that.'],
  [/^index\/.*\.iwa$|^index\.zip$/i, 'This is a file of Apple Numbers. Export it as Excel or CSV and import that.'],
];

const unpacked = (bytes: Uint8Array): Parts => {
  const names: string[] = [];
  let size = 0;
  let parts: Parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!/^(?:_rels\/.*|xl\/(?:_rels\/[^/]*|[^/]*|worksheets\/[^/]*))\.(?:xml|rels)$/i.test(name)) return false;
        size += originalSize;
        if (size > MOST_UNPACKED)
          throw new WorkbookFault(
            `This workbook unpacks to more than ${MOST_UNPACKED / MB} MB. Save the sheet as CSV and import that.`,
            'memory',
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    throw new WorkbookFault(
      'This workbook is damaged or not whole. Save it again, or fetch it again, and import that.',
    );
  }
  const other = OTHERS.find(([part]) => names.some((name) => part.test(name)));
  if (other) throw new WorkbookFault(other[1]);
  return parts;
};

/** Where a relation of a part leads to, from the folder that part is in. */
const resolved = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
};

type Relation = { readonly id: string; readonly type: string; readonly path: string };
const relationsOf = (text: (path: string) => string | null, path: string): readonly Relation[] => {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const xml = text(`${folder === '' ? '' : `${folder}/`}_rels/${path.slice(path.lastIndexOf('/') + 1)}.rels`);
  const found: Relation[] = [];
  if (xml !== null)
    scanXml(xml, {
      open: (name, attribute) => {
        if (name === 'Relationship')
          found.push({
            id: attribute('Id') ?? '',
            type: (attribute('Type') ?? '').replace(/^.*\//, ''),
            path: resolved(folder, attribute('Target') ?? ''),
          });
      },
    });
  return found;
};

/** Texts that several cells share, in their order. */
const sharedTexts = (xml: string | null): readonly string[] => {
  const texts: string[] = [];
  let text: string | null = null;
  let isText = false;
  let beside = 0;
  if (xml === null) return texts;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isText = true;
      // How a Japanese word is spoken stands beside it.
      else if (name === 'rPh') beside += 1;
    },
    text: (part) => {
      if (text !== null && isText && beside === 0 && text.length < TABLE_LIMITS.cell) text += part;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') beside -= 1;
      else if (name === 'si') {
        texts.push(text ?? '');
        text = null;
      }
    },
  });
  return texts;
};

const workbookOf = (parts: Parts): readonly Sheet[] => {
  const byName = new Map(Object.entries(parts).map(([name, part]) => [name.toLowerCase(), part]));
  const text = (path: string): string | null => {
    const part = byName.get(path.toLowerCase());
    return part === undefined ? null : strFromU8(part);
  };
  const path = relationsOf(text, '').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const xml = text(path);
  if (xml === null)
    throw new WorkbookFault('This is a packed file, but not an Excel workbook. Nothing in it was read.');
  const relations = relationsOf(text, path);
  const partOf = (type: string): string | null => {
    const found = relations.find((one) => one.type === type);
    return found === undefined ? null : text(found.path);
  };
  const listed: { readonly name: string; readonly isHidden: boolean; readonly path: string | null }[] = [];
  let is1904 = false;
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = relations.find(({ id }) => id === attribute('id'));
      // Sheets of charts hold no cells.
      if (relation !== undefined && relation.type !== 'worksheet') return;
      listed.push({
        name: attribute('name') ?? `Sheet ${listed.length + 1}`,
        isHidden: (attribute('state') ?? 'visible') !== 'visible',
        path: relation?.path ?? null,
      });
    },
  });
  let context: SheetContext | null = null;
  const contextOf = (): SheetContext =>
    (context ??= { texts: sharedTexts(partOf('sharedStrings')), forms: cellForms(partOf('styles')), is1904 });
  return listed.slice(0, MOST_SHEETS).map(({ name, isHidden, path: sheetPath }) => ({
    name,
    isHidden,
    cells: (mostRows) => {
      const sheet = sheetPath === null ? null : text(sheetPath);
      return sheet === null ? { rows: [], notices: [] } : inWords(() => readSheet(sheet, contextOf(), mostRows));
    },
  }));
};

/** A fault of the XML as a sentence about the workbook. */
const inWords = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw new WorkbookFault('This workbook is damaged inside. Open it in Excel, save it again and import that.');
  }
};

/** The sheets of a workbook. Throws WorkbookFault. */
export const readWorkbook = (bytes: Uint8Array): readonly Sheet[] => {
  const sheets = inWords(() => workbookOf(unpacked(bytes)));
  if (sheets.length === 0) throw new WorkbookFault('This workbook has no sheet with cells.');
  return sheets;
};
