import { expect, it } from 'vitest';
import { phaseCharts } from '../../renderer/paper/slides/charts';
import { buyingCentreFigures } from '../../shared/analysis/buyingCentre';
import { signed } from '../../shared/conventions/writeNumber';
import { PHASES } from '../../shared/model/scales';
import { sampleDocument } from '../support/samples';

it('gives a chart of a presentation the numbers the pages show: programs round a half below nothing the other way', () => {
  const hospital = sampleDocument('hospital');
  const halves = [...buyingCentreFigures(hospital, '2026-03-02').values()].flatMap(({ phases: figures }) => {
    const [coverage, support] = phaseCharts(figures).map(({ series }) => series[0]?.values ?? []);
    PHASES.forEach((phase, at) => {
      const value = figures[phase].support.value;
      expect(support?.[at] ?? null).toBe(value === null ? null : Math.round(value));
      expect(signed(support?.[at] ?? null)).toBe(signed(value));
      expect(Number.isInteger(coverage?.[at] ?? 0)).toBe(true);
    });
    return PHASES.filter((phase) => (figures[phase].support.value ?? 0) % 1 === -0.5);
  });
  // The sample has the case that is meant.
  expect(halves.length).toBeGreaterThan(0);
});
