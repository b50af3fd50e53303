/** The colours the canvas layers draw with, read from the page's own tokens when the theme changes. */
const NAMES = [
  'advocate',
  'supporter',
  'neutral',
  'sceptic',
  'opponent',
  'unknown',
  'step1',
  'step2',
  'step3',
  'step4',
  'step5',
  'kind1',
  'kind2',
  'kind3',
  'kind4',
  'kind5',
  'kind6',
  'kind7',
  'ok',
  'mid',
  'bad',
  'ink',
  'card',
  'on-card',
  'rule',
  'hatch',
  'select',
  'line',
  'paper',
  'frame',
  'edge',
  'accent',
  'alert',
] as const;
export type CanvasPalette = Readonly<Record<(typeof NAMES)[number], string>>;

export const canvasPalette = (): CanvasPalette => {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as CanvasPalette;
};
