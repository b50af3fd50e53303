import type { RecordOf } from '../../shared/model';
import { inWords } from '../../shared/model/words';

/** A measure with what it is about, over which time, and who scores it. */
export const MeasureName = ({ row }: { readonly row: RecordOf<'measure'> }) => (
  <>
    <strong>{row.name}</strong>
    <span className="line quiet">
      {[
        inWords(row.category),
        row.horizonMonths === null ? null : `${row.horizonMonths} months`,
        row.direction === 'down' ? 'lower is better' : null,
        row.customerScored ? 'scored by the customer' : null,
        row.team ? 'for the team' : null,
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  </>
);
