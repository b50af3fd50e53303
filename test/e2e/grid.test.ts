import { afterEach, beforeEach, expect, it } from 'vitest';
import { card, openHospital, saved, stand, startApp, type App } from '../support/app';

let app: App;
beforeEach(async () => {
  app = await startApp();
  await openHospital(app.page);
  await app.page.keyboard.press('Control+3');
  await stand(app.page, 'Maren Aldous').waitFor();
});
afterEach(async () => {
  await app.close();
});

type Point = { readonly x: number; readonly y: number };

const list = () => app.page.getByRole('listbox', { name: 'People by influence and attitude' });
const words = (name: string) => stand(app.page, name).getAttribute('aria-label');
const places = async (name: string): Promise<Point> => {
  const box = (await stand(app.page, name).boundingBox())!;
  return { x: box.x + 40, y: box.y + 8 };
};
/** The middle of a cell, counted from the first: columns and rows are even. */
const cell = async (influence: number, attitude: number): Promise<Point> => {
  const corner = (await app.page.locator('.grid-cell').first().boundingBox())!;
  return { x: corner.x + corner.width * (attitude + 2.5), y: corner.y + corner.height * (5 - influence + 0.5) };
};
const drag = async (from: Point, to: Point): Promise<void> => {
  const { mouse } = app.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await mouse.move(to.x, to.y, { steps: 4 });
  await mouse.up();
};
const undo = async (): Promise<void> => {
  await saved(app.page);
  await app.page.keyboard.press('Control+z');
};

it('sets both values by one drag, takes them back in one step, and the map shows it', async () => {
  const { page } = app;
  expect(await words('Ines Calloway')).toContain('attitude sceptic, influence 5 decisive');
  await drag(await places('Ines Calloway'), await cell(2, 2));
  await expect.poll(() => words('Ines Calloway')).toContain('attitude advocate, influence 2 some');
  await page.keyboard.press('Control+2');
  expect(await card(page, 'Ines Calloway').getAttribute('aria-label')).toContain('attitude advocate, influence 2 some');
  expect(await card(page, 'Ines Calloway').getAttribute('class')).toContain('advocate');
  expect(await card(page, 'Ines Calloway').getAttribute('aria-selected')).toBe('true');
  await undo();
  await expect
    .poll(() => card(page, 'Ines Calloway').getAttribute('aria-label'))
    .toContain('attitude sceptic, influence 5 decisive');
  await page.keyboard.press('Control+3');
  expect(await words('Ines Calloway')).toContain('attitude sceptic, influence 5 decisive');
  expect(app.complaints).toEqual([]);
});

it('sets what was not known, clears what is known no longer, and shows the person beside it', async () => {
  const { page } = app;
  expect(await words('Petra Lind')).toContain('attitude not known, influence 2');
  await drag(await places('Petra Lind'), await cell(4, -1));
  await expect.poll(() => words('Petra Lind')).toContain('attitude sceptic, influence 4 high');
  await expect
    .poll(() => page.getByRole('complementary').getByRole('textbox', { name: 'Name' }).inputValue())
    .toBe('Petra Lind');
  const neither = (await page.locator('.grid-group').last().boundingBox())!;
  await drag(await places('Petra Lind'), { x: neither.x + 30, y: neither.y + neither.height / 2 });
  await expect.poll(() => words('Petra Lind')).toContain('attitude not known, influence not rated');
  await undo();
  await expect.poll(() => words('Petra Lind')).toContain('attitude sceptic, influence 4 high');
  await undo();
  await expect.poll(() => words('Petra Lind')).toContain('attitude not known, influence 2');
});

it('moves those inside a frame together, in one step', async () => {
  const { page } = app;
  const corner = await cell(3, -1);
  await drag({ x: corner.x - 66, y: corner.y - 58 }, { x: corner.x + 60, y: corner.y + 56 });
  await expect
    .poll(() =>
      page
        .getByRole('option', { selected: true })
        .filter({ hasText: /Ivers|Marsh/ })
        .count(),
    )
    .toBe(2);
  await stand(page, 'Hugh Pembrey')
    .or(stand(page, 'Dr Hugh Pembrey'))
    .click({ modifiers: ['Control'] });
  await expect.poll(() => list().getByRole('option', { selected: true }).count()).toBe(3);
  // Two steps to the right and one up for the one that is carried; the opponent of influence 4 moves by the same.
  await drag(await places('Katya Ivers'), await cell(4, 1));
  await expect.poll(() => words('Katya Ivers')).toContain('attitude supporter, influence 4');
  expect(await words('Gideon Marsh')).toContain('attitude supporter, influence 4');
  expect(await words('Dr Hugh Pembrey')).toContain('attitude neutral, influence 5');
  await undo();
  await expect.poll(() => words('Katya Ivers')).toContain('attitude sceptic, influence 3');
  expect(await words('Dr Hugh Pembrey')).toContain('attitude opponent, influence 4');
});

it('lists those for whom a small window has no room', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1024, height: 700 });
  const more = page.getByRole('button', { name: /more people, Influence 3 moderate, neutral$/ });
  await more.click();
  await page.getByRole('menuitem', { name: /Brendan Quill/ }).click();
  await expect
    .poll(() => page.getByRole('complementary').getByRole('textbox', { name: 'Name' }).inputValue())
    .toBe('Brendan Quill');
  // The keys go on to the one who was chosen there.
  await page.keyboard.press('Alt+ArrowUp');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => words('Brendan Quill')).toContain('attitude neutral, influence 4');
});

it('works without the mouse', async () => {
  const { page } = app;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await list().focus();
  await press('ArrowDown');
  const first = await list().getAttribute('aria-activedescendant');
  expect(first).not.toBeNull();
  await press('ArrowRight');
  expect(await list().getAttribute('aria-activedescendant')).not.toBe(first);
  await stand(page, 'Ines Calloway').click();
  await press('Alt+ArrowRight', 'Shift+ArrowDown');
  await expect.poll(() => words('Ines Calloway')).toContain('attitude neutral, influence 4');
  await press('+', '2');
  await expect.poll(() => words('Ines Calloway')).toContain('attitude supporter, influence 2');
  await press('?');
  await expect.poll(() => words('Ines Calloway')).toContain('attitude not known');
  await press('0');
  await expect.poll(() => words('Ines Calloway')).toContain('attitude neutral');
  // Escape leaves the person; Tab leaves the grid.
  await press('Escape');
  await expect.poll(() => list().getByRole('option', { selected: true }).count()).toBe(0);
  await press('Tab');
  expect(await list().evaluate((element) => element.contains(document.activeElement))).toBe(false);
  expect(app.complaints).toEqual([]);
});
