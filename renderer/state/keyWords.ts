export const isMac = navigator.platform.startsWith('Mac');

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** Keys as the reader's keyboard names them. */
export const keyWords = (given = ''): string => {
  const keys = given.replace(/Arrow\w+/, (name) => ARROWS[name] ?? name);
  return isMac ? keys.replace('Ctrl+', '⌘').replace('Shift+', '⇧') : keys.split(/\+(?!$)/).join(' + ');
};
