import { shortWords, upToDecimals } from '../conventions/writeNumber';

/** Whole units in groups: 1449500 reads *1,449,500*. Null is an en dash. */
export const wholeMoney = (value: number | null): string => (value === null ? '–' : upToDecimals(Math.round(value), 0));

/** Short: 1449500 reads *1.45 m*, 66000 reads *66 k*. Null is an en dash. */
export const shortMoney = (value: number | null): string => {
  if (value === null) return '–';
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  const words = shortWords();
  if (size >= 1e9) return `${sign}${upToDecimals(size / 1e9, 2)} ${words.billion}`;
  if (size >= 1e6) return `${sign}${upToDecimals(size / 1e6, 2)} ${words.million}`;
  if (size >= 10_000) return `${sign}${upToDecimals(Math.round(size / 1e3), 0)} ${words.thousand}`;
  return `${sign}${upToDecimals(Math.round(size), 0)}`;
};

/** A plain figure: up to two decimals, none where they are zero. */
export const plainNumber = (value: number | null): string => (value === null ? '–' : upToDecimals(value, 2));

/** A measure where there is little room: written out below ten thousand, short from there on. */
export const compactNumber = (value: number | null): string =>
  value !== null && Math.abs(value) >= 10_000 ? shortMoney(value) : plainNumber(value);
