import { list } from '../document/document';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { byText, stated } from './result';
import { settingsOf, type Settings } from './settings';
import { supportOf } from './supportIndex';

type Ratings = { readonly id: string; readonly influence: number | null; readonly attitude: number | null };

/** F33. Support −100 … +100 over the people who are in both; lists of ids in order. */
export type Movement = {
  readonly from: string;
  readonly supportThen: number | null;
  readonly supportNow: number | null;
  readonly change: number | null;
  readonly improved: readonly string[];
  readonly worsened: readonly string[];
  readonly new: readonly string[];
  readonly gone: readonly string[];
};

/** F33 between two moments. The change is that of the two stated figures, so that they add up on paper. */
export const movementBetween = (
  from: string,
  then: readonly Ratings[],
  now: readonly Ratings[],
  settings: Settings,
): Movement => {
  const before = new Map(then.map((one) => [one.id, one]));
  const after = new Map(now.map((one) => [one.id, one]));
  const both = [...after.keys()].filter((id) => before.has(id)).sort(byText);
  const supportIn = (ratings: ReadonlyMap<string, Ratings>): number | null => {
    const { value } = supportOf(
      both.flatMap((id) => ratings.get(id) ?? []),
      settings,
    );
    return value === null ? null : stated(value);
  };
  const supportThen = supportIn(before);
  const supportNow = supportIn(after);
  const moved = (sign: number): string[] =>
    both.filter((id) => {
      const old = before.get(id)?.attitude ?? null;
      const current = after.get(id)?.attitude ?? null;
      return old !== null && current !== null && Math.sign(current - old) === sign;
    });
  return {
    from,
    supportThen,
    supportNow,
    change: supportThen === null || supportNow === null ? null : stated(supportNow - supportThen),
    improved: moved(1),
    worsened: moved(-1),
    new: [...after.keys()].filter((id) => !before.has(id)).sort(byText),
    gone: [...before.keys()].filter((id) => !after.has(id)).sort(byText),
  };
};

/** The last snapshot taken before the day or on it; null without one. */
export const lastSnapshot = figure(
  ['snapshot'],
  (document, asOf): RecordOf<'snapshot'> | null =>
    [...list(document, 'snapshot')]
      .filter((snapshot) => snapshot.asOf <= asOf)
      .sort((a, b) => byText(a.asOf, b.asOf))
      .at(-1) ?? null,
);

/**
 * The frozen day that today is compared with: the last before it. A day frozen just now shows nothing, so it counts
 * only where it is the only one.
 */
export const comparedSnapshot = figure(['snapshot'], (document, asOf): RecordOf<'snapshot'> | null => {
  const past = list(document, 'snapshot')
    .filter((one) => one.asOf <= asOf)
    .toSorted((a, b) => byText(b.asOf, a.asOf) || b.ordinal - a.ordinal);
  return past.find((one) => one.asOf < asOf) ?? past[0] ?? null;
});

/** F33: movement since the last snapshot before the day, as `comparedSnapshot` says; null without one. */
export const movement = figure(['snapshot', ...PEOPLE, 'setting'], (document, asOf): Movement | null => {
  const snapshot = comparedSnapshot(document, asOf);
  return (
    snapshot &&
    movementBetween(snapshot.asOf, snapshot.stakeholders, countedPeople(document, asOf), settingsOf(document, asOf))
  );
});
