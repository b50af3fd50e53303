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

/** By theme: to ask the page for its colours makes it work out all its styles, which no key should wait for. */
const known = new Map<string, CanvasPalette>();

export const canvasPalette = (): CanvasPalette => {
  const { theme = '' } = document.documentElement.dataset;
  const before = known.get(theme);
  if (before !== undefined) return before;
  const style = getComputedStyle(document.documentElement);
  const palette = Object.fromEntries(
    NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as CanvasPalette;
  // Before its styles are there a page says nothing of them.
  if (palette.ink !== '') known.set(theme, palette);
  return palette;
};
