import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { asSearched, hiddenTexts } from '../../shared/audience/hiddenTexts';
import { redacted } from '../../shared/audience/redacted';
import { CUSTOMER, TEAM } from '../../shared/audience/viewer';
import { emptyDocument, type Document } from '../../shared/document/document';
import { newRecord } from '../../shared/model';
import { chooseFile, openHospital, startApp } from '../support/app';
import { axeFindings } from '../support/axe';
import { hiddenVariant } from '../support/hiddenVariant';
import { manyPeople } from '../support/manyPeople';
import { readingPage } from '../support/print';
import { sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
const bodyOf = (page: string): string => page.slice(page.indexOf('<body>'), page.indexOf('<script type="module">'));

it('a sponsor reads the plan in a browser: contents, map and sections by mouse and keys, without a network', async () => {
  const { page, folder, close } = await startApp();
  await openHospital(page);
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: 'Save a page for reading' }).click();
  const file = join(folder, 'plan.html');
  await chooseFile(page, file);
  await page.getByText(/plan\.html\. It opens in any browser/).waitFor();

  const sponsor = await page.context().newPage();
  const asked: string[] = [];
  const said: string[] = [];
  sponsor.on('request', (request) => asked.push(request.url().slice(0, 5)));
  sponsor.on('console', (message) => said.push(message.text()));
  await sponsor.goto(pathToFileURL(file).href);
  expect(await axeFindings(sponsor)).toEqual([]);
  await sponsor.getByRole('link', { name: '14 Risks' }).click();
  await expect.poll(() => sponsor.getByRole('heading', { name: '14 Risks' }).isVisible()).toBe(true);

  const facts = sponsor.locator('.map-facts');
  const map = sponsor.getByRole('group', { name: 'Map of 36 people' });
  const viewBox = async () => (await map.getAttribute('viewBox'))?.split(' ').map(Number) ?? [];
  await sponsor.getByRole('button', { name: /^Ines Calloway/ }).hover();
  await facts.getByRole('heading', { name: 'Ines Calloway' }).waitFor();
  await sponsor.getByRole('button', { name: /^Beatrix Lund/ }).click();
  await sponsor.keyboard.press('ArrowDown');
  expect(await sponsor.locator(':focus').getAttribute('aria-label')).toMatch(/^Connor Fay, Category Lead/);
  // Whoever was clicked stays described until the same card is pressed again, or Escape.
  await expect.poll(() => facts.getByRole('heading', { name: 'Beatrix Lund' }).isVisible()).toBe(true);
  await sponsor.keyboard.press('Escape');
  await sponsor.keyboard.press('ArrowUp');
  await sponsor.keyboard.press('ArrowDown');
  await facts.getByRole('heading', { name: 'Connor Fay' }).waitFor();
  const [, , whole = 0] = await viewBox();
  await sponsor.keyboard.press('+');
  await sponsor.getByRole('button', { name: 'Zoom in' }).click();
  const [, , near = 0] = await viewBox();
  expect(near).toBeCloseTo(whole / 1.35 ** 2, 0);
  await sponsor.getByRole('button', { name: 'Whole map' }).click();
  expect((await viewBox())[2]).toBe(whole);
  await sponsor.getByRole('button', { name: 'Dark' }).click();
  expect(await sponsor.locator('html').getAttribute('data-theme')).toBe('dark');
  await sponsor.setViewportSize({ width: 390, height: 800 });
  expect(await sponsor.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  expect([...new Set(asked)].filter((start) => start !== 'file:' && start !== 'data:')).toEqual([]);
  expect(said).toEqual([]);
  // Its own policy lets nothing out, whoever asks.
  expect(await sponsor.evaluate(() => fetch('http://127.0.0.1:9').then(String, String))).toContain('Failed to fetch');
  expect(said.join('\n')).toContain('Content Security Policy');
  await sponsor.close();
  await close();
});

it('the customer reads the same page whatever is hidden, and none of it', async () => {
  const document = sampleDocument('industrial');
  const seen = redacted(document, 'customer');
  const page = await readingPage(seen, AS_OF, CUSTOMER);
  const written = asSearched(bodyOf(page).replace(/<[^>]*>/g, ' '));
  for (const { text } of hiddenTexts(document, seen)) expect(written.includes(asSearched(text)), text).toBe(false);
  const variant = hiddenVariant(document, CUSTOMER, 11);
  // Ids may be made of names: what slides are read by stands in no page.
  expect(page).not.toMatch(/ data-(?:card|from|to|ways?)=/);
  expect((await readingPage(redacted(variant, 'customer'), AS_OF, CUSTOMER)) === page).toBe(true);
});

it('says so where nothing is written yet, takes in five hundred people, and holds nothing a text could run', async () => {
  const account = new Map([['a', newRecord('account', 'a', 1, { name: '<script>alert(1)</script> & “co”' })]]);
  const empty: Document = { ...emptyDocument(), account };
  const page = await readingPage(redacted(empty, 'customer'), AS_OF, CUSTOMER);
  expect(bodyOf(page)).toContain('Nothing of this plan is written or shared yet.');
  expect(page.match(/<script/g)).toHaveLength(1);
  const large = await readingPage(manyPeople(500), AS_OF, TEAM);
  expect(large.match(/class="live-card"/g)).toHaveLength(500);
  expect(large.length).toBeLessThan(4_000_000);
  expect(readFileSync('assets/reading/page.js', 'utf8')).not.toMatch(
    /fetch\(|XMLHttpRequest|WebSocket|import\(|sendBeacon/,
  );
});
