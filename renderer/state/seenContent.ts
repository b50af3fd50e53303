import { useDeferredValue, useMemo } from 'react';
import { redacted } from '../../shared/audience/redacted';
import type { Document } from '../../shared/document/document';
import { filledContent } from '../../shared/document/filled';
import { useDocument } from './documentStore';
import { useOutputViewer } from './outputFor';

/** The account as it is, and as those see it for whom outputs are made. Records nobody filled are in neither. */
export const useSeenContent = (): { readonly content: Document; readonly seen: Document } => {
  const written = useDeferredValue(useDocument((state) => state.document));
  const { audience, hidden } = useOutputViewer();
  return useMemo(() => {
    const content = filledContent(written);
    return { content, seen: redacted(content, audience, hidden) };
  }, [written, audience, hidden]);
};
