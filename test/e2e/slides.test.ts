import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRINTED_KINDS } from '../../shared/analysis/planContents';
import { edited } from '../../shared/document/draft';
import { list, type Document } from '../../shared/document/document';
import { fieldsOf, KINDS, type AnyRecord, type Kind } from '../../shared/model';
import { chooseFile, openHospital, saved, startApp, type App } from '../support/app';
import { filledWith, textFields } from '../support/filledAccount';
import { filledAtlas } from '../support/atlases';
import { manyPeople } from '../support/manyPeople';
import { axeFindings } from '../support/axe';
import { bookmarks, pageTexts, pageWords, wordsOverEachOther } from '../support/readPdf';
import { sampleDocument } from '../support/samples';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const show = () => app.page.getByRole('dialog', { name: 'Slides' });
/** Texts and figures of the slide on screen that do not lie wholly in its body, with how far they stick out. */
const outside = (): Promise<readonly string[]> =>
  app.page.evaluate(() => {
    const body = document.querySelector('.slide-body')!.getBoundingClientRect();
    return [...document.querySelectorAll('.slide-body *')]
      .filter((one) => one.closest('svg') === null || one.tagName === 'svg' || one.tagName === 'text')
      .flatMap((one) => {
        const box = one.getBoundingClientRect();
        const over = Math.max(box.bottom - body.bottom, box.right - body.right, body.left - box.left);
        return box.width > 1 && over > 1
          ? [
              `${document.querySelector('.slide h1')?.textContent}: ${one.tagName} ${one.className.toString()} ${Math.round(over)}`,
            ]
          : [];
      });
  });
/** Texts of the slide on screen that a room cannot read: under 14 CSS pixels, or under 24 in a cell or an item of a list. */
const tooSmall = (): Promise<readonly string[]> =>
  app.page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.slide')!;
    const shown = slide.getBoundingClientRect().width / slide.offsetWidth;
    const title = slide.querySelector('h1')?.textContent;
    return [...slide.querySelectorAll('*')].flatMap((one) => {
      const own = [...one.childNodes].filter((node) => node instanceof Text).map((node) => node.data.trim());
      const words = own.join('');
      if (words === '' || !(one instanceof HTMLElement || one instanceof SVGElement)) return [];
      const units =
        one instanceof SVGElement
          ? one instanceof SVGGraphicsElement
            ? Math.abs(one.getScreenCTM()!.d || one.getScreenCTM()!.b) / shown
            : 1
          : 1;
      const size = parseFloat(getComputedStyle(one).fontSize) * units;
      const isSource = one.closest('.slide-foot, .small-print') !== null;
      const isSecond = one.closest('.slide-under, .line, .sign, .map-legend, svg, thead') !== null;
      const isBody = !isSecond && one.closest('td, th, li') !== null;
      const least = isSource ? 14 : isBody ? 24 : one.matches('.svg-job') ? 16 : one.matches('.svg-name') ? 20 : 18;
      return size < least - 0.05 ? [`${title}: ${Math.round(size * 10) / 10} px: ${words}`] : [];
    });
  });
/** Columns of the slide on screen in which no row says anything, and lines of its map that its picture cuts off. */
const saysNothing = (): Promise<readonly string[]> =>
  app.page.evaluate(() => {
    const title = document.querySelector('.slide h1')?.textContent;
    const empty = [...document.querySelectorAll<HTMLTableElement>('.slide-table')].flatMap((table) =>
      [...(table.tHead?.rows[0]?.cells ?? [])].flatMap((head, at) =>
        [...(table.tBodies[0]?.rows ?? [])].every((row) => row.cells[at]?.textContent === '–')
          ? [`${title}: ${head.textContent}`]
          : [],
      ),
    );
    const page = document.querySelector('.slide')!.getBoundingClientRect();
    const cut = [...document.querySelectorAll('.slide .map-svg')].flatMap((map) => {
      const area = getComputedStyle(map).overflowX === 'visible' ? page : map.getBoundingClientRect();
      return [...map.querySelectorAll('path')].flatMap((path) => {
        const box = path.getBoundingClientRect();
        const over = Math.max(
          box.right - area.right,
          area.left - box.left,
          box.bottom - area.bottom,
          area.top - box.top,
        );
        return over > 1 ? [`${title}: a line is cut by ${Math.round(over)}`] : [];
      });
    });
    return [...empty, ...cut];
  });
const eachSlide = async (look: (title: string) => Promise<void>): Promise<number> => {
  const { page } = app;
  await page.keyboard.press('Home');
  const many = Number((await show().locator('.slide-number').textContent())?.split('/')[1]);
  for (let at = 1; at <= many; at += 1) {
    await show().getByText(`${at} / ${many}`).first().waitFor();
    await look((await show().getByRole('heading', { level: 1 }).first().textContent()) ?? '');
    if (at < many) await page.keyboard.press('ArrowRight');
  }
  return many;
};

