/** What a setting changes, in words. */
import { FIGURE_NAMES } from './figureNames';
import type { FormulaNumber } from './methods';
import { said } from '../packs/spoken';

const OTHERS: Readonly<Record<string, string>> = {
  F26: 'Programme: readiness, maturity audit, fit of a customer',
  'plan check': 'Plan check',
  triggers: 'Reminders',
  'My work': 'My work',
  Start: 'Start',
  'one page': 'One page',
};

const isNumbered = (formula: string): formula is FormulaNumber => formula in FIGURE_NAMES;

/** The figure or the place a setting belongs to: *Support index*, *Reminders*. */
export const figureWords = (formula: string): string => {
  const name = OTHERS[formula] ?? (isNumbered(formula) ? said(FIGURE_NAMES[formula] ?? '') : undefined) ?? formula;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Under which limits the figures of one day were worked out, beside those of another; null where nothing is to be said. */
export const versionWords = (then: number | null, now: number, usual: number): string | null => {
  if (then === null) return null;
  const named = (version: number): string =>
    version === usual ? 'the usual limits and weights' : `limits and weights of its own (version ${version})`;
  if (then === now) return then === usual ? null : `Both days were worked out with ${named(then)}.`;
  return `The first day was worked out with ${named(then)}, the second with ${named(now)}: figures may differ for that alone.`;
};
