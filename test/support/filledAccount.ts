import { edited } from '../../shared/document/draft';
import { list, type Document } from '../../shared/document/document';
import { fieldsOf, KINDS, type AnyRecord, type Kind, type RecordOf } from '../../shared/model';

/** A word that stands nowhere else: the name of the field it is written in, so that a missing one names itself. */
export const markOf = (kind: Kind, field: string): string => `Mark ${kind} ${field} written`;

/** Kinds in an order in which whatever a record names is there before it. */
const inOrder = (kinds: readonly Kind[]): readonly Kind[] => {
  const done: Kind[] = [];
  const take = (kind: Kind): void => {
    if (done.includes(kind) || !kinds.includes(kind)) return;
    for (const { column } of Object.values(fieldsOf(kind)))
      if (column.ref !== undefined && column.ref !== kind && !column.nullable && !column.list) take(column.ref as Kind);
    done.push(kind);
  };
  kinds.forEach(take);
  return done;
};

/** The value of a field in a record that leaves nothing open. */
const valueIn = (document: Document, kind: Kind, field: string, id: string): unknown => {
  const { column, initial } = fieldsOf(kind)[field]!;
  if (column.ref !== undefined) {
    const others = list(document, column.ref as Kind).filter((record) => record.id !== id);
    const last = others.at(-1);
    return column.list ? (last ? [last.id] : []) : (last?.id ?? null);
  }
  if (column.json) return initial;
  if (column.boolean) return true;
  if (column.values) return column.values.at(-1);
  if (column.range) return column.range[1];
  if (column.type !== 'TEXT') return 2;
  const isDate =
    fieldsOf(kind)[field]!.schema.safeParse('2026-02-03').success &&
    !fieldsOf(kind)[field]!.schema.safeParse('no date').success;
  if (isDate) return '2026-02-03';
  return fieldsOf(kind)[field]!.schema.safeParse(markOf(kind, field)).success ? markOf(kind, field) : 'pc';
};

/**
 * The account with one more record of each kind, all of whose fields are filled, some as given; a single one is filled
 * where it stands.
 */
export const filledWith = (
  document: Document,
  kinds: readonly Kind[],
  given: { readonly [K in Kind]?: Partial<RecordOf<K>> } = {},
): Document =>
  edited(document, (draft) => {
    for (const kind of inOrder(kinds)) {
      const isSingle = KINDS[kind].single || KINDS[kind].scope === 'root',
        present = list(draft.current(), kind)[0] as AnyRecord | undefined;
      const id = isSingle ? (present?.id ?? kind) : `filled-${kind}`;
      const fields = Object.fromEntries(
        Object.keys(fieldsOf(kind))
          .map((field) => [field, valueIn(draft.current(), kind, field, id)] as const)
          .filter(([field]) => !(isSingle && fieldsOf(kind)[field]!.column.json)),
      );
      if (isSingle) draft.set(kind, id, { ...fields, ...given[kind] } as Partial<RecordOf<Kind>>);
      else draft.add(kind, { id, ...fields, ...given[kind] } as Partial<RecordOf<Kind>> & { id: string });
    }
  });

/** Names of the fields of a kind that hold free text. */
export const textFields = (kind: Kind): readonly string[] =>
  Object.entries(fieldsOf(kind)).flatMap(([name, { column, schema }]) =>
    column.type === 'TEXT' &&
    !column.ref &&
    !column.json &&
    !column.values &&
    schema.safeParse(markOf(kind, name)).success
      ? [name]
      : [],
  );
