import { describe, expect, test } from 'vitest';
import { copiesOf, faultsOf, settled, wentOn } from '../support/twoCopies';
import { sampleDocument, SAMPLES } from '../support/samples';
import { chanceFrom } from '../support/torture';

describe('two copies of 500 edits each', () => {
  test.each([...SAMPLES].flatMap((name) => Array.from({ length: 12 }, (_, seed) => ({ name, seed: seed + 1 }))))(
    'become one, whatever is answered ($name $seed)',
    ({ name, seed }) => {
      const base = sampleDocument(name);
      const copies = copiesOf(base, wentOn(base, chanceFrom(seed), 500), wentOn(base, chanceFrom(seed + 1000), 500));
      const chance = chanceFrom(seed);
      const byChance = () => (['mine', 'theirs', 'both'] as const)[Math.floor(chance() * 3)] ?? 'mine';
      for (const answer of [() => 'mine' as const, () => 'theirs' as const, () => 'both' as const, byChance]) {
        const { merged } = settled(copies, answer);
        expect(merged.questions.length).toBeGreaterThan(20);
        expect(faultsOf(copies, merged)).toEqual([]);
      }
    },
  );
});
