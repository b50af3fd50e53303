/** The forms in which names, ids and addresses of a table are compared. */
import { fold, foldWrittenOut } from '../../model/fold';
import { ownWords, wordsOf } from '../../model/nameWords';

export const nameKey = (name: string): string => fold(name).replace(/\s+/g, ' ').trim();

/** A name whatever the order of its words, without titles: *Tolvik, Runa* as *Dr. Runa Tolvik*. */
export const orderlessName = (name: string): string => ownWords(wordsOf(name)).toSorted().join(' ');

/**
 * Every looser form of a name, the closest first: in any order, with umlauts written out, without blanks, and by its
 * first and last word alone where there are more.
 */
export const looseNames = (name: string): { readonly order: readonly string[]; readonly ends: string | null } => {
  const words = ownWords(wordsOf(name));
  const plain = words.toSorted().join(' ');
  const writtenOut = /[äöüåø]/i.test(name)
    ? ownWords(wordsOf(foldWrittenOut(name)))
        .toSorted()
        .join(' ')
    : plain;
  const order = new Set([plain, writtenOut, `=${words.join('')}`]);
  const [first] = words;
  const last = words.at(-1);
  return {
    order: plain === '' ? [] : [...order],
    ends: first !== undefined && last !== undefined && words.length > 1 ? [first, last].toSorted().join(' ') : null,
  };
};

/** An id as a number would be written: 0007 and 7.0 as 7. Null where it is no whole number. */
export const numberKey = (id: string): string | null =>
  /^\d{1,30}(?:[.,]0+)?$/.test(id) ? id.replace(/[.,]0+$/, '').replace(/^0+(?=\d)/, '') : null;

/** The e-mail address in a cell, with or without a name around it. */
export const addressIn = (cell: string): string | null =>
  cell.includes('@')
    ? (/[^\s@<>,;:()"]+@[^\s@<>,;:()"]+\.[^\s@<>,;:()"]+/.exec(cell.slice(0, LONGEST_ADDRESS))?.[0].toLowerCase() ??
      null)
    : null;
const LONGEST_ADDRESS = 600;
