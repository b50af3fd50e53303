/** Keeps beside each field of the key information the day on which it was written last: a record has only one. */
import { KEY_FIELDS } from '../model/scales';
import { apply, between, type Diff } from './diff';
import { find, list, type Document } from './document';
import { edited } from './draft';

type KeyField = (typeof KEY_FIELDS)[number];
type Written = { readonly field: KeyField; readonly fy: number | null };

const isKeyField = (name: string): name is KeyField => KEY_FIELDS.some((field) => field === name);

/** The fields of the card that a change writes. */
const writtenIn = (document: Document, diff: Diff): readonly Written[] => [
  ...Object.values(diff.account?.updated ?? {}).flatMap((fields) =>
    Object.keys(fields)
      .filter(isKeyField)
      .map((field) => ({ field, fy: null })),
  ),
  ...Object.entries(diff.financialYear?.updated ?? {}).flatMap(([id, fields]) => {
    const fy = find(document, 'financialYear', id)?.fy ?? null;
    return fy === null
      ? []
      : Object.keys(fields)
          .filter(isKeyField)
          .map((field) => ({ field, fy }));
  }),
];

/** The change, and with it the day each field it writes is known as of. What says so stays as it was. */
export const withKeyDates = (document: Document, diff: Diff, today: string): Diff => {
  const written = writtenIn(document, diff);
  if (written.length === 0) return diff;
  const after = apply(document, diff);
  return between(
    document,
    edited(after, (draft) => {
      for (const { field, fy } of written) {
        const known = list(draft.current(), 'fieldSource').filter((one) => one.field === field && one.fy === fy);
        if (known.length === 0) draft.add('fieldSource', { field, fy, on: today });
        for (const one of known) draft.set('fieldSource', one.id, { on: today });
      }
    }),
  );
};
