import { lackedBy } from '../../../shared/analysis/requirements';
import { counts, wantsTitle } from '../../../shared/document/filled';
import { inOneBreath } from '../../../shared/model/words';
import type { Kind } from '../../../shared/model';
import { useDocument } from '../../state/documentStore';
import { useAsOf, useIsHiding } from '../../state/records';
import { useAfterPress } from '../ui/useAfterPress';

const EMPTY = 'Nothing is filled in yet, so it does not count: fill it or delete it.';
const UNTITLED = 'It has no title yet, so it does not count: write one or delete it.';

/** What is quietly said of a record that nobody filled, or that keeps the plan from being complete. */
export const RecordRemark = ({ kind, id }: { readonly kind: Kind; readonly id: string }) => {
  const asOf = useAsOf();
  // What is filled in may be hidden alone.
  const isEmpty = useDocument((state) => !state.isHiding && !counts(state.document, kind, id));
  const lacks = useDocument((state) => inOneBreath(lackedBy(state.document, asOf, kind, id)));
  const isHiding = useIsHiding();
  const lacking = lacks === '' || isHiding ? null : `It keeps the plan from being complete until it has ${lacks}.`;
  const isUntitled = useDocument((state) => isEmpty && wantsTitle(state.document, kind, id));
  const words = useAfterPress(isUntitled ? UNTITLED : isEmpty ? EMPTY : lacking);
  return words === null ? null : <p className="record-note small quiet">{words}</p>;
};
