import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redacted } from '../../../shared/audience/redacted';
import { HIDEABLE, type Viewer } from '../../../shared/audience/viewer';
import type { Document } from '../../../shared/document/document';
import { KIND_NAMES } from '../../../shared/model';
import { writeCsv } from '../../../shared/exchange/csv/writing';
import { planText } from '../../../shared/exchange/planText';
import { everythingFilled } from '../../support/filledAccount';
import { hiddenVariant, randomAccount } from '../../support/hiddenVariant';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';

const ACCOUNTS: readonly (readonly [string, () => Document])[] = [
  ['the hospital', () => sampleDocument('hospital')],
  ['the industrial account', () => sampleDocument('industrial')],
  ['an account with every field filled', everythingFilled],
  ['an account filled by chance', () => randomAccount(everythingFilled(), 11)],
  ['a hospital filled by chance', () => randomAccount(sampleDocument('hospital'), 23)],
];

const VIEWERS: readonly Viewer[] = [
  { audience: 'customer', hidden: [] },
  { audience: 'customer', hidden: ['money', 'names'] },
  ...HIDEABLE.map((one): Viewer => ({ audience: 'team', hidden: [one] })),
  { audience: 'team', hidden: HIDEABLE },
];

/** One line a record, in its order: what differs is named. */
const linesOf = (document: Document): readonly string[] =>
  KIND_NAMES.flatMap((kind) => [...document[kind].values()].map((record) => `${kind} ${JSON.stringify(record)}`));

describe.each(ACCOUNTS)('two versions of %s that differ only in what is hidden', (_, account) => {
  it.each(
    VIEWERS.map(
      (viewer) => [`${viewer.audience}, without ${viewer.hidden.join(', ') || 'nothing more'}`, viewer] as const,
    ),
  )('are one document, one text and one table for the %s', (_words, { audience, hidden }) => {
    const document = account();
    const seen = redacted(document, audience, hidden);
    const [lines, plain, table] = [linesOf(seen), planText(seen, AS_OF), writeCsv(seen)];
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const other = redacted(hiddenVariant(document, { audience, hidden }, seed), audience, hidden);
        expect(linesOf(other)).toStrictEqual(lines);
        expect(planText(other, AS_OF)).toBe(plain);
        expect(writeCsv(other)).toBe(table);
      }),
      { numRuns: 12 },
    );
  });
});
