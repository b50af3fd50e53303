/** Every page of paper and every slide speaks in the words of the pack: none of them is left in English. */
import { createElement, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { printPieces } from '../../renderer/paper/sheets/printPieces';
import { loadPapers, type Papers } from '../../renderer/paper/papers';
import { slidesOf } from '../../renderer/paper/slides/deck';
import { planView } from '../../renderer/paper/view';
import { FULL } from '../../electron/cli/printFile';
import { accountFacts } from '../../shared/analysis/accountFacts';
import { portfolioPaper } from '../../shared/analysis/portfolioPaper';
import { ABOVE_PARTS, partsFor, PDF_SECTIONS, type PdfOptions } from '../../shared/api/outputs';
import { CUSTOMER, TEAM, type Viewer } from '../../shared/audience/viewer';
import { madeFor } from '../../shared/audience/viewer';
import type { Document } from '../../shared/document/document';
import { ENGLISH_SPOKEN, speak } from '../../shared/packs/spoken';
import { SAMPLES, sampleDocument } from '../support/samples';
import { MARKED_WORDS, saidBy, unsaidIn, writtenIn } from '../support/unsaidWords';

vi.stubGlobal('document', {
  createElement: () => ({ getContext: () => ({ measureText: (text: string) => ({ width: text.length * 7 }) }) }),
});

const AS_OF = '2026-03-02';
let papers: Papers;
beforeAll(async () => {
  papers = await loadPapers();
});
afterAll(() => speak(ENGLISH_SPOKEN));

const NAMED = { '&#x27;': "'", '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' } as const;
const plain = (text: string): string =>
  text
    .replaceAll(/&(?:#x27|amp|quot|lt|gt);/g, (one) => NAMED[one as keyof typeof NAMED])
    .replaceAll(/\s+/g, ' ')
    .trim();
/** Each text that stands by itself: between two tags, or as the name of a drawing. */
const textsOf = (sheets: ReactNode): readonly string[] => {
  const markup = renderToStaticMarkup(createElement(Fragment, null, sheets));
  const names = [...markup.matchAll(/ (?:aria-label|title|alt)="([^"]*)"/g)].map(([, name]) => name ?? '');
  return [...names, ...markup.split(/<[^>]*>/)].map(plain).filter((text) => text !== '');
};

type Page = { readonly where: string; readonly texts: readonly string[] };
const pagesFor = (whole: Document, viewer: Viewer): readonly Page[] => {
  const facts = [accountFacts(whole, AS_OF)];
  const above = portfolioPaper({ ...whole, account: new Map() }, facts, 'Firm', 'Programme');
  const of = (part: (typeof PDF_SECTIONS)[number]): readonly Page[] => {
    const content = ABOVE_PARTS.includes(part) ? above : madeFor(whole, viewer);
    const options: PdfOptions = { ...FULL, sections: [part], viewer };
    return printPieces({
      content,
      asOf: AS_OF,
      options,
      papers,
      above: { facts, start: null, names: [] } as never,
    }).map(({ title, sheets }) => ({
      where: `${viewer.audience}, ${part}, ${title}`,
      texts: [title, ...textsOf(sheets)],
    }));
  };
  const slides = slidesOf(planView(madeFor(whole, viewer), AS_OF));
  return [
    ...PDF_SECTIONS.filter((part) => partsFor(viewer).includes(part)).flatMap(of),
    ...slides.map(({ title, says, body }) => ({
      where: `${viewer.audience}, slide ${title}`,
      texts: [title, says ?? '', ...textsOf(body)],
    })),
  ];
};

describe.each(SAMPLES)('the %s sample', (name) => {
  const content = sampleDocument(name);
  const written = writtenIn(content);
  it.each([TEAM, CUSTOMER])('is printed for the $audience in the words of the pack alone', (viewer) => {
    speak({ words: MARKED_WORDS, language: 'en' });
    const pages = pagesFor(content, viewer);
    speak(ENGLISH_SPOKEN);
    expect(pages.length).toBeGreaterThan(20);
    expect(
      pages.reduce((sum, { texts }) => sum + texts.reduce((all, text) => all + saidBy(text), 0), 0),
    ).toBeGreaterThan(viewer === TEAM ? 1_000 : 100);
    const left = pages.flatMap(({ where, texts }) =>
      texts.flatMap((text) => unsaidIn(text, written).map((word) => `${word} in “${text.slice(0, 120)}” of ${where}`)),
    );
    expect([...new Set(left)]).toEqual([]);
  });
});

it('tells a word that is not read from the pack, in a sentence and as a label', () => {
  expect(unsaidIn('She is a sceptic', [])).toEqual(['sceptic']);
  expect(unsaidIn('Attitude', [])).toEqual(['attitude']);
  expect(unsaidIn('12 · High', ['High'])).toEqual([]);
  expect(unsaidIn('Severity: critical', [])).toEqual(['critical']);
  expect(unsaidIn('⟦Attitude⟧: ⟦Sceptic⟧', [])).toEqual([]);
  expect(unsaidIn('The key account sceptic', ['The key account sceptic'])).toEqual([]);
});
