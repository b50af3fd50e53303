import { coverageRate } from '../../shared/analysis/coverage';
import { frozenFigures } from '../../shared/analysis/frozenFigures';
import type { Frozen } from '../../shared/document/planLife';
import { useDocument, wholeDocument } from './documentStore';
import { asOfNow } from './records';

/** What is frozen with the ratings of this moment: of the whole document, also where this window hides some of it. */
export const frozenNow = (): Frozen => ({
  revision: useDocument.getState().revision,
  coverage: coverageRate(wholeDocument(), asOfNow()).value,
  ...frozenFigures(wholeDocument(), asOfNow()),
});
