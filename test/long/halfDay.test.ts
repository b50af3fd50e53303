import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { list } from '../../shared/document/document';
import { chooseFile, saved } from '../support/app';
import { documentAt } from '../support/atlases';
import { axeFindings } from '../support/axe';
import { launchBrowser } from '../support/browsers';
import { temporaryFolder } from '../support/folders';
import { endHostProcesses, startHostProcess } from '../support/hostProcess';
import { pageTexts } from '../support/readPdf';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
afterEach(endHostProcesses);

const PEOPLE = ['Nadia Brough', 'Owen Fitch', 'Raj Malhotra', 'Lucie Bernard', 'Anneke Prins', 'Daniel Korte'];
/** A board, five heads below the first, and their people: as a room calls them out. */
const HEADS = [
  'Ada Quist, Finance',
  'Ben Orme, Operations',
  'Cleo Varn, Nursing',
  'Dev Rao, Procurement',
  'Eve Lunt, IT',
];
const FIRST = [
  'Ivo',
  'Jana',
  'Kofi',
  'Lena',
  'Miro',
  'Nuri',
  'Olga',
  'Pavel',
  'Rosa',
  'Sven',
  'Tara',
  'Ugo',
  'Vera',
  'Wim',
  'Xenia',
  'Yara',
  'Zeno',
  'Abel',
  'Bela',
  'Caro',
  'Dina',
  'Elmo',
  'Fay',
  'Gus',
];
const LAST = ['Arden', 'Boyle', 'Crane', 'Dorn', 'Eyre', 'Frost'];

const visit = async (url: string): Promise<Page> => {
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1920, height: 1080 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  await page.getByRole('button', { name: 'New atlas' }).waitFor();
  return page;
};

