import { expect, it } from 'vitest';
import { statusBeside, whitespaceGrid } from '../../../shared/analysis/whitespaceGrid';
import { CELL_STATUS } from '../../../shared/model/scales';
import { sampleDocument } from '../../support/samples';
import { edited } from '../../../shared/document/draft';

it('steps through every state and back', () => {
  let status = statusBeside(null, 1);
  const seen = CELL_STATUS.map(() => {
    const now = status;
    status = statusBeside(status, 1);
    return now;
  });
  expect(seen).toEqual(CELL_STATUS);
  expect(status).toBe(seen[0]);
  for (const one of CELL_STATUS) expect(statusBeside(statusBeside(one, 1), -1)).toBe(one);
});

it('counts the places without a cell', () => {
  const hospital = sampleDocument('hospital');
  const before = whitespaceGrid(hospital, '').missing;
  expect(
    whitespaceGrid(
      edited(hospital, (draft) => {
        draft.add('offering', { name: 'Beds' });
      }),
      '',
    ).missing,
  ).toBe(before + hospital.businessUnit.size);
});
