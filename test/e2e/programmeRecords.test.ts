import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures } from '../../shared/analysis/figures';
import {
  answersOf,
  CHECK_ANSWERS,
  CHECK_TITLES,
  programmeChecks,
  withAnswers,
} from '../../shared/analysis/programmeChecks';
import { withDecimals } from '../../shared/conventions/writeNumber';
import { edited } from '../../shared/document/draft';
import type { Document } from '../../shared/document/document';
import { PROGRAMME_CHECKS, type ProgrammeCheck } from '../../shared/model/scales';
import { chooseFile, startApp, type App } from '../support/app';
import { pageTexts } from '../support/readPdf';
import { SAMPLES, sampleDocument } from '../support/samples';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const AS_OF = '2026-03-02';

/** What the command line says of a check. */
const scoreOf = (content: Document, check: ProgrammeCheck): number => {
  const { checks } = figures(content, AS_OF)['programme'] as { checks: Record<string, { score: number }> };
  return checks[check]?.score ?? Number.NaN;
};
/** Every answer one step on, from the highest back to the lowest. */
const turned = (content: Document, check: ProgrammeCheck): readonly (number | null)[] =>
  answersOf(content.programme.get('programme'), check).map((answer) =>
    answer === null ? 1 : (answer + 1) % CHECK_ANSWERS[check].length,
  );

describe.each(SAMPLES)('the programme of the %s sample', (name) => {
  const content = sampleDocument(name);
  const other = edited(content, (draft) => {
    for (const check of PROGRAMME_CHECKS)
      draft.set('programme', 'programme', withAnswers(check, turned(content, check)));
    const charter = content.programme.get('programme')?.charter ?? null;
    draft.set('programme', 'programme', {
      charter: { ...charter, sponsor: 'Elin Marsh', purpose: 'Ours and theirs, both for good', wave: 7 },
    });
  });

  it('shows every answer and every text, has a control that changes each, and prints what was changed', async () => {
    const { page } = app;
    const sample = page
      .getByRole('list')
      .filter({ has: page.getByRole('button', { name: /Carrowmere Hospitals Group/ }) });
    await sample.getByRole('button').nth(SAMPLES.indexOf(name)).click();
    await page.getByRole('navigation', { name: 'Places', exact: true }).waitFor();
    await page.keyboard.press('Control+Shift+f');
    await page
      .getByRole('navigation', { name: 'Places above' })
      .getByRole('button', { name: 'Programme', exact: true })
      .click();
    const pages = page.getByRole('navigation', { name: 'Pages of the programme' });
    const answer = (number: number, value: number, check: ProgrammeCheck) =>
      page.getByRole('radio', { name: new RegExp(`^${number}\\. .*: ${value}, ${CHECK_ANSWERS[check][value]}$`) });

    for (const check of PROGRAMME_CHECKS) {
      await pages.getByRole('button', { name: new RegExp(`^${CHECK_TITLES[check]}`) }).click();
      const head = page.getByRole('region', { name: CHECK_TITLES[check] }).getByRole('heading').first();
      await expect.poll(() => head.innerText()).toContain(withDecimals(scoreOf(content, check), 1));
      const { statements } = programmeChecks(content, AS_OF)[check];
      expect(statements.length).toBeGreaterThan(6);
      for (const { number, answer: given, text } of statements) {
        await page.getByText(text, { exact: true }).first().waitFor();
        expect(given, `${check} ${number}`).not.toBeNull();
        expect(await answer(number, given ?? -1, check).isChecked(), `${check} ${number}`).toBe(true);
      }
      for (const [at, value] of turned(content, check).entries()) {
        await answer(at + 1, value ?? -1, check).dispatchEvent('click');
        await expect.poll(() => answer(at + 1, value ?? -1, check).isChecked()).toBe(true);
      }
      await expect.poll(() => head.innerText()).toContain(withDecimals(scoreOf(other, check), 1));
    }

    await pages.getByRole('button', { name: /^Charter/ }).click();
    const { sponsor, purpose, wave } = content.programme.get('programme')?.charter ?? {};
    const fields = [
      ['Sponsor of the programme', sponsor, 'Elin Marsh'],
      ['Purpose', purpose, 'Ours and theirs, both for good'],
      ['Wave of the roll-out', String(wave), '7'],
    ] as const;
    for (const [label, before, after] of fields) {
      const field = page.getByLabel(label, { exact: true });
      expect(await field.inputValue(), label).toBe(before);
      await field.fill(after);
      await field.press('Tab');
    }
    const began = page.getByLabel('Pilot began on', { exact: true });
    expect(await began.inputValue()).toContain('2024');
    await began.fill('5 May 2025');
    await began.press('Tab');
    await page.getByRole('heading', { name: /5 May 2025; it is in wave 7\.$/ }).waitFor();

    await page.getByRole('button', { name: 'Save handbook' }).click();
    const file = join(app.folder, `${name}.pdf`);
    await chooseFile(page, file);
    await page.getByText(`${name}.pdf is ready`).waitFor({ timeout: 60_000 });
    const printed = pageTexts(file).join(' ').replaceAll(/\s+/g, ' ');
    for (const check of PROGRAMME_CHECKS) {
      expect(printed).toContain(withDecimals(scoreOf(other, check), 1));
      for (const { text, answer: now } of programmeChecks(other, AS_OF)[check].statements) {
        const at = printed.indexOf(text);
        expect(at, text).toBeGreaterThan(0);
        expect(printed.slice(at, at + text.length + 48), text).toContain(CHECK_ANSWERS[check][now ?? -1]);
      }
    }
    for (const words of ['Elin Marsh', 'Ours and theirs, both for good', '5 May 2025'])
      expect(printed).toContain(words);
    // Back to the start page, for the other sample.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Find a/ }).fill('Close the atlas');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'New atlas' }).waitFor();
  });
});
