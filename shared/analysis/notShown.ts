import { unknown, type Figure } from './result';

const NOT_SHOWN: Figure = unknown('notShown');

const isFigure = (value: object): boolean => 'value' in value && 'reason' in value;

/** What a rule found among what may not be seen would say something wrong of the rest. */
const isFinding = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'code' in value && 'sentence' in value;

const hidden = new WeakMap<object, unknown>();

const without = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (isFigure(value)) return { ...value, ...NOT_SHOWN };
  if (Array.isArray(value)) return value.filter((one) => !isFinding(one)).map(without);
  if (value instanceof Map) return new Map([...value].map(([key, one]: [unknown, unknown]) => [key, without(one)]));
  if (value instanceof Set) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, without(one)]));
};

/**
 * What was worked out for a reader who may not see it: the same shape, every figure in it null, `notShown`, and no findings. All else in
 * it was worked out from a document in which what they may not see is not there. The same answer for the same value.
 */
export const withoutFigures = <V>(value: V): V => {
  if (typeof value !== 'object' || value === null) return value;
  const there = hidden.get(value);
  if (there !== undefined) return there as V;
  const made = without(value);
  hidden.set(value, made);
  return made as V;
};
