import { describe, expect, it } from 'vitest';
import {
  drawnSlide,
  type DrawnChart,
  type DrawnShape,
  type DrawnSlide,
  type DrawnWords,
} from '../../../shared/api/drawnSlides';
import { presentationFile, presentationParts, type PresentationFacts } from '../../../shared/exchange/pptx/parts';
import { wayOf } from '../../../shared/exchange/pptx/ways';
import type { Point } from '../../../shared/layout/forest';
import { wayBetween } from '../../../shared/layout/wayBetween';
import { malformed, partsIn, tiedLines, troublesOf } from '../../support/packageParts';

const FACTS: PresentationFacts = { title: 'A & B: plan', subject: 'Plan', author: 'Ann <ann>', asOf: '2026-03-02' };
const HOSTILE = 'O’Neill & Søn <script> "quoted" 👩🏽‍⚕️ \u0007\uD800 \uFFFF ]]> Ω 张伟';
const KEPT = 'O’Neill &amp; Søn &lt;script&gt; &quot;quoted&quot; 👩🏽‍⚕️   ]]&gt; Ω 张伟';

const words = (text: string): DrawnWords => ({
  paragraphs: [{ runs: [{ text, size: 24, colour: '1B2430' }], align: 'l', leading: 30 }],
  anchor: 't',
  wraps: true,
  insets: [0, 0, 0, 0],
});
const card = (key: string, x: number, y: number, text: string): DrawnShape => ({
  is: 'group',
  name: text,
  of: [
    {
      is: 'shape',
      box: { x, y, width: 200, height: 60 },
      form: 'round',
      radius: 8,
      fill: 'FFFFFF',
      key,
      words: words(text),
      name: text,
    },
    { is: 'shape', box: { x, y, width: 8, height: 60 }, form: 'rect', fill: '1F5FA8' },
  ],
});
const PHOTO = `data:image/png;base64,${btoa('not really a picture')}`;
const slide = (text: string): DrawnSlide =>
  drawnSlide.parse({
    title: text,
    notes: [`Source: ${text}`, ''],
    shapes: [
      { is: 'shape', box: { x: 56, y: 30, width: 1000, height: 40 }, form: 'rect', words: words(text), isTitle: true },
      {
        is: 'line',
        points: [
          { x: 200, y: 160 },
          { x: 200, y: 180 },
          { x: 500, y: 180 },
          { x: 500, y: 200 },
        ],
        from: 'a',
        to: 'b',
        stroke: { colour: '98A0A8', width: 2 },
      },
      {
        is: 'line',
        points: [
          { x: 150, y: 160 },
          { x: 150, y: 330 },
          { x: 400, y: 330 },
        ],
        from: 'a',
        to: 'c',
        stroke: { colour: '9C1F4A', width: 2, dash: 'dash' },
        hasArrow: true,
      },
      {
        is: 'line',
        points: [
          { x: 0, y: 0 },
          { x: 90, y: 9 },
        ],
        from: 'a',
        to: 'nobody',
        stroke: { colour: '0F5C6E', width: 6, isDouble: true },
      },
      card('a', 100, 100, text),
      card('b', 400, 200, 'B'),
      card('c', 400, 300, 'C'),
      { is: 'picture', box: { x: 0, y: 0, width: 50, height: 50 }, image: PHOTO, about: text },
      { is: 'picture', box: { x: 0, y: 0, width: 50, height: 50 }, image: 'data:image/svg+xml,<svg/>' },
      { is: 'freeform', path: 'M 0 0 L 10 0 C 10 5 5 10 0 10 Z', fill: { lines: '6F7780', ground: 'FFFFFF80' } },
      {
        is: 'table',
        box: { x: 56, y: 400, width: 600, height: 100 },
        name: text,
        columns: [200, 200, 200],
        rows: [
          {
            height: 50,
            cells: [{ words: words(text), edges: {}, columns: 2, rows: 1 }, null, { edges: {}, columns: 1, rows: 2 }],
          },
          {
            height: 50,
            cells: [{ words: words('1'), edges: {}, columns: 1, rows: 1 }, { edges: {}, columns: 1, rows: 1 }, null],
          },
        ],
      },
    ],
  });

