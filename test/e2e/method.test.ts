import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, openHospital, startApp, type App } from '../support/app';
import { axeFindings } from '../support/axe';
import { pageTexts } from '../support/readPdf';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** Words of scales that stand on the screens of the hospital, and in no sentence of the app. */
const ENGLISH =
  /\b(?:Advocate|Supporter|Sceptic|Opponent|Acquainted|Gatekeeper|Decider|Approver|Inner circle|Cross-sell)\b/;

it('speaks German from the map to the paper, takes a word of one’s own, and changes no value', async () => {
  const { page } = app;
  await openHospital(page);
  const above = page.getByRole('navigation', { name: 'Places above' });
  const goToWords = async (): Promise<void> => {
    await page.keyboard.press('Control+Shift+f');
    await above.getByRole('button', { name: 'Method', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Pages of the method' })
      .getByRole('button', { name: /^Words/ })
      .click();
  };
  const backToAccount = async (place: string): Promise<void> => {
    await page.keyboard.press('Control+Shift+k');
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place, exact: true }).click();
  };
  const found: Record<string, readonly string[]> = {};

  await goToWords();
  found['words'] = await axeFindings(page);
  await page.getByRole('radio', { name: /^German/ }).check();
  await page.getByText('The atlas speaks the pack German now. No value has changed.').waitFor();
  await page.getByRole('searchbox', { name: 'Find a word' }).fill('advocate');
  // A word that stands for another value already is refused in words; another one is taken.
  const advocate = page.getByRole('textbox', { name: 'Attitude: Advocate', exact: true });
  await advocate.fill('Gegner');
  await page.getByText(/“Gegner” would stand for two values/).waitFor();
  await advocate.fill('Botschafter');
  await page.getByRole('button', { name: 'Reset Attitude: Advocate' }).waitFor();

  await backToAccount('Map');
  const legend = page.getByRole('main');
  const openLegend = async (): Promise<void> => {
    const button = page.getByRole('button', { name: 'Legend', exact: true });
    if ((await button.count()) > 0 && (await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  };
  await openLegend();
  await legend.getByText('Botschafter').first().waitFor();
  await legend.getByText('Skeptiker').first().waitFor();
  const read = (): Promise<string> => page.getByRole('main').innerText();
  const left: Record<string, string | undefined> = { map: ENGLISH.exec(await read())?.[0] };
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Grid' }).click();
  await page.getByText('Fürsprecher').or(page.getByText('Botschafter')).first().waitFor();
  left['grid'] = ENGLISH.exec(await read())?.[0];
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan' }).click();
  const sections = page.getByRole('navigation', { name: /Sections/ });
  const names = await sections.getByRole('button').allInnerTexts();
  expect(names.length).toBeGreaterThan(10);
  for (let at = 0; at < names.length; at += 1) {
    await sections.getByRole('button').nth(at).click();
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
    left[names[at]?.split('\n')[0] ?? ''] = ENGLISH.exec(await read())?.[0];
  }
  for (const place of ['Actions', 'My work', 'Workshop', 'Compass']) {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }).click();
    left[place] = ENGLISH.exec(await read())?.[0];
  }
  expect(Object.fromEntries(Object.entries(left).filter(([, word]) => word !== undefined))).toEqual({});

  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const file = join(app.folder, 'deutsch.pdf');
  await chooseFile(page, file);
  await page.getByText(/deutsch\.pdf is ready/).waitFor({ timeout: 90_000 });
  const printed = pageTexts(file).join(' ').replaceAll(/\s+/g, ' ');
  for (const word of ['Botschafter', 'Skeptiker', 'Entscheider', 'Verhandlung']) expect(printed).toContain(word);
  expect(ENGLISH.exec(printed)?.[0]).toBeUndefined();

  // The word goes back, the pack too, and all is as it was.
  await goToWords();
  await page.getByRole('button', { name: 'Take back your own' }).click();
  await page.getByText('One word is as the pack says again.').waitFor();
  await page.getByRole('radio', { name: /^English/ }).check();
  await backToAccount('Map');
  await openLegend();
  await legend.getByText('Advocate').first().waitFor();
  expect(Object.fromEntries(Object.entries(found).filter(([, findings]) => findings.length > 0))).toEqual({});
});

it('leads from a lesson to its sample, sees that its work is done, and goes on', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+f');
  await page
    .getByRole('navigation', { name: 'Places above' })
    .getByRole('button', { name: 'Method', exact: true })
    .click();
  const pages = page.getByRole('navigation', { name: 'Pages of the method' });
  await pages.getByRole('button', { name: /^Library/ }).click();
  await page.getByRole('button', { name: 'St. Gallen audit' }).click();
  await page.getByRole('button', { name: 'Open Programme' }).click();
  await page.getByRole('heading', { name: /level 3 of 5/ }).waitFor();
  await page
    .getByRole('navigation', { name: 'Places above' })
    .getByRole('button', { name: 'Method', exact: true })
    .click();
  await pages.getByRole('button', { name: /^Learning path/ }).click();
  await page.getByRole('heading', { name: 'Eight short lessons on the samples.' }).waitFor();
  const findings = [...(await axeFindings(page))];
  await page.getByRole('button', { name: /^Lesson 2: / }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  const lesson = page.getByRole('region', { name: 'Lesson' });
  await lesson.getByText('Lesson 2 of 8').waitFor();

  // Somebody's rating gets a basis, by the plain questions beside its scale.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('Whitcombe');
  await page.keyboard.press('Escape');
  await page.locator('.react-flow__node').first().click();
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  await panel.getByLabel('Help me choose: Attitude').click();
  await panel.getByText('Do they speak for you when you are not in the room?').waitFor();
  await panel.getByRole('button', { name: 'I do not know' }).click();
  await panel.getByRole('button', { name: 'Yes', exact: true }).click();
  await panel.getByText('Supporter', { exact: true }).first().waitFor();
  await panel.getByRole('button', { name: 'Take it' }).click();
  await lesson.getByText('Done. The sample holds what you did.').waitFor();
  findings.push(...(await axeFindings(page)));
  await lesson.getByRole('button', { name: 'All lessons' }).click();
  await page.getByRole('heading', { name: 'One of eight lessons is done.' }).waitFor();
  expect(findings).toEqual([]);
});
