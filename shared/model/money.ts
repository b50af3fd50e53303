/** Whole units with thin groups: 1449500 reads *1,449,500*. Null is an en dash. */
export const wholeMoney = (value: number | null): string =>
  value === null ? '–' : Math.round(value).toLocaleString('en-GB');

/** Short: 1449500 reads *1.45 m*, 66000 reads *66 k*. Null is an en dash. */
export const shortMoney = (value: number | null): string => {
  if (value === null) return '–';
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= 1e9) return `${sign}${trimmed(size / 1e9)} bn`;
  if (size >= 1e6) return `${sign}${trimmed(size / 1e6)} m`;
  if (size >= 10_000) return `${sign}${Math.round(size / 1e3)} k`;
  return `${sign}${Math.round(size).toLocaleString('en-GB')}`;
};

const trimmed = (value: number): string => value.toFixed(2).replace(/\.?0+$/, '');

/** A plain figure: up to two decimals, none where they are zero. */
export const plainNumber = (value: number | null): string =>
  value === null ? '–' : value.toLocaleString('en-GB', { maximumFractionDigits: 2 });

/** A measure where there is little room: written out below ten thousand, short from there on. */
export const compactNumber = (value: number | null): string =>
  value !== null && Math.abs(value) >= 10_000 ? shortMoney(value) : plainNumber(value);
