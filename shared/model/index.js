/** Every kind of record, by name. The entry of the room. */
import * as accountKinds from './account';
import * as atlasKinds from './atlas';
import * as peopleKinds from './people';
import * as planKinds from './plan';
import * as positionKinds from './position';
export const KINDS = { ...atlasKinds, ...accountKinds, ...peopleKinds, ...positionKinds, ...planKinds };
export const KIND_NAMES = Object.keys(KINDS);
export const fieldsOf = (kind) => KINDS[kind].fields;
export const scopeOf = (kind) => KINDS[kind].scope;
export const isKind = (name) => Object.hasOwn(KINDS, name);
/** A new record of a kind with its defaults. Single kinds take their own name as id. */
export const newRecord = (kind, id, ordinal, given = {}) => {
    const record = { id: KINDS[kind].single ? kind : id, ordinal, updatedAt: null };
    for (const [name, field] of Object.entries(fieldsOf(kind)))
        record[name] = field.initial;
    return { ...record, ...given };
};
