import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** The panel in each frame from now on: what it is about, and what it says in its first field. */
const watchPanel = (): Promise<void> =>
  app.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const panel = document.querySelector('.panel');
      const about = panel?.querySelector('.panel-body .quiet.small')?.textContent ?? (panel ? 'nothing' : 'no panel');
      const name = panel?.querySelector<HTMLInputElement>('input:not([type=file])')?.value;
      const line = name === undefined ? about : `${about}: ${name}`;
      if (seen.at(-1) !== line) seen.push(line);
      requestAnimationFrame(look);
    };
    look();
  });
const seenSince = (): Promise<readonly string[]> =>
  app.page.evaluate(() => (window as unknown as { readonly seen: string[] }).seen.splice(0));
const panel = () => app.page.getByRole('complementary', { name: 'What is chosen' });

it('goes from who is chosen to what was just made, and never by way of something else', async () => {
  const { page } = app;
  await openHospital(page);
  await card(page, 'Ines Calloway').click();
  await panel().getByText('Person · Finance').waitFor();
  await watchPanel();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nova Peer');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel().getByRole('textbox').first().inputValue()).toBe('Nova Peer');
  await page.keyboard.press('c');
  await panel().getByText('Group', { exact: true }).waitFor();
  await saved(page);
  const seen = await seenSince();
  expect(seen[0]).toBe('Person · Finance: Ines Calloway');
  expect(seen.at(-1)).toContain('Group');
  expect(seen.filter((line) => !/^(Person|Group)/.test(line))).toEqual([]);
});

it('shows what is typed in it at once, and never again what was there before', async () => {
  const { page } = app;
  await card(page, 'Padraig Noone').click();
  await expect.poll(() => panel().getByRole('textbox').first().inputValue()).toBe('Padraig Noone');
  await seenSince();
  await panel().getByRole('textbox').first().fill('Padraig Noonan');
  await page.keyboard.press('Tab');
  await card(page, 'Padraig Noonan').waitFor();
  await saved(page);
  const seen = await seenSince();
  expect(
    seen.slice(seen.findIndex((line) => line.endsWith('Noonan'))).filter((line) => line.endsWith('Noone')),
  ).toEqual([]);
  expect(seen.at(-1)).toContain('Padraig Noonan');
  expect(app.complaints).toEqual([]);
});
