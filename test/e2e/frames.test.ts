import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, fit, openHospital, pick, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const frame = (name: string) =>
  app.page.getByRole('toolbar', { name: 'Frames' }).getByRole('button', { name: new RegExp(`^Frame ${name}`) });
const choose = async (menu: string, item: string) => {
  await app.page.getByRole('button', { name: menu }).click();
  await app.page.getByRole('menuitemradio', { name: item, exact: true }).click();
};
const cornerOf = async (name: string) => {
  const box = await card(app.page, name).boundingBox();
  if (!box) throw new Error(`${name} is not in view.`);
  return { x: Math.round(box.x), y: Math.round(box.y) };
};

it('draws departments as frames, and shows the people of one with its figures', async () => {
  const { page } = app;
  await openHospital(page);
  await frame('Nursing').click();
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  await panel.getByText('Department', { exact: true }).waitFor();
  await expect.poll(() => panel.getByRole('textbox', { name: 'Name of the department' }).inputValue()).toBe('Nursing');
  await panel.getByText('Support', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Judith Okafor', exact: true }).click();
  await expect.poll(() => card(page, 'Judith Okafor').getAttribute('aria-selected')).toBe('true');
});

it('makes a group of chosen cards, names it, gives it a rule and somebody more', async () => {
  const { page } = app;
  await fit(app.page);
  await card(page, 'Yusuf Demir').click();
  await card(page, 'Katya Ivers').click({ modifiers: ['Control'] });
  await page.keyboard.press('c');
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  const name = panel.getByRole('textbox', { name: 'Name of the group' });
  await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
  await name.fill('Clinical IT board');
  await pick(panel.getByLabel('Chair'), 'Katya Ivers');
  await panel.getByLabel('How it decides').selectOption({ label: 'Chair decides' });
  await frame('Clinical IT board, 2 people, chair Katya Ivers, chair decides').waitFor();
  await panel.getByText('The chair, Katya Ivers').waitFor();
  await pick(panel.getByLabel('Add somebody'), 'Nils Oberg');
  await frame('Clinical IT board, 3 people').waitFor();
  await panel.getByRole('button', { name: 'Take Nils Oberg out' }).click();
  await frame('Clinical IT board, 2 people').waitFor();
  await saved(page);
});

it('moves a frame with its people by the mouse and by keys, each in one step', async () => {
  const { page } = app;
  await fit(app.page);
  const label = frame('Clinical IT board');
  const before = [await cornerOf('Yusuf Demir'), await cornerOf('Katya Ivers'), await cornerOf('Selim Hadar')] as const;
  const box = (await label.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x - 20, box.y - 22, { steps: 4 });
  await page.mouse.move(box.x - 180, box.y - 142, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await cornerOf('Yusuf Demir')).x).toBeLessThan(before[0].x - 190);
  const after = [await cornerOf('Yusuf Demir'), await cornerOf('Katya Ivers'), await cornerOf('Selim Hadar')] as const;
  for (const at of [0, 1] as const) {
    expect(Math.abs(after[at].x - before[at].x + 200)).toBeLessThan(4);
    expect(Math.abs(after[at].y - before[at].y + 150)).toBeLessThan(4);
  }
  expect(after[2]).toEqual(before[2]);
  await card(page, 'Katya Ivers').getByLabel('Pinned').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => cornerOf('Yusuf Demir')).toEqual(before[0]);
  await expect.poll(() => card(page, 'Katya Ivers').getByLabel('Pinned').count()).toBe(0);

  await label.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await cornerOf('Yusuf Demir')).y).toBeGreaterThan(before[0].y + 12);
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => cornerOf('Yusuf Demir')).toEqual(before[0]);
});

it('goes from frame to frame by key, hides them all, and forgets a group that is deleted', async () => {
  const { page } = app;
  await frame('Medical Device Committee').focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
    .toMatch(/^Frame Capital Investment Board/);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  await panel.getByText('The chair, Maren Aldous').waitFor();
  await choose('Lines and frames', 'None');
  await expect.poll(() => page.getByRole('toolbar', { name: 'Frames' }).getByRole('button').count()).toBe(0);
  await choose('Lines and frames', 'Groups');
  await fit(app.page);
  await frame('Clinical IT board').click();
  await panel.getByRole('button', { name: 'Delete the group' }).click();
  await expect.poll(() => frame('Clinical IT board').count()).toBe(0);
  await card(page, 'Yusuf Demir').waitFor();
  await choose('Lines and frames', 'Departments');
  expect(app.complaints).toEqual([]);
});
