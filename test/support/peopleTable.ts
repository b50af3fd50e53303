import { expect } from 'vitest';
import { malformed, refusal } from '../../shared/document/check';
import { apply, type Diff } from '../../shared/document/diff';
import { emptyDocument, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { parseCsv, type Table } from '../../shared/exchange/csv/table';
import { csvText } from './orgCsv';

/** An account without anybody. */
export const blank = (): Document =>
  edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'a', name: 'Customer', currency: 'EUR' });
  });
export const tableOf = (rows: readonly (readonly string[])[]): Table => parseCsv(csvText(rows)).table;
/** The document after the import, which every host would accept. */
export const imported = (plan: { readonly diff: Diff }, document = blank()): Document => {
  expect(malformed(plan.diff)).toBeNull();
  expect(refusal(document, plan.diff)).toBeNull();
  return apply(document, plan.diff);
};
