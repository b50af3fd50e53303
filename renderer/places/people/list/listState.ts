import { create } from 'zustand';
import type { ListColumn, ListSort } from '../../../../shared/analysis/peopleList';

/** What the list shows of everybody, and in which order; null is the order of the tree. */
export const useListWish = create<{ readonly query: string; readonly sort: ListSort | null }>(() => ({
  query: '',
  sort: null,
}));

/** Ascending, then descending, then the tree again. The name column of the tree is the tree. */
export const sortBy = (column: ListColumn): void => {
  const { sort } = useListWish.getState();
  useListWish.setState({
    sort:
      sort?.column !== column ? { column, descending: false } : sort.descending ? null : { column, descending: true },
  });
};
