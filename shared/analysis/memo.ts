import { CUSTOMER, hides, seesAll, viewerOf, type Viewer } from '../audience/viewer';
import type { Document } from '../document/document';
import { writtenAndSorted } from '../conventions/habits';
import { currentWords, type SpokenWords } from '../packs/spoken';
import { filledContent } from '../document/filled';
import { fieldsOf, KINDS, type Kind } from '../model';
import type { Nature } from '../model/fields';
import { withoutFigures } from './notShown';

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
  /** The same holds for words of scales. */
  readonly spoken: SpokenWords;
  /** A figure may rest on others, and these are not shown to everybody, whatever the tables. */
  readonly viewer: Viewer;
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
    const locale = writtenAndSorted();
    const spoken = currentWords();
    const viewer = viewerOf(document);
    const cache = caches.get(holder) ?? [];
    const found = cache.find(
      (entry) =>
        entry.asOf === asOf &&
        entry.locale === locale &&
        entry.spoken === spoken &&
        entry.viewer === viewer &&
        entry.tables.every((table, index) => table === tables[index]),
    );
    if (found) return found.value;
    const value = compute(document, asOf);
    caches.set(holder, [{ tables, asOf, locale, spoken, viewer, value }, ...cache.slice(0, REMEMBERED - 1)]);
    return value;
  };
  return Object.assign(memoised, { reads });
};

/** What a figure gives away of the kinds it reads, where that is less than they hold. */
type Reveals = {
  /** Natures of what it is worked out from; all that the kinds it reads hold where nothing is said. */
  readonly reveals?: readonly Nature[];
  /** The customer may see it: it is worked out from what goes out to them, and says nothing wrong about the rest. */
  readonly isForCustomer?: boolean;
};

/** What it says instead where counts and words of it stand bare: worked out from what is left, they would be wrong. */
type Blank<V> = { readonly blank?: (value: V) => V };

/** Natures of a kind and of its fields. Notes and names are no part of a figure. */
const naturesIn = (kinds: readonly Kind[]): readonly Nature[] => {
  const all = kinds.flatMap((kind) => [
    KINDS[kind].nature,
    ...Object.values(fieldsOf(kind)).map(({ nature }) => nature),
  ]);
  return (['opinion', 'money'] as const).filter((nature) => all.includes(nature));
};

/**
 * Gives a figure its cache. The kinds in `reads` are all that `compute` can see, and the first of them holds the cache:
 * what was derived from a table is forgotten together with it. Records nobody filled are left out before: they count
 * nowhere. For a reader who may not see what the figure gives away, its numbers are null, `notShown`; a figure without
 * a mark is not for the customer. Throws where no kind is given: a slip of ours.
 */
export const figure = <const K extends Kind, V>(
  reads: readonly K[],
  compute: Compute<K, V>,
  { reveals = naturesIn(reads), isForCustomer = false, blank = (value) => value }: Reveals & Blank<V> = {},
): Memoised<K, V> & Required<Reveals> => {
  const ofFilled = remembered(reads, compute);
  const isShownTo = (viewer: Viewer): boolean =>
    (viewer.audience !== CUSTOMER.audience || isForCustomer) && !reveals.some((nature) => hides(viewer, nature));
  return Object.assign(
    (document: Pick<Document, K>, asOf: string): V => {
      const value = ofFilled(filledContent(document, reads), asOf);
      const viewer = viewerOf(document);
      return seesAll(viewer) || isShownTo(viewer) ? value : blank(withoutFigures(value));
    },
    { reads, reveals, isForCustomer },
  );
};

/** A view of every record, those nobody filled yet as well: for lists in which a new record is written. */
export const viewOfAll = remembered;

/** Whether a reader of the document sees a figure; what is not shown must not read as if there were nothing. */
export const isShownIn = (document: Document, { reveals, isForCustomer }: Required<Reveals>): boolean => {
  const viewer = viewerOf(document);
  return (viewer.audience !== CUSTOMER.audience || isForCustomer) && !reveals.some((nature) => hides(viewer, nature));
};
