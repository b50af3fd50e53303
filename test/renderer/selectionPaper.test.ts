/** What is printed above the accounts holds every record of the portfolio, and every record has a field to edit it in. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PilotCharterPage } from '../../renderer/paper/sheets/above/PilotCharterPage';
import { SelectionPages } from '../../renderer/paper/sheets/above/SelectionPages';
import { PortfolioTable } from '../../renderer/parts/drawings/PortfolioTable';
import { GRIDS, gridColumns, timeColumns } from '../../renderer/places/portfolio/columns';
import { accountFacts } from '../../shared/analysis/accountFacts';
import { figures } from '../../shared/analysis/figures';
import { portfolioPaper } from '../../shared/analysis/portfolioPaper';
import { portfolioView, withFacts } from '../../shared/analysis/portfolioView';
import { criterionName, selectionView } from '../../shared/analysis/selectionView';
import { partsFor } from '../../shared/api/outputs';
import { CUSTOMER } from '../../shared/audience/viewer';
import { withDecimals } from '../../shared/conventions/writeNumber';
import { list } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { shortMoney } from '../../shared/model/money';
import { inWords } from '../../shared/model/words';
import { SAMPLES, sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');

describe.each(SAMPLES)('the portfolio of the %s sample', (name) => {
  const account = sampleDocument(name);
  const facts = [accountFacts(account, AS_OF)];
  const content = portfolioPaper({ ...account, account: new Map() }, facts, 'Firm');
  const rows = list(account, 'portfolioAccount');
  const selection = textOf(renderToStaticMarkup(createElement(SelectionPages, { content, asOf: AS_OF, facts })));
  const page = textOf(renderToStaticMarkup(createElement(PortfolioTable, { view: portfolioView(content, AS_OF) })));

  it('is edited in cells, every value of every account', () => {
    const cells = [...GRIDS.flatMap((grid) => gridColumns(grid, account, AS_OF, facts)), ...timeColumns(facts)];
    for (const row of rows) {
      const shown = JSON.stringify(cells.map((cell) => cell.valueOf(row)));
      for (const amount of [row.revenue, row.cogs, row.costToServe].flatMap((years) => years.slice(-3)))
        expect(shown, row.name).toContain(String(amount));
      for (const value of [row.name, row.lifecycle, row.kamForm, row.buyerType])
        if (value !== null) expect(shown, row.name).toContain(JSON.stringify(value));
      for (const value of [row.attractiveness, row.strength, row.potential3y, row.hoursPerMonth])
        if (value !== null) expect(shown, row.name).toContain(String(value));
    }
  });

  it('is printed, every account with what was entered of it, every criterion and every factor', () => {
    for (const row of rows) {
      expect(page).toContain(row.name);
      expect(selection).toContain(row.name);
      for (const word of [row.lifecycle, row.kamForm, row.buyerType])
        if (word !== null) expect(selection, row.name).toContain(inWords(word));
      for (const amount of [...row.revenue, ...row.cogs, ...row.costToServe, row.potential3y])
        if (amount !== null) expect(selection, row.name).toContain(shortMoney(amount));
      for (const rating of Object.values(row.ratings))
        if (rating !== null) expect(selection, row.name).toContain(withDecimals(rating, 1));
    }
    for (const criterion of list(account, 'criterion'))
      expect(selection).toContain(`${criterionName(criterion)}, ${criterion.weight} %`);
    for (const { factor, weight } of list(account, 'attractivenessFactor'))
      expect(selection).toContain(`${factor} ${weight} %`);
    const { maxKeyAccounts, revenueThreshold } = account.portfolio.get('portfolio')!;
    expect(selection).toContain(`Key accounts at most ${maxKeyAccounts}`);
    expect(selection).toContain(`A list by size begins at ${shortMoney(revenueThreshold)}`);
  });

  it('says on screen and on paper what the figures of the command line say', () => {
    const told = figures(account, AS_OF)['aboveAccounts'] as {
      readonly portfolio: { readonly lines: readonly Record<string, unknown>[] };
      readonly selection: { readonly lines: readonly { readonly id: string; readonly score: number | null }[] };
    };
    const shown = withFacts({ ...account, account: new Map() }, facts);
    const rounded = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toFixed(4)) : one)));
    expect(rounded(told.portfolio.lines)).toEqual(
      rounded(portfolioView(shown, AS_OF).lines.map(({ short: _, ...line }) => line)),
    );
    expect(rounded(told.selection.lines.map(({ id, score }) => [id, score]))).toEqual(
      rounded(selectionView(shown, AS_OF).lines.map(({ id, score }) => [id, score.value])),
    );
    for (const { score } of told.selection.lines)
      if (score !== null) expect(selection).toContain(withDecimals(score, 1));
  });
});

it('the charter of the pilot is one sheet that says what it does not say yet, and is for the own team alone', () => {
  const hospital = sampleDocument('hospital');
  const piloted = edited(hospital, (draft) => draft.set('portfolioAccount', 'PC', { lifecycle: 'pilot' }));
  const content = portfolioPaper({ ...piloted, account: new Map() }, [], 'Firm');
  const markup = renderToStaticMarkup(createElement(PilotCharterPage, { content, asOf: AS_OF, facts: [] }));
  expect(markup.split('<section').length - 1).toBe(1);
  expect(textOf(markup)).toContain('Its charter does not say');
  for (const part of ['startPage', 'selectionPages', 'pilotCharter'] as const) {
    expect(partsFor(CUSTOMER)).not.toContain(part);
    expect(partsFor({ audience: 'team', hidden: ['money'] })).not.toContain(part);
  }
});
