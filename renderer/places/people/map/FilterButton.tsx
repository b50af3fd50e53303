import { Funnel } from 'lucide-react';
import { filterCount } from '../../../../shared/analysis/peopleFilter';
import { setFilter, useAsked } from '../../../state/lens';
import { useIsHiding } from '../../../state/records';
import { openDialog, useSession } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';

/** Opens the filter; while it is on, says how many are left and takes it off again. */
export const FilterButton = () => {
  const filter = useSession((state) => state.filter);
  const { asked, all } = useAsked();
  // What a filter asks for is an opinion as often as not.
  if (useIsHiding()) return null;
  return (
    <span className="filter-state">
      <Button
        small
        className={filter === null ? '' : 'on'}
        onClick={() => openDialog('filter')}
        aria-label={filter === null ? 'Filter' : `Filter, ${filterCount(filter)} on`}
      >
        <Funnel size={13} aria-hidden="true" />
        Filter
      </Button>
      <span className="tabular filter-count">
        <span role="status">{filter === null ? '' : `${asked} of ${all}`}</span>
        {filter === null ? null : (
          <Button small tone="bare" onClick={() => setFilter(null)} aria-label="Clear the filter">
            Clear
          </Button>
        )}
      </span>
    </span>
  );
};
