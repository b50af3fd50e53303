import { KIND_NAMES, scopeOf } from '../model/index';
export const emptyDocument = () => Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Map()]));
const lists = new WeakMap();
/** The records of a kind in their order (ordinal, then id). The same array for the same table. */
export const list = (document, kind) => {
    const table = document[kind];
    const known = lists.get(table);
    if (known)
        return known;
    const sorted = [...table.values()].sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
    lists.set(table, sorted);
    return sorted;
};
/** A record by id, or undefined. A null id finds nothing. */
export const find = (document, kind, id) => id == null ? undefined : document[kind].get(id);
/** The one record of a single kind, or undefined. */
export const single = (document, kind) => document[kind].get(kind);
/** The account record. Throws on a document without one, which no host hands out. */
export const accountOf = (document) => {
    const [account] = document.account.values();
    if (!account)
        throw new Error('The document has no account record.');
    return account;
};
export const isAtlasKind = (kind) => scopeOf(kind) === 'atlas';
