import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { card, chooseFile, fit, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

type At = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const boxOf = async (name: string): Promise<At> => {
  const box = await card(app.page, name).boundingBox();
  if (!box) throw new Error(`${name} is not in view.`);
  return box;
};
const NAMES = [
  'Maren Aldous',
  'Dr Tobias Renner',
  'Judith Okafor',
  'Carmel Doyle',
  'Orla Finnerty',
  'Gideon Marsh',
] as const;
const corners = () =>
  Promise.all(
    NAMES.map(async (name) => {
      const { x, y } = await boxOf(name);
      return { x: Math.round(x), y: Math.round(y) };
    }),
  );
/** How they stand to the first of them, wherever the view is. */
const apartFrom = (all: readonly { readonly x: number; readonly y: number }[]) =>
  all.map(({ x, y }) => ({ x: x - all[0]!.x, y: y - all[0]!.y }));
/** Where they stand once the view has come to rest. */
const settled = async () => {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await corners());
        const isStill = now === before;
        before = now;
        return isStill;
      },
      { interval: 150 },
    )
    .toBe(true);
  return corners();
};
const far = async (one: string, two: string): Promise<number> => {
  const [a, b] = [await boxOf(one), await boxOf(two)];
  return Math.hypot(a.x - b.x, a.y - b.y) / a.width;
};
const arrange = async (layout: string) => {
  await app.page.getByRole('button', { name: 'Arrange the cards' }).click();
  await app.page.getByRole('menuitemradio', { name: layout }).click();
  await app.page.getByRole('menuitemradio', { name: layout }).waitFor({ state: 'hidden' });
};
/** How many cards on screen lie on another. */
const overlapping = (): Promise<number> =>
  app.page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.react-flow__node')].map((node) => node.getBoundingClientRect());
    return boxes.filter((a, at) =>
      boxes
        .slice(at + 1)
        .some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1),
    ).length;
  });
const chosen = () => app.page.getByRole('treeitem', { selected: true }).getAttribute('aria-label');

it('lays the map out by the lines between people, and back to the very same places', async () => {
  const { page } = app;
  await openHospital(page);
  await fit(page);
  const before = await settled();
  const apart = await far('Dr Oona Kilbride', 'Carmel Doyle');
  await arrange('Network of lines');
  await card(page, 'Carmel Doyle').waitFor();
  await expect.poll(() => far('Dr Oona Kilbride', 'Carmel Doyle')).toBeLessThan(apart);
  expect(await far('Dr Oona Kilbride', 'Carmel Doyle')).toBeLessThan(3);
  expect(await overlapping()).toBe(0);
  // Whoever has no line stands below everybody who has one.
  expect((await boxOf('Tomasz Zielak')).y).toBeGreaterThan((await boxOf('Ruth Galvin')).y);
  expect((await boxOf('Tomasz Zielak')).y).toBeGreaterThan((await boxOf('Judith Okafor')).y);

  await card(page, 'Carmel Doyle').click();
  await page.getByRole('tree', { name: 'People on the map' }).focus();
  const first = await chosen();
  const from = await boxOf('Carmel Doyle');
  await page.keyboard.press('ArrowDown');
  await expect.poll(chosen).not.toBe(first);
  expect((await boxOf(((await chosen()) ?? '').split(',')[0] ?? '')).y).toBeGreaterThan(from.y);

  await arrange('Top down, leaves in columns');
  // With nobody chosen the map has the room it had.
  await page.getByRole('tree', { name: 'People on the map' }).focus();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open the panel' }).waitFor();
  await fit(page);
  await expect.poll(corners).toEqual(before);
});

