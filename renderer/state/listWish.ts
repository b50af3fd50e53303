import { create } from 'zustand';
import type { ListColumn, ListSort } from '../../shared/analysis/peopleList';

type ListWish = {
  readonly query: string;
  /** Null is the order of the tree. */
  readonly sort: ListSort | null;
  /** Those who left instead of those who are there. */
  readonly isLeft: boolean;
};

/** What the list shows of everybody, and in which order. */
export const useListWish = create<ListWish>(() => ({ query: '', sort: null, isLeft: false }));

/** Ascending, then descending, then the tree again. The name column of the tree is the tree. */
export const sortBy = (column: ListColumn): void => {
  const { sort } = useListWish.getState();
  useListWish.setState({
    sort:
      sort?.column !== column ? { column, descending: false } : sort.descending ? null : { column, descending: true },
  });
};