it('shows one topic after the other by key and by mouse, gives the page back, and prints the same slides', async () => {
  const { page } = app;
  await openHospital(page);
  const present = page.getByRole('button', { name: 'Present', exact: true });
  await present.click();
  await page.getByRole('button', { name: 'Show the slides' }).click();
  await show().getByRole('heading', { level: 1, name: 'Carrowmere Hospitals Group' }).waitFor();
  const titles: string[] = [];
  const found: string[] = [];
  const many = await eachSlide(async (title) => {
    titles.push(title);
    found.push(...(await outside()), ...(await tooSmall()), ...(await saysNothing()));
  });
  expect(found).toEqual([]);
  expect(titles).toEqual(
    expect.arrayContaining([
      'Where this plan stands',
      'Relationship stages',
      'Who decides',
      'Money and target',
      'Objectives',
      'Next actions (1 of 2)',
      'Next actions (2 of 2)',
      'Who decides under Dr Tobias Renner',
      'What is done about the risks',
      'Risks',
    ]),
  );
  expect(new Set(titles).size).toBe(many);

  await show()
    .getByLabel('Slide', { exact: true })
    .selectOption({ label: `${titles.indexOf('Risks') + 1} Risks` });
  await show().getByText('CFO rejects renewal at current price', { exact: true }).waitFor();
  await show()
    .locator('.slide-stage')
    .click({ position: { x: 60, y: 60 } });
  await show().getByRole('heading', { level: 1, name: 'What is done about the risks' }).waitFor();
  await show().getByRole('button', { name: 'Slide before' }).click();
  await show().getByRole('heading', { level: 1, name: 'Risks', exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await show().waitFor({ state: 'detached' });
  expect(await present.evaluate((button) => button === document.activeElement)).toBe(true);

  await page.getByRole('button', { name: 'Export PDF' }).click();
  await page.getByLabel('Framework on the slides').selectOption('Bow-tie and diamond');
  await saved(page);
  const file = join(app.folder, 'slides.pdf');
  await page.getByRole('button', { name: 'Save slides as PDF' }).click();
  await chooseFile(page, file);
  await page.getByText(`slides.pdf is ready, ${many} pages.`).waitFor({ timeout: 60_000 });
  const texts = pageTexts(file);
  const pages = pageWords(file);
  expect(texts).toHaveLength(many);
  expect(pages.every(({ width, height }) => Math.abs(width / height - 16 / 9) < 0.01)).toBe(true);
  expect(wordsOverEachOther(pages)).toEqual([]);
  titles.forEach((title, at) => {
    if (title !== 'Relationship stages') expect(texts[at]?.replace(/\s+/g, ' '), `page ${at + 1}`).toContain(title);
  });
  expect(texts.join('\n')).toMatch(/Bow-tie and diamond[\s\S]*Hangs on\s+one\s+person\s+of\s+theirs/);
  expect(await bookmarks(file)).toEqual(
    expect.arrayContaining(['Where this plan stands', 'Bow-tie and diamond', 'Risks']),
  );
  expect(app.complaints).toEqual([]);
});

const LONG =
  'Agreed with the heads of all four sites and the group, that the device fleet of every ward, theatre and laboratory is renewed step by step until the end of 2028 at the latest, in writing and with a date';
/** More of everything than a slide can hold, in the longest words a field takes up to that length. */
const overfull = (): Document =>
  edited(filledWith(sampleDocument('hospital'), PRINTED_KINDS, { confirmation: { section: 'P2' } }), (draft) => {
    const worded = (kind: Kind): Record<string, unknown> =>
      Object.fromEntries(
        textFields(kind)
          .filter((field) => fieldsOf(kind)[field]!.schema.safeParse(LONG).success)
          .map((field) => [field, LONG]),
      );
    for (const kind of PRINTED_KINDS.filter(
      (one) => one !== 'account' && one !== 'source' && one !== 'planVersion' && one !== 'confirmation',
    )) {
      const all = list(draft.current(), kind) as readonly AnyRecord[];
      const last = all.at(-1);
      if (last === undefined) continue;
      for (const one of all) draft.set(kind, one.id, worded(kind) as never);
      if (KINDS[kind].single || ['seat', 'person', 'holding', 'link'].includes(kind)) continue;
      for (let at = 0; at < 12; at += 1) draft.add(kind, { ...last, ...worded(kind), id: `${last.id}-${at}` } as never);
    }
    draft.set('account', list(draft.current(), 'account')[0]!.id, {
      name: LONG.slice(0, 190),
      situationToday: `${LONG} ${LONG}`.slice(0, 600),
      situationTomorrow: `${LONG} ${LONG} ${LONG}`.slice(0, 600),
      situationPath: `${LONG} ${LONG} ${LONG}`.slice(0, 600),
    });
  });

it.each([
  ['more of everything than fits', overfull],
  ['more people than can be read', () => manyPeople(120)],
])('keeps within its slides %s, and says how much more the plan holds', async (name, made) => {
  const { page } = app;
  const file = join(app.folder, `${name}.atlas`);
  (await filledAtlas(file, made())).atlas.close();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Account Atlas' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Open', exact: true }).click();
  await chooseFile(page, file);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Show the slides' }).click();
  const found: string[] = [];
  const more: string[] = [];
  const onMap = new Set<string>();
  await eachSlide(async () => {
    for (const one of await show().locator('.map-svg .svg-name').allTextContents()) onMap.add(one);
    found.push(...(await outside()), ...(await tooSmall()));
    more.push(
      ...(await show().locator('.slide-more').allTextContents()),
      ...(await show()
        .getByText(/\d+ more people in the plan/)
        .allTextContents()),
    );
  });
  expect(found).toEqual([]);
  // Everybody is on one of the slides of the map.
  if (made !== overfull) expect(onMap.size).toBe(120);
  expect(more.length).toBeGreaterThan(made === overfull ? 8 : 0);
  expect(more.every((words) => /\d+ more /.test(words))).toBe(true);
  expect(app.complaints).toEqual([]);
});

it('has slides for an account of which nothing is known, and says what is missing', async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Account Atlas' }).click();
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Empty.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Nobody knows Ltd');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Show the slides' }).click();
  const titles: string[] = [];
  await eachSlide(async (title) => {
    titles.push(title);
    expect([...(await outside()), ...(await tooSmall())]).toEqual([]);
  });
  expect(titles).toEqual(['Nobody knows Ltd', 'Where this plan stands', 'Relationship stages']);
  await show().getByText('No diagnostic is answered yet').waitFor();
  expect(app.complaints).toEqual([]);
});
