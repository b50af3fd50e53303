import { withDecimals } from '../conventions/writeNumber';

/** How amounts that stand below each other are written: all in one unit, so that they can be compared. */
export type MoneyScale = {
  /** What the unit is called: *million*, *thousand*, or nothing. */
  readonly words: string;
  /** An en dash where nobody knows. */
  readonly write: (amount: number | null) => string;
};

const UNITS = [
  { from: 1e9, words: 'billion', decimals: 2 },
  { from: 1e6, words: 'million', decimals: 2 },
  { from: 1e4, words: 'thousand', decimals: 0, by: 1e3 },
] as const;

/** The unit that fits the largest of some amounts. */
export const scaleOfMoney = (amounts: readonly number[]): MoneyScale => {
  const most = Math.max(0, ...amounts.map(Math.abs));
  const unit = UNITS.find(({ from }) => most >= from);
  const by = unit === undefined ? 1 : 'by' in unit ? unit.by : unit.from;
  const decimals = unit?.decimals ?? 0;
  return {
    words: unit?.words ?? '',
    write: (amount) => {
      if (amount === null) return '–';
      const shown = Number((amount / by).toFixed(decimals));
      return `${shown < 0 ? '−' : ''}${withDecimals(Math.abs(shown), decimals)}`;
    },
  };
};
