import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, fit, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const cornerOf = async (name: string) => {
  const box = await card(app.page, name).boundingBox();
  if (!box) throw new Error(`${name} is not in view.`);
  return { x: Math.round(box.x), y: Math.round(box.y) };
};
const NAMES = ['Dr Tobias Renner', 'Ines Calloway', 'Padraig Noone'] as const;
const corners = () => Promise.all(NAMES.map(cornerOf));
const chooseAll = async () => {
  for (const [at, name] of NAMES.entries())
    await card(app.page, name).click(at === 0 ? {} : { modifiers: ['Control'] });
};
const arrange = async (item: string, role: 'menuitem' | 'menuitemradio' = 'menuitem') => {
  await app.page.getByRole('button', { name: 'Arrange the cards' }).click();
  await app.page.getByRole(role, { name: item }).click();
};

it('nudges cards by key and pins them; presses in a row are one step', async () => {
  const { page } = app;
  await openHospital(page);
  const before = await cornerOf('Orla Finnerty');
  await card(page, 'Orla Finnerty').click();
  // All are on their way before the first is drawn: a slow machine puts no pause between them.
  await page.keyboard.down('Alt');
  await Promise.all(Array.from({ length: 5 }, () => page.keyboard.press('ArrowDown')));
  await page.keyboard.up('Alt');
  await expect.poll(async () => (await cornerOf('Orla Finnerty')).y).toBeGreaterThan(before.y + 14);
  expect((await cornerOf('Orla Finnerty')).x).toBe(before.x);
  await card(page, 'Orla Finnerty').getByLabel('Pinned').waitFor();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => cornerOf('Orla Finnerty')).toEqual(before);
});

it('lines chosen cards up and spreads them, each in one step', async () => {
  const { page } = app;
  const before = await corners();
  await chooseAll();
  await arrange('Align left');
  await expect.poll(async () => new Set((await corners()).map(({ x }) => x)).size).toBe(1);
  const stacked = (await corners()).map(({ y }) => y).toSorted((a, b) => a - b);
  expect(stacked[1]! - stacked[0]!).toBeGreaterThan(20);
  await page.keyboard.press('Control+z');
  await expect.poll(corners).toEqual(before);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('Spread evenly across');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const [a, b, c] = (await corners()).map(({ x }) => x);
      return Math.abs(b! - a! - (c! - b!));
    })
    .toBeLessThan(3);
  await page.keyboard.press('Control+z');
  await expect.poll(corners).toEqual(before);
});

it('lays the map out from left to right, and remembers it for the account', async () => {
  const { page } = app;
  await arrange('Left to right', 'menuitemradio');
  await expect
    .poll(async () => (await cornerOf('Padraig Noone')).x - (await cornerOf('Maren Aldous')).x)
    .toBeGreaterThan(40);
  await card(page, 'Judith Okafor').click();
  await page.getByRole('tree', { name: 'People on the map' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => card(page, 'Maren Aldous').getAttribute('aria-selected')).toBe('true');
  await saved(page);
  app = await app.restart();
  await openHospital(app.page);
  await expect
    .poll(async () => (await cornerOf('Padraig Noone')).x - (await cornerOf('Maren Aldous')).x)
    .toBeGreaterThan(40);
  await arrange('Top down, leaves in columns', 'menuitemradio');
  await expect
    .poll(async () => (await cornerOf('Padraig Noone')).y - (await cornerOf('Maren Aldous')).y)
    .toBeGreaterThan(40);
  expect(app.complaints).toEqual([]);
});

it('takes the shape of the window by command alone, as one step', async () => {
  const { page } = app;
  const step = async () => {
    const [one, two] = [await cornerOf('Padraig Noone'), await cornerOf('Petra Lind')];
    return { x: two.x - one.x, y: two.y - one.y };
  };
  await fit(page);
  const before = await step();
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await step()).toEqual(before);
  await arrange('Shape the map for this window');
  await expect.poll(step).not.toEqual(before);
  await saved(page);
  await page.keyboard.press('Control+z');
  await saved(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await fit(page);
  await expect.poll(step).toEqual(before);
});

it('is found again as it was drawn, after another place', async () => {
  const { page } = app;
  const places = () =>
    page
      .locator('.react-flow__node')
      .evaluateAll((nodes) =>
        Object.fromEntries(
          nodes.map((node) => [(node as HTMLElement).dataset['id'], (node as HTMLElement).style.transform]),
        ),
      );
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('New account');
  await page.keyboard.press('Enter');
  await page.getByLabel('Customer', { exact: true }).fill('Keyboard AG');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Add the first person', { exact: true }).click();
  const write = async (name: string) => {
    await page.getByLabel('Name, title; unit').fill(name);
    await page.keyboard.press('Enter');
    await card(page, name).waitFor();
  };
  await write('Ada');
  for (const [key, name] of [
    ['Tab', 'Ben'],
    ['Enter', 'Cleo'],
    ['Enter', 'Dan'],
    ['Tab', 'Eve'],
    ['Enter', 'Finn'],
    ['Tab', 'Gus'],
    ['Enter', 'Hal'],
  ] as const) {
    await page.keyboard.press(key);
    await write(name);
  }
  await fit(page);
  await expect.poll(async () => Object.keys(await places()).length).toBe(8);
  const before = await places();
  await page.keyboard.press('Control+4');
  await page.getByRole('navigation', { name: 'Sections of the plan' }).waitFor();
  await page.keyboard.press('Control+2');
  await expect.poll(places).toEqual(before);
});
