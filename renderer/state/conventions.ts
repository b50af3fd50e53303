/**
 * How numbers and days are written, and the other habits of a place: as the computer has them, or as the person chose.
 * Kept on the computer, and no part of an atlas.
 */
import { create } from 'zustand';
import { knownLocale, writeAs } from '../../shared/conventions/conventions';
import {
  currentHabits,
  FIRST_DAYS,
  liveBy,
  PAPERS,
  type Habits,
  type Paper,
  type WeekDay,
} from '../../shared/conventions/habits';
import { remember, session } from './session';

const NUMBERS = 'numbers';
const FIRST_DAY = 'firstDay';
const SORTING = 'sorting';
const PAPER = 'paper';

/** Counts the changes: what shows numbers is drawn anew for each. */
const useChanges = create<{ readonly count: number }>(() => ({ count: 0 }));
export const useConventionsChanged = (): number => useChanges((state) => state.count);

const localeKept = (name: string): string | null => {
  const chosen = session().settings.page[name];
  return typeof chosen === 'string' ? knownLocale(chosen) : null;
};

/** The way of writing that was chosen; null where the computer's is followed. */
export const chosenLocale = (): string | null => localeKept(NUMBERS);
/** What else was chosen; null where the way of writing says it. */
export const chosenFirstDay = (): WeekDay | null =>
  FIRST_DAYS.find((day) => day === session().settings.page[FIRST_DAY]) ?? null;
export const chosenSorting = (): string | null => localeKept(SORTING);
export const chosenPaper = (): Paper | null => PAPERS.find((paper) => paper === session().settings.page[PAPER]) ?? null;

export const ownLocale = (): string => chosenLocale() ?? navigator.language;

const chosenHabits = (): Partial<Habits> => {
  const firstDay = chosenFirstDay();
  const sorting = chosenSorting();
  const paper = chosenPaper();
  return {
    ...(firstDay === null ? {} : { firstDay }),
    ...(sorting === null ? {} : { sorting }),
    ...(paper === null ? {} : { paper }),
  };
};

/** Writes and orders everything on the page as is chosen from now on. */
export const applyConventions = (): void => {
  writeAs(ownLocale());
  liveBy(chosenHabits());
  useChanges.setState(({ count }) => ({ count: count + 1 }));
};

const choose = (name: string, value: string | number | null): void => {
  remember(name, value);
  applyConventions();
};

/** Chooses a way of writing; null follows the computer. */
export const chooseLocale = (locale: string | null): void => choose(NUMBERS, locale);
/** Null follows the way of writing, here and below. */
export const chooseFirstDay = (day: WeekDay | null): void => choose(FIRST_DAY, day);
export const chooseSorting = (locale: string | null): void => choose(SORTING, locale);
/** Paper changes nothing on screen but the choice itself. */
export const choosePaper = (paper: Paper | null): void => {
  remember(PAPER, paper);
  liveBy(chosenHabits());
};

/** The paper of this computer. */
export const ownPaper = (): Paper => currentHabits().paper;
