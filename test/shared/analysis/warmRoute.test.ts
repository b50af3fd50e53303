import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { warmRoutes } from '../../../shared/analysis/warmRoute';
import { LINK_TYPES } from '../../../shared/model/scales';
import type { Document } from '../../../shared/document/document';
import { stakeholders, type Stakeholder } from '../../../shared/document/stakeholder';
import { accountWith, type Given } from '../../support/people';

const AS_OF = '2026-03-02';
const friend = { attitude: 1, relationship: 2, influence: 2 } as const;
const target = { influence: 5, relationship: 0 } as const;
const routeTo = (id: string, document: Document) => warmRoutes(document, AS_OF).find((route) => route.targetId === id);

describe('a warm route', () => {
  it.each([
    [1, 3],
    [2, 2],
    [3, 1],
    [null, 3],
  ])('over influence of strength %j costs %j', (strength, cost) => {
    expect(
      routeTo(
        't',
        accountWith(
          [
            { id: 'f', ...friend },
            { id: 't', ...target },
          ],
          [{ fromId: 'f', toId: 't', type: 'influences', strength }],
        ),
      )?.cost,
    ).toBe(cost);
  });

  it('does not run against influence, but runs both ways between allies', () => {
    const pair: readonly Given[] = [
      { id: 'f', ...friend },
      { id: 't', ...target },
    ];
    expect(routeTo('t', accountWith(pair, [{ fromId: 't', toId: 'f', type: 'mentor' }]))?.path).toBeNull();
    expect(routeTo('t', accountWith(pair, [{ fromId: 't', toId: 'f', type: 'ally' }]))).toMatchObject({
      cost: 2,
      path: ['f', 't'],
    });
  });

  it('goes up for 3 and down for 2', () => {
    expect(
      routeTo(
        't',
        accountWith([
          { id: 't', ...target },
          { id: 'f', ...friend, reportsToId: 't' },
        ]),
      )?.cost,
    ).toBe(3);
    expect(
      routeTo(
        't',
        accountWith([
          { id: 'f', ...friend },
          { id: 't', ...target, reportsToId: 'f' },
        ]),
      )?.cost,
    ).toBe(2);
  });

  it('costs at most 8', () => {
    const chain = (length: number): Document =>
      accountWith(
        [
          { id: 'f', ...friend },
          ...Array.from({ length }, (_, index): Given => ({ id: `s${index}`, influence: 1, relationship: 0 })),
          { id: 't', ...target },
        ],
        Array.from({ length: length + 1 }, (_, index) => ({
          fromId: index === 0 ? 'f' : `s${index - 1}`,
          toId: index === length ? 't' : `s${index}`,
        })),
      );
    expect(routeTo('t', chain(3))).toMatchObject({ cost: 8 });
    expect(routeTo('t', chain(4))).toEqual({ targetId: 't', cost: null, path: null });
  });

  it('takes fewer stops at the same cost, then the alphabet', () => {
    const people: readonly Given[] = [
      { id: 'f', ...friend },
      { id: 'g', ...friend },
      { id: 'm', influence: 1, relationship: 0 },
      { id: 't', ...target },
    ];
    expect(
      routeTo(
        't',
        accountWith(people, [
          { fromId: 'f', toId: 'm', strength: 3 },
          { fromId: 'm', toId: 't', strength: 3 },
          { fromId: 'g', toId: 't', strength: 2 },
        ]),
      )?.path,
    ).toEqual(['g', 't']);
    expect(
      routeTo(
        't',
        accountWith(people, [
          { fromId: 'g', toId: 't' },
          { fromId: 'f', toId: 't' },
        ]),
      )?.path,
    ).toEqual(['f', 't']);
  });

  it('ignores a line that has ended and people who have left', () => {
    const pair: readonly Given[] = [
      { id: 'f', ...friend },
      { id: 't', ...target },
    ];
    expect(routeTo('t', accountWith(pair, [{ fromId: 'f', toId: 't', until: '2026-03-01' }]))?.path).toBeNull();
    expect(routeTo('t', accountWith(pair, [{ fromId: 'f', toId: 't', until: '2026-03-02' }]))?.path).not.toBeNull();
    expect(
      routeTo(
        't',
        accountWith(
          [
            { id: 'f', ...friend, status: 'left' },
            { id: 't', ...target },
          ],
          [{ fromId: 'f', toId: 't' }],
        ),
      )?.path,
    ).toBeNull();
  });
});

