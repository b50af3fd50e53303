import { describe, expect, it } from 'vitest';
import { thenAndNow, type ChangeKind, type ThenAndNow } from '../../../shared/analysis/thenAndNow';
import { changeDays, stepsOf } from '../../../shared/analysis/thenAndNowDays';
import { COMPARED_LENSES, presentAt } from '../../../shared/analysis/thenAndNowPresent';
import { cardsAt, statesLike } from '../../../shared/analysis/thenAndNowCards';
import { movement } from '../../../shared/analysis/movement';
import { redacted } from '../../../shared/audience/redacted';
import { asFrozen } from '../../../shared/document/asFrozen';
import { edited, type Draft } from '../../../shared/document/draft';
import { list, type Document } from '../../../shared/document/document';
import { momentsBetween, type Moment } from '../../../shared/document/moments';
import { between } from '../../../shared/document/diff';
import { addReport, nameSeat, reparent } from '../../../shared/document/people';
import { linesAmong, placesFor, waysOf } from '../../../shared/layout/thenAndNow';
import { seeded } from '../../support/charts';
import { sampleDocument } from '../../support/samples';

const sample = sampleDocument('hospital');
const momentOf = (day: string, document: Document): Moment => ({
  day,
  document,
  isDayKnown: true,
  isFrozen: false,
  revision: null,
});
const compared = (moments: readonly Moment[], at = moments.length - 1): ThenAndNow => {
  const days = changeDays(moments);
  return thenAndNow(moments[0]!, moments[at]!, 'attitude', (aspect, key) => days(aspect, key, at));
};
const namesOf = ({ changes }: ThenAndNow, kind: ChangeKind) =>
  changes.filter((one) => one.kind === kind).map(({ name, day }) => [name, day]);

/** The hospital over half a year: who left, came, moved and was rated otherwise, each on a day. */
const left = (draft: Draft, personId: string): void => {
  for (const { id, personId: who } of list(draft.current(), 'holding'))
    if (who === personId) draft.set('holding', id, { to: '2025-11-30' });
  draft.set('person', personId, { status: 'left' });
};
const days: readonly (readonly [string, (draft: Draft) => void])[] = [
  ['2025-10-09', (draft) => draft.set('person', 'H20', { attitude: -2 })],
  ['2025-11-20', (draft) => nameSeat(draft, addReport(draft, 'H01').id, 'Selim Neu')],
  ['2025-11-30', (draft) => left(draft, 'H24')],
  ['2026-01-01', (draft) => reparent(draft, ['H18'], 'H04')],
  ['2026-02-05', (draft) => draft.set('person', 'H05', { attitude: 1, relationship: 2 })],
  ['2026-02-18', (draft) => draft.set('person', 'H05', { attitude: 2 })],
];
const start = edited(sample, (draft) => {
  draft.set('person', 'H05', { attitude: 0, relationship: 1 });
  draft.set('person', 'H20', { attitude: -1 });
  draft.set('seat', 'H18', { reportsToId: 'H01' });
});
const moments = ((): readonly Moment[] => {
  let document = start;
  const steps = days.map(([day, change], at) => {
    const next = edited(document, change);
    const step = { revision: at, day, diff: between(document, next) };
    document = next;
    return step;
  });
  return momentsBetween([momentOf('2025-09-01', start)], steps, { day: '2026-03-02', document });
})();
const nameOf = (id: string): string => sample.person.get(id)?.name ?? '';

