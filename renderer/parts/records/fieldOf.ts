import { useCallback } from 'react';
import { fieldsOf, type AnyRecord, type Kind } from '../../../shared/model';
import type { Field } from '../../../shared/model/fields';
import { moneyWordIn } from '../../../shared/document/moneyWord';
import { labelOf, nounOf } from '../../../shared/model/labels';
import { currentDocument, setFields, useDocument } from '../../state/documentStore';
import { useMoneyWord } from '../../state/records';

/** Which field of which record a control edits, and how it is told from others. */
export type FieldProps = {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  /** Instead of the field's own label. */
  readonly label?: string | undefined;
  /** The label is for screen readers only, followed by this: the row it stands in. */
  readonly row?: string | undefined;
};

/** The model's own description of a field. Throws on a field the model does not know: a slip of ours, never of a user. */
export const fieldOf = (kind: Kind, field: string): Field<unknown> => {
  const found = fieldsOf(kind)[field];
  if (!found) throw new Error(`${kind} has no field ${field}.`);
  return found;
};

/** What a control is called. In a row the visible heading is not enough: the name says which row. */
export const useName = ({ kind, field, label, row }: FieldProps): string => {
  const own = labelOf(kind, field, useMoneyWord()),
    words = label ?? own;
  return row === undefined || row === '' ? words : `${words}: ${row}`;
};

/** The value of one field; a single record that is not there yet has the values of a new one. */
export const useField = (kind: Kind, id: string, field: string): unknown => {
  const value = useDocument(
    useCallback(
      (state) => (state.document[kind] as ReadonlyMap<string, AnyRecord>).get(id)?.[field],
      [kind, id, field],
    ),
  );
  return value === undefined ? fieldOf(kind, field).initial : value;
};

/** Sets one field as one step of undo per focus. */
export const setField = (kind: Kind, id: string, field: string, value: unknown, group?: string): void => {
  const word = moneyWordIn(currentDocument());
  setFields(
    `Edit ${nounOf(kind, word)}: ${labelOf(kind, field, word).toLowerCase()}`,
    kind,
    id,
    { [field]: value } as never,
    group,
  );
};
