import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FULL, printFile } from '../../electron/cli/printFile';
import { edited } from '../../shared/document/draft';
import { list, type Document } from '../../shared/document/document';
import { temporaryFolder } from '../support/folders';
import { pageTexts, pageWords, wordsOverEachOther } from '../support/readPdf';
import { sampleDocument } from '../support/samples';

const folder = temporaryFolder();
const AND_MORE =
  ' with words that go on and on until there are one hundred and fifty of them, which somebody always will write';

/** Every title of the page as long as somebody once wrote it. */
const longWinded = (document: Document): Document =>
  edited(document, (draft) => {
    for (const kind of ['objective', 'action', 'risk', 'customerGoal'] as const) {
      for (const { id, title } of list(document, kind)) draft.set(kind, id, { title: `${title}${AND_MORE}` });
    }
  });

it('ends above its foot on the shorter paper, whatever the titles, and says how much more there is', async () => {
  const file = join(folder, 'one.pdf');
  const { pdf } = await printFile(longWinded(sampleDocument('hospital')), '2026-03-02', {
    ...FULL,
    sections: ['onePage'],
    paper: 'Letter',
  });
  writeFileSync(file, pdf);
  const pages = pageWords(file);
  const [page] = pages;
  expect(pages).toHaveLength(1);
  expect(wordsOverEachOther(pages)).toEqual([]);
  // The sign of an attitude stands apart from the name.
  expect(page?.words.filter(({ text }) => /\p{L}[−+]+$/u.test(text)).map(({ text }) => text)).toEqual([]);
  expect(page?.words.some(({ text }) => text === '−−')).toBe(true);
  const foot = page?.words.find(({ text }) => text === 'Confidential');
  const body = page?.words.filter(({ top }) => foot && top < foot.top - 2) ?? [];
  expect(body.length).toBeGreaterThan(150);
  expect(body.filter(({ bottom }) => foot && bottom > foot.top - 2).map(({ text }) => text)).toEqual([]);
  const [text = ''] = pageTexts(file);
  expect(text).toMatch(/\+ \d more objectives/);
  expect(text).toMatch(/\+ \d more actions/);
  expect(text).toContain('Value agreed'.toUpperCase());
});
