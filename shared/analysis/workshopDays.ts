import { workshopClock } from './workshopClock';
import { figure } from './memo';

type WorkshopDays = {
  /** Of the last one on or before the day that is asked about. */ readonly last: string | null;
  /** Of the first one after it. */ readonly next: string | null;
};

/**
 * When the account last met for a workshop, and when it does next. A file may name a workshop on a day that is still to
 * come; that one is the next, whatever the file calls it.
 */
export const workshopDays = figure(['workshop', 'agenda'], (document, asOf): WorkshopDays => {
  const named = [...document.workshop.values()].map(({ date }) => date);
  const prepared = [...document.agenda.values()]
    .filter(({ events }) => workshopClock(events, 0).state === 'notBegun')
    .map(({ date }) => date);
  const isDay = (day: string | null): day is string => day !== null;
  return {
    last:
      named
        .filter((day) => isDay(day) && day <= asOf)
        .toSorted()
        .at(-1) ?? null,
    next: [...named, ...prepared].filter((day) => isDay(day) && day > asOf).toSorted()[0] ?? null,
  };
});
