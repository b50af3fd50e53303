import { describe, expect, it } from 'vitest';
import { axisOf, dayAt, momentAt, nextChange, ticksOf } from '../../../renderer/places/history/thenAndNow/axis';
import {
  comparedBy,
  laterThan,
  momentsToChoose,
  nowOption,
  tellsMore,
  usualThen,
} from '../../../renderer/places/history/thenAndNow/choices';
import { comparisonOf, placesFor } from '../../../renderer/places/history/thenAndNow/comparison';
import { edited, type Draft } from '../../../shared/document/draft';
import { momentsBetween, type Moment } from '../../../shared/document/moments';
import { addReport, nameSeat, reparent } from '../../../shared/document/people';
import { sampleDocument } from '../../support/samples';

const sample = sampleDocument('hospital');
const moments = ((): readonly Moment[] => {
  const edits: readonly (readonly [string, (draft: Draft) => void])[] = [
    ['2026-01-05', (draft) => draft.set('person', 'H05', { attitude: -2 })],
    ['2026-01-20', (draft) => nameSeat(draft, addReport(draft, 'H01').id, 'Ada Neu')],
    ['2026-02-20', (draft) => reparent(draft, ['H18'], 'H04')],
  ];
  let document = sample;
  const found: Moment[] = [{ day: '2026-01-01', document, isDayKnown: true, isFrozen: false, revision: 1 }];
  edits.forEach(([day, recipe], at) => {
    document = edited(document, recipe);
    found.push({ day, document, isDayKnown: true, isFrozen: false, revision: at + 2 });
  });
  return [...found, { day: '2026-03-02', document, isDayKnown: true, isFrozen: false, revision: null }];
})();

describe('the line of the slider', () => {
  const axis = axisOf(moments);
  it('is as long as the days between, and each place shows the last moment up to it', () => {
    expect(axis).toMatchObject({ isByDay: true, length: 60, places: [0, 4, 19, 50, 60], unknown: 0 });
    expect([0, 3, 4, 18, 19, 60].map((place) => momentAt(axis, place))).toEqual([0, 0, 1, 1, 2, 4]);
    expect(dayAt(axis, moments, 31)).toBe('2026-02-01');
    expect(ticksOf(axis, moments).map(({ day, place }) => [day, place])).toEqual([['2026-02-01', 31]]);
  });
  it('says the year of a month where the first day has not said it, and keeps clear of the first day', () => {
    const over = (from: string, to: string) => {
      const ends = [from, to].map((day) => ({ ...moments[0]!, day }));
      return ticksOf(axisOf(ends), ends).map(({ day, isYear }) => [day, isYear]);
    };
    expect(over('2026-03-02', '2026-11-29')[0]).toEqual(['2026-04-01', false]);
    expect(over('2026-03-06', '2026-11-29')[0]).toEqual(['2026-05-01', false]);
    expect(over('2025-09-15', '2026-03-02').filter(([, isYear]) => isYear)).toEqual([['2026-01-01', true]]);
  });
  it('is gone along from change to change, and to its ends', () => {
    const changed = [4, 19, 50];
    expect([0, 4, 20, 50, 60].map((place) => nextChange(axis, changed, place, 1))).toEqual([4, 19, 50, 60, 60]);
    expect([60, 50, 4, 0].map((place) => nextChange(axis, changed, place, -1))).toEqual([50, 19, 0, 0]);
  });
  it('has a place for each change where all is of one day', () => {
    const oneDay = axisOf(moments.map((moment) => ({ ...moment, day: '2026-01-01' })));
    expect(oneDay).toMatchObject({ isByDay: false, length: 4, places: [0, 1, 2, 3, 4] });
    expect(ticksOf(oneDay, moments)).toEqual([]);
  });
  it('begins with the first moment itself, whatever else happened on its day', () => {
    const busy = axisOf(moments.map((moment, at) => (at === 1 ? { ...moment, day: '2026-01-01' } : moment)));
    expect(busy.places).toEqual([0, 0, 19, 50, 60]);
    expect([0, 1].map((place) => momentAt(busy, place))).toEqual([0, 1]);
  });
  it('marks what is not known day by day', () => {
    expect(axisOf(moments.map((moment, at) => ({ ...moment, isDayKnown: at > 1 }))).unknown).toBe(4);
  });
});

