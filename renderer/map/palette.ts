/** The colours the canvas layers draw with, read from the page's own tokens when the theme changes. */
export type CanvasPalette = Readonly<Record<'advocate' | 'supporter' | 'neutral' | 'sceptic' | 'opponent' | 'unknown' | 'ink' | 'card' | 'rule' | 'hatch' | 'select' | 'line' | 'paper', string>>;

const NAMES = ['advocate', 'supporter', 'neutral', 'sceptic', 'opponent', 'unknown', 'ink', 'card', 'rule', 'hatch', 'select', 'line', 'paper'] as const;

export const canvasPalette = (): CanvasPalette => {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as CanvasPalette;
};
