import { Funnel } from 'lucide-react';
import { wishCount } from '../../../../shared/analysis/peopleFilter';
import { setWish, useAsked } from '../../../state/lens';
import { openDialog, useSession } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';

/** Opens the filter; while it is on, says how many are left and takes it off again. */
export const FilterButton = () => {
  const wish = useSession((state) => state.wish);
  const { asked, all } = useAsked();
  return (
    <span className="filter-state">
      <Button
        small
        className={wish === null ? '' : 'on'}
        onClick={() => openDialog('filter')}
        aria-label={wish === null ? 'Filter' : `Filter, ${wishCount(wish)} on`}
      >
        <Funnel size={13} aria-hidden="true" />
        Filter
      </Button>
      <span className="tabular filter-count">
        <span role="status">{wish === null ? '' : `${asked} of ${all}`}</span>
        {wish === null ? null : (
          <Button small tone="bare" onClick={() => setWish(null)} aria-label="Clear the filter">
            Clear
          </Button>
        )}
      </span>
    </span>
  );
};
