import { list } from '../document/document';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { ratio, sum, unknown, type Figure } from './result';

type Cell = RecordOf<'cell'>;

/** F19. Money a year in the currency of the account. */
export type Wallet = {
  /** Spend of the cells whose spend is known; what you sell there. */
  readonly spendKnown: number | null;
  readonly oursInKnown: number | null;
  /** What you sell in all addressable cells. */
  readonly oursTotal: number | null;
  /** Percent 0–100. */
  readonly shareOfWallet: Figure;
  readonly whitespace: Figure;
  /** Addressable cells whose spend nobody knows. */
  readonly unknownSpendCells: number;
  /** Percent 0–100 of the known cells in which you sell. */
  readonly penetration: Figure;
  /** Ids of cells where you sell more than is spent; their spend counts as what you sell. */
  readonly inconsistent: readonly string[];
};

/** What you sell in a cell; nothing where a competitor has it or it is open, unknown where it was not entered. */
const oursOf = (cell: Cell): number | null =>
  cell.ours ?? (cell.status === 'open' || cell.status === 'competitor' ? 0 : null);

/**
 * F19 over some cells. Null `noData` without cells, `tooFewRatings` without a known spend, `zeroBase` where all spend
 * is zero.
 */
export const walletOf = (cells: readonly Cell[]): Wallet => {
  const addressable = cells.filter((cell) => cell.status !== 'notApplicable');
  const inconsistent = addressable.filter((cell) => cell.spend !== null && (oursOf(cell) ?? 0) > cell.spend);
  const counted = addressable.flatMap((cell) => {
    const ours = oursOf(cell);
    return cell.spend === null || ours === null ? [] : [{ ours, spend: Math.max(cell.spend, ours) }];
  });
  const spend = sum(counted.map((cell) => cell.spend));
  const ours = sum(counted.map((cell) => cell.ours));
  const known = addressable.filter((cell) => cell.status !== 'unknown');
  const none = unknown(addressable.length === 0 ? 'noData' : 'tooFewRatings');
  return {
    spendKnown: counted.length === 0 ? null : spend,
    oursInKnown: counted.length === 0 ? null : ours,
    oursTotal: addressable.length === 0 ? null : sum(addressable.map((cell) => oursOf(cell) ?? 0)),
    shareOfWallet: counted.length === 0 ? none : ratio(ours, spend, 100),
    whitespace:
      counted.length === 0
        ? none
        : { value: sum(counted.map((cell) => Math.max(0, cell.spend - cell.ours))), reason: null },
    unknownSpendCells: addressable.filter((cell) => cell.spend === null).length,
    penetration:
      addressable.length === 0
        ? none
        : ratio(known.filter((cell) => (oursOf(cell) ?? 0) > 0).length, known.length, 100),
    inconsistent: inconsistent.map((cell) => cell.id),
  };
};

/** F19 of the account, and for each business unit and offering that has cells. */
type Wallets = Wallet & {
  readonly byBusinessUnit: ReadonlyMap<string, Wallet>;
  readonly byOffering: ReadonlyMap<string, Wallet>;
};

/** Sums and counts of cells whose amounts are not shown. */
const NOTHING_BARE = { spendKnown: null, oursInKnown: null, oursTotal: null, unknownSpendCells: 0, inconsistent: [] };

export const wallet = figure(
  ['cell', 'businessUnit', 'offering'],
  (document): Wallets => {
    const cells = list(document, 'cell');
    const perPart = (
      kind: 'businessUnit' | 'offering',
      field: 'businessUnitId' | 'offeringId',
    ): ReadonlyMap<string, Wallet> =>
      new Map(
        list(document, kind).flatMap(({ id }) => {
          const inside = cells.filter((cell) => cell[field] === id);
          return inside.length === 0 ? [] : [[id, walletOf(inside)] as const];
        }),
      );
    return {
      ...walletOf(cells),
      byBusinessUnit: perPart('businessUnit', 'businessUnitId'),
      byOffering: perPart('offering', 'offeringId'),
    };
  },
  { reveals: ['money'], blank: (value) => ({ ...value, ...NOTHING_BARE }) },
);
