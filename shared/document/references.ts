import { KINDS, KIND_NAMES, fieldEntries, type AnyRecord, type FieldName, type Kind, type RecordOf } from '../model';
import { find, list, type Document } from './document';
import type { Draft } from './draft';

/** One place where a record names another. */
type Reference = {
  readonly kind: Kind;
  readonly id: string;
  readonly field: FieldName<Kind>;
  readonly list: boolean;
  readonly required: boolean;
};

type Pointer = {
  readonly kind: Kind;
  readonly field: FieldName<Kind>;
  readonly to: Kind;
  readonly list: boolean;
  readonly required: boolean;
};

/**
 * What a record is about: it may be about nothing else, but once its subject is gone it would say something it never
 * said.
 */
const SUBJECTS: ReadonlySet<string> = new Set([
  'map.opportunityId',
  'map.businessUnitId',
  'counterpart.personId',
  'counterpart.businessUnitId',
]);

/** Every field of the model that points to a record; `required` where the record goes with the one it names. */
export const POINTERS: readonly Pointer[] = KIND_NAMES.flatMap((kind) =>
  fieldEntries(kind).flatMap(([field, { column }]) =>
    column.ref === undefined
      ? []
      : [
          {
            kind,
            field,
            to: column.ref as Kind,
            list: column.list === true,
            required: SUBJECTS.has(`${kind}.${field}`) || (!column.nullable && !column.list),
          },
        ],
  ),
);

/** Where a record is named, in the order of kinds. */
export const referencesTo = (document: Document, kind: Kind, id: string): readonly Reference[] =>
  POINTERS.filter((pointer) => pointer.to === kind).flatMap((pointer) =>
    list(document, pointer.kind)
      .filter((record) => {
        const value = (record as AnyRecord)[pointer.field];
        return pointer.list ? (value as readonly string[]).includes(id) : value === id;
      })
      .map((record) => ({
        kind: pointer.kind,
        id: record.id,
        field: pointer.field,
        list: pointer.list,
        required: pointer.required,
      })),
  );

/**
 * Sentences for references that lead nowhere, at most so many. An account names its accounts outside the document, so
 * those are not checked.
 */
export const danglingReferences = (document: Document, most = Infinity): readonly string[] => {
  const found: string[] = [];
  for (const pointer of POINTERS.filter(({ to }) => to !== 'account')) {
    for (const record of list(document, pointer.kind)) {
      const value = (record as AnyRecord)[pointer.field];
      const ids = pointer.list ? (value as readonly string[]) : value === null ? [] : [value as string];
      for (const id of ids) {
        if (find(document, pointer.to, id)) continue;
        const place = `${KINDS[pointer.kind].noun} ${record.id}, ${pointer.field}`;
        found.push(`${place}: names ${KINDS[pointer.to].noun} ${id}, which is not there.`);
        if (found.length >= most) return found;
      }
    }
  }
  return found;
};

/** Everything that names a record names another of its kind instead; kinds in `except` go on naming the first. */
export const passLinks = (draft: Draft, kind: Kind, id: string, heirId: string, except: ReadonlySet<Kind>): void => {
  for (const reference of referencesTo(draft.current(), kind, id)) {
    if (except.has(reference.kind)) continue;
    const value = (find(draft.current(), reference.kind, reference.id) as AnyRecord)[reference.field];
    const passed = reference.list
      ? [...new Set((value as readonly string[]).map((one) => (one === id ? heirId : one)))]
      : heirId;
    draft.set(reference.kind, reference.id, { [reference.field]: passed } as Partial<RecordOf<Kind>>);
  }
};

/**
 * Removes a record and everything that cannot be without it; optional links to it are cleared.
 * Seats and people have their own rules: see `removeSeat`.
 */
export const removeWithLinks = (draft: Draft, kind: Kind, id: string): void => {
  draft.remove(kind, id);
  for (const reference of referencesTo(draft.current(), kind, id)) {
    if (reference.required) {
      removeWithLinks(draft, reference.kind, reference.id);
      continue;
    }
    const record = find(draft.current(), reference.kind, reference.id) as AnyRecord | undefined;
    if (!record) continue;
    const value = reference.list
      ? (record[reference.field] as readonly string[]).filter((other) => other !== id)
      : null;
    draft.set(reference.kind, reference.id, { [reference.field]: value } as Partial<RecordOf<Kind>>);
  }
};
