import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** Whether the cursor stands in a field that can be seen. */
const hasFocusInView = (page: App['page']): Promise<boolean> =>
  expect
    .poll(
      () =>
        page.evaluate(() => {
          const field = document.activeElement;
          if (!field?.matches('input, textarea, select')) return false;
          const { top, bottom } = field.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        }),
      { timeout: 3_000 },
    )
    .toBe(true)
    .then(
      () => true,
      () => false,
    );

it('adds something with every button of a blank plan that says so, or says what is needed first; undo takes all of it back', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Blank.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Blank');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan', exact: true }).click();
  const list = page.getByRole('navigation', { name: 'Sections of the plan' });
  await list.waitFor();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const count = await list.getByRole('button').count();
  expect(count).toBe(17);
  const quiet: string[] = [];
  const lost: string[] = [];
  let added = 0;
  for (let at = 0; at < count; at += 1) {
    await list.getByRole('button').nth(at).click();
    const article = page.getByRole('article');
    await article.getByRole('heading', { level: 2 }).waitFor();
    const names = await article
      .getByRole('button', { name: /^(Add|Pair) / })
      .evaluateAll((buttons) =>
        buttons.map((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim()),
      );
    for (const name of new Set(names)) {
      const state = async () =>
        JSON.stringify([
          await undo.getAttribute('title'),
          await article.getByRole('listitem').count(),
          await article.getByRole('textbox').count(),
          await page.getByRole('status').allInnerTexts(),
        ]);
      const before = await state();
      await article.getByRole('button', { name, exact: true }).first().click();
      // Something was added, or a sentence says what comes first.
      const isDone = await expect
        .poll(async () => (await state()) !== before, { timeout: 4_000 })
        .toBe(true)
        .then(
          () => true,
          () => false,
        );
      if (isDone) {
        added += 1;
        const said = await page.getByRole('status').allInnerTexts();
        const isRefused = said.some((text) => / first: /.test(text));
        if (!isRefused && !(await hasFocusInView(page))) lost.push(name);
      } else quiet.push(`${await article.getByRole('heading', { level: 2 }).innerText()}: ${name}`);
      await page.keyboard.press('Escape');
      // What is named elsewhere was added where it is named.
      await list.getByRole('button').nth(at).click();
    }
  }
  expect(quiet).toEqual([]);
  // What is typed next goes into the first field of what was added, and is seen.
  expect(lost).toEqual([]);
  expect(added).toBeGreaterThan(30);
  await saved(page);
  for (let at = 0; at < 120 && (await undo.isEnabled()); at += 1) {
    // The last step may still be on its way back when the button is looked at: then there is nothing left to press.
    await undo.click({ timeout: 3_000 }).catch(async (error: unknown) => {
      if (await undo.isEnabled()) throw error;
    });
    await saved(page);
  }
  expect(await undo.isEnabled()).toBe(false);
  await list.getByRole('button').nth(1).click();
  expect(await page.getByRole('article').getByText('What is signed, for how much and until when.').count()).toBe(1);
  expect(app.complaints).toEqual([]);
});
