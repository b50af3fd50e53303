import { afterAll, beforeAll, expect, it } from 'vitest';
import { LESSON_IDS, LESSONS, type LessonId } from '../../shared/analysis/lessons';
import { card, pick, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const panel = () => app.page.getByRole('complementary', { name: 'What is chosen' });
const strip = () => app.page.getByRole('region', { name: 'Lesson' });

/** What each lesson asks for, done as its steps say. */
const WORK: Readonly<Record<LessonId, () => Promise<void>>> = {
  rate: async () => {
    await card(app.page, 'Petra Lind').click();
    await expect.poll(() => card(app.page, 'Petra Lind').getAttribute('aria-label')).toMatch(/attitude not known/);
    await app.page.keyboard.press('+');
  },
  basis: async () => {
    await card(app.page, 'Ruth Galvin').click();
    await panel().getByText('How you know', { exact: true }).click();
    await panel()
      .getByRole('combobox', { name: /^Attitude: / })
      .selectOption({ label: 'Observed' });
  },
  lines: async () => {
    const { page } = app;
    await card(page, 'Maren Aldous').click();
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog');
    await pick(dialog.getByRole('combobox', { name: 'To', exact: true }), 'Petra Lind');
    await dialog.getByRole('radio', { name: /: 3 strong$/ }).dispatchEvent('click');
    await dialog.getByRole('button', { name: 'Draw the line' }).click();
  },
  owners: async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Coverage', exact: true }).first().dispatchEvent('click');
    const legend = page.getByRole('button', { name: 'Legend', exact: true });
    const uncovered = page.getByRole('button', { name: /^Uncovered/ }).first();
    // It folds where it would lie on a card, once the map has come to rest: pressed, it unfolds.
    await expect
      .poll(async () => {
        if ((await uncovered.count()) > 0)
          return uncovered.click({ timeout: 1_000 }).then(
            () => true,
            () => false,
          );
        if ((await legend.getAttribute('aria-expanded')) !== 'true') await legend.click();
        return false;
      })
      .toBe(true);
    await card(page, 'Sheila Brannigan').click();
    await page.keyboard.press('o');
  },
  whitespace: async () => {
    const { page } = app;
    const cell = page.getByRole('button', { name: /: Not known/ }).first();
    const [place = ''] = ((await cell.getAttribute('aria-label')) ?? '').split(':');
    await cell.click();
    await page
      .getByRole('region', { name: place })
      .getByRole('radio', { name: /: Open$/ })
      .dispatchEvent('click');
  },
  actions: async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'More of Stop the decline: return to 3.2 m revenue' }).click();
    await page.getByRole('button', { name: 'Add an action' }).first().click();
    await page.keyboard.type('Bring them a one-page case');
    await page.keyboard.press('Tab');
    await page.getByRole('combobox', { name: /^Owner: Bring them/i }).selectOption({ index: 1 });
    const due = page.getByRole('textbox', { name: /^Due: Bring them/i });
    await due.fill('30 March 2026');
    await due.press('Tab');
  },
  risks: async () => {
    const { page } = app;
    await page.getByRole('button', { name: /^More of Turbine Service/ }).click();
    await page
      .getByRole('button', { name: /^Move on to / })
      .first()
      .click();
  },
  room: async () => {
    const { page } = app;
    await page
      .getByRole('button', { name: /Half day/ })
      .first()
      .click();
    const minutes = page.getByRole('textbox', { name: /^Minutes: / }).first();
    await minutes.fill('25');
    await minutes.press('Tab');
  },
};

const begin = async (id: LessonId): Promise<void> => {
  const { page } = app;
  await page.getByRole('button', { name: new RegExp(`^Lesson ${LESSON_IDS.indexOf(id) + 1}: `) }).click();
  for (const step of LESSONS[id].steps) await page.getByText(step, { exact: true }).waitFor();
  await page.getByRole('button', { name: /^(?:Begin|Do it again)$/ }).click();
  await strip()
    .getByText(`Lesson ${LESSON_IDS.indexOf(id) + 1} of 8: ${LESSONS[id].title}`)
    .waitFor();
};

const goToLessons = async (): Promise<void> => {
  const { page } = app;
  await page.getByRole('button', { name: /Carrowmere Hospitals Group/ }).click();
  await card(page, 'Maren Aldous').waitFor();
  await page.keyboard.press('Control+Shift+f');
  await page
    .getByRole('navigation', { name: 'Places above' })
    .getByRole('button', { name: 'Method', exact: true })
    .click();
};
const COUNTS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'] as const;
const headOf = (done: number): string =>
  done === LESSON_IDS.length
    ? 'All eight lessons are done.'
    : `${COUNTS[done - 1]} of eight lessons ${done === 1 ? 'is' : 'are'} done.`;

it('leads through eight lessons, each done by what its steps say, and keeps how far one is', async () => {
  await goToLessons();
  for (const [at, id] of LESSON_IDS.entries()) {
    await begin(id);
    expect(await strip().getByText('Done. The sample holds what you did.').count(), id).toBe(0);
    await WORK[id]();
    await strip().getByText('Done. The sample holds what you did.').waitFor();
    await strip().getByRole('button', { name: 'All lessons' }).click();
    await app.page.getByRole('heading', { name: headOf(at + 1) }).waitFor();
  }
  app = await app.restart();
  await goToLessons();
  await app.page.getByRole('heading', { name: headOf(LESSON_IDS.length) }).waitFor();
  expect(app.complaints).toEqual([]);
});
