import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountOf } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { between } from '../../shared/document/diff';
import { emptyDocument } from '../../shared/document/document';
import { card, chooseFile, startApp, type App } from '../support/app';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { accountWith } from '../support/people';
import { sampleDocument } from '../support/samples';

const OTHERS = ['Zephyr Clinics', 'Quartz Pumps'];

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** The whole page with all its attributes. */
const whole = async (page: Page): Promise<string> =>
  page.evaluate(() => `${document.title}\n${document.documentElement.outerHTML}`);
const expectNothingNamed = async (page: Page, names: readonly string[]): Promise<void> => {
  const html = await whole(page);
  expect(names.filter((name) => html.includes(name))).toEqual([]);
};
const hides = (page: Page) => page.getByRole('checkbox', { name: 'Hide the names of clients' });
const backToStart = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Account Atlas', exact: true }).click();
  await page.getByRole('button', { name: 'New atlas' }).waitFor();
};

it('names no client on the start page, in lists of accounts and around the one that is open', async () => {
  const { page } = app;
  const path = join(app.folder, 'Secret clients.atlas');
  const { atlas } = await filledAtlas(
    path,
    edited(sampleDocument('hospital'), (draft) =>
      draft.set('account', accountOf(draft.current()).id, { name: OTHERS[0] ?? '', sample: null }),
    ),
  );
  const second = edited(accountWith([{ id: 'boss' }]), (draft) =>
    draft.set('account', accountOf(draft.current()).id, { name: OTHERS[1] ?? '' }),
  );
  atlas.putAccount(SOMEONE, accountOf(second).id, 'Import', between(emptyDocument(), second));
  atlas.close();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await chooseFile(page, path);
  await page.getByRole('button', { name: /^Quartz Pumps/ }).waitFor();
  await page.getByRole('button', { name: 'Close this atlas' }).click();

  const names = [...OTHERS, 'Secret clients', app.folder];
  expect(await whole(page)).toContain('Secret clients');
  await hides(page).check();
  await page.getByRole('button', { name: /^Atlas 1\s*opened/ }).waitFor();
  await expectNothingNamed(page, names);

  // A press opens it as ever; the accounts are not named either, and neither is one of them beside the other.
  await page.getByRole('button', { name: /^Atlas 1\s*opened/ }).click();
  const client = page.getByRole('button', { name: /^Client 1/ });
  await client.waitFor();
  await expectNothingNamed(page, names);
  await page.getByRole('button', { name: 'More of Client 1' }).click();
  expect(await page.getByRole('menuitem', { name: 'Delete' }).getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Escape');
  await client.click();
  await page.getByRole('treeitem').first().waitFor();
  const own = await page.getByRole('heading', { level: 1 }).innerText();
  const notOpen = [...OTHERS.filter((name) => name !== own), 'Secret clients'];
  expect(notOpen).toHaveLength(2);
  await expectNothingNamed(page, notOpen);
  await page.keyboard.press('Control+4');
  await page
    .getByRole('navigation', { name: 'Sections of the plan' })
    .getByRole('button', { name: /Account profile/ })
    .click();
  await page.getByRole('heading', { name: 'The customer', exact: true }).waitFor();
  await expectNothingNamed(page, notOpen);
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Find' }).waitFor();
  await expectNothingNamed(page, notOpen);
  await page.keyboard.press('Escape');

  // One press shows them for now; what is opened next is a new visit, and so is the next start.
  await page.getByRole('button', { name: '2 accounts' }).click();
  await page.getByRole('button', { name: 'Show names' }).click();
  await page.getByRole('button', { name: /^Quartz Pumps/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Quartz Pumps' }).waitFor();
  await backToStart(page);
  await expectNothingNamed(page, names);
  app = await app.restart();
  await app.page.getByRole('button', { name: /^Atlas 1\s*opened/ }).waitFor();
  await expectNothingNamed(app.page, names);
  await app.page.getByRole('button', { name: 'Show names' }).click();
  await app.page.getByText('Secret clients').waitFor();
  await hides(app.page).uncheck();
  await app.page.getByText('Secret clients').waitFor();
  await expect.poll(() => card(app.page, 'Maren Aldous').count()).toBe(0);
  expect(app.complaints).toEqual([]);
});
