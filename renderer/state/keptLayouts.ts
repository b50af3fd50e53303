/**
 * Where the cards of each map stood when the account was left, and how that is kept for the next time. Kept once the map
 * rests; a window that is closed before leaves it as it was kept last.
 */
import { create } from 'zustand';
import type { KeptLayoutText } from '../../shared/api/layoutCalls';
import { keptText, LONGEST_KEPT_LAYOUT, type LaidBefore } from '../../shared/layout/keptLayout';
import type { MapRecord } from '../../shared/model';
import { call } from '../host';

/** By place, as the host told it when the account was opened, or tells a projector while it is shown. */
const useKeptLayouts = create<{ readonly texts: ReadonlyMap<string, string> }>(() => ({ texts: new Map() }));

/** What is kept of the account that is opened, in place of what was of the one before. */
export const takeLayouts = (layouts: readonly KeptLayoutText[]): void =>
  useKeptLayouts.setState({ texts: new Map(layouts.map(({ place, kept }) => [place, kept])) });

/** Where the cards of one map stand now in the window this one goes along with. */
export const followLayout = ({ place, kept }: KeptLayoutText): void =>
  useKeptLayouts.setState(({ texts }) => ({ texts: new Map(texts).set(place, kept) }));

/** The text that is kept of a map; undefined where it was never laid out otherwise than its document says. */
export const useKeptLayout = (place: string): string | undefined => useKeptLayouts(({ texts }) => texts.get(place));

type Resting = {
  readonly accountId: string;
  readonly place: string;
  readonly chart: LaidBefore;
  readonly shape: MapRecord['shape'];
};

/** Longer than cards take from one key to the next. */
const REST_MS = 500;
let resting: (Resting & { readonly timer: number }) | null = null;

const keepNow = ({ accountId, place, chart, shape }: Resting): void => {
  const kept = keptText(chart, shape);
  if (kept.length > LONGEST_KEPT_LAYOUT) return;
  // Nothing of the account depends on it: where it cannot be kept, the map is laid out afresh next time.
  call('map.keepLayout', { accountId, place, kept }).catch(() => undefined);
};

/** Keeps where the cards of a map stand as soon as they rest. */
export const keepLayoutSoon = (wanted: Resting): void => {
  const before = resting;
  if (before !== null) {
    clearTimeout(before.timer);
    if (before.place !== wanted.place || before.accountId !== wanted.accountId) keepNow(before);
  }
  const timer = window.setTimeout(() => {
    resting = null;
    keepNow(wanted);
  }, REST_MS);
  resting = { ...wanted, timer };
};
