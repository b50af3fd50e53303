import { describe, expect, it } from 'vitest';
import { goalsOfSteps, strategyMap } from '../../../shared/analysis/strategyMap';
import { emptyDocument } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';

const chain = edited(emptyDocument(), (draft) => {
  draft.add('customerGoal', { id: 'g1', title: 'Cheaper scans' });
  draft.add('customerGoal', { id: 'g2', title: 'Shorter waits' });
  draft.add('strategyStep', { id: 'i1', step: 'initiative', title: 'One standard', customerGoalId: 'g2' });
  draft.add('strategyStep', { id: 'h1', step: 'help', title: 'Training', customerGoalId: null, fromIds: ['i1'] });
  draft.add('strategyStep', { id: 'v1', step: 'value', title: 'Half a day saved', fromIds: ['h1'] });
});
const row = (id: string, document = chain) => strategyMap(document, '').nodes.find((node) => node.id === id)?.row;

describe('the strategy map', () => {
  it('links what follows from what, and leaves open the goals without help', () => {
    const map = strategyMap(chain, '');
    expect(map.edges).toEqual([
      { from: 'g2', to: 'i1' },
      { from: 'i1', to: 'h1' },
      { from: 'h1', to: 'v1' },
    ]);
    expect(map.nodes.filter((node) => node.isOpen).map((node) => node.id)).toEqual(['g1']);
    expect(map.rows).toBe(2);
  });
  it('closes a goal by help that names it directly', () => {
    const helped = edited(chain, (draft) => {
      draft.add('strategyStep', { id: 'h2', step: 'help', customerGoalId: 'g1' });
    });
    expect(strategyMap(helped, '').nodes.some((node) => node.isOpen)).toBe(false);
    expect(strategyMap(helped, '').edges).toContainEqual({ from: 'g1', to: 'h2' });
  });
  it('puts a step near what it comes from, and survives circles and links that lead nowhere', () => {
    const more = edited(chain, (draft) => {
      draft.add('strategyStep', { id: 'i2', step: 'initiative', customerGoalId: 'g1' });
      draft.set('strategyStep', 'h1', { fromIds: ['i1', 'h1', 'gone'] });
    });
    expect([row('i2', more), row('i1', more)]).toEqual([0, 1]);
    expect(strategyMap(more, '').edges.filter((edge) => edge.to === 'h1')).toEqual([{ from: 'i1', to: 'h1' }]);
  });
  it('says under which goal a step stands: the one it names, else the first it leads back to, also in a circle', () => {
    const more = edited(chain, (draft) => {
      draft.add('strategyStep', { id: 'i2', step: 'initiative', customerGoalId: 'g1' });
      draft.add('strategyStep', { id: 'both', step: 'help', fromIds: ['i1', 'i2'] });
      draft.add('strategyStep', { id: 'named', step: 'help', customerGoalId: 'g2', fromIds: ['i2'] });
      draft.add('strategyStep', { id: 'a', step: 'help', fromIds: ['b'] });
      draft.add('strategyStep', { id: 'b', step: 'value', fromIds: ['a'] });
    });
    expect(Object.fromEntries(goalsOfSteps(more, ''))).toEqual({
      i1: 'g2',
      h1: 'g2',
      v1: 'g2',
      i2: 'g1',
      both: 'g1',
      named: 'g2',
      a: null,
      b: null,
    });
  });
});
