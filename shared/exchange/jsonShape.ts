/** How JSON is built, read from its bytes before anything is made of them: a parser makes whatever it is given. */

/** Which limit a foreign file reached. The words for it are beside it. */
export type Limit =
  | 'depth'
  | 'rows'
  | 'records'
  | 'fields'
  | 'names'
  | 'values'
  | 'text'
  | 'cells'
  | 'memory'
  | 'time'
  | 'answer';
type ShapeFault = { readonly limit: Limit; readonly message: string };

export const SHAPE_LIMITS = {
  /** Lists and records within each other. */
  depth: 8,
  /** Entries of one list. */
  rows: 50_000,
  /** Fields of one record, for the size of the file: the shape of a map has one for each manager. */
  fields: 500,
  bytesForField: 400,
  /** Entries and fields of the whole file. */
  values: 3_000_000,
  /**
   * Records for the size of the file: so many, and one more for so many bytes. What a record leaves out is filled in,
   * so a few bytes of it become many.
   */
  records: 32_000,
  bytesForRecord: 120,
  /**
   * Different names of fields for the size of the file, in the same way. A map has one for each person, and a person
   * takes hundreds of bytes; records of which each has names of its own take the parser a hundred times as long.
   */
  names: 5_000,
  bytesForName: 120,
  /** Bytes of one text: the longest a field takes, were every character written as an escape. */
  text: 120_000,
} as const;

type Reached = 'depth' | 'rows' | 'records' | 'fields' | 'names' | 'values' | 'text';
const WORDS: { readonly [L in Reached]: string } = {
  depth: `it is nested too deeply, more than ${SHAPE_LIMITS.depth} levels.`,
  rows: `it has a list of more than ${SHAPE_LIMITS.rows.toLocaleString('en')} entries.`,
  fields: 'it has a record of far more fields than any has.',
  records: 'it has far more records than a file of its size holds.',
  names: 'it has far more different fields than a file of its size holds.',
  values: `it has more than ${SHAPE_LIMITS.values.toLocaleString('en')} values.`,
  text: 'it has a text or a number that is far longer than any field takes.',
};
const fault = (limit: Reached): ShapeFault => ({ limit, message: `This is not an account file: ${WORDS[limit]}` });

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_RECORD = 123;
const CLOSE_RECORD = 125;

/** The place of the quotation mark that ends a text, or where the bytes end. */
const endOfText = (bytes: Uint8Array, start: number): number => {
  let at = start;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
};
const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9 || byte === 10 || byte === 13;
/** Whether what follows a text makes it the name of a field. */
const isName = (bytes: Uint8Array, end: number): boolean => {
  let at = end + 1;
  while (isBlank(bytes[at])) at += 1;
  return bytes[at] === COLON;
};
/** Odd, and another one in every run: whoever makes a file cannot choose names that have the same number. */
const MIXER = Math.floor(Math.random() * 2 ** 31) * 2 + 1;
/** A number for a name; two names with the same number count as one. */
const numberOf = (bytes: Uint8Array, start: number, end: number): number => {
  let number = 0;
  for (let at = start; at < end; at += 1) number = (Math.imul(number, MIXER) + (bytes[at] ?? 0)) | 0;
  return number;
};
/** A digit or a letter: part of a number or of a word such as true. */
const isWord = (byte: number): boolean => (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122);

/**
 * Which limit JSON reaches, or null. Reads every byte once and keeps a number for each open level; whether it is JSON
 * is not asked.
 */
export const shapeFault = (bytes: Uint8Array): ShapeFault | null => {
  const open: { readonly isList: boolean; commas: number }[] = [];
  const mostRecords = SHAPE_LIMITS.records + bytes.length / SHAPE_LIMITS.bytesForRecord;
  const mostFields = SHAPE_LIMITS.fields + bytes.length / SHAPE_LIMITS.bytesForField;
  const mostNames = SHAPE_LIMITS.names + bytes.length / SHAPE_LIMITS.bytesForName;
  const names = new Set<number>();
  let values = 0;
  let records = 0;
  let word = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    word = isWord(byte) ? word + 1 : 0;
    if (word > SHAPE_LIMITS.text) return fault('text');
    if (byte === QUOTE) {
      const end = endOfText(bytes, at + 1);
      if (end - at > SHAPE_LIMITS.text) return fault('text');
      if (open.at(-1)?.isList === false && isName(bytes, end)) names.add(numberOf(bytes, at + 1, end));
      if (names.size > mostNames) return fault('names');
      at = end;
    } else if (byte === OPEN_LIST || byte === OPEN_RECORD) {
      open.push({ isList: byte === OPEN_LIST, commas: 0 });
      if (open.length > SHAPE_LIMITS.depth) return fault('depth');
      values += 1;
      if (byte === OPEN_RECORD) records += 1;
      if (records > mostRecords) return fault('records');
    } else if (byte === CLOSE_LIST || byte === CLOSE_RECORD) {
      open.pop();
    } else if (byte === COMMA) {
      const around = open.at(-1);
      if (around === undefined) continue;
      around.commas += 1;
      values += 1;
      if (around.isList && around.commas >= SHAPE_LIMITS.rows) return fault('rows');
      if (!around.isList && around.commas >= mostFields) return fault('fields');
      if (values > SHAPE_LIMITS.values) return fault('values');
    }
  }
  return null;
};
