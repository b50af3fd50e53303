/** Enough for the document before and after an edit, and for a comparison of two days. */
const REMEMBERED = 4;
/**
 * Gives a figure its cache. The kinds in `reads` are all that `compute` can see, and the first of them holds the cache:
 * what was derived from a table is forgotten together with it.
 */
export const figure = (reads, compute) => {
    const caches = new WeakMap();
    let times = 0;
    const memoised = (document, asOf) => {
        const tables = reads.map((kind) => document[kind]);
        const holder = document[reads[0]];
        const cache = caches.get(holder) ?? [];
        const found = cache.find((entry) => entry.asOf === asOf && entry.tables.every((table, index) => table === tables[index]));
        if (found)
            return found.value;
        times += 1;
        const value = compute(document, asOf);
        caches.set(holder, [{ tables, asOf, value }, ...cache.slice(0, REMEMBERED - 1)]);
        return value;
    };
    return Object.assign(memoised, { reads, timesComputed: () => times });
};