describe('moments to choose', () => {
  const log = [
    { revision: 1, day: '2026-03-05' },
    { revision: 4, day: '2026-03-06' },
    { revision: 7, day: '2026-03-06' },
    { revision: 9, day: '2026-03-09' },
  ];
  const options = momentsToChoose(sample, log);
  it('are frozen days, how it began and the end of each day with a change, newest first', () => {
    expect(options.map(({ value, day }) => [value.replace(/ .*/, ''), day])).toEqual([
      ['change', '2026-03-09'],
      ['change', '2026-03-06'],
      ['change', '2026-03-02'],
      ['frozen', '2025-09-01'],
    ]);
    expect(options[1]?.value).toBe('change 7');
  });
  it('begin with the last frozen day before today, else with how the account began', () => {
    const then = usualThen(options, '2026-03-02');
    expect(comparedBy(then, null)).toEqual({ then: { snapshotId: [...sample.snapshot.keys()][0] }, until: null });
    const without = momentsToChoose({ ...sample, snapshot: new Map() }, log);
    expect(comparedBy(usualThen(without, '2026-03-02'), 'change 7')).toEqual({
      then: { revision: 1 },
      until: { revision: 7 },
    });
  });
  it('end with one that lies later', () => {
    expect(laterThan(options, 'change 7').map(({ value }) => value)).toEqual(['change 9']);
    expect(laterThan(options, options.at(-1)!.value)).toHaveLength(3);
  });
  it('tell of no day on which somebody was rated and nothing else, while opinions are hidden', () => {
    expect([['ratings'], ['ratings', 'plan'], ['seats'], []].map((areas) => tellsMore({ areas }))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('a step of the slider', () => {
  const comparison = comparisonOf(moments, placesFor(moments), 'attitude');
  const { store, goTo } = comparison;
  it('starts at the end and changes what the cards show whose people changed, and no others', () => {
    expect(store.getState()).toMatchObject({ place: 60, shown: { at: 4 } });
    const before = store.getState().shown.states;
    goTo(19);
    const after = store.getState().shown;
    const changed = [...after.states].filter(([card, state]) => before.get(card) !== state);
    expect(changed.map(([, { name, word }]) => [name, word])).toEqual([[sample.person.get('H18')?.name, null]]);
    expect(after.arrows).toEqual([]);
    goTo(60);
    expect(store.getState().shown.arrows).toHaveLength(1);
  });
  it('draws nothing anew between two changes, and stays on the line', () => {
    goTo(30);
    const { shown } = store.getState();
    goTo(31);
    expect(store.getState().shown).toBe(shown);
    goTo(-5);
    expect(store.getState().place).toBe(0);
    expect(store.getState().shown.found.changes).toEqual([]);
    goTo(1000);
    expect(store.getState().place).toBe(60);
  });
});

it('offers the present as the day the slider ends on, where the account went on after the day of its plan', () => {
  const log = [
    { revision: 1, day: '2026-11-29' },
    { revision: 2, day: '2026-11-27' },
    { revision: 3, day: '2026-11-28' },
  ];
  // The account came in as of its own day, whenever that was.
  expect(nowOption('2026-03-02', log.slice(0, 1)).day).toBe('2026-03-02');
  const { day, label } = nowOption('2026-03-02', log);
  expect([day, label.includes('2026')]).toEqual(['2026-11-28', true]);
  const [first] = moments;
  const diff = { person: { updated: { H05: { attitude: [0, -2] } } } } as const;
  const steps = log.slice(1).map((step) => ({ ...step, diff }));
  const ends = momentsBetween([first!], steps, { day, document: sample });
  expect(ends.at(-1)?.day).toBe(day);
});