it('runs the half day with six people on a blank account from preparation to minutes, over two kills', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Day.atlas');
  const data = join(folder, 'data');
  let host = await startHostProcess(data);
  let page = await visit(host.url);
  const keys = async (...pressed: readonly string[]): Promise<void> => {
    for (const key of pressed)
      await (key.length > 1 && /^[0-9?]+$/.test(key) ? page.keyboard.type(key) : page.keyboard.press(key));
  };
  const comeBack = async (): Promise<void> => {
    await host.end('SIGKILL');
    await page.context().close();
    host = await startHostProcess(data);
    page = await visit(host.url);
    await keys('Control+o');
    await chooseFile(page, path);
    await page.getByRole('button', { name: 'Go on where it stood' }).press('Enter');
    await page.getByRole('timer', { name: 'Clock' }).waitFor();
  };
  const part = (name: string): Promise<void> =>
    page.getByRole('banner').locator('[aria-current=step]').getByText(name).waitFor();
  const step = (name: string): Promise<void> => page.getByRole('banner').getByText(name).first().waitFor();
  const findings: string[] = [];
  const look = async (where: string): Promise<void> => {
    findings.push(...(await axeFindings(page)).map((finding) => `${where}: ${finding}`));
  };

  // Prepared: six in the room, none of them of a team that is not there yet.
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, path);
  await page.getByLabel('Customer', { exact: true }).fill('Harbour Clinics');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Add the first person' }).waitFor();
  await keys('Control+8');
  await page.getByRole('button', { name: /^Half day/ }).click();
  const guest = page.getByLabel('Add from the team or a guest');
  for (const name of PEOPLE) {
    await guest.fill(name);
    await guest.press('Enter');
  }
  await look('prepare');
  await page.getByRole('button', { name: 'Start workshop' }).press('Enter');
  await page.getByRole('timer', { name: 'Clock' }).waitFor();
  await look('open');
  for (const name of ['Where are we today', 'The customer’s world', 'Stakeholder map: build']) {
    await keys('PageDown');
    await step(name);
    await look(name);
  }

  // The scribe: thirty people as they are called out, by keys alone. Text is not counted, every other key is.
  let pressed = 0;
  let typed = 0;
  const press = async (...all: readonly string[]): Promise<void> => {
    pressed += all.length;
    await keys(...all);
  };
  const write = async (words: string): Promise<void> => {
    typed += words.length;
    await page.keyboard.type(words);
    await press('Enter');
  };
  await page.getByRole('button', { name: 'Add the first person' }).focus();
  await press('Enter');
  await write('Maren Aldous, Chief Executive');
  const names = FIRST.map((first, at) => `${first} ${LAST[at % LAST.length] ?? ''}, Head of Unit ${at + 1}`);
  for (const [at, head] of HEADS.entries()) {
    // A report of the board; later a peer of the last one, a level further up.
    await press(...(at === 0 ? ['Tab'] : ['Enter', 'Shift+Enter']));
    await write(head);
    const own = names.slice(at * 5, at * 5 + 5);
    for (const [index, name] of own.entries()) {
      await press(index === 0 ? 'Tab' : 'Enter');
      await write(name);
    }
  }
  await saved(page);
  console.log(
    `A scribe: 30 people, ${pressed} keys beyond ${typed} of text, ${((pressed + typed) / 4).toFixed(0)} s at four a second`,
  );
  expect(pressed / 30).toBeLessThanOrEqual(5);

  await keys('F7');
  await page.keyboard.type('Who pays for the alarm training?');
  await keys('Enter', 'F8');
  await page.keyboard.type('Theatre 3 comes first');
  await keys('Enter', 'F9');
  await page.keyboard.type('Ask the board for a day');
  await keys('Enter', 'PageDown');
  await part('silent brainstorm');
  await saved(page);
  await comeBack();
  await part('silent brainstorm');
  await page.getByRole('treeitem').first().waitFor();

  // Rated: ten names, two of them twice, and a kill in the middle of one.
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /map: rate/ })
    .press('Enter');
  const vote = () => page.getByRole('region', { name: 'Vote', exact: true });
  const says = (words: string | RegExp): Promise<void> => vote().getByText(words).first().waitFor();
  const name = (): Promise<string> => vote().getByRole('heading', { level: 2 }).innerText();
  await says('What the numbers mean');
  await look('calibrate');
  await keys('PageDown');
  await says(/15 of at most 15 names/);
  await look('choose names');
  for (let tab = 0; tab < 10; tab += 1) await keys('Tab');
  for (let gone = 0; gone < 5; gone += 1) await keys('Tab', 'Space');
  await says('10 of at most 15 names');
  await page.getByRole('checkbox', { name: 'Attitude', exact: true }).press('Space');
  await page.getByRole('checkbox', { name: 'Influence', exact: true }).press('Enter');
  await says(/^0 of 6 have voted/);
  await look('ask');
  const voted: string[] = [];
  const came: string[] = [];
  for (let at = 0; at < 10; at += 1) {
    await expect.poll(name).not.toBe(voted.at(-1));
    const now = await name();
    voted.push(now);
    if (at === 4) {
      await keys('443');
      await says(/^3 of 6 have voted/);
      // Votes lie beside the atlas, and nothing on screen says when the last key is there.
      await page.waitForTimeout(500);
      await saved(page);
      await comeBack();
      await says(/^3 of 6 have voted/);
      expect(await name()).toBe(now);
      await keys('444', 'Enter', 'Enter');
      came.push(`Influence: ${now}, 4, high (median 4, spread 1, 6 votes)`);
    } else if (at === 1 || at === 6) {
      await keys('155445', 'Enter');
      await says('Hear both ends, then vote again.');
      if (at === 1) await look('shown');
      await keys('Enter', '444554', 'Enter', 'Enter');
      came.push(`Influence: ${now}, 4, high (median 4, spread 1, 6 votes, 2 rounds)`);
    } else {
      await keys('444444', 'Enter', 'Enter');
      came.push(`Influence: ${now}, 4, high (median 4, spread 0, 6 votes)`);
    }
  }
  await page.getByRole('button', { name: 'Close the vote' }).press('Enter');
  await page.getByText('The vote is closed. No single vote was kept.').waitFor();

  // On through every step, to the close.
  for (const title of ['Gaps, routes', 'Whitespace', 'Ambition', 'Risks', 'Objectives', 'Read-back']) {
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: new RegExp(`^${title}`) })
      .press('Enter');
    await step(title);
    await look(title);
  }
  await page.getByRole('heading', { name: 'Nobody yet' }).waitFor();
  for (let hand = 0; hand < 6; hand += 1)
    await page.getByRole('button', { name: `One more with ${hand < 4 ? 4 : 5}` }).click();
  await page.getByRole('button', { name: 'End the workshop' }).click();
  const minutes = page.getByRole('article');
  for (const line of [
    ...PEOPLE.map((one) => `${one}, contributor`),
    'Theatre 3 comes first',
    'Ask the board for a day (no day yet)',
    'Who pays for the alarm training?',
    'Fist of five, 6 hands: median 4, from 4 to 5',
    ...came,
  ])
    await minutes.getByText(line, { exact: true }).waitFor();
  expect(await minutes.getByText(/^Added: /).count()).toBe(30);
  await look('minutes');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const pdf = join(folder, 'minutes.pdf');
  await chooseFile(page, pdf);
  await page.getByText(/minutes\.pdf is ready/).waitFor({ timeout: 60_000 });
  const paper = pageTexts(pdf).join('\n');
  for (const words of [
    ...PEOPLE,
    ...voted,
    'Theatre 3 comes first',
    'Who pays for the alarm training?',
    'The map before and after',
  ])
    expect(paper).toContain(words);
  await saved(page);
  await page.context().close();
  await host.end('SIGTERM');
  expect(findings).toEqual([]);

  const document = await documentAt(path);
  const called = ['Maren Aldous', ...[...HEADS, ...names].map((line) => line.split(',')[0] ?? '')];
  expect([...document.person.values()].map((one) => one.name).toSorted()).toEqual(called.toSorted());
  expect(document.snapshot.size).toBe(2);
  expect(list(document, 'voteOutcome').filter(({ rounds }) => rounds === 2)).toHaveLength(2);
  expect(document.vote.size).toBe(0);
  expect(list(document, 'basis').filter(({ basis }) => basis === 'voted')).toHaveLength(10);
}, 300_000);