describe('a presentation', () => {
  const parts = presentationParts([slide('One'), slide(HOSTILE), { title: '', shapes: [], notes: [] }], FACTS);
  const part = (name: string): string => String(parts.get(name));

  it('has nothing wrong in its parts, and the same parts in its file', () => {
    expect(troublesOf(parts)).toEqual([]);
    const file = partsIn(presentationFile([slide('One'), slide(HOSTILE)], FACTS));
    expect(troublesOf(file)).toEqual([]);
    expect([...file.keys()]).toEqual([...presentationParts([slide('One'), slide(HOSTILE)], FACTS).keys()]);
    expect(file.get('[Content_Types].xml')).toContain('/ppt/slides/slide2.xml');
  });

  it('says in which language it is written, on every text', () => {
    const german = presentationParts([slide('Eins')], { ...FACTS, language: 'de-DE' });
    expect([...german.values()].filter((one) => typeof one === 'string' && one.includes(' lang="en-GB"'))).toEqual([]);
    expect(String(german.get('ppt/slides/slide1.xml'))).toContain(' lang="de-DE"');
    expect(troublesOf(german)).toEqual([]);
  });

  it('lets a text over several lines become smaller where other letters take more room', () => {
    const xml = part('ppt/slides/slide1.xml');
    expect(xml).toMatch(/<a:bodyPr[^>]* wrap="square"[^>]*><a:normAutofit\/>/);
    expect(xml).not.toMatch(/<a:bodyPr[^>]* wrap="none"[^>]*><a:normAutofit\/>/);
  });

  it('of no slides is one still', () => {
    expect(troublesOf(presentationParts([], FACTS))).toEqual([]);
  });

  it('keeps names whatever they hold, in words, names of shapes, tables, notes and properties', () => {
    expect(part('ppt/slides/slide2.xml').split(`<a:t>${KEPT}</a:t>`)).toHaveLength(4);
    expect(part('ppt/slides/slide2.xml')).toContain(`name="${KEPT}"`);
    expect(part('ppt/slides/slide2.xml')).toContain(`descr="${KEPT}"`);
    expect(part('ppt/notesSlides/notesSlide2.xml')).toContain(`<a:t>Source: ${KEPT}</a:t>`);
    expect(part('docProps/core.xml')).toContain('<dc:creator>Ann &lt;ann&gt;</dc:creator>');
  });

  it('ties lines to the shapes they join, and one to nobody stays loose there', () => {
    const xml = part('ppt/slides/slide1.xml');
    expect(tiedLines(xml)).toEqual({ both: 2, any: 3 });
    const [id] = /id="(\d+)" name="One"\/><p:cNvSpPr\/>/.exec(xml)?.slice(1) ?? [];
    expect(xml).toContain(`<a:stCxn id="${id}" idx="2"/>`);
    // The line that leaves beside the middle has a place of its own, the fifth.
    expect(xml).toContain(`<a:stCxn id="${id}" idx="4"/>`);
  });

  it('holds a picture once, and none of a kind that is not shown everywhere', () => {
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png']);
    expect(new TextDecoder().decode(parts.get('ppt/media/image1.png') as Uint8Array)).toBe('not really a picture');
    expect(part('ppt/slides/slide1.xml').match(/<p:pic>/g)).toHaveLength(1);
  });

  it('covers the cells that another one spans', () => {
    expect(part('ppt/slides/slide1.xml')).toMatch(/gridSpan="2".*hMerge="1".*rowSpan="2".*vMerge="1"/s);
  });

  it('is the same file whenever it is made', () => {
    expect(presentationFile([slide('One')], FACTS)).toEqual(presentationFile([slide('One')], FACTS));
  });
});

describe('the check of parts', () => {
  it.each([
    ['<a><b></a></b>', 'a closes what is not open'],
    ['<a>&</a>', 'a mark that is not written out'],
    ['<a>', 'a stays open'],
    ['<a/><b/>', '2 roots'],
    ['<a x="1" x="2"/>', 'an attribute twice in a'],
    ['<a x="<"/>', 'no tag: <a x="<"/>'],
    ['<a>\u0001</a>', 'a character no document may hold'],
    ['<a x="1"><b/>t</a>', null],
  ])('%s: %s', (xml, wrong) => {
    expect(malformed(xml)).toBe(wrong);
  });

  it('finds a missing part, an id twice and a line that leads nowhere', () => {
    const parts = new Map(presentationParts([slide('One')], FACTS));
    const xml = String(parts.get('ppt/slides/slide1.xml'));
    parts.delete('ppt/theme/theme2.xml');
    parts.set(
      'ppt/slides/slide1.xml',
      xml.replace(/<a:stCxn id="\d+"/, '<a:stCxn id="999"').replace('id="3" name', 'id="4" name'),
    );
    expect(troublesOf(parts)).toEqual(
      expect.arrayContaining([
        '/ppt/theme/theme2.xml has a type and is not there',
        'ppt/notesMasters/notesMaster1.xml: rId1 leads to ppt/theme/theme2.xml, which is not there',
        'ppt/slides/slide1.xml: id 4 twice',
        'ppt/slides/slide1.xml: a line ends at 999, which is no shape',
      ]),
    );
  });
});

