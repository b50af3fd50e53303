import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { list } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { filledAtlas } from '../support/atlases';
import { anotherWindow, card, chooseFile, saved, startApp, type App } from '../support/app';
import { sampleDocument } from '../support/samples';

const PASSPHRASE = 'violet harbour tuba ninety';
const CANARY = 'Thessaly Umbravox';

let app: App;
beforeAll(async () => {
  app = await startApp();
  const document = edited(sampleDocument('hospital'), (draft) => {
    draft.set('person', list(draft.current(), 'person')[0]!.id, { name: CANARY });
  });
  const made = await filledAtlas(join(app.folder, 'Sealed.atlas'), document, PASSPHRASE);
  made.atlas.close();
});
afterAll(async () => {
  await app.close();
});

const another = (): Promise<Page> => anotherWindow(app);
const enter = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
};
const open = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+o');
  await chooseFile(page, join(app.folder, 'Sealed.atlas'));
  await enter(page, PASSPHRASE);
  await card(page, CANARY).waitFor();
};
const isLocked = (page: Page): Promise<void> => page.getByRole('heading', { name: 'Sealed is locked' }).waitFor();

/** A page as it is drawn, and what it keeps. */
const shownOn = async (page: Page): Promise<string> =>
  String(
    await page.evaluate(
      `document.title + document.documentElement.outerHTML + JSON.stringify([{ ...localStorage }, { ...sessionStorage }])`,
    ),
  );
/** Everything a page holds: the same, and its whole memory. */
const pictureOf = async (page: Page): Promise<string> => {
  const pieces: string[] = [await shownOn(page)];
  const devtools = await page.context().newCDPSession(page);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot');
  await devtools.detach();
  return pieces.join('');
};

it('is locked in both windows by a key, with nothing of it left, and comes back with what was being typed', async () => {
  const one = app.page;
  await open(one);
  // In one a text of the document is being typed, in the other one that is in no document yet.
  await card(one, CANARY).click();
  const panel = one.getByRole('complementary', { name: 'What is chosen' });
  await panel.getByText('Profile and notes').click();
  const note = panel.getByRole('textbox', { name: 'Note', exact: true });
  await note.fill('Said in the lift that');
  // It takes a while, in which the other window is opened.
  const held = pictureOf(one);
  const two = await another();
  await open(two);
  await two.keyboard.press('Control+Shift+a');
  const many = two.getByRole('dialog').getByRole('textbox').first();
  await many.fill('Ophelia Nightingale - Chief of Staff');
  expect(await held).toContain(CANARY);

  await note.press('Control+Shift+L');
  await isLocked(one);
  await isLocked(two);
  const words = [CANARY, 'Said in the lift', 'Ophelia'];
  const left = (picture: string): readonly string[] => words.filter((text) => picture.includes(text));
  expect(left(await pictureOf(one))).toEqual([]);
  expect(left(await shownOn(two))).toEqual([]);
  await enter(one, 'violet harbour tuba eighty');
  await one
    .getByRole('alert')
    .getByText(/does not open this atlas. Nothing was changed/)
    .waitFor();
  await enter(one, PASSPHRASE);
  await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
  await one.keyboard.type(' the budget is gone');
  await saved(one);
  await expect.poll(() => note.inputValue()).toBe('Said in the lift that the budget is gone');
  await isLocked(two);
  await enter(two, PASSPHRASE);
  await expect.poll(() => many.inputValue()).toBe('Ophelia Nightingale - Chief of Staff');
  await expect.poll(() => many.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(app.complaints).toEqual([]);
});
