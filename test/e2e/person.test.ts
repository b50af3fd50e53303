import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, fit, openHospital, pick, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('lets somebody move to a vacant seat and somebody leave, keeping the lines of command', async () => {
  const { page } = app;
  await openHospital(page);
  await card(page, 'Connor Fay').click();
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  await panel.getByText('Seat', { exact: true }).click();
  await panel.getByRole('button', { name: 'Moves to another seat' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connor Fay moves to another seat' });
  await expect
    .poll(() => dialog.getByLabel('Vacant seat').locator('option').allInnerTexts())
    .toEqual(['Sustainability Manager']);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect.poll(() => card(page, 'Connor Fay').getAttribute('aria-label')).toContain('Sustainability Manager');
  await expect.poll(() => card(page, 'Vacant, Category Lead').count()).toBe(1);
  await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain('35 people, 1 vacant');

  // The map takes its room after somebody moved: a press beside the card is made again.
  await expect
    .poll(async () => {
      await card(page, 'Selim Hadar').click();
      return card(page, 'Selim Hadar').getAttribute('aria-selected');
    })
    .toBe('true');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('leaves');
  await page.keyboard.press('Enter');
  // The day is asked, and none that is to come is taken; what breaks stays a list to work through.
  const leaving = page.getByRole('dialog', { name: 'If Selim Hadar leaves' });
  const day = leaving.getByLabel('They left on');
  await day.fill('2999-01-01');
  await leaving.getByText(/nobody has left on a day that is to come/).waitFor();
  await day.fill('2026-02-20');
  await day.press('Enter');
  await leaving.getByRole('button', { name: 'They left' }).press('Enter');
  const behind = page.getByRole('dialog', { name: 'What Selim Hadar left behind' });
  const open = async () => Number(/^\d+/.exec(await behind.getByRole('status').first().innerText())?.[0]);
  const before = await open();
  expect(before).toBeGreaterThan(3);
  await pick(behind.getByLabel('Who takes over'), 'Katya Ivers');
  await behind
    .getByRole('button', { name: /^Make it about Katya Ivers: / })
    .first()
    .press('Enter');
  await expect.poll(open).toBe(before - 1);
  await behind
    .getByRole('checkbox', { name: /^Done: /, checked: false })
    .first()
    .press('Space');
  await expect.poll(open).toBe(before - 2);
  await expect.poll(() => behind.getByRole('checkbox', { name: /^Done: /, checked: true }).count()).toBe(2);
  await behind.getByRole('button', { name: 'Close' }).press('Enter');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await saved(page);
  expect(await card(page, 'Katya Ivers').getAttribute('aria-level')).toBe('3');
  await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain('34 people, 2 vacant');

  // The list shows who left, and gives them back, by keyboard alone.
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Left (1)' }).press('Enter');
  const left = page.getByRole('list', { name: 'People who left' });
  expect((await left.innerText()).replace(/\s+/g, ' ')).toMatch(
    /^Selim Hadar .* until 20 February 2026 Left behind Place again$/,
  );
  await left.getByRole('button', { name: 'Place Selim Hadar again' }).press('Enter');
  await page.getByText('Selim Hadar is back in the seat they had.').waitFor();
  await page.getByRole('button', { name: 'Left (1)' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+l');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain('34 people, 2 vacant');

  // Back again, into the seat that waits.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('people who left');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Place Selim Hadar again' }).click();
  await page.getByText('Selim Hadar is back in the seat they had.').waitFor();
  await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain('35 people, 1 vacant');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => card(page, 'Connor Fay').getAttribute('aria-label')).toContain('Category Lead');
});

it('keeps everything about a person in the panel', async () => {
  const { page } = app;
  await card(page, 'Ruth Galvin').click();
  const panel = page.getByRole('complementary', { name: 'What is chosen' });

  await panel.getByText('How you know').click();
  await panel.getByLabel('Attitude: Neutral', { exact: true }).selectOption('hearsay');
  await panel.getByLabel('What to ask: attitude').fill('Ask Beatrix Lund what she thinks of the lease');
  await expect.poll(() => card(page, 'Ruth Galvin').getAttribute('aria-label')).toContain('rests on an assumption');

  await panel.getByText('How this person decides').click();
  await panel.getByLabel('Political status', { exact: true }).selectOption('innerCircle');
  await panel.getByRole('radio', { name: 'Decide: 3 shapes' }).check();
  await panel.getByRole('radio', { name: 'Sells for you when you are absent: 2 raised you in a meeting' }).check();
  await expect.poll(() => card(page, 'Ruth Galvin').getAttribute('aria-label')).toContain('key player');

  await panel.getByText(/^Contacts/).click();
  await panel.getByLabel('What was said').fill('She wants the lease costed by April');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await panel.getByText('Contacts, last 2 March 2026').waitFor();

  await panel.getByLabel('Contact owner').selectOption({ label: 'Owen Fitch' });
  await saved(page);
  await page.keyboard.press('Escape');
  app = await app.restart();
  await openHospital(app.page);
  await card(app.page, 'Ruth Galvin').click();
  const again = app.page.getByRole('complementary', { name: 'What is chosen' });
  await again.getByText('Contacts, last 2 March 2026').click();
  await again.getByText('She wants the lease costed by April').waitFor();
  await again.getByText('How this person decides').click();
  await expect.poll(() => again.getByRole('radio', { name: 'Decide: 3 shapes' }).isChecked()).toBe(true);
  expect(app.complaints).toEqual([]);
});

it('keeps a text that is too long where it was typed and says that it is not saved, until it is shortened', async () => {
  const { page } = app;
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  await card(page, 'Connor Fay').click();
  await panel.getByText('Profile and notes').click();
  const phone = panel.getByLabel('Phone');
  const tooLong = '+353 '.repeat(21);
  const complaint = 'This is not saved yet: at most 100 characters fit here. Shorten it by 5.';
  await phone.fill(tooLong);
  await panel.getByText(complaint).waitFor();
  // The limit is said once.
  await expect.poll(() => panel.getByText('105 of 100').count()).toBe(0);

  // Neither leaving the field nor the person cuts it or lets it go.
  await phone.blur();
  const show = async (name: string) => {
    await card(page, name).click();
    await panel.getByText('Profile and notes').click();
  };
  await show('Ruth Galvin');
  await expect.poll(() => phone.inputValue()).not.toBe(tooLong);
  await expect.poll(() => panel.getByText(complaint).count()).toBe(0);
  await show('Connor Fay');
  await panel.getByText(complaint).waitFor();
  await expect.poll(() => phone.inputValue()).toBe(tooLong);

  await phone.fill('+353 1 555 0100');
  await phone.blur();
  await expect.poll(() => panel.getByText(complaint).count()).toBe(0);
  await saved(page);
  await show('Ruth Galvin');
  await show('Connor Fay');
  await expect.poll(() => phone.inputValue()).toBe('+353 1 555 0100');

  await panel.getByText('Seat', { exact: true }).click();
  const title = panel.getByLabel('Job title');
  const before = await title.inputValue();
  await title.fill('x'.repeat(501));
  await panel.getByText(/at most 500 characters/).waitFor();
  await title.fill(before);
  await title.blur();
  await expect.poll(() => panel.getByText(/at most 500 characters/).count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

it('tells the ways to somebody, what is lost if they leave, and whom to work on next', async () => {
  const { page } = app;
  const ask = async (words: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Find a person/ }).fill(words);
    await page.keyboard.press('Enter');
  };
  await card(page, 'Ines Calloway').click();
  await ask('ways to this person');
  const ways = page.getByRole('dialog', { name: 'Ways to Ines Calloway' });
  await expect.poll(() => ways.getByRole('listitem').count()).toBe(3);
  await ways.getByLabel('From').selectOption('Anneke Prins');
  await expect.poll(() => ways.getByRole('listitem').first().innerText()).toMatch(/^Anneke Prins → /);
  await ways.getByRole('button', { name: 'Show on the map' }).first().click();
  await expect
    .poll(() => card(page, 'Selim Hadar').locator('.faded').or(page.locator('.card.faded')).count())
    .toBeGreaterThan(0);
  await page.keyboard.press('Escape');

  await ask('whom to work on next');
  const next = page.getByRole('dialog', { name: 'Whom to work on next' });
  expect(await next.getByRole('listitem').first().innerText()).toMatch(/Ines Calloway/);
  await page.keyboard.press('Escape');

  await card(page, 'Prof. Edmund Varga').click();
  await ask('what is lost');
  const lost = page.getByRole('dialog', { name: 'If Prof. Edmund Varga leaves' });
  await lost.getByText('Prof. Edmund Varga influences Dr Tobias Renner').waitFor();
  await lost.getByRole('button', { name: 'Medical Device Committee' }).click();
  await expect.poll(() => lost.count()).toBe(0);
  // The committee's name led to the buying centers.
  await page.keyboard.press('Control+2');
  await card(page, 'Ines Calloway').waitFor();
  expect(app.complaints).toEqual([]);
});

const zoomOf = (): Promise<number> =>
  app.page.evaluate(() =>
    Number(
      /scale\(([\d.]+)\)/.exec(document.querySelector<HTMLElement>('.react-flow__viewport')!.style.transform)?.[1],
    ),
  );
const cardBoxes = (): Promise<DOMRect[]> =>
  app.page
    .getByRole('treeitem')
    .evaluateAll((cards) => cards.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
/** All cards as they are on screen, when the view has come to rest. */
const fitted = async () => {
  const { page } = app;
  await fit(page);
  return cardBoxes();
};
const meets = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

it('shows six figures where nobody is chosen, opens what they count, and makes room for who is chosen', async () => {
  const { page } = app;
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  await card(page, 'Maren Aldous').click();
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Open the panel' }).waitFor();
  expect((await panel.boundingBox())!.width).toBeLessThan(90);
  const words = await panel.getByRole('button').allInnerTexts();
  expect(words.map((one) => one.replace(/[\d\s%+−-]/g, '')).filter(Boolean)).toEqual([
    'people',
    'rated',
    'owned',
    'support',
    'covered',
    'findings',
  ]);
  await panel.getByRole('button', { name: /findings/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: /rated/ }).click();
  await page.getByRole('button', { name: 'Show everybody' }).click();

  // The card furthest right lies where the panel will be.
  const boxes = await fitted();
  const right = Math.max(...boxes.map((one) => one.right));
  const last = page.getByRole('treeitem').nth(boxes.findIndex((one) => one.right === right));
  await last.click();
  await page.getByRole('button', { name: 'Keep the panel open' }).waitFor();
  await expect
    .poll(async () => (await last.boundingBox())!.x + (await last.boundingBox())!.width)
    .toBeLessThanOrEqual((await panel.boundingBox())!.x);

  await page.getByRole('button', { name: 'Keep the panel open' }).click();
  await page.getByRole('tree').focus();
  await page.keyboard.press('Escape');
  await panel.getByText('With an owner on your side').waitFor();
  const edge = panel.getByRole('separator', { name: 'Width of the panel' });
  await edge.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe('360');
  await page.getByRole('button', { name: 'Keep the panel open' }).click();
  await panel.getByRole('button', { name: 'Open the panel' }).waitFor();
});

it('covers no card with the legend or the small map while all are in view, and folds the legend where no corner is free', async () => {
  const { page } = app;
  const legend = page.getByRole('group', { name: /^Legend/ });
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 1010, height: 560 },
  ]) {
    await page.setViewportSize(size);
    await fitted();
    // It looks for its corner when the view has come to rest.
    await expect
      .poll(async () => {
        const box = await legend.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
        return (await cardBoxes()).filter((one) => meets(one, box)).length;
      })
      .toBe(0);
    await expect.poll(() => page.locator('.minimap').isVisible()).toBe(false);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

it('writes names in letters that can be read at every zoom, also while one is typed', async () => {
  const { page } = app;
  await fitted();
  for (let at = 0; (await zoomOf()) > 0.42 && at < 8; at += 1)
    await page.getByRole('button', { name: 'Zoom out' }).click();
  const zoom = await zoomOf();
  expect(zoom).toBeGreaterThan(0.33);
  const sizes = async () =>
    page.locator('.card .name').evaluateAll((names) => names.map((one) => parseFloat(getComputedStyle(one).fontSize)));
  await expect.poll(async () => Math.min(...(await sizes())) * zoom).toBeGreaterThanOrEqual(10.99);
  expect(await card(page, 'Maren Aldous').innerText()).toMatch(/Maren\s+Aldous/);
  await card(page, 'Maren Aldous').click();
  await page.keyboard.press('F2');
  const input = page.getByRole('textbox', { name: 'Name, title; unit' });
  const size = await input.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(size * (await zoomOf())).toBeGreaterThanOrEqual(13);
  expect((await input.boundingBox())!.width).toBeGreaterThan(150);
  await page.keyboard.press('Escape');
  expect(app.complaints).toEqual([]);
});

it('makes two cards of one person one, by keyboard, asked only where they differ', async () => {
  const { page } = app;
  await page.keyboard.press('Control+0');
  await card(page, 'Connor Fay').click();
  await page.keyboard.press('Tab');
  await page.getByLabel('Name, title; unit').fill('Conor Fay, Category Manager');
  await page.keyboard.press('Enter');
  await card(page, 'Conor Fay').waitFor();
  await page.keyboard.press('5');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('merge with');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge Conor Fay with…' });
  // The one most alike is proposed.
  await expect.poll(() => dialog.getByLabel('The other card of the same person').inputValue()).toBe('Connor Fay');
  const asked = await dialog.locator('legend').allInnerTexts();
  expect(asked).toEqual(['Name', 'Influence', 'Job title', 'Level']);
  await dialog.getByRole('radio', { name: 'Name: Connor Fay' }).press('Space');
  await dialog.getByRole('radio', { name: 'Job title: Category Manager' }).press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText(/^Connor Fay is one card now/).waitFor();
  await expect.poll(() => card(page, 'Conor Fay').count()).toBe(0);
  const label = await card(page, 'Connor Fay').getAttribute('aria-label');
  expect(label).toContain('Category Lead, Medical Devices');
  expect(label).toContain('influence 5');
  await page.keyboard.press('Control+z');
  await card(page, 'Conor Fay').waitFor();
  await saved(page);
  expect(app.complaints).toEqual([]);
});
