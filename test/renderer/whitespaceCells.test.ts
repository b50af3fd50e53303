import { describe, expect, it } from 'vitest';
import { copyOf, pasteOf, wordsOn } from '../../renderer/parts/records/cells/cellChanges';
import type { CellGrid } from '../../renderer/parts/records/cells/cell';
import { whitespaceCell } from '../../renderer/places/plan/potential/whitespaceCells';
import { apply } from '../../shared/document/diff';
import { list, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { accountWith } from '../support/people';

const content = edited(accountWith([]), (draft) => {
  for (const id of ['North', 'South', 'West']) draft.add('businessUnit', { id, name: id });
  for (const id of ['Beds', 'Lamps']) draft.add('offering', { id, name: id });
  draft.add('cell', { id: 'known', businessUnitId: 'North', offeringId: 'Beds', status: 'partial', ours: 5 });
});
const gridOf = (document: Document): CellGrid => ({
  rows: 3,
  columns: 2,
  cellAt: (row, column) =>
    whitespaceCell(document, list(document, 'businessUnit')[row], list(document, 'offering')[column]),
});
const paste = (...texts: readonly (readonly string[])[]) => {
  const made = pasteOf(content, gridOf(content), { rows: [0], columns: [0] }, texts);
  const after = apply(content, made.diff);
  return {
    words: wordsOn(made, 'pasted'),
    copied: copyOf(gridOf(after), { rows: [0, 1, 2], columns: [0, 1] }),
    cells: list(after, 'cell').map(({ businessUnitId, offeringId, status, spend, ours }) => [
      businessUnitId,
      offeringId,
      status,
      spend,
      ours,
    ]),
  };
};

describe('what is pasted into the whitespace grid', () => {
  it('is a state by its name, or what they spend a year as an amount', () => {
    expect(paste(['240 k', 'Open'], ['1,8 Mio', 'competitor'], ['EUR 3', '']).cells).toEqual([
      ['North', 'Beds', 'partial', 240_000, 5],
      ['South', 'Beds', 'unknown', 1_800_000, null],
      ['West', 'Beds', 'unknown', 3, null],
      ['North', 'Lamps', 'open', null, null],
      ['South', 'Lamps', 'competitor', null, null],
    ]);
  });
  it('may say what of it is yours, as the grid shows it', () => {
    expect(paste(['60 k of 0.2 M']).cells).toEqual([['North', 'Beds', 'partial', 200_000, 60_000]]);
  });
  it('is read as the clearest amount of its column is written', () => {
    expect(paste(['1.500'], ['2.000,50']).cells.map((cell) => cell[3])).toEqual([1500, 2000.5]);
    expect(paste(['1.500'], ['2000.5']).cells.map((cell) => cell[3])).toEqual([1.5, 2000.5]);
  });
  it('is left out with the reason where it is neither', () => {
    expect(paste(['soon', 'USD 5']).words).toBe(
      'No cell pasted. Not taken: North, Beds: “soon” is none of its choices, and no amount; ' +
        'North, Lamps: “USD 5”: money of this account is in EUR, not USD.',
    );
  });
});
