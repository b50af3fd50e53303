/** Light or dark, as the person chose or as the computer is. */
import type { AppSettings } from '../../shared/api/contract';
import { keepSettings, session, setSession } from './session';

const darkSystem = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** Puts the colours on the page. */
export const applyTheme = (theme: AppSettings['theme']): void => {
  const system = darkSystem().matches ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = theme === 'system' ? system : theme;
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
