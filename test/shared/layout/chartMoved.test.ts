import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chartAt, chartMoved, layChart } from '../../../shared/layout/chart';
import { randomCards, seeded } from '../../support/charts';

it('draws anew only the lines of the teams whose cards are on their way', () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 5 }), (count, seed, some) => {
    const laid = layChart(randomCards({ count, seed, bushiness: 4, roots: 1, varied: false }), new Map());
    const next = seeded(seed);
    const moved = new Map(Array.from({ length: some }, () => [laid.cards[Math.floor(next() * count)]!.id, { x: Math.round(next() * 4000), y: Math.round(next() * 3000) }] as const));
    const chart = chartMoved(laid, moved);
    const whole = chartAt(laid.cards, chart.positions);
    expect(chart.positions).toEqual(new Map([...laid.positions, ...moved]));
    expect(chart.elbows.map((elbow) => [elbow.parentId, elbow.childIds])).toEqual(whole.elbows.map((elbow) => [elbow.parentId, elbow.childIds]));
    chart.elbows.forEach((elbow, at) => {
      const isTouched = moved.has(elbow.parentId) || elbow.childIds.some((id) => moved.has(id));
      if (!isTouched) expect(elbow).toBe(laid.elbows[at]);
      else if (elbow.childIds.every((id) => !laid.elbows.some((other) => other.parentId === id))) expect(elbow).toEqual(whole.elbows[at]);
    });
  }), { numRuns: 60 });
  const laid = layChart(randomCards({ count: 10, seed: 3, bushiness: 2, roots: 1, varied: false }), new Map());
  expect(chartMoved(laid, new Map())).toBe(laid);
});
