/** Light or dark, as the person chose or as the computer is. */
import { create } from 'zustand';
import type { AppSettings } from '../../shared/api/contract';
import { keepSettings, session, setSession } from './session';

const darkSystem = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

type Shown = { readonly shown: 'light' | 'dark' };
const useTheme = create<Shown>(() => ({ shown: 'light' }));

/** The colours on screen, for what is painted in them: the page itself follows by its styles. */
export const useShownTheme = (): Shown['shown'] => useTheme((state) => state.shown);

/** Puts the colours on the page. */
export const applyTheme = (theme: AppSettings['theme']): void => {
  const system = darkSystem().matches ? 'dark' : 'light';
  const shown = theme === 'system' ? system : theme;
  document.documentElement.dataset['theme'] = shown;
  useTheme.setState({ shown });
};

/** Follows the computer as it changes, where *system* is chosen. Returns the way to stop. */
export const followTheme = (): (() => void) => {
  const system = darkSystem();
  const follow = (): void => applyTheme(session().settings.theme);
  system.addEventListener('change', follow);
  return () => system.removeEventListener('change', follow);
};

export const setTheme = (theme: AppSettings['theme']): void => {
  setSession({ settings: { ...session().settings, theme } });
  applyTheme(theme);
  keepSettings({ theme });
};
