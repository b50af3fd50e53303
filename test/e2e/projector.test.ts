import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { soughtTexts } from '../../shared/audience/hiddenTexts';
import { redacted } from '../../shared/audience/redacted';
import { addAgenda } from '../../shared/document/agenda';
import { list, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { AGENDA_TEMPLATES } from '../../shared/model/agendaTemplates';
import { card, chooseFile, saved } from '../support/app';
import { filledAtlas } from '../support/atlases';
import { axeFindings } from '../support/axe';
import { launchBrowser } from '../support/browsers';
import { temporaryFolder } from '../support/folders';
import { endHostProcesses, startHostProcess } from '../support/hostProcess';
import { sampleDocument } from '../support/samples';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
afterEach(endHostProcesses);

const OPINION = 'Quillfeather would rather see them gone';
const RIVAL = 'Brandywhistle Instruments';
const GONE = 'Thessaly Umbravox';
const MONEY = 98_765_431;
const LARGE = 'Half day with thirty';

const planted = (): Document =>
  edited(sampleDocument('hospital'), (draft) => {
    const [first, , , last] = list(draft.current(), 'person');
    draft.set('person', first!.id, { note: OPINION, attitude: -2 });
    draft.set('person', last!.id, { name: GONE, status: 'left' });
    draft.set('competitor', list(draft.current(), 'competitor')[0]!.id, { name: RIVAL });
    const [figures] = list(draft.current(), 'financialYear');
    if (figures) draft.set('financialYear', figures.id, { revenue: MONEY });
    const agendaId = addAgenda(draft, AGENDA_TEMPLATES.find(({ id }) => id === 'halfDay') ?? null, null);
    draft.set('agenda', agendaId, { title: LARGE });
    for (let count = list(draft.current(), 'participant').length; count < 30; count += 1)
      draft.add('participant', { agendaId, name: `Guest ${count} Longname`, role: 'contributor' });
  });

type Heard = { readonly page: Page; readonly text: string };

/** Everything any page of a context is given by its host, as it comes in: answers, and the stream of events. */
const recorded = async (context: BrowserContext): Promise<readonly Heard[]> => {
  const heard: Heard[] = [];
  await context.exposeBinding('heardHere', ({ page }, text: string) => {
    heard.push({ page, text });
  });
  await context.addInitScript(`{
    const own = window.fetch;
    window.fetch = async (...given) => {
      const reply = await own(...given);
      if (!reply.body) return reply;
      const [kept, read] = reply.body.tee();
      const reader = read.pipeThrough(new TextDecoderStream()).getReader();
      void (async () => {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          window.heardHere(String(value));
        }
      })().catch(() => undefined);
      return new Response(kept, { status: reply.status, headers: reply.headers });
    };
  }`);
  return heard;
};
const heardBy = (heard: readonly Heard[], page: Page): string =>
  heard.flatMap((one) => (one.page === page ? [one.text] : [])).join('');

/** What a page shows, is addressed by and keeps. */
const heldBy = async (page: Page): Promise<string> =>
  String(
    await page.evaluate(`location.href + document.title + JSON.stringify([{ ...localStorage }, { ...sessionStorage }]) +
      document.documentElement.outerHTML + (document.querySelector('.section-sheet')?.shadowRoot?.textContent ?? '')`),
  );

/** Chooses something of the projector in its dialog. */
const choose = async (page: Page, what: RegExp): Promise<void> => {
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('radio', { name: what }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

it('shows a customer in the room only what is theirs, turns neutral at one key, and outlives a kill of its host', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Room.atlas');
  const whole = planted();
  (await filledAtlas(path, whole)).atlas.close();
  const data = join(folder, 'data');
  let host = await startHostProcess(data);
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  const heard = await recorded(context);
  const addresses: string[] = [];
  const laptop = await context.newPage();
  laptop.setDefaultTimeout(15_000);
  await laptop.goto(host.url);
  await laptop.getByRole('button', { name: 'Open', exact: true }).click();
  await chooseFile(laptop, path);
  await card(laptop, 'Maren Aldous').waitFor();

  // A joint session on one screen asks first, and shows its steps as the customer may see them, until somebody works on
  // one; opened again it hides opinions. Then it gets a projector.
  await laptop.keyboard.press('Control+8');
  await laptop.getByRole('button', { name: /^Joint customer session/ }).click();
  await laptop.getByRole('button', { name: 'Start workshop' }).click();
  await laptop.getByRole('dialog', { name: 'What does the customer look at?' }).waitFor();
  expect(await axeFindings(laptop)).toEqual([]);
  await laptop.getByRole('button', { name: 'Start on this screen' }).click();
  await laptop.keyboard.press('PageDown');
  await laptop.keyboard.press('PageDown');
  const own = laptop.locator('.customer-screen .section-sheet');
  await own.getByRole('heading', { name: 'What may stand in the way' }).waitFor();
  expect(await axeFindings(laptop)).toEqual([]);
  const shown = await heldBy(laptop);
  await laptop.getByRole('button', { name: 'Work on it: shows everything' }).click();
  await laptop.getByText('Everything is on screen', { exact: true }).waitFor();
  const internal = list(whole, 'risk').filter(({ sharedWithCustomer }) => sharedWithCustomer !== true);
  const isIn = (page: string): boolean => internal.some(({ title }) => page.includes(title));
  await expect.poll(async () => isIn(await heldBy(laptop))).toBe(true);
  expect([isIn(shown), shown.includes(RIVAL)]).toEqual([false, false]);
  await laptop.getByRole('button', { name: 'Show what the customer may see' }).click();
  await own.waitFor();
  for (const [key, text] of [
    ['F8', 'A pilot in two theatres'],
    ['F9', 'Send the pilot plan'],
  ] as const) {
    await laptop.keyboard.press(key);
    await laptop.keyboard.type(text);
    await laptop.keyboard.press('Enter');
  }
  await laptop.keyboard.press('PageUp');
  await laptop.keyboard.press('PageUp');
  const opened = context.waitForEvent('page');
  await laptop.keyboard.press('Control+Shift+P');
  const room = await opened;
  room.setDefaultTimeout(15_000);
  room.on('request', (request) => addresses.push(request.url()));
  await room.setViewportSize({ width: 1920, height: 1080 });
  const sheet = room.locator('.section-sheet');
  const neutral = room.locator('.neutral-page');

  // Every step is theirs, or neutral with the clock and the name of the session.
  await neutral
    .getByRole('heading', { name: 'What must be true at the end for this to be worth your time?' })
    .waitFor();
  await neutral.getByRole('timer', { name: 'Clock' }).waitFor();
  await laptop.keyboard.press('Control+Shift+H');
  await laptop.keyboard.press('PageDown');
  await room.getByRole('heading', { name: 'What does your board talk about this year?' }).waitFor();
  await sheet.getByText('Goals', { exact: true }).waitFor();
  expect(await axeFindings(room)).toEqual([]);
  const steps = [await heldBy(room)];
  await laptop.keyboard.press('PageDown');
  await room.getByRole('timer', { name: 'Clock' }).waitFor();
  steps.push(await heldBy(room));
  await laptop.keyboard.press('PageDown');
  await room.locator('.agreed-page').getByText('A pilot in two theatres').waitFor();
  await room.locator('.agreed-page').getByText('Send the pilot plan').waitFor();
  expect(await axeFindings(room)).toEqual([]);
  steps.push(await heldBy(room));

  // What the laptop opens besides, and edits, is followed only where it is theirs.
  for (const key of ['Control+3', 'Control+1', 'Control+5', 'Control+7', 'Control+6']) {
    await laptop.keyboard.press(key);
    await laptop.locator('main.place').waitFor();
    steps.push(await heldBy(room));
  }
  await laptop.keyboard.press('Control+2');
  await card(room, 'Maren Aldous').waitFor({ state: 'attached' });
  await card(laptop, 'Maren Aldous').click();
  await laptop.keyboard.press('>');
  await saved(laptop);
  steps.push(await heldBy(room));

  // Where is pointed at is seen there, moved by keys as well, and gone with the key.
  const pointer = room.locator('.pointing');
  for (const [key, kind] of [
    ['Control+j', /pointer/],
    ['Control+u', /spotlight/],
  ] as const) {
    await laptop.keyboard.press(key);
    await expect.poll(() => pointer.getAttribute('class')).toMatch(kind);
    const at = await pointer.evaluate((mark: HTMLElement) => mark.style.getPropertyValue('--x'));
    await laptop.keyboard.press('Control+ArrowRight');
    await expect.poll(() => pointer.evaluate((mark: HTMLElement) => mark.style.getPropertyValue('--x'))).not.toBe(at);
  }
  await laptop.keyboard.press('Control+u');
  await pointer.waitFor({ state: 'hidden' });

  // One key turns it neutral, over a dialog, while typing and in its own window, and back.
  await laptop.keyboard.press('Control+Shift+P');
  await laptop.getByRole('radio', { name: /What it shows now/ }).waitFor();
  await laptop.keyboard.press('Control+Shift+B');
  await neutral.waitFor();
  await laptop.keyboard.press('Control+Shift+B');
  await card(room, 'Maren Aldous').waitFor({ state: 'attached' });
  await laptop.keyboard.press('Escape');
  await laptop.getByRole('dialog').waitFor({ state: 'detached' });
  await laptop.keyboard.press('F7');
  await laptop.keyboard.type('Who pays');
  await laptop.keyboard.press('Control+Shift+B');
  await neutral.waitFor();
  await room.keyboard.press('Control+Shift+B');
  await card(room, 'Maren Aldous').waitFor({ state: 'attached' });
  await laptop.keyboard.press('Escape');

  // It stays put while the laptop goes on, and is what it was after it is loaded anew.
  await choose(laptop, /What it shows now/);
  await laptop.keyboard.press('Control+3');
  await laptop.getByRole('listbox', { name: 'People by influence and attitude' }).waitFor();
  await room.reload();
  await card(room, 'Maren Aldous').waitFor({ state: 'attached' });
  expect(await axeFindings(room)).toEqual([]);
  await choose(laptop, /What this window shows/);
  await room.locator('.agreed-page').waitFor();
  await laptop.keyboard.press('Control+2');
  await card(room, 'Maren Aldous').waitFor({ state: 'attached' });

  // Alone it shows nothing; with its host it comes back, for whom it was.
  await host.end('SIGKILL');
  await neutral.getByText('Waiting for Account Atlas').waitFor();
  host = await startHostProcess(data);
  await card(room, 'Maren Aldous').waitFor({ state: 'attached' });
  steps.push(await heldBy(room));

  const seen = redacted(whole, 'customer');
  const hidden = [...soughtTexts(whole, seen).map(({ text }) => text), OPINION, RIVAL, GONE, String(MONEY)];
  const told = heardBy(heard, room);
  const everything = [told, ...steps, ...addresses].join('\n');
  const asJson = (text: string): string => JSON.stringify(text).slice(1, -1);
  // Words that are also the names of fields, in a message or on the page, are no leak.
  const isWord = (text: string): boolean => /^\w+$/.test(text) && text.length < 14;
  expect(hidden.length).toBeGreaterThan(100);
  expect(told).toContain('Maren Aldous');
  expect(
    hidden.filter((text) => !isWord(text) && (everything.includes(text) || everything.includes(asJson(text)))),
  ).toEqual([]);

  // The same window for the team is given all of it.
  await choose(laptop, /^The team/);
  await expect.poll(() => heardBy(heard, room)).toContain(OPINION);
  for (const text of [RIVAL, GONE, String(MONEY)]) expect(heardBy(heard, room)).toContain(text);

  // In every step of the team it says where the room is, and nothing on it looks as if it could be pressed.
  await laptop.keyboard.press('PageUp');
  await laptop.keyboard.press('PageDown');
  await laptop.getByRole('button', { name: 'End the workshop' }).click();
  await laptop.getByRole('button', { name: 'All workshops' }).click();
  await laptop.getByRole('button', { name: LARGE }).click();
  await laptop.getByRole('button', { name: 'Start workshop' }).click();
  const strip = room.locator('.projector-strip');
  const pressable = room.locator(
    '.projector-place :is(.button, .day-button, .day-calendar, [aria-haspopup], [role=checkbox][aria-checked=false])',
  );
  const isAt = async (step: string, part: string | null): Promise<void> => {
    await strip.getByText(step, { exact: true }).waitFor();
    if (part !== null) await expect.poll(() => strip.locator('[aria-current]').textContent()).toBe(part);
    await strip.getByRole('timer', { name: 'Clock' }).waitFor();
    await expect.poll(() => pressable.filter({ visible: true }).count()).toBe(0);
  };
  await isAt('Open: purpose, rules, parking lot', null);
  const goTo = (step: RegExp) =>
    laptop.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step }).click();
  await goTo(/^Stakeholder map: rate/);
  await isAt('Stakeholder map: rate', 'calibrate');
  const together = room.getByRole('table').filter({ hasText: 'Rated together' });
  const first = (await together.getByRole('rowheader').first().textContent()) ?? '';
  expect(first).not.toBe('');
  await laptop
    .getByRole('region', { name: first })
    .getByRole('radio', { name: 'Influence: Not known' })
    .dispatchEvent('click');
  await together
    .getByRole('row', { name: new RegExp(first) })
    .getByText('not known')
    .first()
    .waitFor();
  await laptop.keyboard.press('Shift+Space');
  await strip.getByText('paused', { exact: true }).waitFor();
  expect(await axeFindings(room)).toEqual([]);
  for (const part of ['influence', 'attitude', 'relationship and owner', 'outliers']) {
    await laptop.keyboard.press('PageDown');
    await isAt('Stakeholder map: rate', part);
  }
  await room.getByText('No name is left to vote on again.').waitFor();
  await laptop.keyboard.press('Control+Shift+B');
  await neutral.getByText('paused', { exact: true }).waitFor();
  await laptop.keyboard.press('Control+Shift+B');

  // On a small laptop the keys of a vote and the end of the day are in sight, with thirty people as well.
  await laptop.setViewportSize({ width: 1280, height: 720 });
  const isInSight = async (place: Locator, what: Locator): Promise<boolean> => {
    const [outer, inner] = [await place.boundingBox(), await what.boundingBox()];
    return outer !== null && inner !== null && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
  };
  for (const part of ['relationship and owner', 'attitude', 'influence']) {
    await laptop.keyboard.press('PageUp');
    await isAt('Stakeholder map: rate', part);
  }
  await laptop.getByRole('button', { name: 'Begin the vote' }).click();
  const place = laptop.locator('main.place');
  const voters = laptop.getByRole('list', { name: 'Who has voted' }).getByRole('listitem');
  await expect.poll(() => voters.count()).toBe(30);
  for (const what of [voters.first(), voters.last(), laptop.locator('.vote-foot')])
    await expect.poll(() => isInSight(place, what)).toBe(true);
  await goTo(/^Read-back and close/);
  await isAt('Read-back and close', null);
  const end = laptop.getByRole('button', { name: 'End the workshop' });
  await expect.poll(() => isInSight(place, end)).toBe(true);
  const hint = laptop.locator('.run-hint');
  await expect.poll(() => hint.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  await laptop.setViewportSize({ width: 1440, height: 900 });
  await laptop.getByRole('button', { name: 'Step out' }).click();
  await laptop.keyboard.press('Control+2');
  await card(room, 'Maren Aldous').waitFor({ state: 'attached' });

  // Views are put in order by dragging them.
  const named = laptop.getByRole('list', { name: 'Saved views' }).getByRole('textbox');
  await laptop.keyboard.press('Control+d');
  await named.fill('Board');
  await laptop.keyboard.press('Enter');
  await laptop.getByRole('button', { name: 'Save what is on screen' }).click();
  await named.nth(1).fill('Theatres');
  await laptop.keyboard.press('Enter');
  const rows = laptop.getByRole('list', { name: 'Saved views' }).getByRole('listitem');
  await rows.last().locator('.view-grip').dragTo(rows.first());
  await expect
    .poll(() => named.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
    .toEqual(['Theatres', 'Board']);
  await laptop.getByRole('button', { name: 'Done' }).click();

  // Without an account nothing is left in it.
  await laptop.getByRole('button', { name: 'Account Atlas' }).click();
  await neutral.getByRole('heading', { name: 'Account Atlas' }).waitFor();
  expect(await heldBy(room)).not.toContain('Maren Aldous');
  await context.close();
});
