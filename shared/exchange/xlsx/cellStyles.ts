/** What a number in a cell of a workbook stands for, by the form its cell is shown in. */
import { scanXml } from './xmlScan';

export type CellForm = 'number' | 'day' | 'moment' | 'time' | 'percent' | { readonly digits: number };

/** Forms every program knows by their number alone. */
const BUILT_IN: Readonly<Record<number, CellForm>> = {
  9: 'percent',
  10: 'percent',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'moment',
  45: 'time',
  46: 'time',
  47: 'time',
};
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

const formOfCode = (code: string): CellForm => {
  // What stands in quotation marks, brackets or behind a backslash is shown as it is.
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
    .toLowerCase()
    .split(';');
  if (/^0{2,20}$/.test(first)) return { digits: first.length };
  const isDay = /[dy]/.test(first) && !/[0#?]/.test(first.replace(/0+$/, ''));
  const isTime = /[hs]/.test(first);
  if (isDay) return isTime ? 'moment' : 'day';
  if (isTime && /:/.test(first)) return 'time';
  if (/^m{3,4}$/.test(first)) return 'day';
  return first.includes('%') ? 'percent' : 'number';
};

/** The form of every style of a workbook, by its place in `styles.xml`. */
export const cellForms = (stylesXml: string | null): readonly CellForm[] => {
  const codes = new Map<number, CellForm>();
  const forms: CellForm[] = [];
  let isWithin = false;
  if (stylesXml === null) return forms;
  scanXml(stylesXml, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), formOfCode(attribute('formatCode') ?? ''));
      else if (name === 'cellXfs') isWithin = true;
      else if (name === 'xf' && isWithin) {
        const id = Number(attribute('numFmtId') ?? 0);
        forms.push(codes.get(id) ?? BUILT_IN[id] ?? (isBuiltInDay(id) ? 'day' : 'number'));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isWithin = false;
    },
  });
  return forms;
};

const DAY_MS = 86_400_000;
/** 1 January 1970 in days of a workbook, which counts a 29 February 1900 that never was. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** Beyond 31 December 9999 there are no days. */
const LAST_DAY = 2_958_465;

const clock = (date: Date): string => date.toISOString().slice(11, 16);

/** A number as text without the noise of its last binary digits; three decimals are never taken for thousands. */
const numberText = (value: number): string => {
  const plain = Number(value.toPrecision(15));
  return Number.isInteger(plain) && Math.abs(plain) < 1e21
    ? BigInt(plain).toString()
    : String(plain).replace(/\.\d{3}$/, '$&0');
};

/** A number of a cell as text: a day as `2026-03-02`, a number with the digits its form asks for. */
export const shownNumber = (raw: string, form: CellForm = 'number', is1904 = false): string => {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw.trim();
  if (typeof form === 'object')
    return Number.isInteger(value) ? numberText(value).padStart(form.digits, '0') : numberText(value);
  if (form === 'percent') return `${numberText(value * 100)}%`;
  if (form === 'number' || value < 0 || value > LAST_DAY) return numberText(value);
  const seconds = Math.round((value - (is1904 ? EPOCH_1904 : value < 60 ? EPOCH_1900 - 1 : EPOCH_1900)) * 86_400);
  const date = new Date(seconds * 1000);
  if (form === 'time' && value < 1) return clock(date);
  const day = date.toISOString().slice(0, 10);
  return form === 'day' || date.getTime() % DAY_MS === 0 ? day : `${day} ${clock(date)}`;
};
