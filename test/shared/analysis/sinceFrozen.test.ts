import { describe, expect, it } from 'vitest';
import { comparedSnapshot, movement } from '../../../shared/analysis/movement';
import { overdueActions } from '../../../shared/analysis/openActions';
import { sinceFrozen, standing } from '../../../shared/analysis/sinceFrozen';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const industrial = sampleDocument('industrial');

describe('the frozen day that is compared', () => {
  const frozenOn = (...days: readonly string[]) =>
    edited(industrial, (draft) => {
      for (const one of list(industrial, 'snapshot')) draft.remove('snapshot', one.id);
      for (const asOf of days) draft.add('snapshot', { asOf });
    });
  it('is the last before the day; one frozen on the day counts only alone, and a later one never', () => {
    expect(comparedSnapshot(frozenOn('2026-01-05', '2026-02-01', AS_OF, '2026-04-01'), AS_OF)?.asOf).toBe('2026-02-01');
    expect(comparedSnapshot(frozenOn(AS_OF), AS_OF)?.asOf).toBe(AS_OF);
    expect(comparedSnapshot(frozenOn('2026-04-01'), AS_OF)).toBeNull();
    expect(sinceFrozen(frozenOn(), AS_OF)).toBeNull();
    expect(standing(frozenOn(), AS_OF).then).toBeNull();
  });
});

describe('what became of people since', () => {
  it('is what the movement says, person by person, those who turned away first', () => {
    const since = sinceFrozen(industrial, AS_OF)!;
    expect(since.movement).toEqual(movement(industrial, AS_OF));
    const changed = since.rerated
      .filter(({ then, now }) => then.attitude !== null && now.attitude !== null && then.attitude !== now.attitude)
      .map(({ id }) => id);
    expect(new Set(changed)).toEqual(new Set([...since.movement.improved, ...since.movement.worsened]));
    expect(new Set(changed.slice(0, since.movement.worsened.length))).toEqual(new Set(since.movement.worsened));
    expect(since.moved).toEqual([]);
  });
  it('names those who changed seats after the frozen day, and nobody who did so before', () => {
    const [one, other] = list(industrial, 'holding').filter((holding) => holding.to === null);
    const moved = (on: string) =>
      sinceFrozen(
        edited(industrial, (draft) => {
          draft.set('holding', one!.id, { to: on });
          draft.set('holding', other!.id, { to: on });
          draft.add('holding', { seatId: other!.seatId, personId: one!.personId, from: on });
        }),
        AS_OF,
      )!.moved;
    expect(moved('2026-01-10')).toEqual([{ id: one!.personId, fromSeatId: one!.seatId, toSeatId: other!.seatId }]);
    expect(moved('2025-01-10')).toEqual([]);
  });
  it('has figures of people on both days, and null for none with its reason', () => {
    const { now, then } = standing(industrial, AS_OF);
    expect(now.support.value).toBeCloseTo(20.3297, 3);
    expect(then).toMatchObject({ inFavour: 15, against: 3 });
    const nobody = edited(industrial, (draft) => {
      for (const one of list(industrial, 'snapshot')) draft.set('snapshot', one.id, { stakeholders: [] });
    });
    expect(standing(nobody, AS_OF).then).toEqual({
      support: { value: null, reason: 'noData' },
      relationship: { value: null, reason: 'noData' },
      inFavour: 0,
      against: 0,
    });
  });
});

it('puts the most overdue action first and leaves out those without a day and those that are done', () => {
  const document = edited(industrial, (draft) => {
    draft.add('action', { title: 'No day' });
    draft.add('action', { title: 'Oldest', due: '2020-01-01' });
    draft.add('action', { title: 'Done', due: '2019-01-01', status: 'done' });
    draft.add('action', { title: 'Today', due: AS_OF });
  });
  const titles = overdueActions(document, AS_OF).map((one) => one.title);
  expect(titles[0]).toBe('Oldest');
  for (const title of ['No day', 'Done', 'Today']) expect(titles).not.toContain(title);
});
