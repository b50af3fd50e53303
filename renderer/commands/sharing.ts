/** Ticks that let records and texts go to the customer. */
import type { Shareable } from '../../shared/audience/sharing';
import { single } from '../../shared/document/document';
import type { AnyRecord, Kind, RecordOf } from '../../shared/model';
import { SHARED_TEXTS, type SharedText } from '../../shared/model/scales';
import { currentDocument, editDocument } from '../state/documentStore';

type Tickable = Pick<Shareable, 'kind'> & { readonly record: Pick<AnyRecord, 'id'> };

/** Shares records with the customer, or takes them back, in one step. */
export const share = (records: readonly Tickable[], isShared: boolean): void => {
  const what = records.length === 1 ? 'a record' : `${records.length} records`;
  editDocument(isShared ? `Share ${what} with the customer` : `Stop sharing ${what} with the customer`, (draft) => {
    for (const { kind, record } of records)
      draft.set(kind, record.id, { sharedWithCustomer: isShared } as Partial<RecordOf<Kind>>);
  });
};

/** Shares a text of which there is one, or takes it back. */
export const shareText = (id: SharedText, isShared: boolean): void => {
  const before = new Set<SharedText>(single(currentDocument(), 'plan')?.sharedTexts ?? []);
  if (isShared) before.add(id);
  else before.delete(id);
  editDocument(isShared ? 'Share a text with the customer' : 'Stop sharing a text with the customer', (draft) => {
    draft.set('plan', 'plan', { sharedTexts: SHARED_TEXTS.filter((one) => before.has(one)) });
  });
};