describe('two moments', () => {
  it('are compared person by person, with the days on which it happened', () => {
    const { changes, movement, thenCount, nowCount } = compared(moments);
    expect(moments.map(({ day }) => day)).toEqual(['2025-09-01', ...days.map(([day]) => day), '2026-03-02']);
    const found = compared(moments);
    expect(namesOf(found, 'warmer')).toEqual([[nameOf('H05'), '2026-02-18']]);
    expect(namesOf(found, 'cooler')).toEqual([[nameOf('H20'), '2025-10-09']]);
    expect(namesOf(found, 'new')).toEqual([['Selim Neu', '2025-11-20']]);
    expect(namesOf(found, 'left')).toEqual([[nameOf('H24'), '2025-11-30']]);
    expect(namesOf(found, 'moved')).toEqual([[nameOf('H18'), '2026-01-01']]);
    expect(namesOf(found, 'closer')).toEqual([[nameOf('H05'), '2026-02-05']]);
    expect(changes).toHaveLength(6);
    expect(changes.find(({ kind }) => kind === 'moved')?.detail).toBe(`now to ${nameOf('H04')}`);
    expect([thenCount, nowCount]).toEqual([sample.person.size, sample.person.size]);
    expect(movement?.improved).toEqual(['H05']);
    expect(movement?.supportThen).not.toBeNull();
  });
  it('on the way show what was the case then, with the days up to then', () => {
    const at = moments.findIndex(({ day }) => day === '2026-02-05');
    expect(namesOf(compared(moments, at), 'warmer')).toEqual([[nameOf('H05'), '2026-02-05']]);
    expect(namesOf(compared(moments, 1), 'new')).toEqual([]);
  });
  it('are steps, one for each change, in their order', () => {
    expect(stepsOf(moments, 'attitude').map(({ kind, at }) => [kind, moments[at]?.day])).toEqual([
      ['rated', '2025-10-09'],
      ['new', '2025-11-20'],
      ['left', '2025-11-30'],
      ['moved', '2026-01-01'],
      ['rated', '2026-02-05'],
      ['rated', '2026-02-18'],
    ]);
    expect(stepsOf(moments, 'relationship').filter(({ kind }) => kind === 'rated')).toHaveLength(1);
  });
  it('say of a rating nobody had before that it is the first, and never that somebody became warmer', () => {
    const unrated = edited(sample, (draft) => draft.set('person', 'H05', { attitude: null }));
    const rated = edited(sample, (draft) => draft.set('person', 'H05', { attitude: 2 }));
    const [there, back] = [
      [momentOf('2026-01-01', unrated), momentOf('2026-01-02', rated)],
      [momentOf('2026-01-01', rated), momentOf('2026-01-02', unrated)],
    ].map((two) => compared(two).changes.map(({ kind }) => kind));
    expect(there).toEqual(['known']);
    expect(back).toEqual(['unknown']);
  });
  it('call whoever fills an empty seat new, and the empty seat not gone', () => {
    const vacant = list(sample, 'person').find(({ status }) => status === 'vacant')!;
    const filled = edited(sample, (draft) => draft.set('person', vacant.id, { status: 'active', name: 'Ada Neu' }));
    const { changes } = compared([momentOf('2026-01-01', sample), momentOf('2026-01-02', filled)]);
    expect(changes.map(({ kind, name }) => [kind, name])).toEqual([['new', 'Ada Neu']]);
  });
  it('say nothing of days that are not known', () => {
    const snapshot = list(sample, 'snapshot')[0]!;
    const frozen: Moment = {
      day: snapshot.asOf,
      document: asFrozen(sample, snapshot),
      isDayKnown: false,
      isFrozen: true,
      revision: null,
    };
    const found = compared(momentsBetween([frozen], [], { day: '2026-03-02', document: sample }));
    expect(found.changes.length).toBeGreaterThan(5);
    expect(found.changes.every(({ day }) => day === null)).toBe(true);
    expect(found.movement).toEqual({ ...movement(sample, '2026-03-02'), from: snapshot.asOf });
  });
  it('tell nothing of ratings to whoever may not see opinions', () => {
    const hidden = moments.map((one) => ({ ...one, document: redacted(one.document, 'team', ['opinions']) }));
    const found = compared(hidden);
    expect(found.movement).toBeNull();
    expect(found.changes.map(({ kind }) => kind)).toEqual(['new', 'left', 'moved']);
    for (const lens of COMPARED_LENSES) expect(stepsOf(hidden, lens).some(({ kind }) => kind === 'rated')).toBe(false);
    const { states } = cardsAt(placesFor(hidden), hidden[0]!, hidden.at(-1)!, 'attitude', () => null);
    expect([...states.values()].every(({ mark, from }) => mark === null && from === null)).toBe(true);
  });
});

