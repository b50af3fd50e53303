/** One field in three documents: what it is where both copies become one. */
import { fieldsOf, type AnyRecord, type Kind } from '../../model';
import { isCalendarDay } from '../../model/fields';
import { sameValue } from '../diff';
import { UNKNOWN } from './copies';

/** Fields beside lists of references that are sets: what either copy added or took out holds. */
const SETS: ReadonlySet<string> = new Set([
  'person.buyingRoles',
  'override.buyingRoles',
  'plan.sharedTexts',
  'composition.hidden',
  'person.earlierRatings',
]);

/** Shapes whose parts are answers of their own. */
const IN_PARTS: ReadonlySet<string> = new Set(['person.phases', 'person.champion', 'portfolioAccount.ratings']);

/**
 * Where something stands is worth no question: the open copy’s stays where both moved it. The fields of one entry are
 * one place: never the x of one copy and the y of the other.
 */
const PLACES: readonly (readonly [Kind, readonly string[]])[] = [
  ['placement', ['x', 'y', 'pinned']],
  ['mapNote', ['x', 'y']],
  ['wallPhoto', ['x', 'y', 'width', 'height', 'fade', 'isOff']],
  ['map', ['shape']],
  ['savedView', ['place', 'view', 'section', 'mapId', 'looks', 'colours', 'focusSeatId', 'focusSteps', 'box']],
];

/** The fields that are decided together with this one; none where it stands for itself. */
export const placeOf = (kind: Kind, field: string): readonly string[] =>
  field === 'ordinal' ? ['ordinal'] : (PLACES.find(([of, fields]) => of === kind && fields.includes(field))?.[1] ?? []);

export const isSet = (kind: Kind, field: string): boolean =>
  fieldsOf(kind)[field]?.column.list === true || SETS.has(`${kind}.${field}`);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const has = (list: readonly unknown[], value: unknown): boolean => list.some((one) => sameValue(one, value));
const keyOf = (value: unknown): string => JSON.stringify(value);

/** What stood in the ancestor and neither took out, in its order, then what either added, in one order of its own. */
const mergedSet = (base: unknown, mine: unknown, theirs: unknown): readonly unknown[] => {
  const [was, one, two] = [listOf(base === UNKNOWN ? [] : base), listOf(mine), listOf(theirs)];
  const kept = was.filter((value) => has(one, value) && has(two, value));
  const added = [...one, ...two].filter((value) => !has(was, value));
  const news = [...new Map(added.map((value) => [keyOf(value), value])).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
  return [...kept, ...news];
};

type Merged = { readonly value: unknown } | null;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && value !== UNKNOWN;

/** Part by part; null where one part was changed to two values. */
const mergedParts = (base: unknown, mine: unknown, theirs: unknown): Merged => {
  if (!isPlain(mine) || !isPlain(theirs)) return null;
  const was = isPlain(base) ? base : {};
  const parts: Record<string, unknown> = {};
  for (const part of new Set([...Object.keys(was), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const [b, m, t] = [was[part] ?? null, mine[part] ?? null, theirs[part] ?? null];
    if (!sameValue(m, t) && !sameValue(b, m) && !sameValue(b, t)) return null;
    const chosen = sameValue(b, m) ? theirs : mine;
    if (Object.hasOwn(chosen, part)) parts[part] = chosen[part];
  }
  return { value: parts };
};

const later = (mine: unknown, theirs: unknown): Merged =>
  typeof mine === 'string' && typeof theirs === 'string' && isCalendarDay(mine) && isCalendarDay(theirs)
    ? { value: mine > theirs ? mine : theirs }
    : null;

/**
 * What a field is that both copies may have changed; null where somebody has to say. What only one of them changed is
 * taken, and what both changed alike.
 */
export const mergedValue = (kind: Kind, field: string, base: unknown, mine: unknown, theirs: unknown): Merged => {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return { value: mine };
  if (sameValue(base, mine)) return { value: theirs };
  if (isSet(kind, field)) return { value: mergedSet(base, mine, theirs) };
  if (IN_PARTS.has(`${kind}.${field}`)) return mergedParts(base, mine, theirs);
  return `${kind}.${field}` === 'person.lastContact' ? later(mine, theirs) : null;
};

/** The fields of one place as the copy has them that moved it; the open copy’s where both did. */
export const mergedPlace = (
  fields: readonly string[],
  base: AnyRecord | null,
  mine: AnyRecord,
  theirs: AnyRecord,
): Readonly<Record<string, unknown>> => {
  const isAsBefore = base !== null && fields.every((field) => sameValue(base[field], mine[field]));
  const chosen = isAsBefore ? theirs : mine;
  return Object.fromEntries(fields.map((field) => [field, chosen[field]]));
};

/** Whether two texts of the field can stand one below the other. */
export const canBeBoth = (kind: Kind, field: string, mine: unknown, theirs: unknown): boolean => {
  const known = fieldsOf(kind)[field];
  if (known?.column.long !== true || known.column.json === true || known.longest === null) return false;
  if (typeof mine !== 'string' || typeof theirs !== 'string' || mine === '' || theirs === '') return false;
  return mine.length + theirs.length + 2 <= known.longest;
};

export const bothTexts = (mine: unknown, theirs: unknown): string => `${String(mine)}\n\n${String(theirs)}`;
