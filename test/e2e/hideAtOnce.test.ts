import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withOtherOpinions } from '../support/opinions';
import { card, chooseFile, openHospital, saved, startApp, type App } from '../support/app';
import { axeFindings } from '../support/axe';
import { filledAtlas } from '../support/atlases';
import { sampleDocument } from '../support/samples';
import type { Document } from '../../shared/document/document';

const KEY = 'Control+Shift+H';
/** By its place: while a dialog is open, roles are only looked for within it. */
const sign = (page: Page) => page.locator('.statusline').getByText(/^Opinions hidden/);

/** Everything the page holds: its elements with all their attributes, and what is painted on canvases. */
const wholePage = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    // Ids of the page's own are counted, and differ by what was opened before.
    for (const element of copy.querySelectorAll('*'))
      for (const name of ['id', 'for', 'name', 'aria-labelledby', 'aria-controls', 'aria-describedby']) {
        const value = element.getAttribute(name);
        if (value !== null && /^(base-ui-)?[_«:]|^base-ui/.test(value)) element.removeAttribute(name);
      }
    // Controls over the slides leave the picture when nothing has moved for a while.
    copy.querySelector('.slide-show')?.classList.remove('calm');
    const painted = [...document.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL());
    return [document.title, copy.outerHTML.replaceAll('><', '>\n<'), ...painted].join('\n');
  });

