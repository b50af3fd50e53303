import type { ReactNode } from 'react';
import type { RecordOf } from '../../../shared/model';
import { compactNumber } from '../../../shared/model/money';
import { inWords } from '../../../shared/model/words';
import type { Fit } from './parts';

type Objective = { readonly row: RecordOf<'objective'> };

/** What is measured, from where to where; nothing where nobody said. */
export const measureCell = (row: Objective['row'], fit: Fit): ReactNode => {
  const isPlain = row.baseline === null && row.target === null;
  return isPlain && !row.measure ? null : (
    <>
      {fit.body(row.measure)}
      {isPlain ? null : (
        <span className="slide-under">
          {compactNumber(row.baseline)} → {compactNumber(row.target)}
        </span>
      )}
    </>
  );
};

export const ObjectiveState = ({ row }: Objective) => (
  <span className="nowrap">
    <i className={`slide-state ${row.status}`} aria-hidden="true" />
    {inWords(row.status)}
  </span>
);
