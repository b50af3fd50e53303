import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Only what is wrong is asked for: of the rest one example a rule is enough, and nobody looks for its selector. */
const BRIEF = { resultTypes: ['violations'], selectors: false, iframes: false };

const violations = async (session: CDPSession, options: object): Promise<AxeResults['violations']> => {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, ${JSON.stringify({ ...BRIEF, ...options })}).then((found) => JSON.stringify(found.violations))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(String(result.value)) as AxeResults['violations'];
};

const linesOf = (theme: string, found: AxeResults['violations']): readonly string[] =>
  found.flatMap((violation) =>
    violation.nodes.map((node) => {
      const why = node.any[0]?.message ?? node.all[0]?.message ?? '';
      return `${theme}, ${violation.id}: ${node.html.slice(0, 140)} ${why}`;
    }),
  );

/**
 * Once a page: what the browser has compiled of it is worth more than half of each further run, and goes with another
 * copy.
 */
const bringIn = async (session: CDPSession): Promise<void> => {
  const { result } = await session.send('Runtime.evaluate', { expression: 'typeof axe', returnByValue: true });
  if (result.value === 'undefined') await session.send('Runtime.evaluate', { expression: source });
};

/** The fields and tools of a row of records that stand upon each other, as lines to read: one cannot be pressed whole. */
const OVERLAPS = `JSON.stringify([...document.querySelectorAll('.record-cells')].flatMap((row) => {
  const cells = [...row.children].filter((cell) => cell.checkVisibility());
  return cells.slice(1).flatMap((cell, at) => {
    const one = cells[at].getBoundingClientRect();
    const reach = cell.matches('.record-tools') ? [...cell.children].map((tool) => tool.getBoundingClientRect()) : [cell.getBoundingClientRect()];
    const isOver = reach.some((two) => two.left < one.right - 1 && two.right > one.left + 1 && two.top < one.bottom - 1 && two.bottom > one.top + 1);
    return isOver ? [row.closest('.record-table, section')?.className + ': ' + cell.textContent + ' over ' + cells[at].textContent] : [];
  });
}))`;

const overlaps = async (session: CDPSession): Promise<readonly string[]> => {
  const { result } = await session.send('Runtime.evaluate', { expression: OVERLAPS, returnByValue: true });
  return (JSON.parse(String(result.value)) as readonly string[]).map((line) => `overlaps: ${line}`);
};

const THEME = 'document.documentElement.dataset.theme';

/**
 * What axe finds on the page as it is, as lines to read: by all rules in the theme it has, and by that of contrast,
 * which is all that differs, in the other one; and the fields of a row that overlap. The script goes in past the page's policy, which forbids it to everybody
 * else.
 */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  await bringIn(session);
  const { result } = await session.send('Runtime.evaluate', { expression: THEME, returnByValue: true });
  const theme = String(result.value);
  const other = theme === 'dark' ? 'light' : 'dark';
  const here = await violations(session, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
  await session.send('Runtime.evaluate', { expression: `${THEME} = '${other}'` });
  const there = await violations(session, { runOnly: ['color-contrast'] });
  await session.send('Runtime.evaluate', { expression: `${THEME} = '${theme}'` });
  const over = await overlaps(session);
  await session.detach();
  return [...linesOf(theme, here), ...linesOf(other, there), ...over];
};
