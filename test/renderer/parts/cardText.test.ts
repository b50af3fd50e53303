import { describe, expect, it } from 'vitest';
import { footParts, type FootPart } from '../../../renderer/parts/drawings/cardFoot';
import {
  cardText,
  chartTextIn,
  DESK_SIZES,
  ROOM_SIZES,
  type CardText,
  type CardWords,
} from '../../../renderer/parts/drawings/cardText';
import { linesIn } from '../../../renderer/parts/drawings/textLines';
import type { Measure } from '../../../renderer/parts/drawings/textWidth';
import { shapeAt, stepOf } from '../../../renderer/places/people/map/mapText';
import { stakeholders } from '../../../shared/document/stakeholder';
import { displayName, knownName } from '../../../shared/document/personName';
import { sampleDocument, SAMPLES, type SampleName } from '../../support/samples';

/** As wide as the letters of the page are on average, the bold ones more. */
const measure: Measure = (text, weight) => text.length * (weight === 600 ? 0.55 : 0.5);
const everybody = (which: SampleName): readonly CardWords[] =>
  stakeholders(sampleDocument(which)).map((one) => ({
    name: displayName(one),
    job: one.title ?? '',
    isUnnamed: knownName(one) === null && one.status !== 'vacant',
  }));
const said = (text: CardText) => ({ name: text.name.join(' '), job: text.job.join(' ') });
const LONG: CardWords = {
  name: 'Dr Oona Kilbride',
  job: 'Consultant Cardiologist; Chair, Medical Device Committee',
  isUnnamed: false,
};
const WHOLE = { sizeAt: 0, hasJobs: true };

describe('a card in less and less room', () => {
  it('says everything while there is room for another line, then gives up the title, and shortens the name last', () => {
    const states: string[] = [];
    for (let step = 1; step >= 0.2; step /= 1.03) {
      const { room } = shapeAt(step);
      const text = cardText(LONG, room, chartTextIn(room, measure)([LONG]), measure);
      const now = said(text);
      const state = `${now.name === LONG.name ? 'name' : 'short'} ${now.job === LONG.job ? 'title' : now.job === '' ? 'none' : 'cut'}`;
      if (states.at(-1) !== state) states.push(state);
      for (const line of [...text.name, ...text.job]) expect(line).not.toBe('');
    }
    expect(states[0]).toBe('name title');
    const order = ['name title', 'name cut', 'name none', 'short none'];
    expect(states).toEqual(order.filter((state) => states.includes(state)));
    expect(states.at(-1)).toBe('short none');
  });

  it('writes the last of a name in smaller letters before a word is broken', () => {
    const words: CardWords = { name: 'Lars Thornquay', job: '', isUnnamed: false };
    const text = cardText(words, { width: 48, height: 24 }, { sizeAt: 3, hasJobs: false }, measure);
    expect(text.name.join(' ')).toBe('Thornquay');
    expect(text.sizes.name).toBeGreaterThanOrEqual(9);
    expect(text.spans.every(({ width }) => width <= 48)).toBe(true);
  });

  it('takes smaller letters before anything is cut', () => {
    const room = { width: 124, height: 56 };
    const text = cardText(LONG, room, WHOLE, measure);
    expect(text.isWhole).toBe(true);
    expect(text.sizes.name).toBeLessThan(DESK_SIZES[0]!.name);
    const smaller = cardText(LONG, { width: 124, height: 44 }, WHOLE, measure);
    expect(smaller.sizes).toEqual(DESK_SIZES.at(-1));
    expect(smaller.job.at(-1)).toMatch(/…$/);
    expect(smaller.name.join(' ')).toBe(LONG.name);
  });

  it('never reaches over its room', () => {
    for (const which of SAMPLES)
      for (const words of everybody(which))
        for (let step = 1; step >= 0.33; step /= 1.03) {
          const { room } = shapeAt(step);
          const text = cardText(words, room, WHOLE, measure);
          expect(text.height, words.name).toBeLessThanOrEqual(room.height + 0.01);
          for (const span of text.spans) expect(span.width, words.name).toBeLessThanOrEqual(room.width + 0.01);
        }
  });

  it('knows somebody without a name by the title', () => {
    const words = { name: 'Name not known', job: 'Head of Sterile Services', isUnnamed: true };
    expect(said(cardText(words, { width: 180, height: 70 }, WHOLE, measure))).toEqual({
      name: words.name,
      job: words.job,
    });
    expect(said(cardText(words, { width: 110, height: 30 }, { sizeAt: 3, hasJobs: false }, measure)).name).toBe(
      words.job,
    );
  });
});

