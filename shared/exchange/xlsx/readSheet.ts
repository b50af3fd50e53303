/** The cells of one sheet of a workbook as text, with what is odd about them. */
import { inRows } from '../csv/problems';
import { TABLE_LIMITS } from '../tableShape';
import { shownNumber, type CellForm } from './cellStyles';
import { scanXml } from './xmlScan';

export type SheetContext = {
  readonly texts: readonly string[];
  readonly forms: readonly CellForm[];
  readonly is1904: boolean;
};
export type SheetCells = { readonly rows: readonly (readonly string[])[]; readonly notices: readonly string[] };

/** Columns beyond this belong to no table of people. */
const MOST_COLUMNS = 500;
/** Merged cells beyond this are not filled. */
const MOST_MERGED = 20_000;

type Place = { readonly row: number; readonly column: number };

/** `B3` as places from 0; null for anything else. */
const placeOf = (address: string | null): Place | null => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address ?? '');
  if (!match) return null;
  const letters = (match[1] ?? '').toUpperCase();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
};

/** `_x000D_` and the like stand for signs XML cannot hold. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

type Cell = { type: string; style: number; value: string; inline: string; hasFormula: boolean } & Place;

/** The cells of a sheet, at most so many rows of it. An empty row keeps its place. */
export const readSheet = (xml: string, { texts, forms, is1904 }: SheetContext, mostRows: number): SheetCells => {
  const rows: string[][] = [];
  const odd = { faults: new Set<number>(), uncounted: new Set<number>(), hidden: 0 };
  const merged: { readonly from: Place; readonly to: Place }[] = [];
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let isHiddenRow = false;
  let hasContent = false;
  let reading: 'value' | 'inline' | null = null;
  let beside = 0;

  const shown = (one: Cell): string => {
    switch (one.type) {
      case 's':
        return unescaped(texts[Number(one.value)] ?? '');
      case 'str':
        return unescaped(one.value);
      case 'inlineStr':
        return unescaped(one.inline);
      case 'b':
        return one.value.trim() === '1' ? 'true' : 'false';
      case 'e':
        odd.faults.add(one.row + 1);
        return '';
      case 'd':
        return one.value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ');
      default:
        return shownNumber(one.value, forms[one.style], is1904);
    }
  };
  const put = (one: Cell): void => {
    const text = shown(one);
    if (one.hasFormula && one.value === '' && one.type !== 'str' && one.inline === '') odd.uncounted.add(one.row + 1);
    if (text === '' || one.column >= MOST_COLUMNS) return;
    while (rows.length <= one.row) rows.push([]);
    const cells = rows[one.row];
    if (!cells) return;
    while (cells.length < one.column) cells.push('');
    cells[one.column] = text.slice(0, TABLE_LIMITS.cell);
    hasContent = true;
  };

  scanXml(xml, {
    open: (name, attribute) => {
      switch (name) {
        case 'row': {
          const number = Number(attribute('r') ?? 0);
          row = number > 0 ? number - 1 : row + 1;
          column = -1;
          isHiddenRow = ['1', 'true'].includes(attribute('hidden') ?? '');
          hasContent = false;
          break;
        }
        case 'c': {
          const place = placeOf(attribute('r'));
          column = place?.column ?? column + 1;
          cell = {
            row: Math.max(0, place?.row ?? row),
            column,
            type: attribute('t') ?? 'n',
            style: Number(attribute('s') ?? 0),
            value: '',
            inline: '',
            hasFormula: false,
          };
          // A cell far below all others, or more rows than fit: the rest is not read.
          return rows.length < mostRows || cell.row < mostRows;
        }
        case 'v':
          reading = 'value';
          break;
        case 't':
          reading = 'inline';
          break;
        case 'rPh':
          beside += 1;
          break;
        case 'f':
          if (cell) cell.hasFormula = true;
          break;
        case 'mergeCell': {
          const [from, to] = (attribute('ref') ?? '').split(':').map(placeOf);
          if (from && to && merged.length < MOST_MERGED) merged.push({ from, to });
          break;
        }
        default:
      }
      return true;
    },
    text: (part) => {
      if (cell === null || reading === null || beside > 0) return;
      if (reading === 'value') cell.value += part;
      else if (cell.inline.length < TABLE_LIMITS.cell) cell.inline += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = null;
      else if (name === 'rPh') beside -= 1;
      else if (name === 'c' && cell !== null) {
        if (cell.row < mostRows) put(cell);
        cell = null;
      } else if (name === 'row' && isHiddenRow && hasContent) odd.hidden += 1;
    },
  });
  fillDown(rows, merged);
  return { rows, notices: noticesOf(odd) };
};

/** What stands in cells that were merged downwards holds for each of their rows. */
const fillDown = (rows: string[][], merged: readonly { readonly from: Place; readonly to: Place }[]): void => {
  for (const { from, to } of merged) {
    const text = rows[from.row]?.[from.column] ?? '';
    if (text === '' || to.row <= from.row) continue;
    for (let row = from.row + 1; row <= to.row && row < rows.length; row++) {
      const cells = rows[row];
      // A row that holds nothing else stays empty: it is nobody.
      if (!cells || cells.length === 0) continue;
      while (cells.length < from.column) cells.push('');
      cells[from.column] ||= text;
    }
  }
};

const noticesOf = (odd: {
  readonly faults: ReadonlySet<number>;
  readonly uncounted: ReadonlySet<number>;
  readonly hidden: number;
}): readonly string[] => [
  ...(odd.faults.size === 0
    ? []
    : [`Formulas in ${inRows([...odd.faults])} show an error, such as #REF!. Those cells were read as empty.`]),
  ...(odd.uncounted.size === 0
    ? []
    : [
        `Formulas in ${inRows([...odd.uncounted])} were never worked out. Those cells were read as empty; open the workbook in Excel and save it to have them.`,
      ]),
  ...(odd.hidden === 0
    ? []
    : [
        odd.hidden === 1
          ? 'One row is hidden in the workbook, as by a filter. It was read as well.'
          : `${odd.hidden.toLocaleString('en')} rows are hidden in the workbook, as by a filter. They were read as well.`,
      ]),
];
