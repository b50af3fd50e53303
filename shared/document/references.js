import { KINDS, KIND_NAMES, fieldsOf } from '../model/index';
import { find, list } from './document';
/** Every field of the model that points to a record. */
export const POINTERS = KIND_NAMES.flatMap((kind) => Object.entries(fieldsOf(kind)).flatMap(([field, { column }]) => column.ref === undefined ? [] : [{ kind, field, to: column.ref, list: column.list === true, required: !column.nullable && !column.list }]));
/** Where a record is named, in the order of kinds. */
export const referencesTo = (document, kind, id) => POINTERS.filter((pointer) => pointer.to === kind).flatMap((pointer) => list(document, pointer.kind)
    .filter((record) => {
    const value = record[pointer.field];
    return pointer.list ? value.includes(id) : value === id;
})
    .map((record) => ({ kind: pointer.kind, id: record.id, field: pointer.field, list: pointer.list, required: pointer.required })));
/** Sentences for references that lead nowhere. An account names its accounts outside the document, so those are not checked. */
export const danglingReferences = (document) => POINTERS.filter((pointer) => pointer.to !== 'account').flatMap((pointer) => list(document, pointer.kind).flatMap((record) => {
    const value = record[pointer.field];
    const ids = pointer.list ? value : value === null ? [] : [value];
    return ids.filter((id) => !find(document, pointer.to, id))
        .map((id) => `${KINDS[pointer.kind].noun} ${record.id}, ${pointer.field}: names ${KINDS[pointer.to].noun} ${id}, which is not there.`);
}));
/**
 * Removes a record and everything that cannot be without it; optional links to it are cleared.
 * Seats and people have their own rules: see `removeSeat`.
 */
export const removeWithLinks = (draft, kind, id) => {
    draft.remove(kind, id);
    for (const reference of referencesTo(draft.current(), kind, id)) {
        if (reference.required) {
            removeWithLinks(draft, reference.kind, reference.id);
            continue;
        }
        const record = find(draft.current(), reference.kind, reference.id);
        if (!record)
            continue;
        const value = reference.list ? record[reference.field].filter((other) => other !== id) : null;
        draft.set(reference.kind, reference.id, { [reference.field]: value });
    }
};
