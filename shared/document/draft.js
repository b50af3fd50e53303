import { KINDS, newRecord } from '../model/index';
import { apply, between } from './diff';
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
/** A new id: 12 characters without look-alikes, 60 bits of chance. */
export const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('');
};
export const draftOf = (document) => {
    const tables = new Map();
    const base = document;
    const lasts = new Map();
    const writable = (kind) => {
        const known = tables.get(kind);
        if (known)
            return known;
        const table = new Map(base[kind]);
        tables.set(kind, table);
        return table;
    };
    const nextOrdinal = (kind) => {
        let last = lasts.get(kind);
        if (last === undefined) {
            last = 0;
            for (const record of base[kind].values())
                last = Math.max(last, record.ordinal);
        }
        lasts.set(kind, last + 1);
        return last + 1;
    };
    const current = () => ({ ...document, ...Object.fromEntries(tables) });
    return {
        current,
        add: (kind, given) => {
            const record = newRecord(kind, given.id ?? newId(), given.ordinal ?? nextOrdinal(kind), given);
            writable(kind).set(record.id, record);
            return record;
        },
        set: (kind, id, fields) => {
            const table = writable(kind);
            const record = table.get(id) ?? (KINDS[kind].single ? newRecord(kind, kind, 1) : undefined);
            if (!record)
                throw new Error(`There is no ${KINDS[kind].noun} ${id}.`);
            table.set(record.id, { ...record, ...fields });
        },
        remove: (kind, id) => { writable(kind).delete(id); },
        diff: () => between(document, current()),
    };
};
/** Runs an edit on a draft and gives its diff. */
export const edit = (document, change) => {
    const draft = draftOf(document);
    change(draft);
    return draft.diff();
};
/** The document after an edit, for building documents in memory. */
export const edited = (document, change) => apply(document, edit(document, change));
