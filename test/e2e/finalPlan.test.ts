import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gaps } from '../../shared/analysis/gaps';
import { planReadiness } from '../../shared/analysis/planCheck';
import { accountOf, list } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { chooseFile, saved, startApp, type App } from '../support/app';
import { sampleDocument } from '../support/samples';

const DAY = '2026-03-02';

/** The industrial account with everything a final plan needs. */
const ready = () => {
  const filled = edited(sampleDocument('industrial'), (draft) => {
    draft.set('account', accountOf(draft.current()).id, { name: 'Ready Pumps', sample: null });
    draft.set('plan', 'plan', {
      state: 'inReview',
      version: 4,
      author: 'Leon Haverkamp',
      ambition: 'The first they call when a seal fails',
      valueStatement: 'For plants that stop twice a year, you halve unplanned stops.',
      nextReview: '2026-04-01',
      strategyChoice: 'Star',
    });
    draft.add('strategyStatement', { title: 'Win procurement through total cost' });
    const strength = list(draft.current(), 'swotEntry')[0]?.id ?? '';
    draft.add('keyIssue', { because: 'procurement decides', therefore: 'show total cost', swotEntryIds: [strength] });
    draft.add('review', { date: '2026-02-01', nextDate: '2026-04-01', whatChanged: 'A new works manager' });
  });
  return edited(filled, (draft) => {
    for (const gap of gaps(filled, DAY))
      if (gap.code === 'G1')
        draft.add('waiver', { code: 'G1', ref: gap.ref, reason: 'The owner is named in April', until: '2026-05-01' });
  });
};

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('makes a version final with its PDF in the atlas, and the next edit starts the next version', async () => {
  const { page } = app;
  expect(planReadiness(ready(), DAY).blockers).toEqual([]);
  expect(planReadiness(ready(), DAY).isReadyForFinal).toBe(true);
  const path = join(app.folder, 'ready.json');
  writeFileSync(path, JSON.stringify(writeAccountFile(ready(), DAY)));
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Ready.atlas'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Import an account file' }).click();
  await chooseFile(page, path);
  await page.getByRole('treeitem').first().waitFor();
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan', exact: true }).click();
  const head = page.getByRole('button', { name: /^(Draft|In review|Final|Superseded)\s*version/ });
  expect(await head.innerText()).toContain('In review');
  await page.getByRole('button', { name: 'Make final' }).click();
  // The dialog stays, with what is being done, until it is done.
  const dialog = page.getByRole('dialog', { name: 'The plan is in review' });
  await dialog.getByRole('button', { name: 'Make final' }).click();
  await dialog.getByRole('status').getByText('The plan is being printed into the atlas.', { exact: false }).waitFor();
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(1);
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  await page.getByText(/^Version 4 is final\. Its \d+ pages lie in the atlas\./).waitFor({ timeout: 60_000 });
  await expect.poll(() => head.innerText()).toMatch(/Final\s+version 4/);

  // Carrying it out leaves it final; editing what it says does not.
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('region', { name: /^Open/ }).getByRole('button').first().press('ArrowRight');
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan', exact: true }).click();
  expect(await head.innerText()).toContain('Final');
  await page
    .getByRole('navigation', { name: 'Sections of the plan' })
    .getByRole('button', { name: /Ambition, strategy/ })
    .click();
  await page.getByRole('textbox', { name: /^Ambition/ }).fill('The first and the last they call');
  await page.getByText('The final version stays as it is. You are writing the next one, a draft.').waitFor();
  await expect.poll(() => head.innerText()).toMatch(/Draft\s+version 5/);
  await page.getByRole('textbox', { name: /^Ambition/ }).blur();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => head.innerText()).toMatch(/Final\s+version 4/);

  // The PDF is the one of that day, after a restart too.
  await page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button', { name: /Cover/ }).click();
  await page.getByRole('button', { name: 'Save the PDF of version 4' }).click();
  const pdf = join(app.folder, 'version 4.pdf');
  await chooseFile(page, pdf);
  await page.getByText('Saved as version 4.pdf.').waitFor();
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(text).toContain('The first they call when a seal fails');
  expect(text).toContain('Win procurement through total cost');
  await saved(page);
  expect(app.complaints).toEqual([]);
});
