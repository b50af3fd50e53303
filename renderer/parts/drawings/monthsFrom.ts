import { addMonths } from '../../../shared/analysis/days';
import { shortMonth } from '../../../shared/conventions/writeDay';

/** The twelve months that begin with the one of a day. */
export const monthsFrom = (day: string): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => shortMonth(addMonths(`${day.slice(0, 7)}-01`, month)));
