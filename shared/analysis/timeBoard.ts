import { list, type Document } from '../document/document';
import type { AccountFacts } from './accountFacts';
import { together } from './aboveWords';
import { shortNames } from './portfolioView';
import { sum } from './result';

/** F25, hours a month of one account of the portfolio; null where nobody knows. */
export type TimeBoardRow = {
  readonly id: string;
  readonly name: string;
  readonly needed: number | null;
  readonly planned: number | null;
  readonly logged: number | null;
  /** The account's own plan says it, not somebody who entered it in the portfolio. */
  readonly isNeededOwn: boolean;
  readonly isLoggedOwn: boolean;
};

/** F25: sums over the accounts of which it is known, and of how many it is not. */
export type TimeBoardTotals = {
  readonly needed: number | null;
  readonly planned: number | null;
  readonly logged: number | null;
  readonly unknownNeeded: number;
  readonly unknownLogged: number;
};

const sumKnown = (values: readonly (number | null)[]): number | null => {
  const there = values.filter((value): value is number => value !== null);
  return there.length === 0 ? null : sum(there);
};

/** F25: the sums of the time board. */
export const timeBoardTotals = (rows: readonly TimeBoardRow[]): TimeBoardTotals => ({
  needed: sumKnown(rows.map((row) => row.needed)),
  planned: sumKnown(rows.map((row) => row.planned)),
  logged: sumKnown(rows.map((row) => row.logged)),
  unknownNeeded: rows.filter((row) => row.needed === null).length,
  unknownLogged: rows.filter((row) => row.logged === null).length,
});

const hoursWords = (hours: number | null): string =>
  hours === null ? 'an unknown number of' : String(Math.round(hours));

/** F25: what the time board says, a sentence each. */
export const timeBoardSentences = (rows: readonly TimeBoardRow[]): readonly string[] => {
  const called = shortNames(rows.map(({ name }) => name));
  const { needed, planned, logged, unknownNeeded } = timeBoardTotals(rows);
  const known = rows.filter((row) => row.needed !== null && row.planned !== null);
  if (planned === null && needed === null) return ['Nobody said how much time the accounts need or are given.'];
  const short = known.filter((row) => (row.planned ?? 0) < (row.needed ?? 0));
  const first =
    needed === null
      ? `${hoursWords(planned)} hours a month are planned; what the accounts need is not known.`
      : unknownNeeded === 0
        ? `The accounts need ${hoursWords(needed)} hours a month, ${hoursWords(planned)} are planned.`
        : `${rows.length - unknownNeeded} of ${rows.length} accounts say what they need: ${hoursWords(needed)} hours a month.`;
  const second =
    short.length > 0
      ? `${together(short.map((row) => called[rows.indexOf(row)] ?? row.name))} ${short.length === 1 ? 'gets' : 'get'} less than ${short.length === 1 ? 'it needs' : 'they need'}.`
      : logged === null
        ? 'What was spent is not known.'
        : null;
  return second === null ? [first] : [first, second];
};

/**
 * F25 over the portfolio, in its order: hours the contacts of an account need and its meetings took, from its own plan
 * where it has one, and the hours that are planned for it.
 */
export const timeBoard = (
  document: Pick<Document, 'portfolioAccount'>,
  facts: readonly AccountFacts[],
): readonly TimeBoardRow[] => {
  const known = new Map(facts.map((one) => [one.accountId, one]));
  return list(document, 'portfolioAccount').map((row): TimeBoardRow => {
    const own = row.accountId === null ? undefined : known.get(row.accountId);
    const needed = row.hoursNeeded ?? own?.hoursNeeded ?? null;
    const logged = row.hoursLogged ?? own?.hoursLogged ?? null;
    return {
      id: row.id,
      name: row.name,
      needed,
      planned: row.hoursPerMonth,
      logged,
      isNeededOwn: row.hoursNeeded === null && needed !== null,
      isLoggedOwn: row.hoursLogged === null && logged !== null,
    };
  });
};
