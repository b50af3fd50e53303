import { describe, expect, it } from 'vitest';
import { figures } from '../../../shared/analysis/figures';
import { expectedFigures, SAMPLES, sampleDocument } from '../../support/samples';

describe.each(SAMPLES)('the figures of the %s sample', (name) => {
  const expected = expectedFigures(name);
  const actual = figures(sampleDocument(name), String(expected['asOf']));

  it.each(Object.keys(expected))('%s', (part) => {
    expect(actual[part]).toEqual(expected[part]);
  });

  it('have the parts of the worked example and no others', () => {
    expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  });
});
