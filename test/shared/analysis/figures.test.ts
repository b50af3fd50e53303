import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../shared/analysis/figures';
import type { AnyRecord, Kind } from '../../../shared/model';
import type { Document } from '../../../shared/document/document';
import { expectedFigures, SAMPLES, sampleDocument } from '../../support/samples';

describe.each(SAMPLES)('the figures of the %s sample', (name) => {
  const expected = expectedFigures(name);
  const actual = figures(sampleDocument(name), String(expected['asOf']));

  it.each(Object.keys(expected))('%s', (part) => {
    expect(actual[part]).toEqual(expected[part]);
  });

  it('have the parts of the worked example, and what the pages of Seeing further show', () => {
    expect(Object.keys(actual).sort()).toEqual(
      [...Object.keys(expected), 'seeingFurther', 'aboveAccounts', 'programme'].sort(),
    );
  });
});

/** The document with the records of some kinds in another order, inside and out. */
const reordered = (document: Document, kinds: readonly Kind[], seed: number): Document => {
  const shuffled = (kind: Kind): ReadonlyMap<string, AnyRecord> => {
    const records = [...document[kind].values()] as AnyRecord[];
    const place = (record: AnyRecord): number =>
      [...record.id].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619), seed) >>> 0;
    return new Map(
      records.sort((a, b) => place(a) - place(b)).map((record, index) => [record.id, { ...record, ordinal: index }]),
    );
  };
  return { ...document, ...Object.fromEntries(kinds.map((kind) => [kind, shuffled(kind)])) } as Document;
};

describe('the order of records', () => {
  it.each(SAMPLES)('changes no figure of the %s sample', (name) => {
    const document = sampleDocument(name);
    const day = String(expectedFigures(name)['asOf']);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(
          figures(
            reordered(
              document,
              [
                'person',
                'seat',
                'holding',
                'link',
                'action',
                'objective',
                'contract',
                'vote',
                'force',
                'valueDriver',
                'assignment',
                'strengthFactor',
                'attractivenessFactor',
              ],
              seed,
            ),
            day,
          ),
        ).toEqual(figures(document, day));
      }),
      { numRuns: 20 },
    );
  });
});
