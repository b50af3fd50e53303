import { useMemo } from 'react';
import { fieldOf, type FieldKey, type FieldName, type Kind } from '../../../shared/model';
import { keepUnsavedText, useUnsavedText } from '../../state/unsavedTexts';
import { useAccountId } from '../../state/records';
import type { TextLimit } from '../ui/textLimit';

/** How long a text a field takes, and what waits in it because it is longer. Null for a field without free text. */
export const useLimit = <K extends Kind>(kind: K, id: string, field: FieldName<K>): TextLimit | null => {
  const { longest } = fieldOf(kind, field);
  const key = `${kind}.${field}` as FieldKey;
  const accountId = useAccountId();
  const text = useUnsavedText(accountId, id, key);
  return useMemo(
    () =>
      longest === null
        ? null
        : { longest, text, keep: (kept: string | null) => keepUnsavedText(accountId, id, key, kept) },
    [longest, text, accountId, id, key],
  );
};