/** Where a native line runs, worked out from how it is written. */
const drawn = ({ form, box, isTurned, flipsAcross, flipsDown, bends }: ReturnType<typeof wayOf>): readonly Point[] => {
  const { width: w, height: h } = box;
  const [one = 0, two = 0, three = 0] = bends.map((bend) => bend / 100_000);
  const plain: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    straightConnector1: [
      [0, 0],
      [w, h],
    ],
    bentConnector2: [
      [0, 0],
      [w, 0],
      [w, h],
    ],
    bentConnector3: [
      [0, 0],
      [one * w, 0],
      [one * w, h],
      [w, h],
    ],
    bentConnector4: [
      [0, 0],
      [one * w, 0],
      [one * w, two * h],
      [w, two * h],
      [w, h],
    ],
    bentConnector5: [
      [0, 0],
      [one * w, 0],
      [one * w, two * h],
      [three * w, two * h],
      [three * w, h],
      [w, h],
    ],
  };
  return (plain[form] ?? []).map(([u, v]) => {
    const [x, y] = [(flipsAcross ? w - u : u) - w / 2, (flipsDown ? h - v : v) - h / 2];
    const [mx, my] = [box.x + w / 2, box.y + h / 2];
    return isTurned ? { x: mx - y, y: my + x } : { x: mx + x, y: my + y };
  });
};

describe('a native line', () => {
  const WAYS: readonly (readonly [what: string, way: readonly (readonly [number, number])[]])[] = [
    [
      'straight',
      [
        [0, 0],
        [90, 40],
      ],
    ],
    [
      'straight back',
      [
        [90, 40],
        [0, 0],
      ],
    ],
    [
      'down, then right',
      [
        [10, 10],
        [10, 90],
        [70, 90],
      ],
    ],
    [
      'down, then left',
      [
        [70, 10],
        [70, 90],
        [10, 90],
      ],
    ],
    [
      'up, then left',
      [
        [70, 90],
        [70, 10],
        [10, 10],
      ],
    ],
    [
      'right, then up',
      [
        [10, 90],
        [70, 90],
        [70, 10],
      ],
    ],
    [
      'down, across, down',
      [
        [50, 0],
        [50, 30],
        [200, 30],
        [200, 90],
      ],
    ],
    [
      'left around, into the left',
      [
        [100, 20],
        [60, 20],
        [60, 90],
        [120, 90],
      ],
    ],
    [
      'right around, back',
      [
        [100, 20],
        [160, 20],
        [160, 90],
        [120, 90],
      ],
    ],
    [
      'down, left, down, right',
      [
        [300, 60],
        [300, 80],
        [40, 80],
        [40, 200],
        [60, 200],
      ],
    ],
    [
      'up, right, up, left',
      [
        [60, 200],
        [60, 180],
        [400, 180],
        [400, 20],
        [300, 20],
      ],
    ],
    [
      'with five pieces',
      [
        [0, 0],
        [30, 0],
        [30, 100],
        [90, 100],
        [90, 40],
        [200, 40],
      ],
    ],
    [
      'with five pieces, upright',
      [
        [0, 0],
        [0, 30],
        [100, 30],
        [100, 90],
        [40, 90],
        [40, 200],
      ],
    ],
  ];
  it.each(WAYS)('runs as it was laid: %s', (_, way) => {
    const points = way.map(([x, y]) => ({ x, y }));
    const found = drawn(wayOf(points));
    expect(found).toHaveLength(points.length);
    found.forEach((point, at) => {
      expect(point.x).toBeCloseTo(points[at]!.x, 1);
      expect(point.y).toBeCloseTo(points[at]!.y, 1);
    });
  });

  it('has five pieces at most and keeps its ends', () => {
    const zigzag = Array.from({ length: 12 }, (_, at) => ({ x: Math.ceil(at / 2) * 20, y: Math.floor(at / 2) * 15 }));
    const found = drawn(wayOf(zigzag));
    expect(found.length).toBeLessThanOrEqual(6);
    expect(found[0]).toEqual({ x: 0, y: 0 });
    expect(found.at(-1)!.x).toBeCloseTo(zigzag.at(-1)!.x, 1);
    expect(found.at(-1)!.y).toBeCloseTo(zigzag.at(-1)!.y, 1);
  });
});