it('says that cards stand by their lines when one is put elsewhere, and offers nothing that would', async () => {
  const { page } = app;
  await arrange('Network of lines');
  await fit(page);
  await expect.poll(overlapping).toBe(0);
  const there = apartFrom(await settled());
  const { x, y, width, height } = await boxOf('Orla Finnerty');
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 20, y - 20, { steps: 4 });
  await page.mouse.move(x + width / 2 + 30, y - 38, { steps: 4 });
  await page.mouse.up();
  await page.getByText('In the network cards stand by their lines').waitFor();
  // The view makes room for the panel of who is chosen by that.
  expect(apartFrom(await settled())).toEqual(there);
  await expect.poll(() => page.getByRole('button', { name: 'Tidy', exact: true }).count()).toBe(0);
  await card(page, 'Orla Finnerty').click();
  await page.keyboard.press('Alt+ArrowDown');
  expect(apartFrom(await settled())).toEqual(there);
  await page.getByRole('button', { name: 'Arrange the cards' }).click();
  await expect
    .poll(() => page.getByRole('menuitem', { name: 'Align left' }).getAttribute('aria-disabled'))
    .toBe('true');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lines and frames shown on the map' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Influences' }).waitFor();
  await expect.poll(() => page.getByRole('menuitemcheckbox', { name: 'Reports to' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByLabel('Pinned').count()).toBe(0);
});

it('sets two classes opposite each other, with their balance in words', async () => {
  const { page } = app;
  await arrange('Two sides');
  const strip = page.getByRole('region', { name: 'Balance of the two sides' });
  await strip.getByText('Out of balance').waitFor();
  await strip.getByText('coverage 32 points apart').waitFor();
  const medical = strip.getByRole('button', { name: /^Medical/ });
  expect(await medical.textContent()).toContain('15 people');
  expect(await medical.textContent()).toContain('support +36');
  expect(await medical.textContent()).toContain('coverage 63 %');
  await fit(page);
  await expect.poll(overlapping).toBe(0);
  const right = Math.min(
    ...(await Promise.all(
      ['Maren Aldous', 'Carmel Doyle', 'Orla Finnerty', 'Beatrix Lund'].map(async (name) => (await boxOf(name)).x),
    )),
  );
  for (const name of ['Dr Tobias Renner', 'Judith Okafor', 'Hana Kovar', 'Grace Mbeki']) {
    const box = await boxOf(name);
    expect(box.x + box.width).toBeLessThan(right);
  }
  const isFaded = async (name: string) =>
    (await card(page, name).getAttribute('class'))?.split(' ').includes('faded') ?? false;
  await medical.click();
  await expect.poll(() => isFaded('Maren Aldous')).toBe(true);
  expect(await isFaded('Hana Kovar')).toBe(false);
  expect(await medical.getAttribute('aria-pressed')).toBe('true');
  expect(await axeFindings(page)).toEqual([]);
  await medical.click();
  await expect.poll(() => isFaded('Maren Aldous')).toBe(false);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('Dark colours');
  await page.keyboard.press('Enter');
  expect(await axeFindings(page)).toEqual([]);
  await strip.getByRole('button', { name: /^Out of balance/ }).click();
  await page.getByRole('dialog').getByText('Balance of the two sides').waitFor();
  await page.keyboard.press('Escape');
  await saved(page);
  app = await app.restart();
  await openHospital(app.page);
  await app.page.getByRole('region', { name: 'Balance of the two sides' }).getByText('Out of balance').waitFor();
});

it('offers two sides to accounts whose template names two classes', async () => {
  const { page } = app;
  const offered = async () => {
    await page.getByRole('button', { name: 'Arrange the cards' }).click();
    await page.getByRole('menuitemradio', { name: 'Network of lines' }).waitFor();
    const count = await page.getByRole('menuitemradio', { name: 'Two sides' }).count();
    await page.keyboard.press('Escape');
    return count;
  };
  expect(await offered()).toBe(1);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('Back to the start page');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Plain.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Plain Limited');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  expect(await offered()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('Layout: two sides');
  await expect.poll(() => page.getByRole('option', { name: /two sides/ }).count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(app.complaints).toEqual([]);
});
