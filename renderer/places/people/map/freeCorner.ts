/** Where the legend floats over the map without covering a card, while the whole chart is on screen. Pixels; pure. */
import type { Viewport } from '@xyflow/react';
import { overlaps } from '../../../../shared/layout/bounds';
import type { Chart } from '../../../../shared/layout/chart';
import { cardOnScreen, fitting, isFitted, shareInView, type Size } from './mapViewport';

/** A corner for a wide, a narrow or a folded legend, which is a button that opens it. */
export const LEGEND_PLACES = [
  'bottom left wide',
  'top left wide',
  'top right wide',
  'bottom left narrow',
  'top left narrow',
  'top right narrow',
  'bottom left folded',
  'top left folded',
  'top right folded',
] as const;
export type LegendPlace = (typeof LEGEND_PLACES)[number];
/** Where no corner is free. */
const NOWHERE: LegendPlace = 'bottom left folded';

export const LEGEND_FORMS = ['wide', 'narrow', 'folded'] as const;
export type LegendForm = (typeof LEGEND_FORMS)[number];
export const formOf = (place: LegendPlace): LegendForm => LEGEND_FORMS.find((form) => place.endsWith(form)) ?? 'folded';

/** The folded legend of the same corner. */
export const foldedAt = (place: LegendPlace): LegendPlace =>
  LEGEND_PLACES.find((one) => formOf(one) === 'folded' && place.startsWith(one.replace(' folded', ''))) ?? NOWHERE;

/** What the legend takes in its forms, with the room around it. */
export type LegendSizes = { readonly [F in LegendForm]: Size };
/** What it takes most of the time, until it is seen. */
export const USUAL_LEGEND: LegendSizes = {
  wide: { width: 690, height: 92 },
  narrow: { width: 330, height: 176 },
  folded: { width: 196, height: 76 },
};
/** Pixels between the legend and the edges of the map. */
export const AROUND_LEGEND = 32;

/** The buttons that zoom, with the room around them. */
const BUTTONS: Size = { width: 200, height: 56 };

type Corner = { readonly isTop: boolean; readonly isRight: boolean };

/** Whether a box in a corner of the map covers no card of a chart shown in this view. */
const isFree = (chart: Chart, view: Viewport, size: Size, box: Size, { isTop, isRight }: Corner): boolean => {
  const left = isRight ? size.width - box.width : 0;
  const top = isTop ? 0 : size.height - box.height;
  const taken = { x: left, y: top, width: box.width, height: box.height };
  for (const corner of chart.positions.values()) if (overlaps(cardOnScreen(corner, view), taken)) return false;
  return true;
};

export type Corners = {
  readonly legend: LegendPlace;
  /** Whether the buttons that zoom stand at the top, as the foot is taken by cards. */
  readonly areButtonsAtTop: boolean;
};

const times = ({ width, height }: Size, scale: number): Size => ({ width: width * scale, height: height * scale });

/** What floats over the map, with the room it takes on it. */
type Floating = { readonly sizes: LegendSizes; readonly scale: number };

const isLegendFree = (chart: Chart, view: Viewport, size: Size, floating: Floating, place: LegendPlace): boolean =>
  isFree(chart, view, size, times(floating.sizes[formOf(place)], floating.scale), {
    isTop: place.startsWith('top'),
    isRight: place.includes('right'),
  });

const areButtonsFree = (chart: Chart, view: Viewport, size: Size, { scale }: Floating, isTop: boolean): boolean =>
  isFree(chart, view, size, times(BUTTONS, scale), { isTop, isRight: true });

/**
 * The first places in which nothing that floats over the map covers a card of a chart shown in this view. `scale`: how
 * much larger than usual legend and buttons are drawn.
 */
export const freeCorners = (
  chart: Chart,
  view: Viewport,
  size: Size,
  sizes: LegendSizes = USUAL_LEGEND,
  scale = 1,
): Corners => {
  const floating = { sizes, scale };
  const areButtonsAtTop =
    !areButtonsFree(chart, view, size, floating, false) && areButtonsFree(chart, view, size, floating, true);
  const legend = LEGEND_PLACES.find((place) => {
    const isTaken = areButtonsAtTop && place.startsWith('top right');
    return !isTaken && isLegendFree(chart, view, size, floating, place);
  });
  return { legend: legend ?? NOWHERE, areButtonsAtTop };
};

/** With less of the chart in view there is a card in every corner before long. */
const MOSTLY = 0.5;

/**
 * The corners for a view that came to rest, null before the first: those of *Fit* where it shows the whole chart. Else
 * they stay as they were before, until a card comes to lie under something or a folded legend has room.
 */
export const cornersIn = (
  chart: Chart,
  view: Viewport | null,
  size: Size,
  sizes: LegendSizes,
  scale: number,
  before: Corners | undefined,
): Corners => {
  const fitted = (): Corners => freeCorners(chart, fitting(chart, size), size, sizes, scale);
  if (view === null || isFitted(view, chart, size)) return fitted();
  if (shareInView(chart, view, size) < MOSTLY) return before ?? fitted();
  if (before === undefined) return freeCorners(chart, view, size, sizes, scale);
  const floating = { sizes, scale };
  const areFree =
    isLegendFree(chart, view, size, floating, before.legend) &&
    areButtonsFree(chart, view, size, floating, before.areButtonsAtTop);
  // A folded legend says nothing until it is pressed: it unfolds where there is room again.
  if (areFree && formOf(before.legend) !== 'folded') return before;
  const anew = freeCorners(chart, view, size, sizes, scale);
  return areFree && formOf(anew.legend) === 'folded' ? before : anew;
};
