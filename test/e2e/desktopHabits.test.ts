import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, openHospital, startApp, type App } from '../support/app';
import { axeFindings } from '../support/axe';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** Whether the page takes a key for itself; what it leaves goes to the browser. */
const takes = async (page: Page, key: string): Promise<boolean> => {
  await page.evaluate(`addEventListener('keydown', (event) => {
    if (event.key !== 'Control') window.taken = event.defaultPrevented;
  })`);
  await page.keyboard.press(key);
  return page.evaluate<boolean>('window.taken');
};
const scaleOf = (page: Page): Promise<string> =>
  page.evaluate<string>(`document.querySelector('.react-flow__viewport').style.transform`);

it('zooms the map by its keys while that has the focus, and leaves them to the page elsewhere', async () => {
  const { page } = app;
  for (const key of ['Control+=', 'Control+-', 'Control+0']) expect(await takes(page, key), key).toBe(false);
  await openHospital(page);
  await card(page, 'Ines Calloway').click();
  const before = await scaleOf(page);
  expect(await takes(page, 'Control+=')).toBe(true);
  await expect.poll(() => scaleOf(page)).not.toBe(before);
  const zoomed = await scaleOf(page);
  // In the panel beside it the same keys are the browser’s.
  await page.locator('[data-region=panel]').getByRole('button', { name: 'Photo' }).focus();
  for (const key of ['Control+=', 'Control+-', 'Control+0']) expect(await takes(page, key), key).toBe(false);
  expect(await scaleOf(page)).toBe(zoomed);
  await page.keyboard.press('Control+1');
  for (const key of ['Control+=', 'Control+-', 'Control+0']) expect(await takes(page, key), key).toBe(false);
  // A browser would print the screen.
  expect(await takes(page, 'Control+p')).toBe(true);
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor();
});

it('says what it is made of, with the words of each part', async () => {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('About');
  await page.keyboard.press('Enter');
  const about = page.getByRole('dialog', { name: 'About Account Atlas' });
  await about.getByText('react-dom', { exact: true }).click();
  await about
    .getByText(/Meta Platforms/)
    .filter({ visible: true })
    .first()
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await about.getByRole('button', { name: 'Close', exact: true }).last().click();
});

it('opens an atlas that is dropped on it where it can be found, and asks for it where not', async () => {
  const { page, folder } = app;
  const path = join(folder, 'Dropped.atlas');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('Save a copy as');
  await page.keyboard.press('Enter');
  await chooseFile(page, path);
  await page.getByText('A copy was saved as Dropped.atlas.').waitFor();
  await page.keyboard.press('Control+o');
  await chooseFile(page, path);
  // The atlas before it says *Saved* as well.
  await page.getByRole('contentinfo').getByText('Dropped', { exact: true }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('Close the atlas');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New atlas' }).waitFor();
  const { size, mtimeMs } = statSync(path);
  const drop = (bytes: number): Promise<unknown> =>
    page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(${bytes})], 'Dropped.atlas', { lastModified: ${Math.floor(mtimeMs)} }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
  await drop(size + 1);
  await page.getByText(/A browser does not say where a dropped file lies/).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await drop(size);
  await expect.poll(() => page.getByRole('contentinfo').getByText('Dropped', { exact: true }).count()).toBe(1);
});

/** Types and presses Enter before the page paints once, as fast hands do on a slow machine. */
const TYPED_AT_ONCE = (typed: string): string => `(() => {
  const field = document.activeElement;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(typed)});
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
})()`;

it('takes what was typed by Enter, however soon it comes, and what an arrow chose', async () => {
  const { page } = app;
  await page.keyboard.press('Control+k');
  const find = page.getByRole('combobox', { name: /^Find a/ });
  await find.focus();
  // What an arrow chose among all belongs to no letter that comes after it.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.evaluate(TYPED_AT_ONCE('About Account'));
  const about = page.getByRole('dialog', { name: 'About Account Atlas' });
  await about.waitFor();
  await page.keyboard.press('Escape');
  await about.waitFor({ state: 'detached' });

  await page.keyboard.press('Control+k');
  await find.fill('settings');
  const second = page.getByRole('dialog', { name: 'Find' }).getByRole('option').nth(1);
  const label = (await second.innerText()).split('\n')[0];
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => second.getAttribute('data-highlighted')).not.toBeNull();
  await page.keyboard.press('Enter');
  await find.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  // What was used last stands first.
  await expect
    .poll(() => page.getByRole('dialog', { name: 'Find' }).getByRole('option').first().innerText())
    .toContain(label);
  await page.keyboard.press('Escape');
});

/** Controls one can neither see nor scroll to, and a page wider than its window. */
const OUT_OF_REACH = `(() => {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const scrolls = (one) => {
    for (let up = one.parentElement; up; up = up.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(up);
      const isDown = /auto|scroll/.test(overflowY) && up.scrollHeight > up.clientHeight;
      const isAcross = /auto|scroll/.test(overflowX) && up.scrollWidth > up.clientWidth;
      if (isDown || isAcross) return true;
    }
    return false;
  };
  const found = [...document.querySelectorAll('button, input, select, textarea, a[href], summary')].filter((one) => {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.react-flow')) return false;
    const box = one.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return false;
    const isOut = box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1;
    const isCut = (up) => {
      if (!up || up === document.body) return false;
      const { overflowX, overflowY, position } = getComputedStyle(up);
      const edge = up.getBoundingClientRect();
      const isHidden = /hidden|clip/.test(overflowX + overflowY) && up.contains(one);
      if (isHidden && edge.width > 2 && (box.right > edge.right + 2 || box.left < edge.left - 2)) return true;
      return /auto|scroll/.test(overflowX) || position === 'fixed' ? false : isCut(up.parentElement);
    };
    return (isOut && !scrolls(one)) || isCut(one.parentElement);
  });
  const names = found.map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() || one.outerHTML.slice(0, 80));
  return document.documentElement.scrollWidth > width + 1 ? ['the page is wider than its window', ...names] : names;
})()`;

it('has every control in reach, and axe nothing to find, at 150 %', async () => {
  const { page } = app;
  // What is left of 1440 by 900 and of 1280 by 720.
  for (const [width, height] of [
    [960, 600],
    [853, 480],
  ] as const) {
    await page.setViewportSize({ width, height });
    const found: Record<string, unknown> = {};
    for (const [at, place] of [
      'Compass',
      'Map',
      'Grid',
      'Plan',
      'Actions',
      'Export',
      'My work',
      'Workshop',
    ].entries()) {
      await page.keyboard.press(`Control+${at + 1}`);
      await page.waitForTimeout(250);
      const fit = page.getByRole('button', { name: 'Fit', exact: true });
      if (place === 'Map') await fit.click();
      await page.waitForTimeout(100);
      found[place] = await page.evaluate(OUT_OF_REACH);
      if (width === 960) found[`${place}, axe`] = await axeFindings(page);
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, all]) => (all as unknown[]).length > 0))).toEqual({});
  }
});
