/** Keeps beside each field of the key information the day on which it was written last: a record has only one. */
import type { RecordOf } from '../model';
import { KEY_FIELDS } from '../model/scales';
import { apply, between, type Diff } from './diff';
import { find, list, type Document } from './document';
import { edited } from './draft';

type KeyField = (typeof KEY_FIELDS)[number];
type Written = {
  readonly fy: number | null;
  /** Fields that are written. */
  readonly stamped: readonly KeyField[];
  /** Filled fields of the same record that are neither written nor dated. */
  readonly others: readonly KeyField[];
  readonly editedOn: string | null;
};

const isKeyField = (name: string): name is KeyField => KEY_FIELDS.some((field) => field === name);

type Holder = RecordOf<'account'> | RecordOf<'financialYear'>;

/** The record a field of the card stands in: the account, or your year. */
const holderOf = (document: Document, fy: number | null): Holder | undefined =>
  fy === null ? list(document, 'account')[0] : list(document, 'financialYear').find((year) => year.fy === fy);

const written = (holder: Holder, stamped: readonly KeyField[], said: readonly KeyField[]): Written => {
  const values = holder as unknown as Readonly<Record<string, unknown>>;
  return {
    fy: 'fy' in holder ? holder.fy : null,
    stamped,
    others: KEY_FIELDS.filter(
      (field) => field in values && ![...stamped, ...said].includes(field) && (values[field] ?? '') !== '',
    ),
    editedOn: holder.updatedAt?.slice(0, 10) ?? null,
  };
};

/** The records whose fields of the card a change writes or dates. */
const writtenIn = (document: Document, diff: Diff): readonly Written[] => [
  ...(['account', 'financialYear'] as const).flatMap((kind) =>
    Object.entries(diff[kind]?.updated ?? {}).flatMap(([id, fields]) => {
      const names = Object.keys(fields).filter(isKeyField);
      const holder = find(document, kind, id);
      return names.length === 0 || !holder ? [] : [written(holder, names, [])];
    }),
  ),
  ...(diff.fieldSource?.added ?? []).flatMap((record) => {
    const { field, fy, on } = record as RecordOf<'fieldSource'>;
    const holder = holderOf(document, fy);
    return on === null || !holder ? [] : [written(holder, [], [field])];
  }),
];

/**
 * The change, and with it the day each field it writes is known as of. What says so stays as it was. With the first such
 * day the other fields of the record keep the one it was edited on before: they are no newer than that.
 */
export const withKeyDates = (document: Document, diff: Diff, today: string): Diff => {
  const all = writtenIn(document, diff);
  if (all.length === 0) return diff;
  const after = apply(document, diff);
  const hadDays = (fy: number | null): boolean =>
    list(document, 'fieldSource').some((one) => one.fy === fy && one.on !== null);
  return between(
    document,
    edited(after, (draft) => {
      for (const { fy, stamped, others, editedOn } of all) {
        const known = list(draft.current(), 'fieldSource').filter((one) => one.fy === fy);
        const date = (field: KeyField, on: string): void => {
          const own = known.filter((one) => one.field === field);
          if (own.length === 0) draft.add('fieldSource', { field, fy, on });
          for (const one of own) draft.set('fieldSource', one.id, { on });
        };
        for (const field of stamped) date(field, today);
        if (editedOn !== null && !hadDays(fy)) for (const field of others) date(field, editedOn);
      }
    }),
  );
};
