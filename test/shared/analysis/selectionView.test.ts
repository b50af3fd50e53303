/** The selection as it is shown says what the figures say, and its rules hold. */
import { describe, expect, it } from 'vitest';
import { keyAccountSentences, selectionSentences, selectionView } from '../../../shared/analysis/selectionView';
import { list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { expectedFigures, sampleDocument, SAMPLES } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const wordsOf = (document: Document): readonly string[] =>
  selectionView(document, AS_OF).rules.map(({ words }) => words);

describe('the selection', () => {
  it.each(SAMPLES)('proposes of %s what was worked out by hand, best first', (name) => {
    const { selected, revenueOnly } = expectedFigures(name)['portfolio'] as {
      readonly selected: readonly string[];
      readonly revenueOnly: readonly string[];
    };
    const { lines } = selectionView(sampleDocument(name), AS_OF);
    expect(lines.filter((line) => line.isProposed).map(({ id }) => id)).toEqual(selected);
    expect(
      lines
        .filter((line) => line.isLarge)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(revenueOnly.toSorted());
  });

  it('says how it differs from a list by size', () => {
    expect(selectionSentences(selectionView(hospital, AS_OF))).toEqual([
      'Stonemere, Braemount, Carrowmere and Northway are proposed.',
      'A list by size would name Oakfell and Corrib and would miss Braemount.',
    ]);
    const nobody = { ...hospital, portfolioAccount: new Map() };
    expect(selectionSentences(selectionView(nobody, AS_OF))).toEqual(['No account stands in the portfolio yet.']);
  });

  it('asks for three to five criteria with weights of 100, and warns where it becomes a list by size', () => {
    expect(wordsOf(hospital)).toEqual([]);
    const few = edited(hospital, (draft) => {
      for (const { id } of list(hospital, 'criterion').slice(2)) draft.remove('criterion', id);
    });
    expect(wordsOf(few)).toEqual([
      'Only 2 criteria are named: choose by three to five.',
      'The weights add up to 50, not 100.',
      'Revenue weighs 50 %: above 40 % the list becomes one by size.',
    ]);
    const many = edited(hospital, (draft) => {
      draft.add('criterion', { name: 'Sixth', weight: 0 });
    });
    expect(wordsOf(many)).toEqual(['6 criteria are more than anybody weighs: choose by three to five.']);
  });

  it('proposes whom to let go and whom to take, once a year', () => {
    const view = selectionView(hospital, AS_OF);
    expect(view.deselect.map(({ id }) => id).toSorted()).toEqual(['PB', 'PE']);
    expect(keyAccountSentences(view)).toEqual([
      '4 key accounts, at most 4 wanted.',
      'The criteria would not choose Oakfell and Pelham again.',
    ]);
    expect(view.promote.map(({ id }) => id)).toEqual(['PC', 'PF']);
    expect(view).toMatchObject({ most: 4, dueOn: null, isDue: true });
    const done = edited(hospital, (draft) => draft.set('portfolio', 'portfolio', { selectedOn: '2025-06-01' }));
    expect(selectionView(done, AS_OF)).toMatchObject({ dueOn: '2026-06-01', isDue: false });
  });

  it('locks what follows the pilot for a year, unless somebody writes why', () => {
    const begun = edited(hospital, (draft) => {
      draft.set('programme', 'programme', { charter: { pilotStart: '2025-09-01' } });
      draft.set('portfolioAccount', 'PC', { lifecycle: 'pilot' });
    });
    expect(selectionView(begun, AS_OF)).toMatchObject({ lockedUntil: '2026-09-01', isLocked: true });
    expect(selectionView(begun, '2026-09-01').isLocked).toBe(false);
    const told = edited(begun, (draft) => draft.set('portfolio', 'portfolio', { pilotOverride: 'The board asks' }));
    expect(selectionView(told, AS_OF).isLocked).toBe(false);
    const crowded = edited(begun, (draft) => {
      for (const id of ['PD', 'PE', 'PF']) draft.set('portfolioAccount', id, { lifecycle: 'pilot' });
    });
    expect(wordsOf(crowded)).toContain('4 accounts are in the pilot: at most three learn anything.');
  });

  it('names who leads more key accounts than one can', () => {
    const [member] = list(hospital, 'member');
    const led = edited(hospital, (draft) => {
      for (const { id } of list(hospital, 'portfolioAccount').slice(0, 5))
        draft.set('portfolioAccount', id, { lifecycle: 'key', ownerId: member?.id ?? null });
    });
    expect(selectionView(led, AS_OF).overloaded).toEqual([{ name: member?.name, count: 5 }]);
  });
});
