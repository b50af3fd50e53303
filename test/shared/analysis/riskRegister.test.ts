import { expect, it } from 'vitest';
import { riskRegister } from '../../../shared/analysis/riskRegister';
import { emptyDocument } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';

const register = riskRegister(
  edited(emptyDocument(), (draft) => {
    draft.add('risk', { id: 'closed', title: 'Over', status: 'closed', likelihood: 5, impact: 5 });
    draft.add('risk', { id: 'unrated', title: 'Not rated yet' });
    draft.add('risk', {
      id: 'eased',
      title: 'Eased by measures',
      likelihood: 5,
      impact: 4,
      residualLikelihood: 2,
      residualImpact: 4,
    });
    draft.add('risk', { id: 'heavy', title: 'No measures', likelihood: 4, impact: 4 });
  }),
  '2026-03-02',
);

it('numbers open risks first, the heaviest after measures before the others and those not rated last', () => {
  expect(register.map(({ id, number }) => `${number} ${id}`)).toEqual(['1 heavy', '2 eased', '3 unrated', '4 closed']);
});

it('places a risk after its measures, says where it stood before, and gives none to a risk that is not rated', () => {
  expect(register.find(({ id }) => id === 'eased')?.place).toEqual({ at: [2, 4], before: [5, 4] });
  expect(register.find(({ id }) => id === 'heavy')?.place).toEqual({ at: [4, 4], before: null });
  expect(register.find(({ id }) => id === 'unrated')?.place).toBeNull();
});
