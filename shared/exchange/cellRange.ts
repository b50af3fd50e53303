/** Cells on the clipboard, as every spreadsheet writes them: rows of text, parted by tabs. */
import { seen } from '../model/seen';
import { guarded } from './csv/table';

/** Back from what keeps a spreadsheet from reading a formula. */
const unguarded = (cell: string): string => {
  const rest = cell.slice(1);
  return cell.startsWith("'") && guarded(rest) === cell ? rest : cell;
};

const written = (text: string): string => {
  const safe = guarded(text);
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const writeRange = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(written).join('\t')).join('\r\n');

/** The rows of a text; a spreadsheet ends the last one too. Cells with line breaks stand in quotes. */
export const readRange = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  const plain = /[^\t\r\n]*/y;
  while (at <= text.length) {
    quoted.lastIndex = at;
    plain.lastIndex = at;
    const inQuotes = quoted.exec(text);
    const found = inQuotes ?? plain.exec(text);
    at += found?.[0].length ?? 0;
    const cell = inQuotes ? (inQuotes[1] ?? '').replaceAll('""', '"') : (found?.[0] ?? '');
    row.push(unguarded(seen(cell).trim()));
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    // What ends the last row begins no other.
    if (at === text.length) break;
  }
  return rows;
};
