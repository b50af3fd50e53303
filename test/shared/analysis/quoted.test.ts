import { describe, expect, it } from 'vitest';
import { champions } from '../../../shared/analysis/champion';
import { coverageByGroup } from '../../../shared/analysis/coverage';
import { figures, type Json } from '../../../shared/analysis/figures';
import { singleThreadByGroup } from '../../../shared/analysis/singleThread';
import { warmRoutes } from '../../../shared/analysis/warmRoute';
import { gapToTarget } from '../../../shared/analysis/gapToTarget';
import { growth } from '../../../shared/analysis/growth';
import { portfolioRows } from '../../../shared/analysis/timeValue';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const industrial = sampleDocument('industrial');
const stated = { hospital: figures(hospital, AS_OF), industrial: figures(industrial, AS_OF) };
const at = (from: 'hospital' | 'industrial', path: string): Json | undefined =>
  path
    .split('.')
    .reduce<Json | undefined>((value, key) => (value as Record<string, Json> | undefined)?.[key], stated[from]);

/** The checks quoted beside the formulas. */
describe.each([
  ['hospital', 'supportIndex.value', 14.0625],
  ['hospital', 'supportIndex.low', 9.5],
  ['hospital', 'supportIndex.high', 17.5],
  ['hospital', 'supportIndex.knownShare', 96],
  ['industrial', 'supportIndex.value', 20.3297],
  ['hospital', 'coverageByClass.medical', 63.1579],
  ['hospital', 'coverageByClass.managerial', 30.7692],
  ['hospital', 'classBalance.warning', true],
  ['hospital', 'hiddenInfluencers', ['H10', 'H17', 'H32', 'H34', 'H36']],
  ['hospital', 'coverageRate', 43.4783],
  ['industrial', 'coverageRate', 44.6809],
  ['hospital', 'gapCounts', { G1: 1, G2: 7, G4: 1, G5: 11, G6: 1, G7: 5, G9: 1, G12: 1 }],
  ['hospital', 'singleThread.threads', 12],
  ['hospital', 'singleThread.customer', 0.1468],
  ['hospital', 'singleThread.supplier', 0.5321],
  ['hospital', 'singleThread.rating', 'Low'],
  ['hospital', 'counterChampions', ['H13']],
  ['hospital', 'phases.decide.coverage', 39.2727],
  ['hospital', 'phases.decide.support', 4.4118],
  ['hospital', 'relationshipProgress', 59.1078],
  ['hospital', 'adaptability', 3.0632],
  ['hospital', 'relationshipStage.ours.score', 3.0667],
  ['hospital', 'relationshipStage.customer.score', 2.6],
  ['hospital', 'relationshipStage.label', 'Cooperative'],
  ['industrial', 'relationshipStage.disintegrating', true],
  ['hospital', 'matrix.quadrant', 'Strategic'],
  ['industrial', 'matrix.quadrant', 'Star'],
  ['industrial', 'matrix.strength', 4.875],
  ['hospital', 'portfolio.selected', ['PC', 'PF', 'PA', 'PD']],
  ['hospital', 'portfolio.jaccard', 0.5],
  ['hospital', 'portfolio.largeNotKey', ['PB', 'PH']],
  ['hospital', 'portfolio.keyNotLarge', ['PF']],
  ['hospital', 'wallet.shareOfWallet', 41.0714],
  ['hospital', 'wallet.whitespace', 9_900_000],
  ['hospital', 'wallet.unknownSpendCells', 1],
  ['hospital', 'wallet.penetration', 65],
  ['hospital', 'target.gap', 1_449_500],
  ['hospital', 'target.gapPct', 17.6768],
  ['hospital', 'target.pipelineCoverage', 1.4323],
  ['hospital', 'target.forecast', 6_750_500],
  ['industrial', 'target.ourGrowthPct', -6.2295],
  ['industrial', 'target.customerGrowthPct', 6.0659],
  ['industrial', 'target.growthLag', -12.2954],
  ['industrial', 'powerBalance.balance', -21.5],
  ['industrial', 'powerBalance.label', 'Customer holds power'],
  ['hospital', 'value.claimed', 412_728],
  ['hospital', 'value.agreed', 358_128],
  ['hospital', 'value.roiPct', 131.0503],
  ['hospital', 'value.paybackMonths', 8.2089],
  ['hospital', 'value.realisation', 0.1843],
  ['industrial', 'readiness.verdict', 'Act now'],
  ['industrial', 'stGallenAudit.maturity', 2],
  ['hospital', 'threeS.verdict', 'Candidate with conditions'],
  ['hospital', 'health.health', 55.6521],
  ['hospital', 'risks.account', 'High'],
  ['industrial', 'movement.change', -5.4945],
  ['industrial', 'movement.worsened', ['M05', 'M06', 'M16']],
  ['hospital', 'forceField.ratio', 55],
] as const)('%s %s', (sample, path, value) => {
  it(`is ${JSON.stringify(value)}`, () => {
    expect(at(sample, path)).toEqual(value);
  });
});

describe('what the text says in words', () => {
  it('H17 is a good friend without the power of a champion', () => {
    const { all, depth, strength } = champions(hospital, AS_OF);
    expect(all.find((one) => one.id === 'H17')).toMatchObject({ class: 'Developing champion' });
    expect(depth).toBe(2);
    expect(strength.value).toBe(90);
  });

  it('the way to H03 leads over H02 and H01; to M32 there is none', () => {
    expect(warmRoutes(hospital, AS_OF).find((route) => route.targetId === 'H03')).toEqual({
      targetId: 'H03',
      cost: 5,
      path: ['H02', 'H01', 'H03'],
    });
    expect(warmRoutes(industrial, AS_OF).find((route) => route.targetId === 'M32')).toEqual({
      targetId: 'M32',
      cost: null,
      path: null,
    });
  });

  it('single thread is low over all and worse for the managerial side alone', () => {
    const sides = singleThreadByGroup(hospital, AS_OF).stakeholderClass;
    expect(sides.get('managerial')?.threads).toBeLessThan(12);
    expect(sides.get('external')?.rating).toBe('High');
  });

  it('each department and unit has its own coverage', () => {
    expect([...coverageByGroup(hospital, AS_OF).departmentId.keys()]).toContain('FIN');
    expect(coverageByGroup(hospital, AS_OF).businessUnitId.get('HQ')?.value).not.toBeNull();
  });

  it('pipeline coverage is red and the supplier of the turbines loses ground', () => {
    expect(gapToTarget(hospital, AS_OF).coverageLight).toBe('red');
    expect(growth(industrial, AS_OF).verdict).toBe('losing ground');
    expect(growth(hospital, AS_OF).verdict).toBe('keeping pace');
  });

  it('Oakfell takes time without much value', () => {
    expect(portfolioRows(hospital, AS_OF).find((row) => row.id === 'PB')).toMatchObject({
      tviBand: 'Over-served',
      contribution: { isHiddenLoss: true, average: 0 },
    });
  });
});