const SIZE = 9;
const accounts = fc
  .tuple(
    fc.array(
      fc.record({
        influence: fc.constantFrom(2, 5),
        attitude: fc.constantFrom(null, -2, -1, 0, 1, 2),
        relationship: fc.constantFrom(null, 0, 1, 2, 3),
        manager: fc.nat(SIZE),
      }),
      { minLength: SIZE, maxLength: SIZE },
    ),
    fc.array(
      fc.record({
        from: fc.nat(SIZE - 1),
        to: fc.nat(SIZE - 1),
        type: fc.constantFrom(...LINK_TYPES),
        strength: fc.constantFrom(1, 2, 3),
      }),
      { maxLength: 14 },
    ),
  )
  .map(([rows, links]) => ({
    people: rows.map(({ manager, ...row }, index): Given => ({
      id: `p${index}`,
      ...row,
      reportsToId: manager < index ? `p${manager}` : null,
    })),
    links: links.map(({ from, to, ...link }) => ({ fromId: `p${from}`, toId: `p${to}`, ...link })),
  }));

type Search = { cost: number; path: string[] };

/** The best route by trying every path, to compare with. */
const bestByTrying = (document: Document, targetId: string): Search | null => {
  const people = new Map(stakeholders(document).map((one) => [one.id, one]));
  const links = [...document.link.values()];
  const inConflict = (a: string, b: string) =>
    links.some(
      (link) =>
        link.type === 'conflict' && ((link.fromId === a && link.toId === b) || (link.fromId === b && link.toId === a)),
    );
  const stepCost = (from: Stakeholder, to: Stakeholder): number => {
    if (inConflict(from.id, to.id)) return Infinity;
    return Math.min(
      from.reportsToId === to.id ? 3 : Infinity,
      to.reportsToId === from.id ? 2 : Infinity,
      ...links.map((link) => {
        if (link.type === 'ally')
          return (link.fromId === from.id && link.toId === to.id) || (link.toId === from.id && link.fromId === to.id)
            ? 2
            : Infinity;
        return link.type !== 'conflict' && link.fromId === from.id && link.toId === to.id
          ? 4 - (link.strength ?? 1)
          : Infinity;
      }),
    );
  };
  let best: Search | null = null;
  const isBetter = (a: Search, b: Search | null) =>
    b === null ||
    a.cost < b.cost ||
    (a.cost === b.cost &&
      (a.path.length < b.path.length || (a.path.length === b.path.length && a.path.join() < b.path.join())));
  const walk = (path: string[], cost: number): void => {
    const last = path.at(-1) ?? '';
    if (last === targetId) {
      if (isBetter({ cost, path }, best)) best = { cost, path };
      return;
    }
    const at = people.get(last);
    if (!at || (at.attitude ?? 0) < 0) return;
    for (const next of people.values()) {
      const step = path.includes(next.id) ? Infinity : stepCost(at, next);
      if (cost + step <= 8) walk([...path, next.id], cost + step);
    }
  };
  for (const one of people.values()) if ((one.attitude ?? 0) >= 1 && (one.relationship ?? 0) >= 2) walk([one.id], 0);
  return best;
};

describe('warm routes', () => {
  it('are the best there are, never stop at a sceptic or an opponent, and never cross a conflict', () => {
    fc.assert(
      fc.property(accounts, ({ people, links }) => {
        const document = accountWith(people, links);
        for (const route of warmRoutes(document, AS_OF)) {
          const best = bestByTrying(document, route.targetId);
          expect({ cost: route.cost, path: route.path }).toEqual({
            cost: best?.cost ?? null,
            path: best?.path ?? null,
          });
          for (const id of route.path?.slice(0, -1) ?? [])
            expect(people.find((one) => one.id === id)?.attitude ?? 0).toBeGreaterThanOrEqual(0);
          for (const [index, id] of (route.path ?? []).slice(1).entries()) {
            const before = route.path?.[index];
            expect(
              links.some(
                (link) =>
                  link.type === 'conflict' && [link.fromId, link.toId].sort().join() === [before, id].sort().join(),
              ),
            ).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('do not depend on the order of records', () => {
    fc.assert(
      fc.property(accounts, ({ people, links }) => {
        expect(warmRoutes(accountWith([...people].reverse(), [...links].reverse()), AS_OF)).toEqual(
          warmRoutes(accountWith(people, links), AS_OF),
        );
      }),
    );
  });
});
