import { expect, it } from 'vitest';
import { STACK_GAP } from '../../../shared/layout/branchFront';
import { cardBoxAt, cardScale } from '../../../shared/layout/cardSize';
import { CARD } from '../../../shared/layout/chart';
import { INFLUENCE } from '../../../shared/model/scales';

it('makes cards the larger the more influence somebody has, and that of nobody rated an ordinary one', () => {
  const scales = INFLUENCE.map((influence) => cardScale(true, influence));
  expect(scales).toEqual(scales.toSorted((a, b) => a - b));
  expect(new Set(scales).size).toBe(scales.length);
  expect(cardScale(true, null)).toBe(1);
  for (const influence of INFLUENCE) expect(cardScale(false, influence)).toBe(1);
});

it('keeps each card in the middle of its place, and the lane between two of the largest free', () => {
  const { x, y, width, height } = cardBoxAt({ x: 100, y: 50 }, cardScale(true, 5));
  expect(x + width / 2).toBeCloseTo(100 + CARD.width / 2);
  expect(y + height / 2).toBeCloseTo(50 + CARD.height / 2);
  expect(height - CARD.height).toBeLessThan(STACK_GAP / 2);
  expect(cardBoxAt({ x: 0, y: 0 }, 1)).toEqual({ x: 0, y: 0, width: CARD.width, height: CARD.height });
});
