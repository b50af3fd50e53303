import { isWarned, privateWarning } from '../../../shared/analysis/privateWords';
import type { Kind } from '../../../shared/model';
import { ABOUT_PEOPLE } from '../../../shared/personal/redaction';
import { useDocument } from '../../state/documentStore';

/** What is said at a text about a person that touches on what does not belong there; null unless the account asks for it. */
export const usePrivateWarning = (kind: Kind, text: string | null): string | null => {
  const isAsked = useDocument((state) => ABOUT_PEOPLE.has(kind) && isWarned(state.document));
  return isAsked ? privateWarning(text) : null;
};
