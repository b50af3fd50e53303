/** A walk through every screen of the hospital that shows words, and all that is said on each. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { card } from './app';

/** What is said on the page: texts, what stands in fields and for whom, options, names for screen readers. */
const saidOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const said = new Set<string>();
    const add = (text: string | null | undefined): void => {
      const one = (text ?? '').replaceAll(/\s+/g, ' ').trim();
      if (one !== '') said.add(one);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
      if (!node.parentElement?.closest('script, style')) add(node.textContent);
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext'])
        add(element.getAttribute(name));
    return [...said];
  });

/** Once nothing of it changes any more: what is fetched or drawn later has come. */
const settledOn = async (page: Page): Promise<readonly string[]> => {
  let before = '';
  let same = 0;
  let said: readonly string[] = [];
  await expect
    .poll(
      async () => {
        said = await saidOn(page);
        const now = said.join('\n');
        same = now === before ? same + 1 : 0;
        before = now;
        return same;
      },
      { interval: 80, timeout: 15_000 },
    )
    .toBeGreaterThan(1);
  return said;
};

/** Folded parts tell as well. */
const unfold = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
};

export type Look = (where: string, said: readonly string[]) => void;

const press = (page: Page, radio: string | RegExp) =>
  page.getByRole('radio', { name: radio, exact: true }).first().dispatchEvent('click');

/** Goes through the account that is open, and then through what stands above it. */
export const walkThrough = async (page: Page, look: Look): Promise<void> => {
  const tell = async (where: string): Promise<void> => {
    await unfold(page);
    look(where, await settledOn(page));
  };
  const place = (name: string) =>
    page.getByRole('navigation', { name: 'Places', exact: true }).getByRole('button', { name, exact: true }).click();

  await place('Map');
  await card(page, 'Maren Aldous').click();
  await tell('Map, a person');
  await card(page, 'Ruth Galvin').click();
  await tell('Map, another person');
  for (const menu of ['Arrange', 'Filter', 'Lines and frames shown on the map', 'Legend']) {
    const button = page.getByRole('button', { name: menu, exact: true });
    if ((await button.count()) === 0) continue;
    await button.click();
    await tell(`Map, ${menu}`);
    await page.keyboard.press('Escape');
  }
  await card(page, 'Maren Aldous').click({ button: 'right' });
  await tell('Map, menu of a card');
  await page.keyboard.press('Escape');
  const lenses = page.locator('.lenses input[type=radio]');
  for (let at = 0; at < (await lenses.count()); at += 1) {
    await lenses.nth(at).dispatchEvent('click');
    await tell(`Map, lens ${at + 1}`);
  }
  const more = page.getByLabel('More lenses');
  for (const value of await more
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)))
    if (value !== '') {
      await more.selectOption(value);
      await tell(`Map, lens ${value}`);
    }
  await page.locator('.map-tree').focus();
  await page.keyboard.press('Control+A');
  await page.getByText('What you set here is set for all of them.').waitFor();
  await tell('Map, several people');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await place('Grid');
  await tell('Grid');
  await page.keyboard.press('Control+l');
  await tell('List');
  await press(page, 'Shown as contacts');
  await tell('Contacts');
  await press(page, /^Shown as (?:a )?(?:list|map)/).catch(() => undefined);
  for (const name of ['Compass', 'Actions', 'My work', 'Workshop', 'Export', 'History']) {
    await place(name);
    await tell(name);
    for (const tab of name === 'Actions' ? ['Board', 'List', 'Timeline', 'Triggers'] : []) {
      const button = page.getByRole('radio', { name: tab, exact: true });
      if ((await button.count()) === 0) continue;
      await button.first().dispatchEvent('click');
      await tell(`${name}, ${tab}`);
    }
    if (name === 'My work') {
      await page.getByRole('button', { name: /^Saoirse Whitlow/ }).click();
      await tell('My work of somebody');
    }
    if (name === 'Workshop') {
      await page
        .getByRole('button', { name: /Half day/ })
        .first()
        .click();
      await tell('Workshop, an agenda');
    }
    if (name === 'History')
      for (const tab of ['Snapshots', 'Then and now']) {
        await press(page, tab);
        await tell(`History, ${tab}`);
      }
  }
  await place('Plan');
  const sections = page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button');
  await sections.first().waitFor();
  for (const [at, name] of (await sections.allInnerTexts()).entries()) {
    await sections.nth(at).click();
    await tell(`Plan, ${name.replaceAll('\n', ' ')}`);
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('set');
  await tell('Palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  const pages = page.getByRole('dialog').getByRole('navigation').getByRole('button');
  await pages.first().waitFor();
  for (const [at, name] of (await pages.allInnerTexts()).entries()) {
    await pages.nth(at).click();
    await tell(`Settings, ${name}`);
  }
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Shift+f');
  const above = page.getByRole('navigation', { name: 'Places above' });
  for (const name of ['Start', 'Accounts', 'Portfolio', 'Selection']) {
    await above.getByRole('button', { name, exact: true }).click();
    await tell(name);
    const tabs = page.getByRole('main').locator('.lens-switch input[type=radio]');
    for (let at = 0; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).dispatchEvent('click');
      await tell(`${name}, tab ${at + 1}`);
    }
  }
  for (const name of ['Programme', 'Method']) {
    await above.getByRole('button', { name, exact: true }).click();
    const own = page.getByRole('navigation', { name: `Pages of the ${name.toLowerCase()}` }).getByRole('button');
    await own.first().waitFor();
    for (const [at, title] of (await own.allInnerTexts()).entries()) {
      // The words with their defaults beside them are what the pack is edited in.
      if (/^(?:Words|Save handbook)/.test(title)) continue;
      await own.nth(at).click();
      await tell(`${name}, ${title.split('\n')[0]}`);
    }
  }
};
