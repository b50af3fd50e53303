import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ListColumn } from '../../../../shared/analysis/peopleList';
import { COLUMNS, HEAD_TAKEN, TEMPLATE, headId } from './columns';
import { ListLine } from './CellFace';
import { useListWish } from '../../../state/listWish';

/** The headings; each sorts by its column up, down, and back to the tree. */
export const ListHead = ({ active }: { readonly active: ListColumn | null }) => {
  const sort = useListWish((state) => state.sort);
  return (
    <div role="rowgroup" className="list-head">
      <div role="row" aria-rowindex={1} className="list-row head" style={{ gridTemplateColumns: TEMPLATE }}>
        {COLUMNS.map(({ key, label, width }, at) => {
          const mine = sort?.column === key;
          const Arrow = sort?.descending ? ArrowDown : ArrowUp;
          return (
            <div
              key={key}
              id={headId(key)}
              role="columnheader"
              aria-colindex={at + 1}
              data-column={key}
              aria-sort={mine ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              className={`list-cell col-${key} ${active === key ? 'active' : ''}`}
              title={mine && sort.descending ? 'Back to the order of the tree' : `Sort by ${label.toLowerCase()}`}
            >
              <ListLine text={label} room={width - HEAD_TAKEN} weight={600} />
              {mine ? <Arrow size={13} aria-hidden="true" /> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
};
