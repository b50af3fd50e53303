import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { MapSvg } from '../../renderer/paper/sheets/MapSvg';
import { viewPicture } from '../../renderer/paper/sheets/viewPicture';
import { redacted } from '../../shared/audience/redacted';
import { NO_PEOPLE_FILTER } from '../../shared/analysis/peopleFilter';
import { find, list, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { holderOf } from '../../shared/document/occupancy';
import { isPrintable, printedViews, sectionOfView } from '../../shared/analysis/printedViews';
import type { SavedView } from '../../shared/document/savedViews';
import { sampleDocument } from '../support/samples';

/** Measures text as a browser does, about. */
vi.stubGlobal('document', {
  createElement: () => ({ getContext: () => ({ measureText: (text: string) => ({ width: text.length * 7 }) }) }),
});

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');

const withView = (given: Partial<SavedView>): { readonly content: Document; readonly view: SavedView } => {
  const content = edited(hospital, (draft) => {
    draft.add('savedView', { name: 'Shown', ...given });
  });
  return { content, view: list(content, 'savedView')[0]! };
};
const drawn = (given: Partial<SavedView>) => {
  const { content, view } = withView(given);
  return viewPicture(content, view, AS_OF)!;
};
const whole = drawn({});
const attitudeOf = (seatId: string) => find(hospital, 'person', holderOf(hospital, seatId))?.attitude ?? null;

describe('the picture of a view', () => {
  it('is the whole map in its colours where nothing else is kept', () => {
    expect(whole.people).toBe(whole.chart.cards.length);
    expect(whole.picture.marks).toBeNull();
    expect(whole.chart.cards.some(({ id }) => whole.picture.isFaded(id))).toBe(false);
    expect(whole.legend.map(({ key }) => key)).toEqual(['2', '1', '0', '-1', '-2', 'unknown']);
  });
  it('is the part of the map that was in view, and everybody where nobody stands there any more', () => {
    const { x, y } = whole.chart.positions.get(whole.chart.cards[0]!.id)!;
    const part = drawn({ box: { x: x - 5, y: y - 5, width: 240, height: 110 } });
    expect(part.people).toBeGreaterThan(0);
    expect(part.people).toBeLessThan(4);
    expect(part.part.width).toBeLessThanOrEqual(240);
    expect(drawn({ box: { x: 1e6, y: 1e6, width: 100, height: 100 } }).people).toBe(whole.people);
  });
  it('fades whom its marks, filter or focus leave out', () => {
    const opponents = drawn({ colours: { lens: 'attitude', marks: ['-2'], filter: null } });
    for (const { id } of opponents.chart.cards) expect(opponents.picture.isFaded(id)).toBe(attitudeOf(id) !== -2);
    const deciders = drawn({
      colours: { lens: 'influence', marks: [], filter: { ...NO_PEOPLE_FILTER, role: 'decider' } },
    });
    const faded = deciders.chart.cards.filter(({ id }) => deciders.picture.isFaded(id)).length;
    expect(faded).toBeGreaterThan(0);
    expect(faded).toBeLessThan(deciders.people);
    expect(deciders.picture.marks?.size).toBeGreaterThan(0);
    const first = whole.chart.cards[0]!.id;
    const focused = drawn({ focusSeatId: first, focusSteps: 1 });
    expect(focused.picture.isFaded(first)).toBe(false);
    expect(focused.chart.cards.some(({ id }) => focused.picture.isFaded(id))).toBe(true);
  });
  it('leaves out folded branches and lines that are switched off, in any layout', () => {
    expect(drawn({ collapsed: [whole.chart.cards[0]!.id] }).chart.cards.length).toBeLessThan(whole.chart.cards.length);
    for (const layout of ['down', 'rows', 'right', 'network', 'sides', 'unheard of']) {
      const made = drawn({ looks: { layout, frames: null, groupsOver: false, lines: { ally: false } } });
      expect([layout, made.chart.layout]).toEqual([layout, layout === 'unheard of' ? 'down' : layout]);
      expect([made.picture.draws('ally'), made.picture.draws('influences'), made.picture.frames]).toEqual([
        false,
        true,
        null,
      ]);
    }
  });
  it('says over the people of two sides whose they are, and of every frame that stands apart which it is', () => {
    const markup = (layout: string): string => {
      const { content, chart, picture, part, isSized } = drawn({
        looks: { layout, frames: 'department', groupsOver: false, lines: {} },
      });
      const size = { width: part.width, height: part.height, far: false };
      return renderToStaticMarkup(
        createElement(MapSvg, { content, chart, picture, box: part, size, isSized, label: 'Map', asOf: AS_OF }),
      );
    };
    const timesIn = (text: string, name: string): number => text.split(`${name}</text>`).length - 1;
    const sides = markup('sides');
    const names = ['class="left">Medical', 'class="middle">Everybody else', 'class="right">Managerial'];
    expect(names.map((name) => timesIn(sides, name))).toEqual([1, 1, 1]);
    expect(timesIn(markup('down'), 'Everybody else')).toBe(0);
    expect(timesIn(markup('network'), '>Medical')).toBeGreaterThan(1);
    expect(timesIn(markup('down'), '>Medical')).toBe(1);
  });
  it('of two sides takes about the shape of the page it is for', () => {
    const { content, view } = withView({ looks: { layout: 'sides', frames: null, groupsOver: false, lines: {} } });
    const shapeOn = (page?: { readonly width: number; readonly height: number }): number => {
      const { part } = viewPicture(content, view, AS_OF, undefined, page)!;
      return part.width / part.height;
    };
    expect(shapeOn({ width: 396, height: 246 })).toBeLessThan(shapeOn());
    expect(shapeOn({ width: 273, height: 366 })).toBeLessThan(shapeOn({ width: 396, height: 246 }));
  });
  it('is for a customer who is where, once it is shared, whatever it is coloured and faded by', () => {
    const { content, view } = withView({
      sharedWithCustomer: true,
      colours: { lens: 'influence', marks: ['5'], filter: { ...NO_PEOPLE_FILTER, influenceFrom: 5 } },
      looks: { layout: 'sides', frames: null, groupsOver: false, lines: {} },
    });
    const seen = redacted(content, 'customer');
    expect(printedViews(seen).map(({ name }) => name)).toEqual(['Shown']);
    const made = viewPicture(seen, printedViews(seen)[0]!, AS_OF)!;
    expect([made.legend, made.picture.marks, made.chart.layout, made.isSized]).toEqual([[], null, 'down', false]);
    expect(made.chart.cards.some(({ id }) => made.picture.isFaded(id))).toBe(false);
    expect(
      printedViews(
        redacted(
          edited(content, (draft) => draft.set('savedView', view.id, { sharedWithCustomer: null, isPrinted: true })),
          'customer',
        ),
      ),
    ).toEqual([]);
  });
});

describe('a view that is no picture of the map', () => {
  it('is printed as what it shows, or not offered', () => {
    const at = (given: Partial<SavedView>) => ({ ...withView({}).view, ...given });
    expect(sectionOfView(at({ place: 'plan', section: 'risks' }))).toBe('risks');
    expect(sectionOfView(at({ place: 'plan', section: 'no such one' }))).toBeNull();
    expect(sectionOfView(at({ place: 'grid' }))).toBe('stakeholders');
    for (const place of ['work', 'export', 'workshop'] as const) expect(isPrintable(at({ place })), place).toBe(false);
    const content = edited(sampleDocument('hospital'), (draft) => {
      draft.add('savedView', { name: 'What may go wrong', place: 'plan', section: 'risks', isPrinted: true });
      draft.add('savedView', { name: 'My own', place: 'work', isPrinted: true });
    });
    expect(printedViews(content).map(({ name }) => name)).toEqual(['What may go wrong']);
  });
});
