/** Lines between people as native lines, which know no zigzag: each kind has a look of its own. */
import type { DrawnLine } from '../../../shared/api/drawnSlides';
import { strokeOf } from './colour';

const KINDS = ['influences', 'mentor', 'ally', 'conflict', 'dotted'] as const;
type LineKind = (typeof KINDS)[number];
const NAMES: Readonly<Record<LineKind, string>> = {
  influences: 'Influences',
  mentor: 'Mentor',
  ally: 'Ally',
  conflict: 'Conflict',
  dotted: 'Second manager',
};
/** A double line needs room for both. */
const DOUBLE = 3.2;
const LEAST_WIDTH = 1;

/** What kind of line an element draws; null for all else. */
export const kindOfLine = (element: Element): LineKind | null =>
  KINDS.find((kind) => element.classList.contains(`link-${kind}`)) ?? null;

export const lookOfLine = (
  element: Element,
  kind: LineKind,
  scale: number,
  opacity: number,
): Pick<DrawnLine, 'stroke' | 'hasArrow' | 'name'> => {
  const path = element.querySelector('path');
  const style = path === null ? null : getComputedStyle(path);
  const width = Math.max(LEAST_WIDTH, parseFloat(style?.strokeWidth ?? '1') * scale);
  const stroke = strokeOf(
    style?.stroke ?? '',
    kind === 'ally' ? width * DOUBLE : width,
    kind === 'dotted' ? 'dot' : kind === 'conflict' ? 'dash' : undefined,
    opacity,
  ) ?? { colour: '0F5C6E', width };
  return {
    stroke: kind === 'ally' ? { ...stroke, isDouble: true } : stroke,
    ...(element.querySelector('.link-head') ? { hasArrow: true } : {}),
    name: NAMES[kind],
  };
};