describe('the way between two cards', () => {
  const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 });
  const lines = [
    [
      { x: 150, y: 40 },
      { x: 150, y: 60 },
    ],
    [
      { x: 50, y: 60 },
      { x: 250, y: 60 },
    ],
    [
      { x: 50, y: 60 },
      { x: 50, y: 80 },
    ],
    [
      { x: 250, y: 60 },
      { x: 250, y: 80 },
    ],
  ];
  it('follows the lines they share with others, and is none where these do not join them', () => {
    const find = wayBetween(lines);
    expect(find(box(100, 0), box(0, 80))).toEqual([
      { x: 150, y: 40 },
      { x: 150, y: 60 },
      { x: 50, y: 60 },
      { x: 50, y: 80 },
    ]);
    expect(find(box(100, 0), box(600, 80))).toBeNull();
  });
});

describe('a chart on a slide', () => {
  const chart = (over: Partial<DrawnChart> = {}): DrawnChart => ({
    is: 'chart',
    name: 'Revenue by year',
    box: { x: 50, y: 100, width: 600, height: 300 },
    form: 'columns',
    isStacked: true,
    categories: ['FY2025', HOSTILE],
    series: [
      { name: 'Costs', values: [10, null], fill: 'B5AFA2', labels: 'value' },
      { name: '=SUM(A1)', values: [-4, 2.5], fill: { lines: '6F7780', ground: 'FFFFFF' } },
      { name: 'Whole', values: [6, 2.5], labels: 'total' },
    ],
    format: '0.0"\u00A0m"',
    letters: 14,
    ...over,
  });
  const points = chart({
    form: 'points',
    categories: [],
    series: [{ name: 'Here', across: [3], values: [7], fill: '0F5C6E', size: 15, labels: 'name' }],
    plot: { x: 0.1, y: 0.1, width: 0.8, height: 0.8 },
  });
  const all = [chart(), chart({ form: 'bars', heading: 'Coverage' }), chart({ form: 'radar' }), points];
  const slides = [
    { title: 'One', notes: [], shapes: [all[0]!, all[1]!] },
    { title: 'Two', notes: [], shapes: [{ is: 'group' as const, of: [all[2]!] }, all[3]!] },
  ].map((one) => drawnSlide.parse(one));
  const parts = presentationParts(slides, FACTS);

  it('is a part with a workbook of its own, and nothing is wrong with either', () => {
    expect(troublesOf(parts)).toEqual([]);
    const names = [...parts.keys()];
    for (const kind of ['charts/chart', 'embeddings/Microsoft_Excel_Sheet'])
      expect(names.filter((name) => name.startsWith(`ppt/${kind}`))).toHaveLength(4);
    expect(String(parts.get('ppt/slides/slide2.xml')).match(/<c:chart /g)).toHaveLength(2);
  });

  it('shows the numbers that stand in its workbook, cell by cell, and nothing there is a formula', () => {
    all.forEach((given, at) => {
      const xml = String(parts.get(`ppt/charts/chart${at + 1}.xml`));
      const sheet = String(
        partsIn(parts.get(`ppt/embeddings/Microsoft_Excel_Sheet${at + 1}.xlsx`) as Uint8Array).get(
          'xl/worksheets/sheet1.xml',
        ),
      );
      expect(sheet).not.toContain('<f>');
      const refs = [...xml.matchAll(/<c:numRef><c:f>Chart!\$([A-Z]+)\$2:\$[A-Z]+\$\d+<\/c:f>(.*?)<\/c:numRef>/gs)];
      const sides = given.series.flatMap(({ across, values }) => (across ? [across, values] : [values]));
      expect(refs).toHaveLength(sides.length);
      refs.forEach(([, column, cache = ''], side) => {
        const shown = [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, row, value]) => [row, value]);
        const kept = (sides[side] ?? []).flatMap((value, row) =>
          value === null ? [] : [[String(row), String(value)]],
        );
        expect(shown).toEqual(kept);
        for (const [row, value] of kept)
          expect(sheet).toMatch(new RegExp(`<c r="${column}${Number(row) + 2}" s="\\d+"><v>${value}</v>`));
      });
    });
  });
});
