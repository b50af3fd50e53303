import { unsound, type Cell } from '../records/cells/cell';

const WHY = 'it is hidden in this window';

/** A cell whose value is hidden: nothing is copied of it and it takes nothing. */
export const hiddenCell = ({ name }: Pick<Cell, 'name'>): Cell => ({
  name,
  value: null,
  text: '',
  empty: undefined,
  read: () => unsound(WHY),
  put: () => WHY,
});
