/** Text of a table file as columns and rows, whatever wrote it. */
import Papa from 'papaparse';
import { cleaned } from './rows';
/** The row of the file, counted from 1 with the headings, for a place in `rows`. */
export const fileRow = (place) => place + 2;
/** What opens a formula in a spreadsheet, with the full-width forms some programs fold to them. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;
/** A cell that no spreadsheet takes for a formula. `unguarded` gives it back. */
export const guarded = (cell) => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);
const unguarded = (cell) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
/** The text of a file's bytes: by its mark UTF-16, else UTF-8, and where that does not fit Windows-1252. */
export const decodeText = (bytes) => {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return new TextDecoder('utf-16le').decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return new TextDecoder('utf-16be').decode(bytes);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
};
/** More cells than this in one row is no table of people. */
const MOST_COLUMNS = 500;
/** Reads comma, semicolon, tab or bar separated text. Never fails: what is odd becomes a notice. */
export const parseCsv = (text) => {
    const notices = [];
    let body = text.startsWith('\ufeff') ? text.slice(1) : text;
    // Excel may name the delimiter in a line of its own.
    const named = /^sep=(.)\r?\n/i.exec(body);
    if (named)
        body = body.slice(named[0].length);
    const parsed = Papa.parse(body, { delimitersToGuess: [',', ';', '\t', '|'], ...(named?.[1] ? { delimiter: named[1] } : {}) });
    for (const error of parsed.errors) {
        if (error.type === 'Quotes')
            notices.push(`Row ${(error.row ?? 0) + 1} has a quotation mark that is not closed as it should be. Check what was read there.`);
    }
    const rows = parsed.data.map((row) => row.map(tidied));
    while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((cell) => cell === ''))
        rows.pop();
    const [headings = [], ...cells] = rows;
    const widest = Math.min(MOST_COLUMNS, cells.reduce((most, row) => Math.max(most, filledWidth(row)), headings.length));
    const columns = columnNames(headings, widest, notices);
    const ragged = { longer: [], shorter: [] };
    const even = cells.map((row, place) => {
        if (filledWidth(row) > headings.length)
            ragged.longer.push(fileRow(place));
        else if (row.length < headings.length && row.some((cell) => cell !== ''))
            ragged.shorter.push(fileRow(place));
        return columns.map((_, k) => row[k] ?? '');
    });
    if (ragged.longer.length > 0)
        notices.push(`${rowWords(ragged.longer)} more cells than there are headings. The extra cells got columns of their own.`);
    if (ragged.shorter.length > 0)
        notices.push(`${rowWords(ragged.shorter)} fewer cells than there are headings. The missing cells were read as empty.`);
    return { table: { columns, rows: even }, notices };
};
const tidied = (cell) => unguarded(cleaned(cell).replace(/\r\n?/g, '\n').trim()).trim();
const filledWidth = (row) => {
    let width = row.length;
    while (width > 0 && row[width - 1] === '')
        width--;
    return width;
};
const rowWords = (rows) => (rows.length === 1 ? `Row ${rows[0]} has` : `Rows ${listed(rows)} have`);
/** The first few of a list in words: `3, 7, 9 and 12 more`. */
export const listed = (values, most = 5) => values.length <= most + 1 ? values.join(', ') : `${values.slice(0, most).join(', ')} and ${values.length - most} more`;
const columnNames = (headings, width, notices) => {
    const taken = new Set();
    return Array.from({ length: width }, (_, k) => {
        const given = (headings[k] ?? '').replace(/\s+/g, ' ').slice(0, 200);
        let name = given === '' ? `Column ${k + 1}` : given;
        if (given === '' && k < headings.length)
            notices.push(`Column ${k + 1} has no heading. It is called “${name}” here.`);
        for (let copy = 2; taken.has(name); copy++)
            name = `${given === '' ? `Column ${k + 1}` : given} (${copy})`;
        if (given !== '' && name !== given)
            notices.push(`The heading “${given}” occurs more than once. Column ${k + 1} is called “${name}” here.`);
        taken.add(name);
        return name;
    });
};
