import { Buffer } from 'node:buffer';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** A photo as a camera writes it, with what it says of itself, as base64. */
const cameraPhoto = (page: Page, width: number, height: number): Promise<string> =>
  page.evaluate(
    ([across, down]) => {
      const canvas = document.createElement('canvas');
      canvas.width = across;
      canvas.height = down;
      const context = canvas.getContext('2d')!;
      const sky = context.createLinearGradient(0, 0, across, down);
      sky.addColorStop(0, '#2a6f97');
      sky.addColorStop(1, '#e9c46a');
      context.fillStyle = sky;
      context.fillRect(0, 0, across, down);
      context.fillStyle = '#f1d3b3';
      context.beginPath();
      context.arc(across / 2, down / 2.6, Math.min(across, down) / 4, 0, 7);
      context.fill();
      const plain = atob(canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!);
      const exif = 'Exif\0\0GPS 53.3N 6.2W';
      return btoa(`${plain.slice(0, 2)}\xff\xe1\0${String.fromCharCode(exif.length + 2)}${exif}${plain.slice(2)}`);
    },
    [width, height] as const,
  );

type Given = { readonly base64: string; readonly type: string };
/** Drops a file on an element, or pastes it, as the browser tells the page. */
const give = (target: Locator, how: 'drop' | 'paste', file: Given): Promise<void> =>
  target.evaluate(
    (element, [event, { base64, type }]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], 'IMG_1.jpg', { type }));
      element.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [how, file] as const,
  );

const photo = (name: string) => card(app.page, name).locator('img.card-photo');

it('keeps a photo that is dropped, pasted or chosen, small and without what the camera wrote', async () => {
  const { page } = app;
  await openHospital(page);
  const large = await cameraPhoto(page, 1600, 1200);
  await give(card(page, 'Ines Calloway'), 'drop', { base64: large, type: 'image/jpeg' });
  await page.getByText(/^Photo of Ines Calloway kept/).waitFor();
  await photo('Ines Calloway').waitFor();
  const kept = Buffer.from((await photo('Ines Calloway').getAttribute('src'))!.split(',')[1]!, 'base64');
  expect(kept.includes('Exif') || kept.includes('GPS')).toBe(false);
  expect(kept.length).toBeLessThan(45_000);
  expect(
    await photo('Ines Calloway').evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]),
  ).toEqual([256, 256]);

  // Pasted for whoever is chosen; no words of the card give way to it.
  const words = await card(page, 'Ruth Galvin').locator('.card-text').innerText();
  await card(page, 'Ruth Galvin').click();
  await give(page.getByRole('tree', { name: 'People on the map' }), 'paste', {
    base64: await cameraPhoto(page, 300, 500),
    type: 'image/jpeg',
  });
  await page.getByRole('img', { name: 'Ruth Galvin' }).waitFor();
  expect(await card(page, 'Ruth Galvin').locator('.card-text').innerText()).toBe(words);
  expect(app.complaints).toEqual([]);

  // A spreadsheet puts a picture of its cells beside their text: it is the text that is taken.
  await page.getByRole('tree', { name: 'People on the map' }).evaluate((element) => {
    const data = new DataTransfer();
    data.items.add(new File(['picture of cells'], 'cells.png', { type: 'image/png' }));
    data.setData('text/plain', 'Name\tTitle\nNew One\tClerk\n');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByRole('dialog').press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // What is no picture is said to be none, by the name of its file, and the photo stays.
  const before = await page.getByRole('img', { name: 'Ruth Galvin' }).getAttribute('src');
  for (const [base64, sentence] of [
    [Buffer.from('GIF89a and more').toString('base64'), /^\S+: This is no picture that can be read/],
    [large.slice(0, 400), /^\S+: This picture is broken/],
  ] as const) {
    await give(card(page, 'Ruth Galvin'), 'drop', { base64, type: 'image/jpeg' });
    await page.getByText(sentence).waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  }
  expect(await page.getByRole('img', { name: 'Ruth Galvin' }).getAttribute('src')).toBe(before);

  // From a file, by the button, instead of the one that is there; undone as one step.
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  const choosing = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Another photo of Ruth Galvin' }).press('Enter');
  await (
    await choosing
  ).setFiles({
    name: 'logo.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(await cameraPhoto(page, 900, 200), 'base64'),
  });
  await expect.poll(() => page.getByRole('img', { name: 'Ruth Galvin' }).getAttribute('src')).not.toBe(before);
  await saved(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await card(page, 'Ruth Galvin').click();
  await expect.poll(() => page.getByRole('img', { name: 'Ruth Galvin' }).getAttribute('src')).toBe(before);
});

it('shows photos in the list, hides them at one switch, and keeps them over a restart', async () => {
  await saved(app.page);
  app = await app.restart();
  const { page } = app;
  await openHospital(page);
  await photo('Ines Calloway').waitFor();
  await page.keyboard.press('Control+l');
  await expect.poll(() => page.locator('img.row-photo').count()).toBe(2);
  await page.keyboard.press('Control+l');
  await photo('Ines Calloway').waitFor();
  await page.getByRole('button', { name: 'Lines and frames shown on the map' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Show photos' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('img.card-photo').count()).toBe(0);
  await page.getByRole('button', { name: 'Lines and frames shown on the map' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Show photos' }).click();
  await page.keyboard.press('Escape');
  await photo('Ines Calloway').waitFor();
  expect(app.complaints).toEqual([]);
});
