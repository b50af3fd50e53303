import { list, type Document } from '../document/document';
import type { RecordOf } from '../model';
import type { AccountFacts } from './accountFacts';
import { withoutRate } from './aboveWords';
import { contributionOver } from './contribution';
import { portfolioCurrency, rateOf } from './portfolioScores';
import { ratio, sum, unknown, type Figure } from './result';
import { latestRevenue } from './selection';
import { settingsOf } from './settings';
import { yearsOf } from './timeValue';

type Row = RecordOf<'portfolioAccount'>;

/** The parent itself or one of its parts, in the currency of the portfolio; null where it is not known. */
export type RollUpPart = {
  readonly id: string;
  readonly name: string;
  readonly revenue: number | null;
  readonly contribution: number | null;
  readonly potential: number | null;
  readonly hours: number | null;
  /** F19 of its own plan, percent. */
  readonly shareOfWallet: Figure;
  /** Its money is left out of the sums: its currency has no rate. */
  readonly lacksRate: boolean;
};

/** A parent with its parts added up, in the currency of the portfolio. People are never averaged across accounts. */
export type RollUp = {
  readonly id: string;
  readonly name: string;
  /** What the parent is without its parts. */
  readonly itself: RollUpPart;
  readonly parts: readonly RollUpPart[];
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
    const walletOf = (row: Row): { readonly spend: number; readonly ours: number } | null => {
      const one = row.accountId === null ? undefined : known.get(row.accountId);
      const rate = rateOf(row, own);
      if (one?.spendKnown == null || one.oursInKnown === null || rate === null) return null;
      return { spend: one.spendKnown * rate, ours: one.oursInKnown * rate };
    };
    const partOf = (row: Row): RollUpPart => {
      const rate = rateOf(row, own);
      const inOwn = (amount: number | null): number | null => (amount === null || rate === null ? null : amount * rate);
      const one = walletOf(row);
      return {
        id: row.id,
        name: row.name,
        revenue: latestRevenue(row, own),
        contribution: inOwn(contributionOver(yearsOf(row), settings).average),
        potential: inOwn(row.potential3y),
        hours: row.hoursPerMonth,
        shareOfWallet: one === null ? unknown('noData') : ratio(one.ours, one.spend, 100),
        lacksRate: rate === null,
      };
    };
    const all = group.map(partOf);
    const wallets = group.flatMap((row) => walletOf(row) ?? []);
    return [
      {
        id: head.id,
        name: head.name,
        itself: partOf(head),
        parts: all.filter(({ id }) => id !== head.id),
        revenue: sumKnown(all.map(({ revenue }) => revenue)),
        contribution: sumKnown(all.map(({ contribution }) => contribution)),
        potential: sumKnown(all.map(({ potential }) => potential)),
        hours: sumKnown(all.map(({ hours }) => hours)),
        shareOfWallet:
          wallets.length === 0
            ? unknown('noData')
            : ratio(sum(wallets.map((one) => one.ours)), sum(wallets.map((one) => one.spend)), 100),
        withoutRate: withoutRate(all),
      },
    ];
  });
};
