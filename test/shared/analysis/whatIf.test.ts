import { describe, expect, it } from 'vitest';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { scenarioFigures, scenarioMoves } from '../../../shared/analysis/whatIf';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import {
  copyScenario,
  ghostsIn,
  inScenario,
  removeGhosts,
  setGhost,
  takeWishes,
  wishesIn,
} from '../../../shared/document/scenarios';
import { accountWith } from '../../support/people';

const AS_OF = '2026-03-02';
// Weights 16, 8 and 1: support now is 100 · (16 · −2 + 8 · 1 + 1 · 2) / (2 · 25) = −44.
const account = edited(
  accountWith([
    { id: 'P', influence: 5, attitude: -2, relationship: 1, contactOwnerId: null },
    { id: 'Q', influence: 4, attitude: 1, relationship: 2 },
    { id: 'R', influence: 1, attitude: 2, relationship: 3 },
  ]),
  (draft) => {
    draft.add('scenario', { id: 'S', name: 'Better times' });
    setGhost(draft, 'S', 'P', { attitude: 0, relationship: 2 });
    setGhost(draft, 'S', 'Q', { attitude: 2, influence: 5 });
  },
);
const figureOf = (name: string) => scenarioFigures(account, AS_OF, 'S').find(({ figure }) => figure === name);

describe('a scenario', () => {
  it('leaves every rating as it is', () => {
    expect(list(account, 'person').map(({ attitude }) => attitude)).toEqual([-2, 1, 2]);
    expect(supportIndex(account, AS_OF).value).toBe(-44);
  });
  it('says the figures now and then', () => {
    // Then: 100 · (16 · 0 + 16 · 2 + 1 · 2) / (2 · 33).
    expect(figureOf('support')?.before).toBe(-44);
    expect(figureOf('support')?.after).toBeCloseTo(3400 / 66);
    expect(figureOf('opposedKeyPlayers')).toMatchObject({ before: 1, after: 0 });
    expect(scenarioFigures(account, AS_OF, null).every(({ before, after }) => before === after)).toBe(true);
  });
  it('says what each move brings, the most first', () => {
    const moves = scenarioMoves(account, AS_OF).get('S') ?? [];
    expect(moves.map(({ ghost }) => ghost.personId)).toEqual(['P', 'Q']);
    // Without P: 100 · (−32 + 32 + 2) / 66. Without Q: 100 · (8 + 2) / 50.
    expect(moves[0]?.gain).toBeCloseTo(3400 / 66 - 200 / 66);
    expect(moves[1]?.gain).toBeCloseTo(3400 / 66 - 20);
  });
  it('has no ghost where somebody is put back, came there, or is moved to where they are', () => {
    const back = edited(account, (draft) => removeGhosts(draft, 'S', new Set(['P'])));
    expect(ghostsIn(back, 'S').map(({ personId }) => personId)).toEqual(['Q']);
    const home = edited(account, (draft) => setGhost(draft, 'S', 'Q', { attitude: 1, influence: 4 }));
    expect(home.ghost.size).toBe(1);
    const came = edited(account, (draft) => draft.set('person', 'P', { attitude: 0, relationship: 2 }));
    expect(ghostsIn(came, 'S').map(({ personId }) => personId)).toEqual(['Q']);
  });
  it('is copied with its ghosts, and both go their own way', () => {
    let copy = '';
    const two = edited(account, (draft) => {
      copy = copyScenario(draft, 'S', 'Worse');
      setGhost(draft, copy, 'P', { attitude: null });
    });
    expect(inScenario(two, copy).person.get('P')).toMatchObject({ attitude: -2, relationship: 2 });
    expect(inScenario(two, 'S').person.get('P')).toMatchObject({ attitude: 0, relationship: 2 });
  });
  it('becomes wanted values and actions, once; influence cannot be wanted', () => {
    const wishes = wishesIn(account, 'S');
    expect(wishes.map(({ personId, attitude, relationship }) => [personId, attitude, relationship])).toEqual([
      ['P', 0, 2],
      ['Q', 2, null],
    ]);
    const taken = wishes.map((wish) => ({ ...wish, isWanted: true, hasAction: wish.personId === 'P' }));
    const wanted = edited(account, (draft) => {
      expect(takeWishes(draft, taken)).toEqual({ wanted: 2, actions: 1 });
      expect(takeWishes(draft, taken)).toEqual({ wanted: 2, actions: 0 });
    });
    expect(wanted.person.get('P')).toMatchObject({ attitude: -2, targetAttitude: 0, targetRelationship: 2 });
    expect(wanted.person.get('Q')).toMatchObject({ influence: 4, attitude: 1, targetAttitude: 2 });
    expect(list(wanted, 'action').map(({ title }) => title)).toEqual([
      'Move Person P from opponent to neutral, relationship from acquainted to working',
    ]);
  });
});
