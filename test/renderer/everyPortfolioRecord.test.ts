/**
 * Every value somebody entered above the accounts is printed: where that value alone is another, the papers say the
 * other one, and the one before less often.
 */
import { createElement, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { PortfolioPages } from '../../renderer/paper/sheets/above/PortfolioPages';
import { SelectionPages } from '../../renderer/paper/sheets/above/SelectionPages';
import { planView } from '../../renderer/paper/view';
import { ambitionPaper } from '../../renderer/places/plan/ambition/AmbitionPaper';
import { positionPaper } from '../../renderer/places/plan/position/PositionPaper';
import { accountFacts } from '../../shared/analysis/accountFacts';
import { portfolioPaper } from '../../shared/analysis/portfolioPaper';
import { dependenceWords } from '../../shared/analysis/powerBalance';
import { longDate } from '../../shared/conventions/writeDay';
import { withDecimals } from '../../shared/conventions/writeNumber';
import { accountOf, list, type Document } from '../../shared/document/document';
import { fieldOf, fieldsOf, type AnyRecord, type Kind } from '../../shared/model';
import { plainNumber, shortMoney } from '../../shared/model/money';
import { inWords } from '../../shared/model/words';
import {
  allSaid,
  filledPortfolio,
  PLAN_RECORDS,
  PORTFOLIO_RECORDS,
  saidAnew,
  type Said,
} from '../support/filledPortfolio';
import { SAMPLES, sampleDocument } from '../support/samples';

// Names in drawings are measured where there is a page; here they are as wide as they are long.
vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });

const AS_OF = '2026-03-02';
const textOf = (node: ReactNode): string =>
  renderToStaticMarkup(node)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');

type Paper = (document: Document) => string;
/** Once for each document. */
const once = (paper: Paper): Paper => {
  const known = new WeakMap<Document, string>();
  return (document) => {
    const text = known.get(document) ?? paper(document);
    known.set(document, text);
    return text;
  };
};
const above = (Pages: typeof SelectionPages): Paper =>
  once((document) => {
    const facts = [accountFacts(document, AS_OF)];
    const content = portfolioPaper({ ...document, account: new Map() }, facts, 'Firm');
    return textOf(createElement(Pages, { content, asOf: AS_OF, facts }));
  });
const ABOVE = [above(SelectionPages), above(PortfolioPages)];
/** What the plan of the account prints of its place in the portfolio. */
const printedPlan = once((document) => {
  const view = planView(document, AS_OF);
  return textOf(
    [...ambitionPaper(view), ...positionPaper(view)].map(({ title, body }) =>
      createElement(Fragment, { key: title ?? 'first' }, body),
    ),
  );
});

const MONEY =
  /^(portfolioAccount\.(revenue|cogs|costToServe|potential3y)|priceConcession\.amount|supplier\.totalRevenue|portfolio\.revenueThreshold)$/;
const SCORE =
  /^portfolioAccount\.(ratings|scores|attractiveness|strength|ours|bestCompetitor|attractivenessIn3y|strengthIn3y)$/;
const HOURS = /^portfolioAccount\.hours/;

const refName = (document: Document, kind: Kind, id: string): string => {
  const record: AnyRecord | undefined = document[kind].get(id);
  return String(record?.['name'] ?? record?.['factor'] ?? '');
};

/** How paper writes a value. */
const written = (document: Document, { kind, field }: Said, value: Said['value']): string => {
  const name = `${kind}.${field}`;
  const { column } = fieldOf(kind, field as never);
  if (/customerDependence/.test(name)) return dependenceWords(Number(value));
  if (name === 'portfolioAccount.partOfId') return document.portfolioAccount.get(String(value))?.name ?? '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    if (MONEY.test(name)) return shortMoney(value);
    if (SCORE.test(name)) return withDecimals(value, 1);
    return HOURS.test(name) ? String(Math.round(value)) : plainNumber(value);
  }
  if (column.ref !== undefined) return refName(document, column.ref as Kind, value);
  if (column.values !== undefined) return inWords(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? longDate(value) : value;
};

/** What was worked out anew may happen to read as the value before: then one more is tried. */
const TRIES = [1, 2] as const;

