import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';

/** Where the corners of the wall lie in its photo, 0–1, from the top left clockwise. */
export const WALL_CORNERS = [
  { x: 0.1, y: 0.2 },
  { x: 0.9, y: 0.1 },
  { x: 0.95, y: 0.9 },
  { x: 0.05, y: 0.8 },
] as const;

/** A photo of a white wall with sheets on it, taken from the side in a dark room, as a JPEG. */
export const wallPhoto = async (page: Page, width = 1600, height = 1200): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(
      ([across, down, corners]) => {
        const canvas = document.createElement('canvas');
        canvas.width = across;
        canvas.height = down;
        const context = canvas.getContext('2d')!;
        context.fillStyle = '#33271f';
        context.fillRect(0, 0, across, down);
        const [a, b, c, d] = corners;
        const at = (x: number, y: number): [number, number] => {
          const top = { x: a.x + (b.x - a.x) * x, y: a.y + (b.y - a.y) * x };
          const foot = { x: d.x + (c.x - d.x) * x, y: d.y + (c.y - d.y) * x };
          return [(top.x + (foot.x - top.x) * y) * across, (top.y + (foot.y - top.y) * y) * down];
        };
        const fill = (colour: string, x: number, y: number, wide: number, high: number): void => {
          context.fillStyle = colour;
          context.beginPath();
          for (const [px, py] of [
            [x, y],
            [x + wide, y],
            [x + wide, y + high],
            [x, y + high],
          ] as const)
            context.lineTo(...at(px, py));
          context.fill();
        };
        fill('#f6f6f1', 0, 0, 1, 1);
        const colours = ['#f7df6b', '#f3a6bd', '#8fd0f2', '#a9dfa0'];
        for (let row = 0; row < 4; row += 1)
          for (let column = 0; column < 5 - (row % 2); column += 1)
            fill(colours[(row + column) % 4]!, 0.06 + column * 0.19 + (row % 2) * 0.09, 0.07 + row * 0.23, 0.13, 0.14);
        return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!;
      },
      [width, height, WALL_CORNERS] as const,
    ),
    'base64',
  );
