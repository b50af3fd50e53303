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

const above = () => app.page.getByRole('navigation', { name: 'Places above' });
const places = () => app.page.getByRole('navigation', { name: 'Places', exact: true });
const goToWords = async (): Promise<void> => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+f');
  await above().getByRole('button', { name: 'Method', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Pages of the method' })
    .getByRole('button', { name: /^Words/ })
    .click();
};
const backToAccount = async (place: string): Promise<void> => {
  await app.page.keyboard.press('Control+Shift+k');
  await places().getByRole('button', { name: place, exact: true }).click();
};
/** Where no corner has room for it the legend folds, a moment after the map is there. */
const openLegend = async (): Promise<void> => {
  const button = app.page.getByRole('button', { name: 'Legend', exact: true });
  const isOpen = async (): Promise<boolean> => {
    if ((await button.count()) > 0 && (await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    return app.page.locator('.legend-marks').isVisible();
  };
  await expect.poll(isOpen).toBe(true);
};

it('speaks German on every screen, and takes a word of one’s own', async () => {
  const { page } = app;
  await openHospital(page);
  await goToWords();
  const findings = await axeFindings(page);
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
  await openLegend();
  const main = page.getByRole('main');
  await main.getByText('Botschafter').first().waitFor();
  await main.getByText('Skeptiker').first().waitFor();
  const left: Record<string, string | undefined> = {};
  const look = async (where: string): Promise<void> => {
    left[where] = ENGLISH.exec(await main.innerText())?.[0];
  };
  await look('Map');
  for (const place of ['Grid', 'Actions', 'My work', 'Compass']) {
    await places().getByRole('button', { name: place, exact: true }).click();
    await look(place);
    if (place !== 'Grid') continue;
    // Longer words keep off the field, too.
    const field = await main.locator('.grid-ground').boundingBox();
    const words = await main.locator('.influence-axis span').evaluateAll((all) =>
      all.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return range.getBoundingClientRect().right;
      }),
    );
    expect(words).toHaveLength(5);
    for (const right of words) expect(right).toBeLessThan(field!.x);
  }
  await places().getByRole('button', { name: 'Plan', exact: true }).click();
  const sections = page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button');
  await sections.first().waitFor();
  const names = await sections.allInnerTexts();
  expect(names.length).toBeGreaterThan(10);
  for (const [at, name] of names.entries()) {
    await sections.nth(at).click();
    await look(name.replaceAll('\n', ' '));
    const cut = await main.locator('.risk-heat').evaluateAll((all) =>
      all.flatMap((map) => {
        const { left } = map.getBoundingClientRect();
        return [...map.querySelectorAll('text')]
          .filter((words) => words.getBoundingClientRect().left < left)
          .map((words) => words.textContent);
      }),
    );
    expect(cut).toEqual([]);
  }
  expect(Object.fromEntries(Object.entries(left).filter(([, word]) => word !== undefined))).toEqual({});
  expect(findings).toEqual([]);
});

it('prints in these words, and speaks English again when it is told to', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const file = join(app.folder, 'deutsch.pdf');
  await chooseFile(page, file);
  await page.getByText(/deutsch\.pdf is ready/).waitFor({ timeout: 80_000 });
  const printed = pageTexts(file).join(' ').replaceAll(/\s+/g, ' ');
  for (const word of ['Botschafter', 'Skeptiker', 'Entscheider', 'Verhandlung']) expect(printed).toContain(word);
  expect(ENGLISH.exec(printed)?.[0]).toBeUndefined();

  await goToWords();
  await page.getByRole('button', { name: 'Take back your own' }).click();
  await page.getByText('One word is as the pack says again.').waitFor();
  await page.getByRole('radio', { name: /^English/ }).check();
  await backToAccount('Map');
  await openLegend();
  await page.getByRole('main').getByText('Advocate').first().waitFor();
});

it('leads from a lesson to its sample, sees that its work is done, and goes on', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+f');
  await above().getByRole('button', { name: 'Method', exact: true }).click();
  const pages = page.getByRole('navigation', { name: 'Pages of the method' });
  await pages.getByRole('button', { name: /^Library/ }).click();
  await page.getByRole('button', { name: 'St. Gallen audit' }).click();
  await page.getByRole('button', { name: 'Open Programme' }).click();
  await page.getByRole('heading', { name: /level 3 of 5/ }).waitFor();
  await above().getByRole('button', { name: 'Method', exact: true }).click();
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
  await panel.getByLabel('Help me choose: Attitude', { exact: true }).click();
  await panel.getByText('Do they speak for you when you are not in the room?').waitFor();
  await panel.getByRole('button', { name: 'I do not know' }).click();
  await panel.getByRole('button', { name: 'Yes', exact: true }).click();
  await panel.getByText('Supporter', { exact: true }).first().waitFor();
  await panel.getByRole('button', { name: 'Take it' }).click();
  await lesson.getByText('Done. The sample holds what you did.').waitFor();
  // A role is a plain question, and so is what makes a champion.
  await panel.getByLabel('Help me choose: Buying roles').click();
  await panel.getByRole('checkbox', { name: /^Do they call for offers/ }).check();
  const buyer = panel.getByRole('button', { name: 'Buyer', exact: true });
  await expect.poll(() => buyer.getAttribute('aria-pressed')).toBe('true');
  await panel.getByText('How this person decides').click();
  await panel.getByLabel('Help me choose: Opens doors').click();
  await panel.getByRole('button', { name: 'No', exact: true }).click();
  await panel.getByRole('button', { name: 'Yes', exact: true }).click();
  await panel.getByText('2, introduced you once', { exact: true }).first().waitFor();
  findings.push(...(await axeFindings(page)));
  await panel.getByRole('button', { name: 'Take it' }).click();
  await lesson.getByRole('button', { name: 'All lessons' }).click();
  await page.getByRole('heading', { name: 'One of eight lessons is done.' }).waitFor();
  expect(findings).toEqual([]);
});
