import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, startApp, type App } from '../support/app';

let app: App;
let page: Page;
let touch: CDPSession;
const complaints: string[] = [];
beforeAll(async () => {
  app = await startApp();
  const context = await app.browser.newContext({
    viewport: { width: 1280, height: 720 },
    hasTouch: true,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(app.loopback.openWindow().url);
  await openHospital(page);
  touch = await context.newCDPSession(page);
});
afterAll(async () => {
  await app.close();
});

type Point = { readonly x: number; readonly y: number };
const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
  touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
/** Moves fingers in small steps, as hands do. */
const drag = async (from: readonly Point[], to: readonly Point[]): Promise<void> => {
  await fingers('touchStart', from);
  for (let step = 1; step <= 6; step += 1)
    await fingers(
      'touchMove',
      from.map((point, at) => ({
        x: point.x + ((to[at]!.x - point.x) * step) / 6,
        y: point.y + ((to[at]!.y - point.y) * step) / 6,
      })),
    );
  await fingers('touchEnd', []);
};
const boxOf = async (name: string) => (await card(page, name).boundingBox())!;
const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Waits until the map has come to rest. */
const standsStill = async (name: string): Promise<void> => {
  let before = -1;
  await expect
    .poll(
      async () => {
        const { x } = await boxOf(name);
        const isStill = x === before;
        before = x;
        return isStill;
      },
      { interval: 120 },
    )
    .toBe(true);
};

it('one finger moves the map, two zoom it, a finger carries a card, and a long press opens its menu', async () => {
  const free = (await page.locator('.map-frame').boundingBox())!;
  const ground = { x: free.x + 30, y: free.y + 30 };
  const before = await boxOf('Maren Aldous');
  await drag([ground], [{ x: ground.x + 60, y: ground.y + 40 }]);
  await expect.poll(async () => (await boxOf('Maren Aldous')).x).toBeGreaterThan(before.x + 40);
  const small = await boxOf('Maren Aldous');
  const { x, y } = middle(small);
  await drag(
    [
      { x: x - 20, y },
      { x: x + 20, y },
    ],
    [
      { x: x - 40, y },
      { x: x + 40, y },
    ],
  );
  await expect.poll(async () => (await boxOf('Maren Aldous')).width).toBeGreaterThan(small.width * 1.5);
  // A finger that rests opens the menu, and lifting it chooses nothing in it.
  await page.keyboard.press('Control+0');
  await standsStill('Ines Calloway');
  const person = middle(await boxOf('Ines Calloway'));
  await fingers('touchStart', [person]);
  const menu = page.getByRole('menu', { name: 'This person' });
  await menu.waitFor();
  await fingers('touchEnd', []);
  expect(await card(page, 'Ines Calloway').getAttribute('aria-selected')).toBe('true');
  await menu.getByRole('menuitem', { name: 'Rename' }).tap();
  await page.getByLabel('Name, title; unit').waitFor();
  await page.keyboard.press('Escape');
  // Carried to free ground it stays there with a pin.
  await standsStill('Gideon Marsh');
  const from = middle(await boxOf('Gideon Marsh'));
  await drag([from], [{ x: from.x - 60, y: from.y - 40 }]);
  await expect.poll(() => card(page, 'Gideon Marsh').getByLabel('Pinned').count()).toBe(1);
  expect(complaints).toEqual([]);
});

it('has targets of 40 pixels for a finger on map, panel, grid, actions and export', async () => {
  const small = async (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, input:not([type=hidden]), [role=menuitem], summary')]
        .filter(
          (one) =>
            !one.closest('[hidden], .visually-hidden, .minimap') && one.checkVisibility({ visibilityProperty: true }),
        )
        // What is named by a label is pressed there as well.
        .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
        .filter(({ one, box }) => {
          const lap = Number.parseFloat(getComputedStyle(one, '::after').inset) || 0;
          return box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.height - 2 * lap < 39.5;
        })
        .map(
          ({ one, box }) =>
            `${one.className} ${one.getAttribute('aria-label') ?? one.textContent} ${Math.round(box.height)}`,
        ),
    );
  for (const place of ['Control+2', 'Control+3', 'Control+5', 'Control+6', 'Control+1']) {
    await page.keyboard.press(place);
    expect(await small(), place).toEqual([]);
  }
});
