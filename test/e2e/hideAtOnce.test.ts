import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOtherOpinions } from '../support/opinions';
import { card, chooseFile, launchBrowser, openHospital, saved, stand, startApp, type App } from '../support/app';
import { filledAtlas } from '../support/atlases';
import { sampleDocument } from '../support/samples';
import type { Document } from '../../shared/document/document';

const KEY = 'Control+Shift+H';
const sign = (page: Page) => page.getByRole('contentinfo').getByText(/^Opinions hidden/);

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
  { name: 'grid', go: (page) => page.keyboard.press('Control+3') },
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
  { name: 'Compass', go: (page) => page.keyboard.press('Control+1') },
  { name: 'My work', go: (page) => page.keyboard.press('Control+7') },
  { name: 'actions', go: (page) => page.keyboard.press('Control+5') },
];

const settledPage = async (page: Page): Promise<string> => {
  let before = '';
  await expect
    .poll(async () => {
      const now = await wholePage(page);
      const isSame = now === before;
      before = now;
      return isSame;
    })
    .toBe(true);
  return before;
};

/** Opens an account and walks through every place with opinions hidden. */
const walk = async (app: App, content: Document): Promise<ReadonlyMap<string, string>> => {
  const { page, folder } = app;
  const path = join(folder, 'Case.atlas');
  const { atlas } = await filledAtlas(path, content);
  await atlas.close();
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
  await page.keyboard.press('Control+4');
  const sections = page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button');
  await sections.first().waitFor();
  for (const section of await sections.all()) {
    const name = await section.innerText();
    await section.click();
    seen.set(name, (await settledPage(page)).replaceAll(folder, ''));
  }
  return seen;
};

const linesOnlyIn = (one: string, other: string): readonly string[] => {
  const there = new Set(other.split('\n'));
  return one.split('\n').filter((line) => !there.has(line));
};

describe('two accounts that differ in opinions alone', () => {
  it('look the same in every place while opinions are hidden', { timeout: 240_000 }, async () => {
    const document = sampleDocument('hospital');
    const one = await startApp();
    const seen = await walk(one, document);
    const other = await startApp();
    const seenOther = await walk(other, withOtherOpinions(document, 7));
    expect([...seenOther.keys()]).toEqual([...seen.keys()]);
    const told = [...seen].flatMap(([place, page]) => {
      const lines = linesOnlyIn(page, seenOther.get(place) ?? '');
      return lines.length === 0 ? [] : [{ place, lines: lines.slice(0, 4).map((line) => line.slice(0, 300)) }];
    });
    await one.close();
    await other.close();
    expect(told).toEqual([]);
  });
});
