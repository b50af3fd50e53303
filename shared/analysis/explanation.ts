import { inOneBreath } from '../model/words';
import type { RecordRef } from './finding';
import type { Reason } from './result';

/** `index` runs from −100 to +100 and shows its sign; `score` from 0 to 100. */
export type Unit = 'index' | 'score' | 'percent' | 'share' | 'money' | 'count' | 'hours' | 'points' | 'months' | 'text';
type ExplainedInput = { readonly label: string; readonly value: number | string | null; readonly unit: Unit };
/** What one record adds to a figure; null where it is left out, and the note says why. */
export type ExplainedPart = {
  readonly record: RecordRef;
  readonly label: string;
  readonly value: number | null;
  readonly note: string;
};

/** How a figure on screen came about. */
export type Explanation = {
  /** The number of the figure: F1 to F35. */
  readonly formula: `F${number}`;
  readonly title: string;
  /** What it says, in one plain sentence. */
  readonly says: string;
  /** The rule in words and symbols. */
  readonly rule: string;
  readonly value: number | string | null;
  readonly unit: Unit;
  readonly reason: Reason | null;
  /** What is missing where the figure is null, in a sentence of its own; null where the reason says enough. */
  readonly because?: string | null;
  readonly inputs: readonly ExplainedInput[];
  /** The records behind it, those that weigh most first. */
  readonly contributions: readonly ExplainedPart[];
};

export const input = (label: string, value: number | string | null, unit: Unit = 'index'): ExplainedInput => ({
  label,
  value,
  unit,
});

/** Those that move the figure most first; records that are left out come last. */
export const byEffect = (contributions: readonly ExplainedPart[]): readonly ExplainedPart[] =>
  [...contributions].sort(
    (a, b) => Math.abs(b.value ?? -1) - Math.abs(a.value ?? -1) || Number(a.value === null) - Number(b.value === null),
  );

/** What a null figure says on hover. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  noData: 'Not all it is worked out from is entered yet.',
  tooFewRatings: 'Too little is rated to work this out.',
  zeroBase: 'What it is divided by is not above zero.',
  inconsistent: 'What was entered contradicts itself.',
  notShown: 'Not shown to this audience.',
};

/** Why a figure is null, in words: what is missing where it is known, else the reason; undefined where it is there. */
export const whyNull = ({
  value,
  reason,
  because,
}: Pick<Explanation, 'value' | 'reason' | 'because'>): string | undefined => {
  if (value !== null) return undefined;
  if (reason === 'notShown') return REASON_WORDS.notShown;
  return because ?? (reason === null ? undefined : REASON_WORDS[reason]);
};

/** A sentence on what is not entered yet, of the parts that are null; null where none is. */
export const notEntered = (parts: readonly (readonly [name: string, value: unknown])[]): string | null => {
  const missing = parts.flatMap(([name, value]) => (value === null || value === undefined ? [name] : []));
  return missing.length === 0 ? null : `Not entered yet: ${inOneBreath(missing)}.`;
};
