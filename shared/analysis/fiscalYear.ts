/** Years as the account counts them: a fiscal year may begin in any month. */
import { single, type Document } from '../document/document';

/** The number of the fiscal year a day falls into. A year that begins later than January has the number it ends with. */
export const fiscalYearOf = (day: string, yearStart: number | null): number => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return yearStart !== null && yearStart > 1 && month >= yearStart ? year + 1 : year;
};

/** The fiscal year of a day in this account. */
export const fiscalYear = (document: Pick<Document, 'financials'>, day: string): number =>
  fiscalYearOf(day, single(document, 'financials')?.yearStart ?? null);

/** The year of the plan: the fiscal one its period begins in; null where no period is set. */
export const planYear = (document: Pick<Document, 'financials'>): number | null => {
  const start = single(document, 'financials')?.periodStart ?? null;
  return start === null ? null : fiscalYear(document, start);
};

/** Years before the plan that tell where the account comes from. */
const YEARS_BACK = 3;

/**
 * The year to enter next: the first that is missing from three years before the plan to the end of its period, then the
 * one after the last.
 */
export const nextYearToEnter = (
  document: Pick<Document, 'financials'>,
  entered: readonly number[],
  asOf: string,
): number => {
  const end = single(document, 'financials')?.periodEnd ?? null;
  const first = (planYear(document) ?? fiscalYear(document, asOf)) - YEARS_BACK;
  const last = Math.max(first + YEARS_BACK, end === null ? 0 : fiscalYear(document, end));
  const wanted = Array.from({ length: Math.min(20, last - first + 1) }, (_, at) => first + at);
  return wanted.find((year) => !entered.includes(year)) ?? Math.max(...entered) + 1;
};
