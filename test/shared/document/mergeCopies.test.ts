import type { Answer } from '../../../shared/document/mergeCopies/copies';
import type { Kind } from '../../../shared/model';
import { isAtlasKind, type Document } from '../../../shared/document/document';
import { describe, expect, test } from 'vitest';
import { chanceFrom as chanceOf } from '../../support/torture';
import { copiesOf, factsOf, faultsOf, settled, wentOn } from '../../support/twoCopies';
import { sampleDocument, SAMPLES } from '../../support/samples';
import { mergeCopies } from '../../../shared/document/mergeCopies/mergeCopies';
import { between, kindsOf } from '../../../shared/document/diff';

describe('two copies that went different ways', () => {
  test.each([...SAMPLES].flatMap((name) => [1, 2, 3, 4].map((seed) => ({ name, seed }))))(
    'what only one changed is taken, what both changed is asked ($name $seed)',
    ({ name, seed }) => {
      const base = sampleDocument(name);
      const copies = copiesOf(base, wentOn(base, chanceOf(seed), 60), wentOn(base, chanceOf(seed + 1000), 60));
      const chance = chanceOf(seed);
      const answers: readonly (() => Answer)[] = [
        () => 'mine',
        () => 'theirs',
        () => (chance() < 0.5 ? 'mine' : 'both'),
      ];
      for (const answer of answers) {
        const { merged } = settled(copies, answer);
        expect(faultsOf(copies, merged)).toEqual([]);
      }
    },
  );

  test('what does not conflict merges alike from either side', () => {
    const base = sampleDocument('hospital');
    let found = 0;
    for (let seed = 1; seed < 60; seed += 1) {
      const mine = wentOn(base, chanceOf(seed), 6);
      const theirs = wentOn(base, chanceOf(seed + 500), 6);
      const one = mergeCopies(copiesOf(base, mine, theirs));
      const other = mergeCopies(copiesOf(base, theirs, mine));
      expect(other.questions.length > 0).toBe(one.questions.length > 0);
      if (one.questions.length + one.joined.length > 0) continue;
      found += 1;
      // What an atlas shares goes in the atlas where it was removed, and in no other.
      const own = (document: Document) =>
        [...factsOf(document)]
          .flatMap(([name, value]) => (isAtlasKind(name.split('|')[0] as Kind) ? [] : [`${name} ${value}`]))
          .toSorted();
      expect(own(other.document)).toEqual(own(one.document));
    }
    expect(found).toBeGreaterThan(10);
  });

  test('a copy that did not go on brings nothing, and ours that did not takes all', () => {
    const base = sampleDocument('hospital');
    const other = wentOn(base, chanceOf(7), 80);
    const nothing = mergeCopies(copiesOf(base, other, base));
    expect(nothing.questions).toEqual([]);
    expect(nothing.diff).toEqual({});
    const all = mergeCopies(copiesOf(base, base, other));
    expect(all.questions).toEqual([]);
    expect(kindsOf(between(all.document, other)).filter((kind) => !isAtlasKind(kind))).toEqual([]);
  });
});
