import { useMemo } from 'react';
import type { FieldKey, FieldName, Kind } from '../../../shared/model';
import { useWhose } from '../../state/records';
import { keepUnsavedText, useUnsavedText } from '../../state/unsavedTexts';
import type { Waiting } from '../ui/ReadField';

/** What was typed into a field and could not be saved: it waits there, also while the field is not shown. */
export const useWaiting = <K extends Kind>(kind: K, id: string, field: FieldName<K>): Waiting => {
  const key = `${kind}.${field}` as FieldKey;
  const accountId = useWhose();
  const text = useUnsavedText(accountId, id, key);
  return useMemo(
    () => ({ text, keep: (kept: string | null) => keepUnsavedText(accountId, id, key, kept) }),
    [text, accountId, id, key],
  );
};
