import { readFileSync } from 'node:fs';
import { readAccountFile } from '../../shared/exchange/accountFile';
import type { Document } from '../../shared/document/document';

export type SampleName = 'hospital' | 'industrial';
export const SAMPLES: readonly SampleName[] = ['hospital', 'industrial'];

/** A sample account as it lies in `assets/samples`, parsed. */
export const sampleFile = (name: SampleName): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../assets/samples/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

/** A sample account as a document. */
export const sampleDocument = (name: SampleName): Document => {
  const result = readAccountFile(sampleFile(name));
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.value.document;
};

/** The figures worked out by hand for a sample account. */
export const expectedFigures = (name: SampleName): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../fixtures/expected-${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
