import { list, type Document } from '../document/document';
import type { RecordOf } from '../model';
import type { AccountFacts } from './accountFacts';
import { contributionOver } from './contribution';
import { portfolioCurrency, rateOf } from './portfolioScores';
import { ratio, sum, unknown, type Figure } from './result';
import { latestRevenue } from './selection';
import { settingsOf } from './settings';
import { yearsOf } from './timeValue';

type Row = RecordOf<'portfolioAccount'>;

/** A parent with its parts added up, in the currency of the portfolio. People are never averaged across accounts. */
export type RollUp = {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly { readonly id: string; readonly name: string }[];
  /** Null where it is known of none of them. */
  readonly revenue: number | null;
  readonly contribution: number | null;
  readonly potential: number | null;
  readonly hours: number | null;
  /** F19 from the sums, percent 0–100, of those whose spend is known. */
  readonly shareOfWallet: Figure;
  /** Those left out of the sums: their currency has no rate. */
  readonly withoutRate: readonly string[];
};

const sumKnown = (values: readonly (number | null)[]): number | null => {
  const there = values.filter((value): value is number => value !== null);
  return there.length === 0 ? null : sum(there);
};

/** The row a row is a part of, by what was entered, else by what the two accounts say of each other. */
const parentOf = (row: Row, rows: readonly Row[], facts: ReadonlyMap<string, AccountFacts>): string | null => {
  const entered = rows.find(({ id }) => id === row.partOfId && id !== row.id);
  if (entered) return entered.id;
  const parentId = row.accountId === null ? null : (facts.get(row.accountId)?.parentAccountId ?? null);
  if (parentId === null) return null;
  return rows.find(({ accountId, id }) => accountId === parentId && id !== row.id)?.id ?? null;
};

/** The row at the top of those a row is a part of; a ring of parts ends where it began. */
const headOf = (id: string, parents: ReadonlyMap<string, string | null>): string => {
  const seen = new Set([id]);
  let at = id;
  for (;;) {
    const next = parents.get(at) ?? null;
    if (next === null || seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
};

/** F18, F19, F25: every parent of the portfolio with the sums of it and its parts, in the order of the portfolio. */
export const rollUps = (document: Document, asOf: string, facts: readonly AccountFacts[]): readonly RollUp[] => {
  const settings = settingsOf(document, asOf);
  const own = portfolioCurrency(document);
  const rows = list(document, 'portfolioAccount');
  const known = new Map(facts.map((one) => [one.accountId, one]));
  const parents = new Map(rows.map((row) => [row.id, parentOf(row, rows, known)]));
  const groups = Map.groupBy(rows, (row) => headOf(row.id, parents));
  return rows.flatMap((head): RollUp[] => {
    const group = groups.get(head.id) ?? [];
    if (group.length < 2) return [];
    const counted = group.filter((row) => rateOf(row, own) !== null);
    const inOwn = (row: Row, amount: number | null): number | null =>
      amount === null ? null : amount * (rateOf(row, own) ?? 0);
    const wallets = counted.flatMap((row) => {
      const one = row.accountId === null ? undefined : known.get(row.accountId);
      return one?.spendKnown == null || one.oursInKnown === null
        ? []
        : [{ spend: inOwn(row, one.spendKnown) ?? 0, ours: inOwn(row, one.oursInKnown) ?? 0 }];
    });
    return [
      {
        id: head.id,
        name: head.name,
        parts: group.filter((row) => row.id !== head.id).map(({ id, name }) => ({ id, name })),
        revenue: sumKnown(counted.map((row) => latestRevenue(row, own))),
        contribution: sumKnown(counted.map((row) => inOwn(row, contributionOver(yearsOf(row), settings).average))),
        potential: sumKnown(counted.map((row) => inOwn(row, row.potential3y))),
        hours: sumKnown(group.map((row) => row.hoursPerMonth)),
        shareOfWallet:
          wallets.length === 0
            ? unknown('noData')
            : ratio(sum(wallets.map((one) => one.ours)), sum(wallets.map((one) => one.spend)), 100),
        withoutRate: group.filter((row) => rateOf(row, own) === null).map(({ name }) => name),
      },
    ];
  });
};
