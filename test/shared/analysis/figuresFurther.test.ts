import { describe, expect, it } from 'vitest';
import { figures } from '../../../shared/analysis/figures';
import { furtherFigures } from '../../../shared/analysis/figuresFurther';
import { stated } from '../../../shared/analysis/result';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { edited } from '../../../shared/document/draft';
import { setGhost } from '../../../shared/document/scenarios';
import { sampleDocument, SAMPLES } from '../../support/samples';

const AS_OF = '2026-03-02';

describe.each(SAMPLES)('seeing further in the %s sample', (name) => {
  const [first = ''] = sampleDocument(name).person.keys();
  const document = edited(sampleDocument(name), (draft) => {
    draft.add('scenario', { id: 'S', name: 'All for you' });
    for (const id of draft.current().person.keys()) setGhost(draft, 'S', id, { attitude: 2 });
  });
  const further = furtherFigures(document, AS_OF);

  it('is printed with the other figures, in their decimals', () => {
    const printed = figures(document, AS_OF)['seeingFurther'] as unknown as typeof further;
    expect(printed.priorities.map(({ id }) => id)).toEqual(further.priorities.map(({ id }) => id));
    expect(printed.priorities[0]?.score).toBe(stated(further.priorities[0]?.score ?? 0));
    expect(printed.scenarios[0]?.figures['support']).toEqual({
      before: stated(supportIndex(document, AS_OF).value ?? 0),
      after: 100,
    });
  });
  it('agrees with itself: what is true now stands in every part alike', () => {
    const now = supportIndex(document, AS_OF).value;
    expect(further.scenarios[0]?.figures['support']?.before).toBe(now);
    expect(further.assumptions.ratings.filter(({ id }) => id === first).length).toBeGreaterThan(0);
    const degrees = further.network.reduce((sum, { degree }) => sum + degree, 0);
    // Each line has two ends.
    expect(degrees % 2).toBe(0);
    for (const { chains } of further.ways) {
      expect(chains.length).toBeLessThanOrEqual(3);
      expect(chains.map(({ cost }) => cost)).toEqual(chains.map(({ cost }) => cost).toSorted((a, b) => a - b));
    }
  });
});
