import { describe, expect, it } from 'vitest';
import { redacted } from '../../../shared/audience/redacted';
import type { Hideable } from '../../../shared/audience/viewer';
import { gaps } from '../../../shared/analysis/gaps';
import { gapToTarget } from '../../../shared/analysis/gapToTarget';
import { evidence } from '../../../shared/analysis/evidence';
import { hours } from '../../../shared/analysis/hours';
import { lockOut } from '../../../shared/analysis/lockOut';
import { risks } from '../../../shared/analysis/risk';
import { wallet } from '../../../shared/analysis/shareOfWallet';
import { singleThread } from '../../../shared/analysis/singleThread';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { valueCase } from '../../../shared/analysis/valueCase';
import type { Document } from '../../../shared/document/document';
import type { Nature } from '../../../shared/model/fields';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const HIDES: readonly (readonly [Nature, Hideable])[] = [
  ['opinion', 'opinions'],
  ['money', 'money'],
];

type AnyFigure = ((document: Document, asOf: string) => unknown) & { readonly reveals: readonly Nature[] };
const isFigure = (value: unknown): value is AnyFigure => typeof value === 'function' && 'reveals' in value;

/** Every figure of the domain that is exported, by name. */
const FIGURES = Object.values(import.meta.glob<object>('../../../shared/analysis/*.ts', { eager: true })).flatMap(
  (module) => Object.entries(module).filter((entry): entry is [string, AnyFigure] => isFigure(entry[1])),
);

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (one instanceof Map || one instanceof Set ? [...one] : one));

describe('what a figure reveals', () => {
  const whole = sampleDocument('hospital');
  it.each(HIDES)('is said where it changes without %s', (nature, hideable) => {
    const seen = redacted(whole, 'team', [hideable]);
    // The same tables for a reader who sees everything: what a figure gives there is what it rests on.
    const without: Document = { ...seen, account: new Map(seen.account) };
    const silent = FIGURES.filter(
      ([, figure]) =>
        !figure.reveals.includes(nature) && asText(figure(whole, AS_OF)) !== asText(figure(without, AS_OF)),
    ).map(([name]) => name);
    expect(FIGURES.length).toBeGreaterThan(80);
    expect(silent).toEqual([]);
  });

  it('is not shown to those who may not see it, and says so', () => {
    const notShown = { value: null, reason: 'notShown' };
    expect(supportIndex(redacted(whole, 'team', ['opinions']), AS_OF)).toMatchObject(notShown);
    expect(gapToTarget(redacted(whole, 'team', ['money']), AS_OF).gap).toMatchObject(notShown);
    expect(supportIndex(redacted(whole, 'customer'), AS_OF)).toMatchObject(notShown);
    expect(gapToTarget(redacted(whole, 'team', ['opinions']), AS_OF).gap.value).not.toBeNull();
  });

  it('of the rest is nothing wrong: no gap is found among what is hidden', () => {
    expect(gaps(whole, AS_OF).length).toBeGreaterThan(0);
    expect(gaps(redacted(whole, 'team', ['opinions']), AS_OF)).toEqual([]);
  });

  it('of the rest is no count or sum that would be wrong: of hours, evidence, threads, cells, barriers and losses', () => {
    const [withoutOpinions, withoutMoney] = [redacted(whole, 'team', ['opinions']), redacted(whole, 'team', ['money'])];
    expect(hours(withoutOpinions, AS_OF)).toMatchObject({ owners: [], needed: null });
    expect(hours(withoutOpinions, AS_OF).capacity).toBe(hours(whole, AS_OF).capacity);
    expect(evidence(withoutOpinions, AS_OF)).toEqual([]);
    expect(singleThread(withoutOpinions, AS_OF)).toMatchObject({ threads: null, reason: 'notShown' });
    expect(wallet(withoutMoney, AS_OF)).toMatchObject({ oursTotal: null, unknownSpendCells: 0 });
    expect(lockOut(withoutMoney, AS_OF)).toMatchObject({ index: null, reason: 'notShown' });
    expect(risks(withoutMoney, AS_OF)).toMatchObject({ expectedLoss: null, account: risks(whole, AS_OF).account });
  });

  it('lets the customer see what they agreed to, of what is shared', () => {
    expect(valueCase(redacted(whole, 'customer'), AS_OF).agreed.value).toBe(358_128);
  });
});
