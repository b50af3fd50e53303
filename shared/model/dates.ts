export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-03-02` as *2 March 2026*; null as an en dash. */
export const longDate = (day: string | null): string => {
  if (day === null) return '–';
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1] ?? ''} ${year}`;
};

/** `2026-03-02` as *2 Mar*, with the year when it is not `year`. */
export const shortDate = (day: string | null, year?: string): string => {
  if (day === null) return '–';
  const [ofYear, month, date] = day.split('-');
  const words = `${Number(date)} ${(MONTHS[Number(month) - 1] ?? '').slice(0, 3)}`;
  return year !== undefined && ofYear !== year ? `${words} ${ofYear}` : words;
};
