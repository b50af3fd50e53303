import { afterAll, beforeAll, expect, it } from 'vitest';
import { packFileOf } from '../../shared/packs/packs';
import { openHospital, startApp, type App } from '../support/app';
import { sampleDocument } from '../support/samples';
import { MARKED_WORDS, saidBy, unsaidIn, writtenIn } from '../support/unsaidWords';
import { walkThrough } from '../support/wordWalk';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('says no word of a scale, a role, a stage or a model on any screen but by the pack', async () => {
  const { page } = app;
  await openHospital(page);
  await page.keyboard.press('Control+Shift+f');
  await page
    .getByRole('navigation', { name: 'Places above' })
    .getByRole('button', { name: 'Method', exact: true })
    .click();
  await page
    .getByRole('navigation', { name: 'Pages of the method' })
    .getByRole('button', { name: /^Words/ })
    .click();
  const pack = JSON.parse(packFileOf('english', 'Marked', {})) as object;
  await page.locator('.pack-chooser input[type=file]').setInputFiles({
    name: 'marked.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...pack, words: MARKED_WORDS })),
  });
  await page.getByText('The atlas speaks the pack Marked now.').waitFor();
  await page.keyboard.press('Control+Shift+k');

  const written = writtenIn(sampleDocument('hospital'));
  const left: string[] = [];
  const told = new Map<string, number>();
  await walkThrough(page, (where, said) => {
    told.set(
      where,
      said.reduce((sum, text) => sum + saidBy(text), 0),
    );
    for (const text of said)
      for (const word of unsaidIn(text, written)) left.push(`${word} in “${text.slice(0, 120)}” on ${where}`);
  });
  expect(told.size).toBeGreaterThan(80);
  // Where nothing is said by the pack there was nothing to look at: most screens say much.
  expect([...told.values()].filter((count) => count > 0).length).toBeGreaterThan(60);
  expect([...new Set(left)]).toEqual([]);
  expect(app.complaints).toEqual([]);
}, 300_000);
