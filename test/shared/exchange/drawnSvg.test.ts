import { describe, expect, it } from 'vitest';
import type { DrawnBasicShape, DrawnShape } from '../../../shared/api/drawnSlides';
import { linesOf, svgOf } from '../../../shared/exchange/drawnSvg';
import { malformed } from '../../support/packageParts';

const written = (text: string, given: Partial<DrawnBasicShape> = {}): DrawnBasicShape => ({
  is: 'shape',
  box: { x: 10, y: 20, width: 100, height: 40 },
  form: 'rect',
  words: {
    paragraphs: [{ runs: [{ text, size: 10, colour: '1B2430' }], align: 'l', leading: 20 }],
    anchor: 'ctr',
    wraps: false,
    insets: [0, 0, 0, 0],
  },
  ...given,
});

describe('a picture of shapes', () => {
  const shapes: readonly DrawnShape[] = [
    { is: 'group', of: [written('A & <B> 👩🏽‍⚕️', { fill: { lines: '6F7780', ground: 'FFFFFF' } })] },
    { is: 'shape', box: { x: 0, y: 0, width: 8, height: 8 }, form: 'ellipse', fill: '1F5FA880' },
    { is: 'freeform', path: 'M 0 0 L 4 4 Z', stroke: { colour: '9C1F4A', width: 2, dash: 'dash' } },
    {
      is: 'line',
      points: [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
      ],
      stroke: { colour: '0F5C6E', width: 1, dash: 'dot' },
    },
    { is: 'picture', box: { x: 0, y: 0, width: 8, height: 8 }, image: 'data:image/png;base64,AA==' },
    written('Turned', { turn: 270 }),
  ];
  const svg = svgOf(shapes, { width: 119.2, height: 60 }, 'Ann & Bo', 'FBFAF7');

  it('is one whole document that names nothing outside itself', () => {
    expect(malformed(svg)).toBeNull();
    expect(svg).toMatch(/^<svg xmlns="[^"]+" width="120" height="60" viewBox="0 0 120 60"/);
    expect(svg).toContain('<title>Ann &amp; Bo</title>');
    expect(svg).toContain('A &amp; &lt;B&gt; 👩🏽‍⚕️</tspan>');
    expect([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => svg.includes(`id="${id ?? ''}"`))).toEqual([true]);
    expect(svg.match(/https?:/g)).toHaveLength(1);
  });
  it('has a ground, or none', () => {
    expect(svg).toContain('fill="#FBFAF7"');
    expect(svgOf(shapes, { width: 119.2, height: 60 }, '', null)).not.toContain('FBFAF7');
  });
  it('keeps what is half seen, dashed or turned', () => {
    expect(svg).toContain('fill="#1F5FA8" fill-opacity="0.502"');
    expect(svg).toContain('stroke-dasharray="6 4.4"');
    expect(svg).toContain('transform="rotate(270 60 40)"');
  });
});

describe('the lines of a shape', () => {
  const lines = (anchor: 't' | 'ctr' | 'b', align: 'l' | 'ctr' | 'r') => {
    const shape = written('One');
    const [paragraph] = shape.words!.paragraphs;
    return linesOf({ ...shape, words: { ...shape.words!, anchor, paragraphs: [{ ...paragraph!, align }] } });
  };
  it.each([
    ['t', 'l', 10, 33.64],
    ['ctr', 'ctr', 60, 43.64],
    ['b', 'r', 110, 53.64],
  ] as const)('stand at the %s, %s', (anchor, align, x, y) => {
    expect(lines(anchor, align)).toMatchObject([{ x, align }]);
    expect(lines(anchor, align)[0]!.y).toBeCloseTo(y, 5);
  });
});
