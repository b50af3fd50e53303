import { describe, expect, it } from 'vitest';
import { figures } from '../../../shared/analysis/figures';
import { gaps } from '../../../shared/analysis/gaps';
import { onePage } from '../../../shared/analysis/onePage';
import { planCheck } from '../../../shared/analysis/planCheck';
import { suggestedRisks } from '../../../shared/analysis/suggestedRisks';
import { triggers } from '../../../shared/analysis/triggers';
import { PARTS, readAccountFile } from '../../../shared/exchange/accountFile';
import { SAMPLES, sampleFile } from '../../support/samples';

/** Parts other parts name records of; without them a file is refused, in words. */
const NAMED = new Set([
  'supplier',
  'stakeholders',
  'offerings',
  'competitors',
  'objectives',
  'risks',
  'opportunities',
  'portfolio',
]);

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
};

describe.each(SAMPLES)('the %s sample without one of its parts', (name) => {
  it.each(PARTS.filter((part) => part !== 'account' && part !== 'schemaVersion'))(
    '%s left out or null is read, and every figure is a number or null',
    (part) => {
      for (const file of [
        { ...sampleFile(name), [part]: null },
        Object.fromEntries(Object.entries(sampleFile(name)).filter(([key]) => key !== part)),
      ]) {
        const result = readAccountFile(file);
        if (!result.ok) {
          expect(NAMED, result.problems[0]).toContain(part);
          expect(result.problems.length).toBeGreaterThan(0);
          continue;
        }
        const { document } = result.value;
        const all = figures(document, '2026-03-02');
        expect(numbersIn(all).every(Number.isFinite)).toBe(true);
        for (const read of [gaps, planCheck, suggestedRisks, triggers, onePage])
          expect(() => read(document, '2026-03-02')).not.toThrow();
      }
    },
  );

  it('is read with every single value of its people, money and plan not known', () => {
    const file = structuredClone(sampleFile(name)) as Record<string, Record<string, unknown>[]>;
    for (const one of file['stakeholders'] ?? [])
      for (const field of [
        'influence',
        'attitude',
        'relationship',
        'targetRelationship',
        'level',
        'title',
        'departmentId',
        'businessUnitId',
        'reportsToId',
        'lastContact',
        'contactOwnerId',
        'phases',
        'champion',
        'stakeholderClass',
      ])
        one[field] = null;
    for (const one of file['opportunities'] ?? [])
      for (const field of ['value', 'valueInYear', 'probability', 'closeDate', 'meddicc', 'type']) one[field] = null;
    for (const one of file['risks'] ?? [])
      for (const field of ['likelihood', 'impact', 'residualLikelihood', 'residualImpact', 'exposure', 'reviewDate'])
        one[field] = null;
    for (const one of file['valueDrivers'] ?? [])
      for (const field of ['quantity', 'unitValue', 'improvementPct', 'confidencePct', 'deliveredValue'])
        one[field] = null;
    const result = readAccountFile(file);
    if (!result.ok) throw new Error(result.problems.join('\n'));
    expect(numbersIn(figures(result.value.document, '2026-03-02')).every(Number.isFinite)).toBe(true);
    expect(figures(result.value.document, '2026-03-02')).toMatchObject({
      supportIndex: { value: null },
      coverageRate: null,
    });
  });
});
