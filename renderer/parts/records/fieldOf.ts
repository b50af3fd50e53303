import { useCallback } from 'react';
import { fieldOf, type AnyRecord, type FieldName, type Kind, type RecordOf } from '../../../shared/model';
import { isHeldInRow, keyAccountOf, rowOf, type KeyAccount } from '../../../shared/analysis/keyAccount';
import { moneyWordIn } from '../../../shared/document/moneyWord';
import { labelOf, nounOf } from '../../../shared/model/labels';
import { currentDocument, editDocument, setFields, useDocument } from '../../state/documentStore';
import { useCurrency, useMoneyWord } from '../../state/records';

/**
 * Which field of which record a control edits, and how it is told from others. A field its kind does not have does not
 * compile.
 */
export type FieldProps<K extends Kind = Kind> = {
  readonly kind: K;
  readonly id: string;
  readonly field: FieldName<K>;
  /** Instead of the field's own label, where what is asked depends on more than the field. */
  readonly called?: string | undefined;
  /** The label is for screen readers only, followed by this: the row it stands in. */
  readonly row?: string | undefined;
  /** What a change is called in the history, instead of the kind and the label. */
  readonly change?: string | undefined;
};

/** What a control is called. In a row the visible heading is not enough: the name says which row. */
export const useName = ({ kind, field, called, row }: FieldProps): string => {
  const own = labelOf(kind, field, useMoneyWord());
  const words = called ?? own;
  return row === undefined || row === '' ? words : `${words}: ${row}`;
};

/** What a number counts, in words: the currency of the account, or per cent. Null where the label says it all. */
export const useUnit = (kind: Kind, field: FieldName<Kind>): string | null => {
  const currency = useCurrency();
  const { unit } = fieldOf(kind, field);
  return unit === 'currency' ? currency : unit;
};

/** The value of one field; a single record that is not there yet has the values of a new one. */
export const useField = (kind: Kind, id: string, field: FieldName<Kind>): unknown => {
  const value = useDocument(
    useCallback(
      ({ document: content }) => {
        if (isHeldInRow(kind, field)) return keyAccountOf(content)[field];
        const table: ReadonlyMap<string, AnyRecord> = content[kind];
        return table.get(id)?.[field];
      },
      [kind, id, field],
    ),
  );
  return value === undefined ? fieldOf(kind, field).initial : value;
};

/** The same value where it is a text, as texts, days, choices and references are; null where it is none. */
export const useText = (kind: Kind, id: string, field: FieldName<Kind>): string | null => {
  const value = useField(kind, id, field);
  return typeof value === 'string' ? value : null;
};

/** Sets one field as one step of undo per focus. */
export const setField = (props: FieldProps, value: unknown, group?: string): void => {
  const { kind, id, field, change } = props;
  const word = moneyWordIn(currentDocument());
  const label = change ?? `Edit ${nounOf(kind, word)}: ${labelOf(kind, field, word).toLowerCase()}`;
  // The host checks every value; here the control made it for this very field.
  const fields = { [field]: value } as Partial<RecordOf<Kind>>;
  const row = isHeldInRow(kind, field) ? rowOf(currentDocument(), id) : null;
  if (row === null) {
    setFields(label, kind, id, fields, group);
    return;
  }
  // Its row of the portfolio holds it, and is told with it: else the plan and the list above would say two things.
  editDocument(
    label,
    (draft) => {
      draft.set(kind, id, fields);
      draft.set('portfolioAccount', row.id, fields as Partial<KeyAccount>);
    },
    group,
  );
};
