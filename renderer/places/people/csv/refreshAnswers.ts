import { useMemo, useState } from 'react';
import type { Document } from '../../../../shared/document/document';
import { guessMapping } from '../../../../shared/exchange/csv/mapping';
import { planRefresh, type RefreshAnswers } from '../../../../shared/exchange/csv/refresh';
import type { Table } from '../../../../shared/exchange/csv/table';
import { asOfNow } from '../../../state/records';

export type RefreshChoice = {
  readonly answers: RefreshAnswers;
  /** Takes or refuses changes, by their keys. */
  readonly onTake: (keys: readonly string[], isTaken: boolean) => void;
  /** Lets people leave, or keeps them, by their ids. */
  readonly onLeave: (ids: readonly string[], leaves: boolean) => void;
};

/** What somebody said to a refresh; void where the table is read otherwise. */
export const useRefreshAnswers = (table: Table): RefreshChoice => {
  const [said, setSaid] = useState({
    table,
    taken: {} as Record<string, boolean>,
    leaves: {} as Record<string, boolean>,
  });
  const known = said.table === table ? said : { table, taken: {}, leaves: {} };
  const on = asOfNow();
  const { taken, leaves } = known;
  const answers = useMemo((): RefreshAnswers => ({ taken, leaves, goneLeave: true, on }), [taken, leaves, on]);
  return {
    answers,
    onTake: (keys, isTaken) =>
      setSaid({ ...known, taken: { ...known.taken, ...Object.fromEntries(keys.map((key) => [key, isTaken])) } }),
    onLeave: (ids, isLeaving) =>
      setSaid({ ...known, leaves: { ...known.leaves, ...Object.fromEntries(ids.map((id) => [id, isLeaving])) } }),
  };
};

/** Whether a table names so many who are in the account that it is read again rather than for the first time. */
export const isLikelyRefresh = (content: Document, table: Table): boolean => {
  if (content.person.size === 0) return false;
  // A few hundred rows tell.
  const first = { ...table, rows: table.rows.slice(0, 400) };
  const plan = planRefresh(content, first, guessMapping(table), {}, { on: asOfNow(), goneLeave: false });
  const known = plan.same + new Set(plan.changes.map(({ personId }) => personId)).size;
  return known > 0 && known >= first.rows.length / 3;
};
