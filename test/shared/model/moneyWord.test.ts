import { describe, expect, it } from 'vitest';
import { EXPLANATIONS, explain, type Explained } from '../../../shared/analysis/explain';
import { fivePurposes } from '../../../shared/analysis/fivePurposes';
import { planCheck } from '../../../shared/analysis/planCheck';
import { completeness } from '../../../shared/analysis/completeness';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import { recordName } from '../../../shared/document/recordName';
import { planText } from '../../../shared/exchange/planText';
import { fieldEntries, KIND_NAMES } from '../../../shared/model';
import { examplesOf } from '../../../shared/model/examples';
import { choiceOf, labelOf, nounOf } from '../../../shared/model/labels';
import { inMoneyOf } from '../../../shared/model/moneyWord';
import { asPartner, revenueIn } from '../../support/moneyWords';
import { SAMPLES, sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
/** Every field of every kind, and every value of those with a closed set. */
const FIELDS = KIND_NAMES.flatMap((kind) =>
  fieldEntries(kind).map(([field, { column }]) => ({ kind, field, values: column.values ?? [] })),
);

it('keeps the capital of a word and leaves longer words alone', () => {
  expect(inMoneyOf('Joint value', 'Revenue − cost of goods; your revenue, revenues')).toBe(
    'Joint value − cost of goods; your joint value, revenues',
  );
  expect(inMoneyOf('Revenue', 'Revenue of last year')).toBe('Revenue of last year');
});

it('calls the money of a partner joint value in every label, and nothing else', () => {
  const others = [
    'account.customerRevenue',
    'account.customerRevenuePrevious',
    'financialYear.customerRevenue',
    'supplier.totalRevenue',
    'powerBalance.ourRevenueShareFromAccountPct',
    'portfolio.revenueThreshold',
    'portfolioAccount.revenue',
  ];
  const left = FIELDS.filter(({ kind, field }) => /revenue/i.test(labelOf(kind, field, 'Joint value'))).map(
    ({ kind, field }) => `${kind}.${field}`,
  );
  expect(others).toEqual(expect.arrayContaining(left));
  expect(
    FIELDS.flatMap(({ kind, field, values }) =>
      values
        .filter((value) => /revenue/i.test(choiceOf(kind, field, value, 'Joint value')))
        .map(() => `${kind}.${field}`),
    ),
  ).toEqual(['valueDriver.type']);
  expect(KIND_NAMES.filter((kind) => /revenue/i.test(nounOf(kind, 'Joint value')))).toEqual([]);
  expect(labelOf('financialYear', 'revenue', 'Joint value')).toBe('Joint value');
  expect(labelOf('opportunity', 'valueInYear', 'Joint value')).toBe('Joint value in the plan year');
  expect(labelOf('account', 'customerRevenue', 'Joint value')).toBe('Customer’s revenue, this year');
  expect(examplesOf('plan', 'ambition', 'growth', 'Joint value')?.join()).toContain('Twice the joint value');
  expect(examplesOf('customerGoal', 'title', null, 'Joint value')?.join()).toContain('service revenue');
});

it('calls the money of a customer what it was called before', () => {
  for (const { kind, field, values } of FIELDS) {
    expect(labelOf(kind, field, 'Revenue')).toBe(labelOf(kind, field));
    for (const value of values) expect(choiceOf(kind, field, value, 'Revenue')).not.toMatch(/joint value/i);
  }
});

describe.each(SAMPLES)('the %s sample as a partner', (name) => {
  const customer = sampleDocument(name);
  // A grid that does not fit the year, and years that lack their money: sentences that would say so.
  const partner = edited(asPartner(customer), (draft) => {
    for (const cell of list(customer, 'cell')) draft.set('cell', cell.id, { ours: null });
    draft.add('revenueLine', { offeringId: list(customer, 'offering')[0]!.id, fy: 2025, value: 5 });
  });
  const bare = edited(partner, (draft) => {
    for (const year of list(customer, 'financialYear')) draft.remove('financialYear', year.id);
    for (const one of list(customer, 'objective')) draft.remove('objective', one.id);
  });

  it('says revenue of its own money neither in the text, nor in an explanation, nor in the plan check', () => {
    for (const document of [partner, bare]) {
      const texts = [
        planText(document, AS_OF),
        ...Object.keys(EXPLANATIONS).map((one) => JSON.stringify(explain(one as Explained, document, AS_OF))),
        ...planCheck(document, AS_OF).map((one) => `${one.sentence} ${one.action}`),
        ...completeness(document, AS_OF).sections.flatMap((section) => section.missing.map((one) => one.asks)),
        ...fivePurposes(document, AS_OF).map((one) => `${one.purpose} ${one.asks}`),
        ...list(document, 'revenueLine').map((line) => recordName(document, 'revenueLine', line.id)),
      ];
      expect(texts.flatMap((text) => revenueIn(document, text))).toEqual([]);
    }
    expect(planText(partner, AS_OF)).toContain('Joint value: ');
    expect(planCheck(partner, AS_OF).some((one) => one.sentence.includes('last year’s joint value'))).toBe(true);
  });
  it('is told apart from the customer by its type and by the word for its money alone', () => {
    const [lines, theirs] = [customer, asPartner(customer)].map((document) =>
      planText(document, AS_OF)
        .split('\n')
        .filter((line) => !line.startsWith('    Type of account: ')),
    ) as [string[], string[]];
    expect(theirs).toHaveLength(lines.length);
    const changed = lines.flatMap((line, at) =>
      line === theirs[at] ? [] : [[line.trim().split(/[: ]/)[0], theirs[at]?.includes('oint value')]],
    );
    expect(new Set(changed.map(([word]) => word))).toEqual(new Set(['Revenue', 'Value', 'Kind', 'Type']));
    expect(changed.every(([, says]) => says)).toBe(true);
  });
});
