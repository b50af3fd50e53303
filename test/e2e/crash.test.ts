import type { ElementHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});

/**
 * From now on the page cannot draw anything but headings, paragraphs and buttons, which is all the crash screen is made
 * of: whatever is drawn next crashes where it is drawn.
 */
const CRASH = `
  const made = Document.prototype.createElement;
  const isPlain = (tag) => ['main', 'div', 'h1', 'p', 'button', 'a', 'link', 'script', 'style'].includes(tag);
  Document.prototype.createElement = function (tag, options) {
    if (!isPlain(tag.toLowerCase())) throw new Error('A crash made by a test');
    return made.call(this, tag, options);
  };
  const { createElementNS } = Document.prototype;
  Document.prototype.createElementNS = function () { throw new Error('A crash made by a test'); };
`;
const crashes = (page: Page): Promise<unknown> => page.evaluate(CRASH);
const heading = (page: Page) => page.getByRole('heading', { name: 'Something went wrong on this screen' });

/** To the map, from wherever the window came back: where somebody was is kept, and so is how people are shown. */
const toMap = async (page: Page): Promise<void> => {
  const places = page.getByRole('navigation', { name: 'Places' });
  await places.waitFor({ timeout: 60_000 });
  // Above one account there are other places: this leads back to the account.
  if ((await places.getByRole('button', { name: 'Portfolio', exact: true }).count()) > 0)
    await page.keyboard.press('Control+Shift+k');
  const toPeople = places.getByRole('button', { name: 'Map', exact: true });
  await toPeople.waitFor({ timeout: 60_000 });
  await toPeople.dispatchEvent('click');
  await page.getByRole('radio', { name: 'Shown as map' }).dispatchEvent('click');
  await card(page, 'Maren Aldous').waitFor();
};

const idle = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done), { timeout: 1000 }))');
/** Waits until the map and the figures, which come last, are there. */
const rested = async (page: Page): Promise<void> => {
  await page
    .getByRole('contentinfo')
    .getByText(/findings$/)
    .waitFor();
  await idle(page);
};

const PLACES: readonly (readonly [string, string])[] = [
  ['Compass', 'Control+1'],
  ['the grid', 'Control+3'],
  ['the plan', 'Control+4'],
  ['Actions', 'Control+5'],
  ['Export', 'Control+6'],
  ['My work', 'Control+7'],
  ['Workshop', 'Control+8'],
  ['History', 'Control+9'],
  ['the vote', 'Control+Shift+v'],
  ['the portfolio', 'Control+Shift+f'],
  ['the list', 'Control+l'],
];
/** Places above the accounts, by their names in the rail: each is pressed while the portfolio is shown. */
const ABOVE = ['Start', 'Accounts', 'Selection', 'Programme', 'Method'] as const;
const DIALOGS: readonly (readonly [string, string])[] = [
  ['the palette', 'Control+k'],
  ['Add many', 'Control+Shift+a'],
];
/** What no key leads to: found in the palette, which goes as the crash comes. */
const CHOSEN: readonly (readonly [string, string])[] = [
  ['Safety', 'Safety: copies'],
  ['the contact matrix', 'Contact matrix'],
  ['the one-page mode', 'seven steps'],
  ['the changes above the accounts', 'Go to changes above'],
];

it('says what is saved and leads back, wherever the page crashes', async () => {
  const { page } = app;
  const crashedBy = async (
    what: string,
    crash: () => Promise<unknown>,
    prepare?: () => Promise<unknown>,
  ): Promise<void> => {
    // Nothing that is still being drawn may take the blame.
    await rested(page);
    await prepare?.();
    await crashes(page);
    await crash();
    await heading(page).waitFor();
    await page.getByText('Everything you entered is saved. Load the window again to go on.').waitFor();
    await page.getByRole('button', { name: 'Load again' }).click();
    await toMap(page);
    await expect.poll(() => heading(page).count(), { message: what }).toBe(0);
  };
  for (const [what, keys] of [...PLACES, ...DIALOGS]) await crashedBy(what, () => page.keyboard.press(keys));
  // Found before, for a page that has crashed has no buttons of its own.
  const found: { present: ElementHandle | null } = { present: null };
  await crashedBy(
    'the slides',
    async () => found.present?.dispatchEvent('click'),
    async () => {
      found.present = await page.getByRole('button', { name: 'Present', exact: true }).elementHandle();
    },
  );
  const above = page.getByRole('navigation', { name: 'Places above' });
  for (const place of ABOVE)
    await crashedBy(
      place,
      async () => found.present?.dispatchEvent('click'),
      async () => {
        await page.keyboard.press('Control+Shift+f');
        await page.getByRole('heading', { name: 'Portfolio', exact: true }).waitFor();
        found.present = await above.getByRole('button', { name: place, exact: true }).elementHandle();
        await idle(page);
      },
    );
  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await crashedBy('the map', () => page.keyboard.press('Control+2'));
  for (const [what, words] of CHOSEN)
    await crashedBy(
      what,
      () => page.keyboard.press('Enter'),
      async () => {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: /Find a person/ }).fill(words);
        await page.getByRole('option').first().waitFor();
      },
    );
}, 240_000);

it('says what is not saved, writes it when it can, and loses nothing', async () => {
  const { page } = app;
  const cutOff = '**/call/document.apply';
  await page.route(cutOff, (route) => route.abort());
  await card(page, 'Maren Aldous').click();
  await page.keyboard.press('2');
  await page.getByRole('contentinfo').getByRole('alert').waitFor();
  await idle(page);
  await crashes(page);
  await page.keyboard.press('Control+4');
  await heading(page).waitFor();
  await page
    .getByRole('alert')
    .getByText(/Your last edit is not saved/)
    .waitFor();
  await page.getByRole('button', { name: 'Load again without it' }).waitFor();
  await page.unroute(cutOff);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Everything you entered is saved.').waitFor();
  await page.getByRole('button', { name: 'Load again', exact: true }).click();
  await toMap(page);
  await expect.poll(() => card(page, 'Maren Aldous').getAttribute('aria-label')).toContain('influence 2 some');
  await saved(page);
});
