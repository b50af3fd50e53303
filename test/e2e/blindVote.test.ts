import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { QUIET, sandboxSwitches } from '../../electron/loopback/browserSwitches';
import { list } from '../../shared/document/document';
import { chooseFile, saved } from '../support/app';
import { documentAt, filledAtlas } from '../support/atlases';
import { axeFindings } from '../support/axe';
import { browserPath } from '../support/browsers';
import { temporaryFolder } from '../support/folders';
import { endHostProcesses, startHostProcess } from '../support/hostProcess';

afterEach(endHostProcesses);

/** Files below a folder, by name, in whose bytes one of the words stands. */
const filesWith = (folder: string, words: readonly string[]): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (!stat?.isFile()) return false;
    const bytes = readFileSync(join(folder, name));
    return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
  });
/** How single votes look wherever they are written down: what three said before the kill, and a whole round. */
const SINGLE = ['[4,2,3,"waiting"', '[1,5,4,4,4,5]', '[5,4,4,3,5,2]', '"isShown"'];
const PLANTED = '[4,2,3,"planted"]';

const visit = async (profile: string, url: string, path: string): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args: [...QUIET, ...sandboxSwitches(), '--disable-gpu'],
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1920, height: 1080 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  await page.getByRole('button', { name: 'New atlas' }).waitFor();
  await page.keyboard.press('Control+o');
  await chooseFile(page, path);
  return { context, page };
};

