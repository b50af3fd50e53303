/** Every page of paper and every slide speaks in the words of the pack: none of them is left in English. */
import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { printPieces } from '../../renderer/paper/sheets/printPieces';
import { loadPapers, type Papers } from '../../renderer/paper/papers';
import { slidesOf } from '../../renderer/paper/slides/deck';
import { planView } from '../../renderer/paper/view';
import { FULL } from '../../electron/cli/printFile';
import { ACCOUNT_SHEETS } from '../../shared/api/outputs';
import type { Document } from '../../shared/document/document';
import { ENGLISH_WORDS, type PackWords } from '../../shared/packs/english';
import { ENGLISH_SPOKEN, speak } from '../../shared/packs/spoken';
import { SAMPLES, sampleDocument } from '../support/samples';

vi.stubGlobal('document', {
  createElement: () => ({ getContext: () => ({ measureText: (text: string) => ({ width: text.length * 7 }) }) }),
});

const AS_OF = '2026-03-02';
/** Every word in marks, so that what stands outside of them was not said by the pack. */
const marked = Object.fromEntries(
  Object.entries(ENGLISH_WORDS).map(([group, words]) => [
    group,
    Object.fromEntries(Object.entries(words).map(([value, word]) => [value, `⟦${word}⟧`])),
  ]),
) as unknown as PackWords;

/** Words of scales that no English sentence of the app uses for anything else. */
const TELLING =
  /\b(?:advocate|supporter|sceptic|opponent|acquainted|gatekeeper|decider|approver|(?<!hidden )influencer|initiator|inner circle|political structure|early adopter|pragmatist|laggard|even keel|overconfident|chair decides|hearsay|account lead|client executive|executive sponsor|clinical lead|solution consultant|service lead|off track|in progress|cross-sell|upsell|exploratory|interdependent|streamline|trade compliance|customer success|economic buyer|decision criteria|gain in numbers)s?\b/gi;

let papers: Papers;
beforeAll(async () => {
  papers = await loadPapers();
});
afterAll(() => speak(ENGLISH_SPOKEN));

const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*?(?:aria-label|title)="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll(/\s+/g, ' ');

const pagesOf = (content: Document): readonly (readonly [where: string, text: string])[] => {
  const options = {
    ...FULL,
    sections: [...new Set([...FULL.sections, ...Object.keys(ACCOUNT_SHEETS)])],
  } as typeof FULL;
  const pieces = printPieces({ content, asOf: AS_OF, options, papers });
  const slides = slidesOf(planView(content, AS_OF));
  return [
    ...pieces.map(
      ({ title, sheets }) => [title, textOf(renderToStaticMarkup(createElement(Fragment, null, sheets)))] as const,
    ),
    ...slides.map(
      ({ title, body }) =>
        [`Slide ${title}`, `${title} ${textOf(renderToStaticMarkup(createElement(Fragment, null, body)))}`] as const,
    ),
  ];
};

it.each(SAMPLES)('of the %s sample', (name) => {
  const content = sampleDocument(name);
  // Titles and notes people wrote hold such words as well.
  const written = Object.values(content)
    .flatMap((table) => [...table.values()].flatMap((record) => Object.values(record) as readonly unknown[]))
    .filter((value): value is string => typeof value === 'string' && value.includes(' '))
    .map((value) => value.replaceAll(/\s+/g, ' '))
    .toSorted((a, b) => b.length - a.length);
  speak({ words: marked, language: 'en' });
  const pages = pagesOf(content);
  expect(pages.length).toBeGreaterThan(20);
  const said = pages.reduce((sum, [, text]) => sum + text.split('⟦').length - 1, 0);
  expect(said).toBeGreaterThan(300);
  const left = pages.flatMap(([where, text]) => {
    const outside = written.reduce((rest, own) => rest.replaceAll(own, '…'), text.replaceAll(/⟦[^⟧]*⟧/g, '·'));
    return [...outside.matchAll(TELLING)]
      .map((match) => outside.slice(Math.max(0, match.index - 40), match.index + 40))
      .map((around) => `${where}: …${around}…`);
  });
  expect(left).toEqual([]);
});
