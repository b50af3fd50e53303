/** Every kind of record, by name. The entry of the room. */
import * as accountKinds from './account';
import * as atlasKinds from './atlas';
import * as designerKinds from './designer';
import * as peopleKinds from './people';
import * as planKinds from './plan';
import * as positionKinds from './position';
import * as programmeKinds from './programme';
import * as rollOutKinds from './rollOut';
import * as roleKinds from './roles';
import type { RecordShape, Scope } from './kind';
import { LONGEST_TEXT, type Field } from './fields';

export const KINDS = {
  ...atlasKinds,
  ...accountKinds,
  ...peopleKinds,
  ...positionKinds,
  ...planKinds,
  ...programmeKinds,
  ...designerKinds,
  ...rollOutKinds,
  ...roleKinds,
} as const;

export type Kind = keyof typeof KINDS;
/** A record of a kind, read only. */
export type RecordOf<K extends Kind> = RecordShape<(typeof KINDS)[K]['fields']>;
export type AnyRecord = {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly ordinal: number;
  readonly updatedAt: string | null;
};

export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** The names of the fields of a kind; of several kinds, those of any of them. */
export type FieldName<K extends Kind> = K extends Kind ? Extract<keyof (typeof KINDS)[K]['fields'], string> : never;
/** A field with its kind, as `person.name`. */
export type FieldKey = { readonly [K in Kind]: `${K}.${FieldName<K>}` }[Kind];

export const fieldsOf = (kind: Kind): Readonly<Record<string, Field<unknown>>> => KINDS[kind].fields;

/** The fields of a kind with their names, in the order of the model. */
export const fieldEntries = <K extends Kind>(kind: K): readonly (readonly [FieldName<K>, Field<unknown>])[] =>
  Object.entries(fieldsOf(kind)) as unknown as readonly (readonly [FieldName<K>, Field<unknown>])[];

export const isFieldOf = <K extends Kind>(kind: K, name: string): name is FieldName<K> =>
  Object.hasOwn(KINDS[kind].fields, name);

/** The model's own description of a field. Throws where a kind taken from several has no such field: a slip of ours. */
export const fieldOf = <K extends Kind>(kind: K, field: FieldName<K>): Field<unknown> => {
  const found = fieldsOf(kind)[field];
  if (!found) throw new Error(`${kind} has no field ${field}.`);
  return found;
};
/** The kind of record a field refers to; null where it refers to none. A field only knows its name. */
export const referredTo = <K extends Kind>(kind: K, field: FieldName<K>): Kind | null => {
  const { ref } = fieldOf(kind, field).column;
  return ref !== undefined && isKind(ref) ? ref : null;
};
export const scopeOf = (kind: Kind): Scope => KINDS[kind].scope;
export const isKind = (name: string): name is Kind => Object.hasOwn(KINDS, name);

/** A new record of a kind with its defaults. Single kinds take their own name as id. */
export const newRecord = <K extends Kind>(
  kind: K,
  id: string,
  ordinal: number,
  given: Partial<RecordOf<K>> = {},
): RecordOf<K> => {
  const record: Record<string, unknown> = { id: KINDS[kind].single ? kind : id, ordinal, updatedAt: null };
  for (const [name, field] of Object.entries(fieldsOf(kind))) record[name] = field.initial;
  return { ...record, ...given } as RecordOf<K>;
};

/** Characters of the longest text a field takes. */
export const longestOf = <K extends Kind>(kind: K, field: FieldName<K>): number =>
  fieldOf(kind, field).longest ?? LONGEST_TEXT;

export type Person = RecordOf<'person'>;
export type Seat = RecordOf<'seat'>;
export type Link = RecordOf<'link'>;
export type Group = RecordOf<'group'>;
export type Action = RecordOf<'action'>;
export type Objective = RecordOf<'objective'>;
export type Member = RecordOf<'member'>;
/** A map of an account. The plain name belongs to the language. */
export type MapRecord = RecordOf<'map'>;