/** Another value the field may hold. */
const another = (
  document: Document,
  { kind, field, value, at, id }: Said,
  more: (typeof TRIES)[number],
): Said['value'] => {
  const name = `${kind}.${field}`;
  const { column } = fieldOf(kind, field as never);
  const next = <T>(all: readonly T[], now: T): T => all[(all.indexOf(now) + more) % all.length]!;
  if (name === 'keyAccountList.named')
    return list(document, 'portfolioAccount').find(
      (row) => !list(document, 'keyAccountList').some(({ named }) => named.includes(row.name)),
    )!.name;
  if (name === 'portfolioAccount.partOfId')
    return list(document, 'portfolioAccount').find((row) => row.id !== id && row.id !== value)!.id;
  if (name.endsWith('urrency')) return value === 'SEK' ? 'NOK' : 'SEK';
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') {
    if (MONEY.test(name)) return value * (1 + 0.37 * more) + 1_234 * (Number(at) + 1);
    if (name === 'portfolioAccount.customerDependence') return (value + more) % 5;
    if (name.startsWith('powerBalance.customer')) return (value + more) % 5;
    if (SCORE.test(name) || kind === 'attractivenessScore' || (kind === 'strengthFactor' && field !== 'weight'))
      return value > 5 ? value - 1.9 * more - 0.3 : value + 1.9 * more + 0.3;
    return value + 17 * more;
  }
  if (column.ref !== undefined)
    return next(
      list(document, column.ref as 'member').map((one) => one.id),
      value,
    );
  if (column.values !== undefined) return next(column.values, value);
  return /^\d{4}-\d\d-\d\d$/.test(value)
    ? value.replace(/^\d{4}/, '2024').replace(/\d\d$/, '28')
    : `Said anew: ${field}`;
};

/** How often a text stands there by itself, and not as a piece of a longer number or word. */
const times = (text: string, words: string): number =>
  text.split(
    new RegExp(
      `(?<![\\p{L}\\d.,])${words.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}(?![\\p{L}\\d]|[.,]\\d)`,
      'u',
    ),
  ).length - 1;

/** What no paper says, and why. */
const UNPRINTED: ReadonlySet<string> = new Set([
  // The account a row stands for: a way to its plan, and no value.
  'portfolioAccount.accountId',
]);

describe.each(SAMPLES)('every value of the portfolio of the %s sample', (name) => {
  const document = filledPortfolio(sampleDocument(name));
  const said = (kinds: readonly Kind[]): readonly Said[] =>
    allSaid(document, kinds).filter(({ kind, field }) => !UNPRINTED.has(`${kind}.${field}`));

  it('is there: no field of these kinds is empty in every record', () => {
    const filled = new Set(
      allSaid(document, [...PORTFOLIO_RECORDS, ...PLAN_RECORDS]).map((one) => `${one.kind}.${one.field}`),
    );
    const fields = [...PORTFOLIO_RECORDS, ...PLAN_RECORDS].flatMap((kind) =>
      Object.keys(fieldsOf(kind)).map((field) => `${kind}.${field}`),
    );
    // Where the programme says when the pilot began, the portfolio does not.
    expect(fields.filter((field) => !filled.has(field))).toEqual(['portfolio.pilotStart']);
    expect(accountOf(document).name).toBe(document.portfolioAccount.get('PA')?.name);
  });

  /** Whether a paper says the other value once it is there, and the one before less often. */
  const isOn = (printed: Paper, one: Said): boolean =>
    TRIES.some((more) => {
      const next = another(document, one, more);
      const [before, after] = [printed(document), printed(saidAnew(document, one, next))];
      const [was, is] = [written(document, one, one.value), written(document, one, next)];
      return times(after, is) > times(before, is) && times(after, was) < times(before, was);
    });
  const missing = (all: readonly Said[], papers: readonly Paper[]): readonly string[] =>
    all
      .filter((one) => !papers.some((paper) => isOn(paper, one)))
      .map((one) => `${one.kind} ${one.id} ${one.field} ${one.at ?? ''}: ${written(document, one, one.value)}`);
  it('is printed above the accounts', () => {
    const all = said(PORTFOLIO_RECORDS);
    expect(all.length).toBeGreaterThan(300);
    expect(missing(all, ABOVE)).toEqual([]);
  });
  it('is printed in the plan of the account', () => {
    expect(missing(said(PLAN_RECORDS), [printedPlan])).toEqual([]);
  });
});