describe('any two moments', () => {
  const randomly = (document: Document, next: () => number): Document =>
    edited(document, (draft) => {
      for (let edits = 0; edits < 6; edits += 1) {
        const here = [...presentAt(momentOf('2026-01-01', draft.current())).values()];
        const one = here[Math.floor(next() * here.length)]!;
        const other = here[Math.floor(next() * here.length)]!;
        const what = Math.floor(next() * 4);
        if (what === 0) nameSeat(draft, addReport(draft, one.seat.id).id, `Person ${Math.floor(next() * 1000)}`);
        else if (what === 1) left(draft, one.person.id);
        else if (what === 2 && one.seat.id !== other.seat.id)
          draft.set('seat', one.seat.id, { reportsToId: other.seat.id });
        else
          draft.set('person', one.person.id, {
            attitude: Math.floor(next() * 5) - 2,
            relationship: Math.floor(next() * 5),
          });
      }
    });
  const OPPOSITE: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = {
    warmer: 'cooler',
    cooler: 'warmer',
    new: 'left',
    left: 'new',
    closer: 'further',
    further: 'closer',
    known: 'unknown',
    unknown: 'known',
  };
  const keys = (changes: ThenAndNow['changes']) =>
    changes.map(({ kind, key, rating }) => `${kind} ${key} ${rating}`).toSorted();

  it('differ in nothing from themselves; the other way round new and left, warmer and cooler change sides', () => {
    const next = seeded(7);
    let before = sample;
    for (let round = 0; round < 40; round += 1) {
      const after = randomly(before, next);
      const [one, two] = [momentOf('2026-01-01', before), momentOf('2026-01-01', after)];
      expect(compared([one, one]).changes).toEqual([]);
      expect(compared([one, one]).movement?.change).toBe(0);
      const [there, back] = [compared([one, two]), compared([two, one])];
      expect(keys(back.changes)).toEqual(
        keys(there.changes.map((change) => ({ ...change, kind: OPPOSITE[change.kind] ?? change.kind }))),
      );
      expect(back.movement?.change ?? 0).toBeCloseTo(-(there.movement?.change ?? 0), 6);
      before = round % 8 === 7 ? sample : after;
    }
  });

  it('have a place for everybody of both, no two at one, the same whichever moment is shown', () => {
    const next = seeded(11);
    const chain = [sample];
    for (let day = 0; day < 5; day += 1) chain.push(randomly(chain[day]!, next));
    const all = chain.map((document, day) => momentOf(`2026-01-0${day + 1}`, document));
    const places = placesFor(all);
    const taken = [...places.chart.positions.values()].map(({ x, y }) => `${x} ${y}`);
    expect(new Set(taken).size).toBe(taken.length);
    for (const moment of all) {
      const { states } = cardsAt(places, all[0]!, moment, 'attitude', () => null);
      for (const one of presentAt(moment).values())
        if (one.placeId !== null) {
          const card = places.cardOf.get(one.placeId)!;
          expect(places.chart.positions.has(card)).toBe(true);
          expect(states.get(card)).toMatchObject({ shows: 'person', key: one.key });
        }
    }
  });
});

describe('the map of two moments', () => {
  const places = placesFor(moments);
  const at = (index: number) => {
    const known = changeDays(moments);
    return cardsAt(places, moments[0]!, moments[index]!, 'attitude', (aspect, key) => known(aspect, key, index));
  };
  const now = at(moments.length - 1);
  const shown = (name: string, shows: string) =>
    [...now.states.values()].find((state) => state.name === name && state.shows === shows);

  it('keeps who left and where somebody stood struck out, and says new and moved in words', () => {
    expect(shown(nameOf('H24'), 'former')?.until).toBe('left 30 Nov');
    expect(shown(nameOf('H18'), 'former')?.until).toBe('until 1 Jan');
    expect(shown(nameOf('H18'), 'person')?.word).toBe('moved');
    expect(shown('Selim Neu', 'person')?.word).toBe('new');
    expect(shown(nameOf('H05'), 'person')).toMatchObject({ from: { key: '0' }, mark: { key: '2' } });
    expect(shown(nameOf('H05'), 'person')?.says).toContain('Neutral, now Advocate 18 Feb');
    expect(shown(nameOf('H01'), 'person')).toMatchObject({ from: null, word: null });
  });
  it('leads an arrow from where somebody stood to where they stand', () => {
    expect(now.moves).toHaveLength(1);
    const way = waysOf(places, now.moves).get('H18');
    expect(way?.isForced).toBe(false);
    expect(at(0).moves).toEqual([]);
  });
  it('draws lines to those who are there, and none to room that is only kept', () => {
    const isShown = (states: ReturnType<typeof at>['states']) => (card: string) => states.has(card);
    expect(linesAmong(places, isShown(at(0).states))).not.toBe(linesAmong(places, isShown(now.states)));
  });
  it('gives the cards that say the same as before the very same state', () => {
    const before = at(5).states;
    const after = statesLike(now.states, before);
    const changed = [...after].filter(([card, state]) => before.get(card) !== state).map(([, { name }]) => name);
    expect(changed).toEqual([nameOf('H05')]);
  });
});
