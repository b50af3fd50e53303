import { useMemo } from 'react';
import { fieldOf, type FieldName, type Kind } from '../../../shared/model';
import type { TextLimit } from '../ui/textLimit';
import { useWaiting } from './useWaiting';

/** How long a text a field takes, and what waits in it because it is longer. Null for a field without free text. */
export const useLimit = <K extends Kind>(kind: K, id: string, field: FieldName<K>): TextLimit | null => {
  const { longest } = fieldOf(kind, field);
  const waiting = useWaiting(kind, id, field);
  return useMemo(() => (longest === null ? null : { longest, ...waiting }), [longest, waiting]);
};