describe('one size for a chart', () => {
  it.each(SAMPLES)(
    'says every name and title of the %s whole on cards of 155 by 62, at most three of them smaller',
    (which) => {
      const cards = everybody(which);
      const { room } = shapeAt(155 / 216);
      const chart = chartTextIn(room, measure)(cards);
      const sizes = DESK_SIZES[chart.sizeAt]!;
      expect(chart.hasJobs).toBe(true);
      expect(sizes.name).toBeGreaterThanOrEqual(12);
      expect(sizes.job).toBeGreaterThanOrEqual(11);
      const texts = cards.map((words) => cardText(words, room, chart, measure));
      expect(texts.filter((text) => !text.isWhole)).toEqual([]);
      expect(texts.filter((text) => text.sizes.name < sizes.name).length).toBeLessThanOrEqual(3);
    },
  );

  it('has letters for a room on cards of a large screen', () => {
    const cards = everybody('hospital');
    const { room } = shapeAt(200 / 216, 1, true);
    const chart = chartTextIn(room, measure, ROOM_SIZES)(cards);
    const texts = cards.map((words) => cardText(words, room, chart, measure, ROOM_SIZES));
    expect(ROOM_SIZES[chart.sizeAt]).toMatchObject({ name: 18, job: 15 });
    expect(texts.filter((text) => !text.isWhole)).toEqual([]);
    expect(texts.filter((text) => text.sizes.name < 18).length).toBeLessThanOrEqual(6);
  });

  it('gives titles up for all cards together', () => {
    const cards = everybody('hospital');
    const { room } = shapeAt(0.4);
    const chart = chartTextIn(room, measure)(cards);
    expect(chart.hasJobs).toBe(false);
    for (const words of cards) expect(cardText(words, room, chart, measure).job).toEqual([]);
  });

  it('stays in one step while the zoom changes little, and never writes for more room than there is', () => {
    expect(stepOf(1.7)).toBe(1);
    expect(stepOf(0.999)).toBeLessThan(1);
    for (const zoom of [0.9, 0.72, 0.5, 0.36]) {
      expect(stepOf(zoom)).toBeLessThanOrEqual(zoom + 1e-9);
      expect(stepOf(zoom)).toBeGreaterThan(zoom / 1.031);
      expect(stepOf(stepOf(zoom))).toBeCloseTo(stepOf(zoom), 9);
    }
  });
});

describe('the foot of a card', () => {
  it('gives up ring, letters, marks and dots in this order, before a word gives way', () => {
    const widths = { ring: 25, letters: 40, marks: 15, dots: 38 };
    const order: readonly FootPart[] = ['ring', 'letters', 'marks', 'dots'];
    let before = order.length;
    for (let step = 1; step >= 0.33; step /= 1.03) {
      const shape = shapeAt(step);
      const text = cardText(LONG, shape.room, chartTextIn(shape.room, measure)([LONG]), measure);
      const parts = footParts(widths, text, shape.room, shape.height - shape.padTop);
      expect([...parts]).toEqual(order.slice(order.length - parts.size));
      if (text.isWhole) before = Math.min(before, parts.size);
    }
    expect(before).toBeLessThan(order.length);
  });

  it('leaves out what there is nothing of', () => {
    const shape = shapeAt(1);
    const text = cardText({ ...LONG, job: 'Matron' }, shape.room, WHOLE, measure);
    expect(footParts({ ring: 25, letters: 0, marks: 0, dots: 38 }, text, shape.room, shape.height)).toEqual(
      new Set(['ring', 'dots']),
    );
  });
});

describe('lines of a text', () => {
  it('ends a line behind a hyphen, anywhere in scripts without blanks, and inside a word only where it must', () => {
    expect(linesIn('Vice-President Anaesthesia', 60, 10, 400, measure).lines).toEqual([
      'Vice-',
      'President',
      'Anaesthesia',
    ]);
    expect(linesIn('王小明医院管理部', 22, 10, 400, measure).isBroken).toBe(false);
    const narrow = linesIn('Anaesthesiology', 40, 10, 400, measure);
    expect(narrow.isBroken).toBe(true);
    expect(narrow.lines.join('')).toBe('Anaesthesiology');
  });
});
