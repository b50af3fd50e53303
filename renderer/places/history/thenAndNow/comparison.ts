/** What is compared, and what each moment of it looks like: worked out once a moment, and kept. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { thenAndNow, type ThenAndNow } from '../../../../shared/analysis/thenAndNow';
import { changeDays, stepsOf, type DayOf, type Step } from '../../../../shared/analysis/thenAndNowDays';
import type { ComparedLens } from '../../../../shared/analysis/thenAndNowPresent';
import { cardsAt, statesLike, type CardState } from '../../../../shared/analysis/thenAndNowCards';
import type { Moment } from '../../../../shared/document/moments';
import {
  dashedArrow,
  linesAmong,
  MOST_ARROWS,
  placesFor,
  waysOf,
  type Places,
} from '../../../../shared/layout/thenAndNow';
import type { Drawn } from '../../../../shared/layout/routing/drawn';
import { axisOf, momentAt, type Axis } from './axis';

/** What is on screen of one moment. */
export type Shown = {
  readonly at: number;
  readonly states: ReadonlyMap<string, CardState>;
  readonly lines: string;
  readonly arrows: readonly Drawn[];
  readonly found: ThenAndNow;
};

type State = {
  /** Where the slider stands. */
  readonly place: number;
  readonly shown: Shown;
  /** The card somebody chose in the list or on the map. */
  readonly chosen: string | null;
};

export type Comparison = {
  readonly moments: readonly Moment[];
  readonly lens: ComparedLens;
  readonly places: Places;
  readonly axis: Axis;
  readonly steps: readonly Step[];
  readonly dayOf: (at: number) => DayOf;
  readonly store: StoreApi<State>;
  readonly goTo: (place: number) => void;
  readonly choose: (card: string | null) => void;
};

/** Compares moments under a lens. `place`: where the slider is to stand; the end without it. */
export const comparisonOf = (
  moments: readonly Moment[],
  places: Places,
  lens: ComparedLens,
  place?: number,
): Comparison => {
  const axis = axisOf(moments);
  const days = changeDays(moments);
  const then = moments[0] as Moment;
  const ways = new Map<string, Drawn>();
  const arrowsOf = (moves: Parameters<typeof waysOf>[1]): readonly Drawn[] => {
    const known = moves.slice(0, MOST_ARROWS).map((move) => ({ ...move, key: `${move.from} ${move.to}` }));
    const fresh = known.filter(({ key }) => !ways.has(key));
    for (const [key, route] of fresh.length === 0 ? [] : waysOf(places, fresh)) ways.set(key, dashedArrow(route));
    return known.flatMap(({ key }) => ways.get(key) ?? []);
  };
  const dayOfAt =
    (at: number): DayOf =>
    (aspect, key) =>
      days(aspect, key, at);
  const kept = new Map<number, Shown>();
  const shownAt = (at: number, before: Shown | null): Shown => {
    const known = kept.get(at);
    if (known !== undefined)
      return { ...known, states: before === null ? known.states : statesLike(known.states, before.states) };
    const now = moments[at] as Moment;
    const dayOf = dayOfAt(at);
    const { states, moves } = cardsAt(places, then, now, lens, dayOf);
    const like = before === null ? states : statesLike(states, before.states);
    const isSameRoom =
      before !== null && before.states.size === like.size && [...like.keys()].every((card) => before.states.has(card));
    const shown: Shown = {
      at,
      states: like,
      lines: isSameRoom ? before.lines : linesAmong(places, (card) => like.has(card)),
      arrows: arrowsOf(moves),
      found: thenAndNow(then, now, lens, dayOf),
    };
    kept.set(at, shown);
    return shown;
  };
  const start = Math.min(axis.length, place ?? axis.length);
  const store = createStore<State>(() => ({
    place: start,
    shown: shownAt(momentAt(axis, start), null),
    chosen: null,
  }));
  return {
    moments,
    lens,
    places,
    axis,
    steps: stepsOf(moments, lens),
    dayOf: dayOfAt,
    store,
    goTo: (wanted) => {
      const to = Math.max(0, Math.min(axis.length, Math.round(wanted)));
      const { place: from, shown } = store.getState();
      if (to === from) return;
      const at = momentAt(axis, to);
      store.setState(at === shown.at ? { place: to } : { place: to, shown: shownAt(at, shown) });
    },
    choose: (card) => store.setState({ chosen: card }),
  };
};

export { placesFor };
