/** What a record touches, and what touches it. */
import { find, type Document } from '../document/document';
import { POINTERS, referencesTo } from '../document/references';
import type { AnyRecord, FieldName, Kind } from '../model';
import type { RecordRef } from './finding';

/** One link between two records; `field` names it on the record that holds it. */
export type Touch = {
  readonly record: RecordRef;
  readonly kind: Kind;
  readonly field: FieldName<Kind>;
  readonly isRequired: boolean;
};
type Touches = {
  /** What this record names. */
  readonly names: readonly Touch[];
  /** What names this record. */
  readonly isNamedBy: readonly Touch[];
};

/** Kinds that only join others or hold a place: they say nothing to a reader. */
const SILENT: ReadonlySet<Kind> = new Set<Kind>(['holding', 'placement', 'account', 'dottedNote', 'photo', 'handover']);

const namersOf = (document: Document, kind: Kind, id: string) =>
  referencesTo(document, kind, id).filter((reference) => !SILENT.has(reference.kind));

/** Links of a record both ways, in the order of kinds. A seat's holder is found through its holding. */
export const touches = (document: Document, kind: Kind, id: string): Touches => {
  const record = find(document, kind, id) as AnyRecord | undefined;
  const names =
    record === undefined
      ? []
      : POINTERS.filter((pointer) => pointer.kind === kind && !SILENT.has(pointer.to)).flatMap(
          (pointer): readonly Touch[] => {
            const value = record[pointer.field];
            const ids = pointer.list ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
            return ids
              .filter((to) => find(document, pointer.to, to))
              .map((to) => ({
                record: { kind: pointer.to, id: to },
                kind,
                field: pointer.field,
                isRequired: pointer.required,
              }));
          },
        );
  const isNamedBy = namersOf(document, kind, id).map((reference): Touch => ({
    record: { kind: reference.kind, id: reference.id },
    kind: reference.kind,
    field: reference.field,
    isRequired: reference.required,
  }));
  return { names, isNamedBy };
};

/** What names a record, each once, in however many of its fields. */
export const namers = (document: Document, kind: Kind, id: string): readonly RecordRef[] => [
  ...new Map(
    namersOf(document, kind, id).map((one): [string, RecordRef] => [
      `${one.kind} ${one.id}`,
      { kind: one.kind, id: one.id },
    ]),
  ).values(),
];

/** How often this record is named. */
export const timesNamed = (document: Document, kind: Kind, id: string): number => namersOf(document, kind, id).length;
