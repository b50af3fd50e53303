/** What is printed above the accounts says what the command line says, figure by figure. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { PortfolioPages } from '../../renderer/paper/sheets/above/PortfolioPages';
import { SelectionPages } from '../../renderer/paper/sheets/above/SelectionPages';
import { accountFacts } from '../../shared/analysis/accountFacts';
import { figures } from '../../shared/analysis/figures';
import { portfolioPaper } from '../../shared/analysis/portfolioPaper';
import { dependenceWords } from '../../shared/analysis/powerBalance';
import { filledPortfolio } from '../support/filledPortfolio';
import {
  bubbles,
  fieldRows,
  hourBars,
  notShown,
  paperMoney,
  portfolioRows,
  proposedRows,
  powerRows,
  rollUpRows,
  selectionRows,
  shareBars,
  stepRows,
  topWords,
  type Told,
} from '../support/figuresShown';
import { SAMPLES, sampleDocument } from '../support/samples';

// Names in drawings are measured where there is a page; here they are as wide as they are long.
vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });

const AS_OF = '2026-03-02';

describe.each(SAMPLES)('paper above the accounts of the %s sample', (name) => {
  it.each([
    ['as it is', sampleDocument(name)],
    ['with everything filled', filledPortfolio(sampleDocument(name))],
  ])('says what the figures say, %s', (_, document) => {
    const told = figures(document, AS_OF)['aboveAccounts'] as unknown as Told;
    const facts = [accountFacts(document, AS_OF)];
    const content = portfolioPaper({ ...document, account: new Map() }, facts, 'Firm');
    const props = { content, asOf: AS_OF, facts };
    const portfolio = renderToStaticMarkup(createElement(PortfolioPages, props));
    const selection = renderToStaticMarkup(createElement(SelectionPages, props));
    expect(told.portfolio.lines).toHaveLength(8);
    expect(notShown(portfolio, portfolioRows(told), bubbles(told))).toEqual([]);
    expect(notShown(portfolio, fieldRows(told), [...hourBars(told), ...shareBars(told)])).toEqual([]);
    if (told.concentration.top1 !== null) expect(notShown(portfolio, [], [], topWords(told))).toEqual([]);
    expect(
      notShown(
        portfolio,
        powerRows(told, (answer) => (answer === null ? '–' : dependenceWords(answer))),
      ),
    ).toEqual([]);
    const called = (part: string, isHead: boolean): string => (isHead ? `${part} with its parts` : `– ${part}`);
    expect(notShown(portfolio, rollUpRows(told, paperMoney, called))).toEqual([]);
    expect(notShown(selection, [...selectionRows(told, true), ...proposedRows(told)])).toEqual([]);
    expect(notShown(selection, stepRows(told, [...told.selection.key, ...told.selection.pilot]))).toEqual([]);
    const { overlap } = told.listAlignment;
    if (overlap !== null)
      expect(notShown(selection, [], [], [`they share ${Math.round(100 * overlap)} %`])).toEqual([]);
  });
});
