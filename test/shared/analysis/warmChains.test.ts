import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { warmChains, warmRoutes } from '../../../shared/analysis/warmRoute';
import { accountWith } from '../../support/people';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';

describe('ways to a person', () => {
  const account = accountWith(
    [
      { id: 'friend', name: 'F', attitude: 2, relationship: 3, contactOwnerId: 'm1' },
      { id: 'second', name: 'S', attitude: 1, relationship: 3, contactOwnerId: 'm2' },
      { id: 'between', name: 'B' },
      { id: 'against', name: 'A', attitude: -1 },
      { id: 'target', name: 'T', influence: 5 },
    ],
    [
      { id: 'l1', fromId: 'friend', toId: 'between', type: 'influences', strength: 3 },
      { id: 'l2', fromId: 'between', toId: 'target', type: 'influences', strength: 1 },
      { id: 'l3', fromId: 'second', toId: 'target', type: 'influences', strength: 1 },
      { id: 'l4', fromId: 'friend', toId: 'against', type: 'influences', strength: 3 },
      { id: 'l5', fromId: 'against', toId: 'target', type: 'influences', strength: 3 },
    ],
  );

  it('are told the cheapest first, with the step that is hardest, and never through who is against you', () => {
    const chains = warmChains(account, AS_OF, 'target');
    expect(chains.map(({ path }) => path)).toEqual([
      ['second', 'target'],
      ['friend', 'between', 'target'],
    ]);
    expect(chains[1]?.weakest).toMatchObject({ fromId: 'between', toId: 'target' });
    expect(chains.map(({ cost }) => cost)).toEqual([...chains.map(({ cost }) => cost)].toSorted((a, b) => a - b));
  });

  it('begin with the friends of one of yours where one is asked for', () => {
    expect(warmChains(account, AS_OF, 'target', 'm1').map(({ path }) => path[0])).toEqual(['friend']);
    expect(warmChains(account, AS_OF, 'target', 'm3')).toEqual([]);
  });

  it.each(['hospital', 'industrial'] as const)(
    'of the %s begin with the warm route, and nobody stands on one twice',
    (sample) => {
      const document = sampleDocument(sample);
      const routes = new Map(warmRoutes(document, AS_OF).map((route) => [route.targetId, route]));
      fc.assert(
        fc.property(fc.constantFrom(...document.person.keys()), (id) => {
          const chains = warmChains(document, AS_OF, id);
          expect(chains.length).toBeLessThanOrEqual(3);
          for (const { path } of chains) expect(new Set(path).size).toBe(path.length);
          const route = routes.get(id);
          if (route) expect(chains[0]?.cost ?? null).toBe(route.cost);
        }),
      );
    },
  );
});
