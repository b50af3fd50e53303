import type { RecordOf } from '../../../shared/model';
import { compactNumber } from '../../../shared/model/money';
import { inWords } from '../../../shared/model/words';
import type { Fit } from './parts';

type Objective = { readonly row: RecordOf<'objective'> };

/** What is measured, from where to where. */
export const ObjectiveMeasure = ({ row, fit }: Objective & { readonly fit: Fit }) => (
  <>
    {fit.body(row.measure)}
    {row.baseline === null && row.target === null ? null : (
      <span className="slide-under">
        {compactNumber(row.baseline)} → {compactNumber(row.target)}
      </span>
    )}
  </>
);

export const ObjectiveState = ({ row }: Objective) => (
  <span className="nowrap">
    <i className={`slide-state ${row.status}`} aria-hidden="true" />
    {inWords(row.status)}
  </span>
);
