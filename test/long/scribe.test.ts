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

type Entry = { readonly level: number; readonly text: string; readonly keys: readonly string[] };

/** Thirty people of four levels in the order a room names them, each with title, unit, role, influence and attitude. */
const entries = (): readonly Entry[] => {
  const found: Entry[] = [{ level: 1, text: 'Ann One, Chief Executive; Board', keys: ['5', '0', 'a'] }];
  const attitudes = [['+'], ['-'], ['0'], ['>'], ['<']];
  for (let director = 0; director < 3; director += 1) {
    found.push({
      level: 2,
      text: `Director ${director}, Director; Division ${director}`,
      keys: ['4', ...attitudes[director]!, 'd'],
    });
    for (let head = 0; head < 3; head += 1) {
      found.push({
        level: 3,
        text: `Head ${director}${head}, Head of Team; Division ${director}`,
        keys: ['3', ...attitudes[(director + head) % 5]!, 'i'],
      });
      for (let person = 0; person < (head === 2 && director === 2 ? 1 : 2) && found.length < 30; person += 1) {
        found.push({
          level: 4,
          text: `Person ${director}${head}${person}, Specialist; Division ${director}`,
          keys: ['2', ...attitudes[(head + person) % 5]!, 'u'],
        });
      }
    }
  }
  return found.slice(0, 30);
};

it('lets a scribe enter thirty people with few keys beyond the text itself', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+N');
  await chooseFile(page, join(app.folder, 'Scribe.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Scribe and Sons');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add the first person' }).click();

  let presses = 0;
  let level = 1;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const people = entries();
  for (const [at, entry] of people.entries()) {
    if (at > 0) {
      // Straight down to a report, a peer, or as many levels up as it takes.
      if (entry.level > level) await press('Tab');
      else if (entry.level === level) await press('Enter');
      else for (let up = entry.level; up < level; up += 1) await press('Shift+Enter');
    }
    await page.getByLabel('Name, title; unit').waitFor();
    await page.keyboard.type(entry.text);
    // Alt with the digit of the influence ends the name as well.
    const [influence = '', ...others] = entry.keys;
    await press(`Alt+${influence}`);
    for (const key of others) await press(key);
    level = entry.level;
  }
  await saved(page);
  await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain(`${people.length} people`);
  const perPerson = presses / people.length;
  process.stdout.write(`Keys beyond the text: ${perPerson.toFixed(1)} a person\n`);
  expect(perPerson).toBeLessThanOrEqual(5);

  await page.keyboard.press('Control+0');
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(people.length);
  const labels = await page
    .getByRole('treeitem')
    .evaluateAll((cards) =>
      cards.map((card) => `${card.getAttribute('aria-level')} ${card.getAttribute('aria-label')}`),
    );
  for (const entry of people) {
    const label = labels.find((one) => one.includes(` ${entry.text.split(',')[0]},`));
    expect(label, entry.text).toMatch(new RegExp(`^${entry.level} `));
    expect(label).toContain(`influence ${entry.keys[0]}`);
  }
});
