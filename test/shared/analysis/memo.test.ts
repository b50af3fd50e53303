import { describe, expect, it } from 'vitest';
import { attractiveness, matrixPosition, relativeStrength } from '../../../shared/analysis/portfolioMatrix';
import { accountContribution } from '../../../shared/analysis/contribution';
import { figure } from '../../../shared/analysis/memo';
import { figures } from '../../../shared/analysis/figures';
import { readiness } from '../../../shared/analysis/readiness';
import { selection, selectionScores } from '../../../shared/analysis/selection';
import { stGallenAudit } from '../../../shared/analysis/stGallenAudit';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { accountStatus } from '../../../shared/analysis/overview';
import { threeSFit } from '../../../shared/analysis/threeS';
import { portfolioRows } from '../../../shared/analysis/timeValue';
import { gapToTarget } from '../../../shared/analysis/gapToTarget';
import { edited } from '../../../shared/document/draft';
import { list, type Document } from '../../../shared/document/document';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const UNTOUCHED = {
  attractiveness,
  relativeStrength,
  matrixPosition,
  selection,
  selectionScores,
  accountContribution,
  portfolioRows,
  readiness,
  stGallenAudit,
  threeSFit,
  gapToTarget,
};

describe('an edit', () => {
  it('of one attitude works out again what reads people, and nothing of the portfolio or the programme', () => {
    const document = sampleDocument('hospital');
    figures(document, AS_OF);
    accountStatus(document, AS_OF);
    const before = Object.fromEntries(Object.entries(UNTOUCHED).map(([name, one]) => [name, one(document, AS_OF)]));
    const support = supportIndex(document, AS_OF);
    const changed = edited(document, (draft) => {
      draft.set('person', 'H01', { attitude: 2 });
    });
    const after = figures(changed, AS_OF);
    accountStatus(changed, AS_OF);
    // The very same object: it was remembered and not worked out again.
    for (const [name, one] of Object.entries(UNTOUCHED)) expect(one(changed, AS_OF), name).toBe(before[name]);
    expect(supportIndex(changed, AS_OF)).not.toBe(support);
    expect(after['supportIndex']).not.toEqual(figures(document, AS_OF)['supportIndex']);
  });
});

describe('a memoised figure', () => {
  const count = figure(['person', 'risk'], (document, asOf) => ({
    asOf,
    people: list(document, 'person').length,
    risks: list(document, 'risk').length,
  }));
  const document = sampleDocument('hospital');

  it('gives the same value for the same tables and day', () => {
    expect(count({ ...document }, AS_OF)).toBe(count(document, AS_OF));
  });

  it('is worked out again for another day or other tables, and remembers the earlier ones', () => {
    const first = count(document, AS_OF);
    const later = count(document, '2027-01-01');
    const without = count({ ...document, risk: new Map() }, AS_OF);
    expect(later).not.toBe(first);
    expect(without).toEqual({ asOf: AS_OF, people: 36, risks: 0 });
    expect(count(document, AS_OF)).toBe(first);
  });

  it('does not notice tables it does not read', () => {
    const without: Document = { ...document, action: new Map() };
    expect(count(without, AS_OF)).toBe(count(document, AS_OF));
  });

  it('without a kind to read is refused where it is written', () => {
    expect(() => figure([], () => 1)).toThrow('at least one kind');
  });
});
