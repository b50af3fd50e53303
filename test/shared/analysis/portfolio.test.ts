/** The portfolio as it is shown says what the figures say, of both samples and of what is not known. */
import { describe, expect, it } from 'vitest';
import { accountFacts } from '../../../shared/analysis/accountFacts';
import { accountList, filteredAccounts, NO_FILTER, sortedAccounts } from '../../../shared/analysis/accountList';
import { concentrationSentences } from '../../../shared/analysis/concentrationWords';
import { usualMove, withHoursMoved } from '../../../shared/analysis/hoursMove';
import { moveChoices, takeChoices } from '../../../shared/analysis/portfolioChoice';
import { rollUps } from '../../../shared/analysis/portfolioRollUp';
import { byValue, portfolioView, shortNames, withFacts } from '../../../shared/analysis/portfolioView';
import { portfolioRemarks, portfolioSentences } from '../../../shared/analysis/portfolioWords';
import { powerSentences, profitAndPower } from '../../../shared/analysis/profitAndPower';
import { concentration } from '../../../shared/analysis/ratios';
import { rounded } from '../../../shared/analysis/result';
import { timeBoard, timeBoardSentences, timeBoardTotals } from '../../../shared/analysis/timeBoard';
import { inPortfolioMoney } from '../../../shared/analysis/portfolioScores';
import { PORTFOLIO_KINDS, portfolioRows, quadrantTotals } from '../../../shared/analysis/timeValue';
import { list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { expectedFigures, sampleDocument, SAMPLES } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
/** What all accounts share, and none of them, as the places above them read it. */
const above = (document: Document): Document => ({
  ...sharedOf(document),
  portfolioAccount: document.portfolioAccount,
});
const sharedOf = (document: Document): Document => ({ ...document, account: new Map() });

type Expected = {
  readonly portfolio: {
    readonly accounts: readonly {
      readonly id: string;
      readonly quadrant: string;
      readonly avgContribution: number | null;
      readonly timeShare: number | null;
      readonly valueShare: number | null;
      readonly tviBand: string | null;
    }[];
  };
};

describe('the portfolio', () => {
  it.each(SAMPLES)('shows of %s what was worked out by hand', (name) => {
    const { accounts } = (expectedFigures(name) as Expected).portfolio;
    const { lines } = portfolioView(above(sampleDocument(name)), AS_OF);
    expect(
      lines.map((line) => ({
        id: line.id,
        quadrant: line.quadrant,
        avgContribution: line.contribution === null ? null : rounded(line.contribution, 4),
        timeShare: line.timeShare === null ? null : rounded(line.timeShare, 4),
        valueShare: line.valueShare === null ? null : rounded(line.valueShare, 4),
        tviBand: line.band,
      })),
    ).toEqual(
      accounts.map(({ id, quadrant, avgContribution, timeShare, valueShare, tviBand }) => ({
        id,
        quadrant,
        avgContribution,
        timeShare,
        valueShare,
        tviBand,
      })),
    );
  });

  it('says in a sentence what its figures say', () => {
    expect(portfolioSentences(portfolioView(hospital, AS_OF))).toEqual([
      'Oakfell takes 27 % of the time for 2 % of the value.',
      'Stonemere and Braemount give 35 % for 9 %.',
    ]);
    expect(portfolioRemarks(portfolioView(hospital, AS_OF))).toEqual(['2 with hidden loss', '3 borderline']);
    expect(byValue(portfolioView(hospital, AS_OF).lines)[0]?.id).toBe('PA');
  });

  it('never takes what is not known for nothing', () => {
    const unknown = edited(hospital, (draft) => {
      for (const { id } of list(hospital, 'portfolioAccount'))
        draft.set('portfolioAccount', id, { hoursPerMonth: null, attractiveness: null, cogs: [] });
    });
    const view = portfolioView(unknown, AS_OF);
    expect(view.hours).toBeNull();
    expect(view.contribution).toBeNull();
    expect(portfolioSentences(view).at(-1)).toBe('How much time each takes is not known.');
    expect(view.lines.filter((line) => line.place !== null).map((line) => line.id)).toEqual(['PA']);
    expect(portfolioSentences(portfolioView({ ...hospital, portfolioAccount: new Map() }, AS_OF))).toEqual([
      'No account stands in the portfolio yet.',
    ]);
  });

  it('leaves money without a rate out of sums, and names whose it is', () => {
    const foreign = edited(hospital, (draft) => draft.set('portfolioAccount', 'PA', { currency: 'USD' }));
    const view = portfolioView(foreign, AS_OF);
    expect(view.lines[0]).toMatchObject({ contribution: null, potential: null, valueShare: null, lacksRate: true });
    expect(view.contribution).toBeCloseTo((portfolioView(hospital, AS_OF).contribution ?? 0) - 5_590_000 / 3, 3);
    expect(portfolioRemarks(view)).toContain('without a rate, left out of sums: Carrowmere');
    const rated = edited(foreign, (draft) => draft.set('portfolioAccount', 'PA', { fxRate: 0.5 }));
    expect(portfolioView(rated, AS_OF).lines[0]?.contribution).toBeCloseTo(5_590_000 / 6, 3);
  });

  it('works a row out from its factors and sides where nothing is entered for the whole', () => {
    const factors = list(hospital, 'attractivenessFactor');
    const scores = Object.fromEntries(factors.map(({ id }) => [id, 8]));
    const byFactor = edited(hospital, (draft) =>
      draft.set('portfolioAccount', 'PB', { attractiveness: null, strength: null, scores, ours: 6, bestCompetitor: 8 }),
    );
    expect(portfolioView(byFactor, AS_OF).lines[1]?.place).toEqual({ attractiveness: 8, strength: 4 });
    const few = edited(byFactor, (draft) =>
      draft.set('portfolioAccount', 'PB', { scores: { [factors[1]?.id ?? '']: 8 } }),
    );
    expect(portfolioView(few, AS_OF).lines[1]?.place).toBeNull();
  });

  it('takes from the plan of an account what nobody entered in its row', () => {
    const bare = edited(hospital, (draft) =>
      draft.set('portfolioAccount', 'PA', { attractiveness: null, strength: null }),
    );
    const facts = [accountFacts(bare, AS_OF)];
    expect(portfolioView(above(bare), AS_OF).lines[0]?.place).toBeNull();
    expect(portfolioView(withFacts(above(bare), facts), AS_OF).lines[0]).toMatchObject({
      quadrant: 'Strategic',
      place: { attractiveness: 7, strength: 5.325 },
    });
  });

  it('calls accounts by as many words as tell them apart', () => {
    expect(shortNames(['Carrowmere Hospitals Group', 'Carrowmere Dental', 'St Anne', 'Nordrail'])).toEqual([
      'Carrowmere Hospitals',
      'Carrowmere Dental',
      'St Anne',
      'Nordrail',
    ]);
  });
});

describe('moving a bubble', () => {
  const row = (document: Document, id: string) => document.portfolioAccount.get(id)!;
  it('asks for the whole where nothing else is scored', () => {
    const choices = moveChoices(
      hospital,
      row(hospital, 'PB'),
      { attractiveness: 4.1, strength: 6 },
      { attractiveness: 5.32, strength: 12 },
    );
    expect(choices.attractiveness.map(({ id, to }) => [id, to])).toEqual([['whole', 5.3]]);
    expect(choices.strength.map(({ id, to }) => [id, to])).toEqual([['whole', 10]]);
  });
  it('offers every score that alone would bring it there, and it lands there', () => {
    const scores = Object.fromEntries(list(hospital, 'attractivenessFactor').map(({ id }) => [id, 5]));
    const scored = edited(hospital, (draft) =>
      draft.set('portfolioAccount', 'PB', { attractiveness: null, strength: null, scores, ours: 6, bestCompetitor: 6 }),
    );
    const from = portfolioView(scored, AS_OF).lines[1]!.place!;
    const to = { attractiveness: from.attractiveness + 1, strength: from.strength + 0.5 };
    const { attractiveness, strength } = moveChoices(scored, row(scored, 'PB'), from, to);
    expect(attractiveness.length).toBeGreaterThan(2);
    expect(strength.map(({ id }) => id)).toEqual(['ours', 'bestCompetitor', 'whole']);
    for (const a of attractiveness)
      for (const s of strength) {
        const moved = edited(scored, (draft) => takeChoices(draft, 'PB', [a, s]));
        const place = portfolioView(moved, AS_OF).lines[1]?.place;
        expect(place?.attractiveness).toBeCloseTo(to.attractiveness, 1);
        expect(place?.strength).toBeCloseTo(to.strength, 1);
      }
  });
});

describe('hours that go elsewhere', () => {
  it('begin where most is too much and go where most is too little; no more than there are', () => {
    expect(usualMove(portfolioView(hospital, AS_OF).lines)).toEqual({ fromId: 'PB', toId: 'PF', hours: 0 });
    const moved = withHoursMoved(hospital, { fromId: 'PB', toId: 'PF', hours: 60 });
    const line = portfolioView(moved, AS_OF).lines.find(({ id }) => id === 'PF');
    expect(line).toMatchObject({ hours: 80, band: 'Balanced' });
    const all = withHoursMoved(hospital, { fromId: 'PB', toId: 'PF', hours: 1000 });
    expect(all.portfolioAccount.get('PB')?.hoursPerMonth).toBe(0);
    expect(portfolioView(all, AS_OF).hours).toBe(600);
    expect(hospital.portfolioAccount.get('PB')?.hoursPerMonth).toBe(160);
  });
});

describe('the time board', () => {
  it('takes needed and spent from the plan, unless they are entered', () => {
    const facts = [accountFacts(hospital, AS_OF)];
    const [first, second] = timeBoard(hospital, facts);
    expect(first).toMatchObject({ planned: 210, isNeededOwn: true });
    expect(first?.needed).toBeGreaterThan(0);
    expect(second).toMatchObject({ needed: null, planned: 160, logged: null });
    expect(timeBoardTotals(timeBoard(hospital, facts))).toMatchObject({ planned: 600, unknownNeeded: 7 });
    const entered = edited(hospital, (draft) => draft.set('portfolioAccount', 'PA', { hoursNeeded: 300 }));
    expect(timeBoardSentences(timeBoard(entered, facts))).toContain('Carrowmere gets less than it needs.');
  });
  it('adds up what each field of the matrix takes and brings', () => {
    const totals = quadrantTotals(hospital, AS_OF);
    expect(totals.reduce((all, field) => all + field.accounts, 0)).toBe(8);
    expect(totals.reduce((all, field) => all + field.timeShare, 0)).toBeCloseTo(1, 9);
  });
});

describe('concentration, power and parents', () => {
  it('says what is known, and what is lacking', () => {
    const view = portfolioView(hospital, AS_OF);
    expect(concentrationSentences(concentration(hospital, AS_OF), view)[1]).toBe(
      'Shares of revenue need your company’s total revenue.',
    );
    const whole = edited(hospital, (draft) => draft.set('supplier', 'supplier', { totalRevenue: 20_000_000 }));
    expect(concentrationSentences(concentration(whole, AS_OF), view)[0]).toBe(
      'Carrowmere is 35 % of your revenue, the five largest 80 %.',
    );
  });
  it('takes who depends on whom from the plan, and adds up what was given up', () => {
    const facts = [accountFacts(hospital, AS_OF)];
    const given = edited(hospital, (draft) => {
      draft.add('priceConcession', { portfolioAccountId: 'PB', what: 'List price', amount: 40_000 });
      draft.add('priceConcession', { portfolioAccountId: 'PB', what: 'Free training', amount: null });
      draft.set('portfolioAccount', 'PB', { customerDependence: 0 });
      draft.set('supplier', 'supplier', { totalRevenue: 20_000_000 });
    });
    const rows = profitAndPower(given, AS_OF, facts);
    expect(rows[0]).toMatchObject({ dependence: 2, conceded: null, power: { label: 'Balanced' } });
    expect(rows[1]).toMatchObject({ conceded: 40_000, years: [200_000, -10_000, -190_000] });
    expect(rows[1]?.power.label).toBe('Customer holds power');
    expect(rows[2]?.power.balance.value).toBeNull();
    expect(powerSentences(given, AS_OF, rows, new Map([['PB', 'Oakfell']]))[0]).toBe('Oakfell holds power over you.');
  });
  it('adds a parent and its parts up, each once, and names who has no rate', () => {
    const family = edited(hospital, (draft) => {
      draft.set('portfolioAccount', 'PC', { partOfId: 'PA' });
      draft.set('portfolioAccount', 'PG', { partOfId: 'PC' });
      draft.set('portfolioAccount', 'PE', { partOfId: 'PA', currency: 'GBP' });
      // Two that are parts of each other are one family, and end.
      draft.set('portfolioAccount', 'PF', { partOfId: 'PH' });
      draft.set('portfolioAccount', 'PH', { partOfId: 'PF' });
    });
    const [head] = rollUps(family, AS_OF, [accountFacts(hospital, AS_OF)]);
    expect(head).toMatchObject({
      id: 'PA',
      revenue: 6_900_000 + 1_420_000 + 560_000,
      hours: 210 + 35 + 15 + 55,
      withoutRate: ['Pelham Clinics'],
    });
    expect(head?.parts.map(({ id }) => id)).toEqual(['PC', 'PE', 'PG']);
    expect(head?.shareOfWallet.value).toBeGreaterThan(0);
  });
});

describe('the list of accounts', () => {
  const [account] = [...hospital.account.values()];
  const known = [{ id: account!.id, name: account!.name, people: 35, archived: false }];
  const all = accountList(hospital, AS_OF, known, [accountFacts(hospital, AS_OF)]);
  it('holds every account and every row without one, once', () => {
    expect(all).toHaveLength(8);
    expect(all[0]).toMatchObject({ name: 'Carrowmere Hospitals Group', quadrant: 'Strategic', people: 35, step: 'do' });
    expect(all[0]?.owner).not.toBeNull();
    expect(all[1]).toMatchObject({ accountId: null, rowId: 'PB', people: null, step: null });
  });
  it('shows what the plan says an account brings, with its year, where the portfolio says nothing', () => {
    const rowless = edited(hospital, (draft) => {
      for (const { id } of list(hospital, 'portfolioAccount')) draft.remove('portfolioAccount', id);
    });
    const shown = (document: Document) =>
      accountList(document, AS_OF, known, [accountFacts(document, AS_OF)]).map(
        ({ revenue, revenueYear, foreignRevenue }) => ({ revenue, revenueYear, foreignRevenue }),
      );
    const last = list(hospital, 'financialYear').filter((year) => !year.forecast && year.revenue !== null);
    const { fy, revenue } = last.toSorted((a, b) => a.fy - b.fy).at(-1)!;
    expect(shown(rowless)).toEqual([{ revenue, revenueYear: fy, foreignRevenue: null }]);
    const elsewhere = edited(rowless, (draft) => draft.set('account', account!.id, { currency: 'USD' }));
    expect(shown(elsewhere)).toEqual([
      { revenue: null, revenueYear: fy, foreignRevenue: { value: revenue, currency: 'USD' } },
    ]);
    expect(all[0]).toMatchObject({ revenue: 6_900_000, revenueYear: null });
  });
  it('is searched, filtered and sorted; what nobody knows comes last', () => {
    expect(filteredAccounts(all, { ...NO_FILTER, words: 'hospital car' }).map(({ name }) => name)).toEqual([
      'Carrowmere Hospitals Group',
    ]);
    expect(filteredAccounts(all, { ...NO_FILTER, lifecycle: 'key', quadrant: 'Status' })).toHaveLength(2);
    expect(filteredAccounts(all, { ...NO_FILTER, step: '' })).toHaveLength(7);
    const byRevenue = sortedAccounts(all, 'revenue', false);
    expect(byRevenue.map(({ rowId }) => rowId).slice(0, 2)).toEqual(['PA', 'PB']);
    expect(sortedAccounts(all, 'people', true).at(0)?.people).toBe(35);
  });
});

it('works out the view of the portfolio and its time board from the same kinds, with money by the same rate', () => {
  expect(portfolioView.reads).toEqual(PORTFOLIO_KINDS);
  expect(portfolioRows.reads).toEqual(PORTFOLIO_KINDS);
  const row = { fxRate: 2, currency: 'USD' };
  expect(inPortfolioMoney(row, 'EUR', 10)).toBe(20);
  expect(inPortfolioMoney({ ...row, fxRate: null }, 'EUR', 10)).toBe(null);
  expect(inPortfolioMoney({ ...row, fxRate: null }, 'USD', 10)).toBe(10);
  expect(inPortfolioMoney(row, 'EUR', null)).toBe(null);
});
