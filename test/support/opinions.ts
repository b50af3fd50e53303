/** The same account as somebody with other opinions would have written it. */
import { HIDING } from '../../renderer/state/hiding';
import { hiddenFields, showsKind } from '../../shared/audience/viewer';
import type { Document } from '../../shared/document/document';
import { fieldsOf, KIND_NAMES, type AnyRecord, type Kind } from '../../shared/model';
import type { Field } from '../../shared/model/fields';
import { BUYING_ROLES } from '../../shared/model/scales';

type Random = () => number;
/** Numbers from 0 up to 1, the same for the same seed. */
const randomFrom = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const oneOf = <T>(values: readonly T[], random: Random): T => values[Math.floor(random() * values.length)] as T;

/** Another value of a field that tells an opinion or a note. */
const other = (name: string, { column, initial }: Field<unknown>, value: unknown, random: Random): unknown => {
  if (column.ref !== undefined) return column.list || column.nullable ? initial : value;
  if (name === 'buyingRoles') return BUYING_ROLES.filter(() => random() < 0.4);
  if (column.values) return oneOf([...column.values, ...(column.nullable ? [null] : [])], random);
  if (column.range) {
    const [from, to] = column.range;
    return oneOf([from, to, Math.round((from + to) / 2), ...(column.nullable ? [null] : [])], random);
  }
  if (column.json || column.date || column.list || column.boolean) return random() < 0.5 ? value : initial;
  return column.type === 'TEXT' ? `Said in confidence ${Math.floor(random() * 1e6)}` : value;
};

const changed = (kind: Kind, record: AnyRecord, random: Random): AnyRecord => ({
  ...record,
  ...Object.fromEntries(
    hiddenFields(HIDING, kind)
      .filter((name) => showsKind(HIDING, kind) || fieldsOf(kind)[name]?.column.ref === undefined)
      .map((name) => [name, other(name, fieldsOf(kind)[name] as Field<unknown>, record[name], random)]),
  ),
});

/** Opinions and notes thrown anew; of what is an opinion as a whole, some is left out. All else stays the same. */
export const withOtherOpinions = (document: Document, seed: number): Document => {
  const random = randomFrom(seed);
  return Object.fromEntries(
    KIND_NAMES.map((kind) => {
      const table = [...(document[kind] as ReadonlyMap<string, AnyRecord>)];
      const isHidden = !showsKind(HIDING, kind);
      const kept = isHidden ? table.filter(() => random() < 0.6) : table;
      const rows = isHidden && kind !== 'link' ? kept : kept.map(([id, record]) => [id, changed(kind, record, random)]);
      return [kind, new Map(rows as [string, AnyRecord][])];
    }),
  ) as unknown as Document;
};
