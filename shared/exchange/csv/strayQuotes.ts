/** Cells of a table whose quotation marks do not pair up, which a strict reader would take for one endless cell. */

const endOfLine = (text: string, start: number): number => {
  for (let at = start; at < text.length; at += 1) if (text[at] === '\n' || text[at] === '\r') return at;
  return text.length;
};

/** The place behind a quoted cell that begins at `start`, or null where its marks are no pair. */
const endOfQuoted = (text: string, start: number, delimiter: string, lineEnd: number): number | null => {
  let at = text.indexOf('"', start + 1);
  let isDoubtful = false;
  while (at >= 0) {
    const next = text[at + 1];
    if (next === '"') {
      at = text.indexOf('"', at + 2);
      continue;
    }
    if (next === undefined || next === delimiter || next === '\n' || next === '\r') {
      return isDoubtful && at > lineEnd ? null : at + 1;
    }
    // A mark within a word: perhaps only this one was not doubled. The end must then be in the same line, and no other
    // quoted cell may begin before it.
    if (at > lineEnd || text[at - 1] === delimiter) return null;
    isDoubtful = true;
    at = text.indexOf('"', at + 1);
  }
  return null;
};

type Loose = {
  readonly rows: readonly (readonly string[])[];
  /** Rows with marks that do not pair up, from 0. */
  readonly faults: readonly number[];
};

/**
 * Reads every cell whose quotation marks pair up as usual, and every other as it stands, to the next mark between
 * cells.
 */
export const looseCells = (text: string, delimiter: string, mostRows = Number.POSITIVE_INFINITY): Loose => {
  const rows: string[][] = [];
  const faults: number[] = [];
  let row: string[] = [];
  let at = 0;
  let lineEnd = -1;
  const literalEnd = (from: number): number => {
    let end = from;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return end;
  };
  while (at <= text.length && rows.length < mostRows) {
    if (at > lineEnd) lineEnd = endOfLine(text, at);
    const quotedEnd = text[at] === '"' ? endOfQuoted(text, at, delimiter, lineEnd) : null;
    if (quotedEnd !== null) {
      const inside = text.slice(at + 1, quotedEnd - 1);
      if (/(?<!")"(?!")/.test(inside)) faults.push(rows.length);
      row.push(inside.replaceAll('""', '"'));
      at = quotedEnd;
    } else {
      const end = literalEnd(at);
      const cell = text.slice(at, end);
      const isFault = cell.startsWith('"');
      if (isFault) faults.push(rows.length);
      // A mark that is never closed is no part of the cell.
      row.push(isFault && cell.indexOf('"', 1) < 0 ? cell.slice(1) : cell);
      at = end;
    }
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { rows, faults: [...new Set(faults)] };
};
