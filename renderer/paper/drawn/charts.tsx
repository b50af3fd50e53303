/** Drawings that are numbers: where a page is read for a presentation they become charts people can edit there. */
import { useContext, type ReactNode } from 'react';
import type { DrawnChart, DrawnFill, DrawnSeries, DrawnShape } from '../../../shared/api/drawnSlides';
import type { Box } from '../../../shared/layout/bounds';
import { boxOn } from './boxes';
import { colourOf } from './colour';
import { drawingOf, type Corner } from './drawings';
import { IsRead } from './reportingWays';

/** Colours are those of the drawing: `tone` is the class of a shape in it. */
type SeriesSpec = Omit<DrawnSeries, 'fill' | 'fills' | 'stroke'> & {
  readonly tone: string;
  /** In its place, one a value. */
  readonly tones?: readonly string[];
};
export type ChartSpec = Omit<DrawnChart, 'is' | 'box' | 'letters' | 'series' | 'name'> & {
  readonly series: readonly SeriesSpec[];
  /** Which part of the drawing it takes the place of, as parts of its sides; without it all. */
  readonly part?: Box;
  /** The class of what alone of the drawing it takes the place of: everything else stays, under it. */
  readonly insteadOf?: string;
};

/** A drawing with the charts that say the same. */
export const Charted = ({ as, children }: { readonly as: readonly ChartSpec[]; readonly children: ReactNode }) => (
  <>
    {useContext(IsRead) ? <i hidden data-charts={JSON.stringify(as)} /> : null}
    {children}
  </>
);

const specsOf = (drawing: SVGSVGElement): readonly ChartSpec[] => {
  const before = drawing.previousElementSibling;
  const given = before instanceof HTMLElement ? before.dataset['charts'] : undefined;
  return given === undefined ? [] : (JSON.parse(given) as ChartSpec[]);
};

const PLAIN = 'B5AFA2';
const HATCH: DrawnFill = { lines: '6F7780', ground: 'FFFFFF' };
/** How a shape of a class looks in the drawing; without one as the class is painted. */
const fillOf = (drawing: SVGSVGElement, tone: string): DrawnFill => {
  const known = drawing.querySelector(
    tone
      .split(' ')
      .map((name) => `.${name}`)
      .join(''),
  );
  const shown = known ?? drawing.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'rect'));
  if (known === null) shown.setAttribute('class', tone);
  const { fill, fillOpacity, stroke } = getComputedStyle(shown);
  if (known === null) shown.remove();
  if (fill.includes('url(')) return HATCH;
  return colourOf(fill, Number(fillOpacity)) ?? colourOf(stroke, 0.2) ?? PLAIN;
};

const lettersOf = (drawing: SVGSVGElement): number => {
  const text = drawing.querySelector('text');
  const scale = drawing.getBoundingClientRect().width / Math.max(1, drawing.viewBox.baseVal.width);
  return text === null ? 14 : parseFloat(getComputedStyle(text).fontSize) * scale;
};

const chartOf = (drawing: SVGSVGElement, spec: ChartSpec, whole: Box): DrawnChart => {
  const { part = { x: 0, y: 0, width: 1, height: 1 }, series, insteadOf: _, ...rest } = spec;
  return {
    ...rest,
    is: 'chart',
    name: drawing.getAttribute('aria-label') ?? '',
    box: {
      x: whole.x + part.x * whole.width,
      y: whole.y + part.y * whole.height,
      width: part.width * whole.width,
      height: part.height * whole.height,
    },
    letters: lettersOf(drawing),
    series: series.map(({ tone, tones, ...one }) => ({
      ...one,
      fill: fillOf(drawing, tone),
      ...(tones === undefined ? {} : { fills: tones.map((each) => fillOf(drawing, each)) }),
    })),
  };
};

/** The drawing without some of its shapes. */
const withoutShapes = (drawing: SVGSVGElement, corner: Corner, kind: string): readonly DrawnShape[] => {
  const left = [...drawing.querySelectorAll<SVGElement>(`.${kind}`)];
  for (const shape of left) shape.style.display = 'none';
  const read = drawingOf(drawing, corner);
  for (const shape of left) shape.style.display = '';
  return read;
};

/** A drawing as charts, over what of it is no number; null where it is none. */
export const chartsIn = (drawing: SVGSVGElement, corner: Corner): readonly DrawnShape[] | null => {
  const specs = specsOf(drawing);
  if (specs.length === 0) return null;
  const whole = boxOn(drawing.getBoundingClientRect(), corner);
  const under = specs.flatMap(({ insteadOf }) =>
    insteadOf === undefined ? [] : withoutShapes(drawing, corner, insteadOf),
  );
  return [...under, ...specs.map((spec) => chartOf(drawing, spec, whole))];
};
