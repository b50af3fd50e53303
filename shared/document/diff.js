import { KIND_NAMES, fieldsOf } from '../model/index';
export const isEmpty = (diff) => Object.keys(diff).length === 0;
/** Equality of field values, which are JSON. */
export const sameValue = (a, b) => {
    if (Object.is(a, b))
        return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
        return false;
    if (Array.isArray(a) !== Array.isArray(b))
        return false;
    const left = a, right = b;
    const keys = Object.keys(left);
    return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]));
};
/** Kinds a diff touches. */
export const kindsOf = (diff) => Object.keys(diff);
/**
 * The document after a diff. `at` stamps the touched records (ISO time; null keeps what added records carry).
 * Does not check: see `refusal`.
 */
export const apply = (document, diff, at = null) => {
    const next = {};
    for (const kind of kindsOf(diff)) {
        const change = diff[kind];
        if (!change)
            continue;
        const table = new Map(document[kind]);
        for (const record of change.removed ?? [])
            table.delete(record.id);
        for (const record of change.added ?? [])
            table.set(record.id, at === null ? record : { ...record, updatedAt: at });
        for (const [id, fields] of Object.entries(change.updated ?? {})) {
            const record = table.get(id);
            if (!record)
                continue;
            const changed = { ...record };
            for (const [name, [, to]] of Object.entries(fields))
                changed[name] = to;
            if (at !== null)
                changed['updatedAt'] = at;
            table.set(id, changed);
        }
        next[kind] = table;
    }
    return { ...document, ...next };
};
const swapped = (fields) => Object.fromEntries(Object.entries(fields).map(([name, [from, to]]) => [name, [to, from]]));
/** The diff that takes back `diff`. */
export const invert = (diff) => {
    const inverse = {};
    for (const kind of kindsOf(diff)) {
        const { added, removed, updated } = diff[kind] ?? {};
        inverse[kind] = {
            ...(removed ? { added: removed } : {}),
            ...(added ? { removed: added } : {}),
            ...(updated ? { updated: Object.fromEntries(Object.entries(updated).map(([id, fields]) => [id, swapped(fields)])) } : {}),
        };
    }
    return inverse;
};
/** The diff that leads from one document to another; equal tables cost nothing. */
export const between = (from, to) => {
    const diff = {};
    for (const kind of KIND_NAMES) {
        if (from[kind] === to[kind])
            continue;
        const change = betweenTables(kind, from[kind], to[kind]);
        if (change)
            diff[kind] = change;
    }
    return diff;
};
const betweenTables = (kind, from, to) => {
    const added = [], removed = [];
    const updated = {};
    const names = ['ordinal', ...Object.keys(fieldsOf(kind))];
    for (const [id, record] of from) {
        const other = to.get(id);
        if (!other) {
            removed.push(record);
            continue;
        }
        if (other === record)
            continue;
        const fields = {};
        for (const name of names)
            if (!sameValue(record[name], other[name]))
                fields[name] = [record[name], other[name]];
        if (Object.keys(fields).length > 0)
            updated[id] = fields;
    }
    for (const [id, record] of to)
        if (!from.has(id))
            added.push(record);
    if (added.length + removed.length + Object.keys(updated).length === 0)
        return null;
    return {
        ...(added.length ? { added } : {}),
        ...(removed.length ? { removed } : {}),
        ...(Object.keys(updated).length ? { updated } : {}),
    };
};
const withFields = (record, fields) => {
    const changed = { ...record };
    for (const [name, [, to]] of Object.entries(fields))
        changed[name] = to;
    return changed;
};
/** Two diffs in a row as one: apply(apply(d, a), b) = apply(d, squash(a, b)). */
export const squash = (first, second) => {
    const result = {};
    for (const kind of new Set([...kindsOf(first), ...kindsOf(second)])) {
        const merged = squashKind(first[kind] ?? {}, second[kind] ?? {});
        if (merged)
            result[kind] = merged;
    }
    return result;
};
const squashKind = (first, second) => {
    const added = new Map((first.added ?? []).map((record) => [record.id, record]));
    const removed = new Map((first.removed ?? []).map((record) => [record.id, record]));
    const updated = new Map(Object.entries(first.updated ?? {}));
    for (const record of second.removed ?? []) {
        if (added.delete(record.id))
            continue;
        const fields = updated.get(record.id);
        updated.delete(record.id);
        removed.set(record.id, fields ? withFields(record, swapped(fields)) : record);
    }
    for (const record of second.added ?? []) {
        const before = removed.get(record.id);
        if (!before) {
            added.set(record.id, record);
            continue;
        }
        removed.delete(record.id);
        const fields = {};
        for (const name of Object.keys(record))
            if (name !== 'updatedAt' && !sameValue(before[name], record[name]))
                fields[name] = [before[name], record[name]];
        if (Object.keys(fields).length > 0)
            updated.set(record.id, fields);
    }
    for (const [id, fields] of Object.entries(second.updated ?? {})) {
        const fresh = added.get(id);
        if (fresh) {
            added.set(id, withFields(fresh, fields));
            continue;
        }
        const merged = { ...updated.get(id) };
        for (const [name, [from, to]] of Object.entries(fields)) {
            const earlier = merged[name];
            const origin = earlier ? earlier[0] : from;
            if (sameValue(origin, to))
                delete merged[name];
            else
                merged[name] = [origin, to];
        }
        if (Object.keys(merged).length > 0)
            updated.set(id, merged);
        else
            updated.delete(id);
    }
    if (added.size + removed.size + updated.size === 0)
        return null;
    return {
        ...(added.size ? { added: [...added.values()] } : {}),
        ...(removed.size ? { removed: [...removed.values()] } : {}),
        ...(updated.size ? { updated: Object.fromEntries(updated) } : {}),
    };
};
