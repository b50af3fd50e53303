/** What the screens above the accounts say is what `atlas figures` prints of the same file, figure by figure. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../db/atlas';
import { runCommand } from '../../electron/cli/run';
import { importDocument } from '../../electron/services/accountImport';
import { SOMEONE } from '../support/atlases';
import { chooseFile, startApp } from '../support/app';
import { filledPortfolio } from '../support/filledPortfolio';
import {
  bubbles,
  fieldRows,
  hourBars,
  notShown,
  portfolioRows,
  powerRows,
  proposedRows,
  rollUpRows,
  selectionRows,
  shareBars,
  stepRows,
  topWords,
  type Told,
} from '../support/figuresShown';
import { SAMPLES, sampleDocument } from '../support/samples';

const tab = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).first().dispatchEvent('click');
const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Places above' }).getByRole('button', { name, exact: true }).click();

/** What the command line prints of a file. */
const toldOf = async (file: string): Promise<Told> => {
  let printed = '';
  const hear = (text: string): void => {
    printed += text;
  };
  expect(await runCommand(['figures', file], { out: hear, err: hear, isTyped: false, secret: async () => null })).toBe(
    0,
  );
  return (JSON.parse(printed) as { readonly aboveAccounts: Told }).aboveAccounts;
};

describe.each(SAMPLES)('the screens above the accounts of the %s sample', (name) => {
  it.each([
    ['as it is', sampleDocument(name)],
    ['with everything filled', filledPortfolio(sampleDocument(name))],
  ])('say what the command line says, %s', async (_, document) => {
    const app = await startApp();
    const { page } = app;
    try {
      const file = join(app.folder, 'One.atlas');
      const { atlas } = await createAtlas(file, {});
      importDocument(atlas, SOMEONE, document, 'keep');
      atlas.close();
      const told = await toldOf(file);
      expect(told.portfolio.lines).toHaveLength(8);
      await page.keyboard.press('Control+o');
      await chooseFile(page, file);
      await page.getByRole('navigation', { name: 'Places', exact: true }).waitFor();
      await page.keyboard.press('Control+Shift+f');

      /** All of it stands on the page, once it has drawn itself. */
      const shows = (
        ...given: readonly [rows: readonly (readonly string[])[], drawn?: readonly string[], said?: readonly string[]]
      ) => expect.poll(async () => notShown(await page.locator('main').innerHTML(), ...given)).toEqual([]);
      await tab(page, 'Matrix');
      await shows(portfolioRows(told), bubbles(told));
      await tab(page, 'Time board');
      await shows(fieldRows(told), hourBars(told));
      await tab(page, 'Concentration');
      const called = (part: string, _isHead: boolean, isItself: boolean): string => (isItself ? 'itself' : part);
      await shows(
        rollUpRows(told, null, called),
        shareBars(told),
        told.concentration.top1 === null ? [] : topWords(told),
      );
      await tab(page, 'Profit and power');
      await shows(powerRows(told, null));
      for (const { id, dependence } of told.power)
        if (dependence !== null) {
          const label = `How much they depend on you: ${told.portfolio.lines.find((line) => line.id === id)?.name}`;
          expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(String(dependence));
        }
      await tab(page, 'Rules');
      await shows(fieldRows(told));
      await place(page, 'Selection');
      await tab(page, 'The list');
      const shared = told.selection.jaccard;
      await shows(
        [...selectionRows(told, false), ...proposedRows(told)],
        [],
        [`The two lists share ${shared === null ? '–' : `${Math.round(100 * shared)} %`} of the accounts`],
      );
      const { overlap } = told.listAlignment;
      await tab(page, 'Do managers agree');
      if (overlap !== null) await shows([], [], [`they share ${Math.round(100 * overlap)} %`]);
      await tab(page, 'To action');
      await shows(stepRows(told, [...told.selection.key, ...told.selection.pilot]));
    } finally {
      await app.close();
    }
  });
});