/** A place to look at, by the keys and presses that lead there. */
const PLACES: readonly { readonly name: string; readonly go: (page: Page) => Promise<void> }[] = [
  { name: 'map', go: (page) => page.keyboard.press('Control+2') },
  {
    name: 'map from far away',
    go: async (page) => {
      for (let step = 0; step < 12; step += 1) await page.keyboard.press('Control+-');
      await page.locator('.map-overview').waitFor();
    },
  },
  {
    name: 'panel of a person',
    go: async (page) => {
      await page.keyboard.press('Control+0');
      await card(page, 'Maren Aldous').click();
      for (const summary of await page.locator('aside.panel details > summary').all()) await summary.click();
    },
  },
  {
    name: 'panel of several',
    go: async (page) => {
      await page.locator('.map-tree').focus();
      await page.keyboard.press('Control+A');
      await page.getByText('What you set here is set for all of them.').waitFor();
    },
  },
  {
    name: 'network',
    go: async (page) => {
      await page.getByRole('button', { name: 'Arrange' }).click();
      await page.getByText('Network', { exact: false }).first().click();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'grid',
    go: async (page) => {
      await page.keyboard.press('Control+3');
      await page.getByText(/^The grid shows opinions alone/).waitFor();
    },
  },
  {
    name: 'list',
    go: async (page) => {
      await page.keyboard.press('Control+L');
      await page.getByRole('treegrid', { name: 'People' }).waitFor();
    },
  },
  {
    name: 'contacts',
    go: async (page) => {
      await page.getByRole('radio', { name: 'Shown as contacts' }).check();
      await page.getByText('Customer’s people').waitFor();
    },
  },
  {
    name: 'Compass',
    go: async (page) => {
      await page.keyboard.press('Control+1');
      await page.getByRole('heading', { name: 'Who decides' }).waitFor();
    },
  },
  {
    name: 'My work',
    go: async (page) => {
      await page.keyboard.press('Control+7');
      await page.getByRole('button', { name: /^Saoirse Whitlow/ }).click();
      await page.getByRole('list', { name: 'People you own' }).waitFor();
    },
  },
  {
    name: 'actions',
    go: async (page) => {
      await page.keyboard.press('Control+5');
      await page.locator('.board-column').first().waitFor();
    },
  },
  {
    name: 'history',
    go: async (page) => {
      await page.keyboard.press('Control+9');
      await page.getByText('What was edited is hidden with the opinions it tells.').waitFor();
    },
  },
  {
    name: 'snapshots',
    go: (page) => page.getByRole('radio', { name: 'Snapshots', exact: true }).dispatchEvent('click'),
  },
  {
    name: 'then and now',
    go: async (page) => {
      await page.getByRole('radio', { name: 'Then and now', exact: true }).dispatchEvent('click');
      await page.locator('.compared-svg [data-card]').first().waitFor();
    },
  },
];

/** The page once nothing of it changes any more: what is fetched or drawn later has come. */
const settledPage = async (page: Page): Promise<string> => {
  let before = '';
  let same = 0;
  await expect
    .poll(
      async () => {
        const now = await wholePage(page);
        same = now === before ? same + 1 : 0;
        before = now;
        return same;
      },
      { interval: 120, timeout: 15_000 },
    )
    .toBeGreaterThanOrEqual(3);
  return before;
};

/** Opens an account and walks through every place with opinions hidden. */
const walk = async (app: App, content: Document): Promise<ReadonlyMap<string, string>> => {
  const { page, folder } = app;
  const path = join(folder, 'Case.atlas');
  const { atlas } = await filledAtlas(path, content);
  atlas.close();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await chooseFile(page, path);
  await card(page, 'Maren Aldous').waitFor();
  await page.keyboard.press(KEY);
  await sign(page).waitFor();
  const seen = new Map<string, string>();
  for (const place of PLACES) {
    await place.go(page);
    seen.set(place.name, (await settledPage(page)).replaceAll(folder, ''));
  }
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Show the slides' }).click();
  const count = page.locator('.slide-number');
  await count.waitFor();
  const [, slides = 0] = (await count.innerText()).split('/').map(Number);
  for (let slide = 1; slide <= slides; slide += 1) {
    seen.set(`slide ${slide}`, (await settledPage(page)).replaceAll(folder, ''));
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+4');
  const sections = page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button');
  await sections.first().waitFor();
  for (const section of await sections.all()) {
    const name = await section.innerText();
    await section.click();
    await page.getByRole('heading', { level: 2, name: name.replace(/^\d+\s*/, '') }).waitFor();
    seen.set(name, (await settledPage(page)).replaceAll(folder, ''));
  }
  return seen;
};

const linesOnlyIn = (one: string, other: string): readonly string[] => {
  const there = new Set(other.split('\n'));
  return one
    .split('\n')
    .filter((line) => !there.has(line))
    .map((line) => line.slice(0, 300));
};

it('two accounts that differ in opinions alone look the same in every place', { timeout: 240_000 }, async () => {
  const document = sampleDocument('hospital');
  const one = await startApp();
  const other = await startApp();
  const seen = await walk(one, document);
  const seenOther = await walk(other, withOtherOpinions(document, 7));
  expect([...seenOther.keys()]).toEqual([...seen.keys()]);
  const told = [...seen].flatMap(([place, page]) => {
    const otherPage = seenOther.get(place) ?? '';
    return page === otherPage
      ? []
      : [{ place, here: linesOnlyIn(page, otherPage), there: linesOnlyIn(otherPage, page) }];
  });
  expect(told).toEqual([]);
  // The walk sees what there is to see: with opinions shown, the accounts do not look alike.
  for (const { page } of [one, other]) {
    await page.keyboard.press(KEY);
    await page.keyboard.press('Control+1');
    await page.getByRole('button', { name: /^Support/ }).waitFor();
  }
  expect(await settledPage(one.page)).not.toBe(await settledPage(other.page));
  expect([...one.complaints, ...other.complaints]).toEqual([]);
  await other.stop();
  await one.close();
});

it('opinions are off the screen at one key from anywhere, and back at the next', { timeout: 120_000 }, async () => {
  const app = await startApp();
  const { page } = app;
  const said = () => card(page, 'Ines Calloway').getAttribute('aria-label');
  await openHospital(page);
  await card(page, 'Ines Calloway').click();
  const before = await said();
  expect(before).toContain('attitude');

  // While something is typed, which is kept.
  await page.getByText('Profile and notes').click();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.fill('Was short with the nurses');
  await page.keyboard.press(KEY);
  await sign(page).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await said()).toBe('Ines Calloway, Chief Financial Officer, owner Daniel Korte, opinions hidden');
  await expect.poll(() => note.count()).toBe(0);
  await page.keyboard.press(KEY);
  await expect.poll(said).toBe(before);
  await expect.poll(() => note.inputValue()).toBe('Was short with the nurses');
  await saved(page);

  // Over a dialog, and over an open menu.
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Find' }).waitFor();
  await page.keyboard.press(KEY);
  await sign(page).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press(KEY);
  await page.getByRole('button', { name: 'More commands' }).click();
  await page.getByRole('menuitem', { name: /^Hide or show opinions/ }).waitFor();
  await page.keyboard.press(KEY);
  await sign(page).waitFor();
  await page.keyboard.press('Escape');

  // A rating key says why it does nothing.
  await page.locator('.map-tree').focus();
  await page.keyboard.press('5');
  await page.getByText(/^Opinions and notes are hidden in this window, so none was changed\./).waitFor();

  // What is taken back is not named.
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Undone.', { exact: true }).waitFor();

  // A window opened meanwhile begins without them.
  const second = await page.context().newPage();
  await second.goto(app.loopback.openWindow().url);
  await second
    .getByRole('button', { name: /Carrowmere Hospitals Group/ })
    .first()
    .click();
  await sign(second).waitFor();
  expect(await card(second, 'Ines Calloway').getAttribute('aria-label')).toContain('opinions hidden');
  await second.close();

  await page.getByRole('contentinfo').getByRole('button', { name: 'Show' }).click();
  await expect.poll(said).toBe(before);
  await expect.poll(() => sign(page).count()).toBe(0);
  expect(app.complaints).toEqual([]);
  await app.close();
});
