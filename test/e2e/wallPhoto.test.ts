import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, openHospital, saved, startApp, type App } from '../support/app';
import { axeFindings } from '../support/axe';
import { imagesIn } from '../support/readPdf';
import { WALL_CORNERS, wallPhoto } from '../support/wall';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const picture = (page: Page) => page.locator('.wall-sheet > img');
const strip = (page: Page) => page.locator('.wall-strip');
const undo = async (page: Page) => {
  await page.getByRole('tree', { name: 'People on the map' }).focus();
  await page.keyboard.press('Control+z');
};

/** The colour of a point of the picture as it is kept, 0–255. */
const colourAt = (page: Page, x: number, y: number) =>
  picture(page).evaluate(
    (image: HTMLImageElement, [across, down]) => {
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return [...context.getImageData(canvas.width * across, canvas.height * down, 1, 1).data].slice(0, 3);
    },
    [x, y] as const,
  );

it('lays a photo of the wall under the map, straight, and sets cards on it by keys and by clicks', async () => {
  const { page } = app;
  await openHospital(page);
  await page.getByRole('button', { name: /^Map: / }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Put a photo of the wall under the map' }).click();
  await (await choosing).setFiles({ name: 'wall.jpg', mimeType: 'image/jpeg', buffer: await wallPhoto(page) });
  const dialog = page.getByRole('dialog', { name: 'Straighten the photo of the wall' });
  await dialog.waitFor();

  // Corners are put on those of the wall by keys; what crosses is told, and cannot be put under the map.
  const put = dialog.getByRole('button', { name: 'Put it under the map' });
  for (const [at, name] of ['Top left', 'Top right', 'Bottom right', 'Bottom left'].entries()) {
    const corner = dialog.getByRole('button', { name: new RegExp(`^${name} corner`) });
    if (at > 0) await page.keyboard.press('Tab');
    expect(await corner.evaluate((element) => element === document.activeElement)).toBe(true);
    const { x, y } = WALL_CORNERS[at]!;
    for (let step = 0.05; step <= Math.abs(x - Math.round(x)) + 0.001; step += 0.05)
      await page.keyboard.press(x < 0.5 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft');
    for (let step = 0.05; step <= Math.abs(y - Math.round(y)) + 0.001; step += 0.05)
      await page.keyboard.press(y < 0.5 ? 'Shift+ArrowDown' : 'Shift+ArrowUp');
    expect(await corner.getAttribute('aria-label')).toContain(
      `${Math.round(x * 100)} % across, ${Math.round(y * 100)} % down`,
    );
  }
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('Shift+ArrowRight');
  await dialog.getByText(/^The corners cross|^Two corners/).waitFor();
  await expect.poll(() => put.isDisabled()).toBe(true);
  for (let press = 0; press < 19; press += 1) await page.keyboard.press('Shift+ArrowLeft');
  expect(await axeFindings(page)).toEqual([]);
  await put.click();
  await picture(page).waitFor();
  await dialog.waitFor({ state: 'detached' });

  // Nothing of the dark room around the wall is left.
  for (const [x, y] of [
    [0.02, 0.02],
    [0.98, 0.02],
    [0.98, 0.98],
    [0.02, 0.98],
  ] as const)
    expect(Math.min(...(await colourAt(page, x, y)))).toBeGreaterThan(200);

  // Moved, sized and faded by keys, each a step that is taken back by itself.
  const boxOf = () => picture(page).evaluate((image) => [image.style.left, image.style.width, image.style.opacity]);
  const before = await boxOf();
  expect(before[2]).toBe('0.6');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('+');
  await page.keyboard.press(',');
  await expect.poll(async () => (await boxOf())[2]).toBe('0.65');
  const after = await boxOf();
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  for (let step = 0; step < 3; step += 1) {
    await undo(page);
  }
  await expect.poll(boxOf).toEqual(before);

  // One by key, with a name; one by a click; and the chosen one.
  await strip(page).getByRole('button', { name: 'Set cards' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name, title; unit' }).fill('Ada Wall, Head of Works');
  await page.keyboard.press('Enter');
  await card(page, 'Ada Wall').waitFor();
  const place = async (x: number, y: number) => {
    const box = (await picture(page).boundingBox())!;
    const map = (await page.locator('.map-frame').boundingBox())!;
    return {
      x: Math.min(map.x + map.width - 90, Math.max(map.x + 90, box.x + box.width * x)),
      y: Math.min(map.y + map.height - 90, Math.max(map.y + 60, box.y + box.height * y)),
    };
  };
  const second = await place(0.45, 0.97);
  await page.mouse.click(second.x, second.y);
  await page.getByRole('textbox', { name: 'Name, title; unit' }).fill('Bo Wall');
  await page.keyboard.press('Enter');
  await card(page, 'Orla Finnerty').click();
  await strip(page).getByText('Orla Finnerty').waitFor();
  const third = await place(0.85, 0.97);
  await page.mouse.click(third.x, third.y);
  const middle = async (name: string) => {
    const box = (await card(page, name).boundingBox())!;
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  };
  for (const [name, at] of [
    ['Bo Wall', second],
    ['Orla Finnerty', third],
  ] as const) {
    await expect.poll(async () => Math.abs((await middle(name)).x - at.x)).toBeLessThan(6);
    expect(Math.abs((await middle(name)).y - at.y)).toBeLessThan(6);
  }
  await page.keyboard.press('Escape');
  await strip(page).waitFor({ state: 'detached' });
  await undo(page);
  await expect.poll(async () => Math.abs((await middle('Orla Finnerty')).x - third.x)).toBeGreaterThan(20);

  // Taken away, and back with its picture.
  await page.getByRole('button', { name: /^Map: / }).click();
  await page.getByRole('menuitem', { name: 'Remove the photo of the wall' }).click();
  await picture(page).waitFor({ state: 'detached' });
  await undo(page);
  await picture(page).waitFor();
  await saved(page);
  expect(app.complaints).toEqual([]);
});

it('is there after a restart, moves with the map without being drawn anew, and is off while notes are hidden', async () => {
  app = await app.restart();
  const { page } = app;
  await openHospital(page);
  await picture(page).waitFor();
  const element = await picture(page).elementHandle();
  const { x, y, width } = (await picture(page).boundingBox())!;
  await page.mouse.move(1000, 840);
  await page.mouse.down();
  await page.mouse.move(940, 800, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await picture(page).boundingBox())!.x - x)).toBe(-60);
  expect(Math.round((await picture(page).boundingBox())!.y - y)).toBe(-40);
  await page.keyboard.press('Control+=');
  await expect.poll(async () => (await picture(page).boundingBox())!.width).toBeGreaterThan(width * 1.1);
  expect(await element!.evaluate((one) => one.isConnected)).toBe(true);
  for (const gone of ['v', 'Control+Shift+H']) {
    await page.getByRole('tree', { name: 'People on the map' }).focus();
    await page.keyboard.press(gone);
    await picture(page).waitFor({ state: 'detached' });
    await page.keyboard.press(gone);
    await picture(page).waitFor();
  }

  // What is no picture, or one of a phone, is told; nothing is changed.
  await page.locator('.map-frame').evaluate((frame) => {
    const data = new DataTransfer();
    data.items.add(new File(['\0\0\0\x18ftypheic'], 'IMG_1.heic', { type: 'image/heic' }));
    frame.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.getByText(/^IMG_1\.heic: This is a HEIC photo/).waitFor();
  expect(app.complaints).toEqual([]);
});

it('is printed behind the map where that is ticked, which it cannot be for the customer', async () => {
  const { page } = app;
  await page.keyboard.press('Control+6');
  for (const box of await page.getByRole('group', { name: 'What goes in' }).getByRole('checkbox').all())
    if (await box.isEnabled()) await box.setChecked((await box.locator('..').innerText()).startsWith('Map'));
  const tick = page.getByRole('checkbox', { name: /^Photo of the wall behind the map/ });
  await expect.poll(() => tick.isChecked()).toBe(false);
  await tick.check();
  const file = join(app.folder, 'Wall.pdf');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await chooseFile(page, file);
  await page
    .getByText(/^Wall.pdf is ready/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(imagesIn(file)).toHaveLength(1);
  await page.getByRole('radio', { name: /^The customer/ }).check();
  expect([await tick.isDisabled(), await tick.isChecked()]).toEqual([true, false]);
  expect(app.complaints).toEqual([]);
});
