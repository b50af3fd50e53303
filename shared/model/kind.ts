import { z } from 'zod';
import { type Field, type FieldValue, type Nature, idSchema, ordinalSchema, timeSchema } from './fields';

export type Fields = { readonly [name: string]: Field<never> | Field<unknown> };

/**
 * Where records of a kind live. `atlas`: once per file, shared by its accounts. `account`: in the document of one
 * account. `root`: the account record itself.
 */
export type Scope = 'atlas' | 'account' | 'root';

/** What every record carries besides its own fields. */
export type Stamp = {
  readonly id: string;
  /** Place among its kind, ascending; keeps lists in the order people gave them. */
  readonly ordinal: number;
  /**
   * ISO time of the last change made here, null for a record as imported. Written by whoever applies a Diff, never part
   * of one.
   */
  readonly updatedAt: string | null;
};

export type KindDefinition<K extends string, F> = {
  readonly kind: K;
  readonly scope: Scope;
  /** Exactly one record, whose id is the kind's name, or none. */
  readonly single: boolean;
  /** What a person calls one of them, for sentences. */
  readonly noun: string;
  /** Its records go to the customer without a tick, with the fields that are marked for it. */
  readonly isForCustomer: boolean;
  /** Every record of the kind gives this away, so that it is left out whole with it. */
  readonly nature: Nature | null;
  readonly fields: F;
};

export type RecordShape<F> = Stamp & { readonly [N in keyof F]: FieldValue<F[N]> };

type Options = {
  readonly scope?: Scope;
  readonly single?: boolean;
  readonly noun: string;
  readonly isForCustomer?: true;
  readonly nature?: Nature;
};

/** A field of any value; its own type is read back by FieldValue. */
// oxlint-disable-next-line typescript/no-explicit-any -- unknown would not take a field of a narrower value
type AnyField = Field<any>;

/** Describes one kind of record: the one definition that gives its type, its check, its default and its table. */
export const defineKind = <const K extends string, F extends { readonly [name: string]: AnyField }>(
  kind: K,
  options: Options,
  fields: F,
): KindDefinition<K, F> => ({
  kind,
  scope: options.scope ?? 'account',
  single: options.single ?? false,
  noun: options.noun,
  isForCustomer: options.isForCustomer ?? false,
  nature: options.nature ?? null,
  fields,
});

/** The check of a whole record of a kind, strict: a field it does not know is refused. */
export const recordSchema = <K extends string, F extends { readonly [name: string]: Field<unknown> }>(
  definition: KindDefinition<K, F>,
): z.ZodType<RecordShape<F>> => {
  const shape: Record<string, z.ZodType> = { id: idSchema, ordinal: ordinalSchema, updatedAt: timeSchema.nullable() };
  for (const [name, field] of Object.entries(definition.fields)) shape[name] = field.schema;
  return z.strictObject(shape) as unknown as z.ZodType<RecordShape<F>>;
};