it('votes on ten names by keys alone, over a kill, and leaves what the room came to and no single vote', async () => {
  const folder = temporaryFolder();
  const files = join(folder, 'files');
  const data = join(folder, 'data');
  const profile = join(folder, 'profile');
  mkdirSync(files);
  const path = join(files, 'Vote.atlas');
  (await filledAtlas(path, 'hospital')).atlas.close();
  const before = await documentAt(path);

  let host = await startHostProcess(data);
  let { context, page } = await visit(profile, host.url, path);
  const keys = async (...pressed: readonly string[]): Promise<void> => {
    for (const key of pressed)
      await (key.length > 1 && /^[0-9?]+$/.test(key) ? page.keyboard.type(key) : page.keyboard.press(key));
  };
  const vote = () => page.getByRole('region', { name: 'Vote', exact: true });
  const says = (words: string | RegExp): Promise<void> => vote().getByText(words).first().waitFor();
  const name = (): Promise<string> => vote().getByRole('heading', { level: 2 }).innerText();

  await page.getByRole('treeitem').first().waitFor();
  await keys('Control+8');
  await page.getByRole('button', { name: /^Half day/ }).press('Enter');
  await page.getByRole('button', { name: 'Start workshop' }).press('Enter');
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /map: rate/ })
    .press('Enter');
  await says('What the numbers mean');
  await keys('PageDown');
  // Ten of the fifteen that are proposed; Enter begins from wherever one is.
  await says('15 of at most 15 names');
  for (let tab = 0; tab < 10; tab += 1) await keys('Tab');
  for (let gone = 0; gone < 5; gone += 1) await keys('Tab', 'Space');
  await says('10 of at most 15 names');
  await page.getByRole('checkbox', { name: 'Attitude', exact: true }).press('Space');
  await page.getByRole('checkbox', { name: 'Attitude', exact: true }).press('Enter');
  await says(/^0 of 6 have voted/);
  const voted: string[] = [await name()];
  const next = async (): Promise<void> => {
    await expect.poll(name).not.toBe(voted.at(-1));
    voted.push(await name());
  };

  // The first agrees; a slip is taken back.
  await keys('5', '1', 'Backspace', '5', '54?5');
  await says(/^All 6 have voted/);
  expect(await vote().innerText()).not.toMatch(/median|spread/);
  await keys('Enter');
  await says('median 5');
  expect(await axeFindings(page)).toEqual([]);
  // Somebody walks in: nothing of it is on screen, and no key counts.
  await keys('Control+Shift+h');
  expect(await page.locator('body').innerText()).not.toMatch(/median|have voted/);
  await keys('Enter', '3', 'Control+Shift+h');
  await says('median 5');
  await keys('Enter');
  await next();
  // Too early: undo brings the name back, to be voted on again, and Escape shows the map meanwhile.
  await keys('Control+z');
  await expect.poll(name).toBe(voted[0]);
  await says(/^0 of 6 have voted/);
  await keys('Escape');
  await page.getByRole('treeitem').first().waitFor();
  await keys('Control+Shift+v', '3', 'Control+z', '554?5', '5', 'Enter');
  await says('median 5');
  await keys('Enter');
  await expect.poll(name).toBe(voted[1]);
  // The second is far apart, and agrees when it is voted again.
  await keys('154445', 'Enter');
  await says('Hear both ends, then vote again.');
  await keys('Space');
  await expect.poll(() => vote().getByRole('timer').innerText()).not.toBe('2:00');
  await keys('Enter', '444554', 'Enter');
  await says('Agreed in the second round.');
  await keys('Enter');
  await next();
  await keys('423');
  await says(/^3 of 6 have voted/);
  await saved(page);
  // The control: this is how a single vote would be found, were it kept in the browser.
  await page.evaluate((planted) => localStorage.setItem('planted', planted), PLANTED);
  // A kill leaves the newest scratch or the one before it: here the newest is wanted.
  await expect
    .poll(() => filesWith(data, ['[4,2,3,"waiting"']).some((name) => /scratch-[0-9a-f]+$/.test(name)))
    .toBe(true);

  await host.end('SIGKILL');
  await context.close();
  expect(filesWith(data, SINGLE)).toHaveLength(1);
  expect(filesWith(files, SINGLE)).toEqual([]);
  expect(filesWith(profile, [PLANTED]).length).toBeGreaterThan(0);

  host = await startHostProcess(data);
  ({ context, page } = await visit(profile, host.url, path));
  await page.getByRole('button', { name: 'Go on where it stood' }).press('Enter');
  await says(/^3 of 6 have voted/);
  expect(await name()).toBe(voted.at(-1));
  await keys('444', 'Enter');
  await says('Discuss it for one minute.');
  await keys('Enter');
  await next();
  // Twice apart: the lead decides.
  await keys('115555', 'Enter', 'Enter', '115555', 'Enter');
  await says('Two rounds, and still apart. The lead decides.');
  await keys('4', 'Enter');
  await next();
  // Most do not know: an action with an owner and a day.
  await keys('????33', 'Enter');
  await says('Most do not know. Find out.');
  await keys('Enter');
  await next();
  // Put off, to the outliers.
  await keys('225555', 'Enter', 'l');
  await next();
  for (let more = 0; more < 4; more += 1) {
    await keys('444444', 'Enter', 'Enter');
    if (more < 3) await next();
  }
  await expect.poll(name).toBe(voted[5]);
  for (const part of ['attitude', 'relationship and owner', 'outliers']) {
    await keys('PageDown');
    await page.getByRole('banner').locator('[aria-current=step]').getByText(part).waitFor();
  }
  await says('Far apart: vote again');
  await keys('Enter', 'Enter', '445555', 'Enter', 'Enter');
  await page
    .getByRole('button', { name: 'Close the vote' })
    .or(vote().getByText(/have voted/))
    .first()
    .waitFor();
  await keys('PageUp', 'PageDown');
  await page.getByRole('button', { name: 'Close the vote' }).press('Enter');
  await page.getByText('The vote is closed. No single vote was kept.').waitFor();

  // How far the room stands behind it: counts, and nothing else.
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /^Read-back/ })
    .press('Enter');
  await page.getByRole('button', { name: 'Type the hands' }).press('Enter');
  await says(/Fist of five/i);
  // Whoever would end the workshop now is asked first, and comes back to where the vote stood.
  await keys('54', 'Escape');
  await page.getByRole('button', { name: 'End the workshop' }).press('Enter');
  await page.getByRole('alert').getByText('A vote is under way: 0 of 1 are settled.', { exact: false }).waitFor();
  await keys('Enter');
  await says(/^2 of 6 have voted/);
  await keys('Control+z', 'Control+z');
  await keys('544352', 'Enter');
  await says('median 4');
  await keys('Enter');
  await page.getByRole('button', { name: 'End the workshop' }).press('Enter');
  const minutes = page.getByRole('article');
  for (const line of [
    `Influence: ${voted[0]}, 5, decisive (median 5, spread 1, 5 votes, 1 don’t know)`,
    `Influence: ${voted[1]}, 4, high (median 4, spread 1, 6 votes, 2 rounds)`,
    `Influence: ${voted[2]}, 4, high (median 4, spread 2, 6 votes)`,
    `Influence: ${voted[3]}, 4, high (median 5, spread 4, 6 votes, 2 rounds, the lead decided)`,
    `Influence: ${voted[5]}, 5, decisive (median 5, spread 1, 6 votes, 2 rounds)`,
    'Fist of five, 6 hands: median 4, from 2 to 5',
  ])
    await minutes.getByText(line, { exact: true }).waitFor();
  await minutes.getByText(`Influence: ${voted[4]}, to find out: how much influence`, { exact: false }).waitFor();
  await minutes.getByText(/^Influence, not voted, as the lead says: /).waitFor();
  await saved(page);
  await context.close();
  await host.end('SIGTERM');

  expect(filesWith(data, SINGLE)).toEqual([]);
  expect(filesWith(files, SINGLE)).toEqual([]);
  expect(filesWith(profile, SINGLE)).toEqual([]);
  const after = await documentAt(path);
  expect(after.vote).toEqual(before.vote);
  const outcomes = list(after, 'voteOutcome').filter((one) => one.dimension === 'influence');
  expect(outcomes.filter(({ rounds }) => rounds > 0)).toHaveLength(10);
  for (const one of outcomes.filter(({ status }) => status !== 'findOut'))
    expect(after.person.get(one.personId)?.influence).toBe(one.value);
  expect(list(after, 'basis').filter(({ rating, basis }) => rating === 'influence' && basis === 'voted')).toHaveLength(
    9,
  );
  const [action] = list(after, 'action').filter(({ title }) => title.startsWith('Find out: how much influence'));
  expect(action).toMatchObject({ origin: 'workshop', workshopStep: 'Stakeholder map: rate' });
  expect(action?.due).not.toBeNull();
});
