/** How numbers and days are written: as the computer does, or as the person chose. */
import { create } from 'zustand';
import { knownLocale, writeAs } from '../../shared/conventions/conventions';
import { remember, session } from './session';

const SETTING = 'numbers';

/** Counts the changes: what shows numbers is drawn anew for each. */
const useChanges = create<{ readonly count: number }>(() => ({ count: 0 }));
export const useConventionsChanged = (): number => useChanges((state) => state.count);

/** The way of writing that was chosen; null where the computer's is followed. */
export const chosenLocale = (): string | null => {
  const chosen = session().settings.page[SETTING];
  return typeof chosen === 'string' ? knownLocale(chosen) : null;
};

export const ownLocale = (): string => chosenLocale() ?? navigator.language;

/** Writes everything on the page as is chosen from now on. */
export const applyConventions = (): void => {
  writeAs(ownLocale());
  useChanges.setState(({ count }) => ({ count: count + 1 }));
};

/** Chooses a way of writing; null follows the computer. */
export const chooseLocale = (locale: string | null): void => {
  remember(SETTING, locale);
  applyConventions();
};
