import type { Document } from '../document/document';
import { currentConventions } from '../conventions/conventions';
import { filledContent } from '../document/filled';
import type { Kind } from '../model';

/**
 * A figure of a document on a day. Calls with the same tables and the same day give the same value without computing
 * again, so an edit recomputes only what reads the kinds it changed.
 */
type Memoised<K extends Kind, V> = {
  (document: Pick<Document, K>, asOf: string): V;
  /** The kinds of record the figure reads. */
  readonly reads: readonly K[];
};

type Entry<V> = {
  readonly tables: readonly unknown[];
  readonly asOf: string;
  /** Figures hold words with numbers and days: written otherwise they are others. */
  readonly locale: string;
  readonly value: V;
};

/** Enough for the document before and after an edit, and for a comparison of two days. */
const REMEMBERED = 4;

type Compute<K extends Kind, V> = (document: Pick<Document, K>, asOf: string) => V;

const remembered = <const K extends Kind, V>(reads: readonly K[], compute: Compute<K, V>): Memoised<K, V> => {
  const [first] = reads;
  if (first === undefined) throw new Error('A figure reads at least one kind of record.');
  const caches = new WeakMap<object, readonly Entry<V>[]>();
  const memoised = (document: Pick<Document, K>, asOf: string): V => {
    const tables = reads.map((kind) => document[kind]);
    const holder = document[first];
    const { locale } = currentConventions();
    const cache = caches.get(holder) ?? [];
    const found = cache.find(
      (entry) =>
        entry.asOf === asOf && entry.locale === locale && entry.tables.every((table, index) => table === tables[index]),
    );
    if (found) return found.value;
    const value = compute(document, asOf);
    caches.set(holder, [{ tables, asOf, locale, value }, ...cache.slice(0, REMEMBERED - 1)]);
    return value;
  };
  return Object.assign(memoised, { reads });
};

/**
 * Gives a figure its cache. The kinds in `reads` are all that `compute` can see, and the first of them holds the cache:
 * what was derived from a table is forgotten together with it. Records nobody filled are left out before: they count
 * nowhere. Throws where no kind is given: a slip of ours.
 */
export const figure = <const K extends Kind, V>(reads: readonly K[], compute: Compute<K, V>): Memoised<K, V> => {
  const ofFilled = remembered(reads, compute);
  return Object.assign(
    (document: Pick<Document, K>, asOf: string): V => ofFilled(filledContent(document, reads), asOf),
    { reads },
  );
};

/** A view of every record, those nobody filled yet as well: for lists in which a new record is written. */
export const viewOfAll = remembered;
