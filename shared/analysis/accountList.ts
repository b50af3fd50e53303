import { compareNames } from '../conventions/habits';
import { find, list, type Document } from '../document/document';
import { fold } from '../model/fold';
import type { AccountFacts } from './accountFacts';
import { rowFirst, type KeyAccount } from './keyAccount';
import { PLAN_STEPS, type PlanStep } from './planSections';
import type { Quadrant } from './portfolioMatrix';
import type { RecordOf } from '../model';
import { portfolioCurrency, rateOf } from './portfolioScores';
import { portfolioView } from './portfolioView';
import { latestRevenue } from './selection';

/** What an atlas says of an account without reading it. */
type Known = {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  readonly archived: boolean;
};

/** An account of the atlas, one with a plan or a row of the portfolio alone. Money in the currency of the portfolio. */
export type ListedAccount = {
  readonly id: string;
  readonly accountId: string | null;
  readonly rowId: string | null;
  readonly name: string;
  readonly people: number | null;
  readonly isArchived: boolean;
  readonly lifecycle: KeyAccount['lifecycle'];
  readonly kamForm: KeyAccount['kamForm'];
  readonly step: PlanStep | null;
  readonly quadrant: Quadrant | null;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly revenue: number | null;
  /** The year of the plan the revenue is of; null where the portfolio says it, whose last year is meant. */
  readonly revenueYear: number | null;
  /** Revenue of the plan in a currency the portfolio has no rate for. */
  readonly foreignRevenue: { readonly value: number; readonly currency: string } | null;
};

/** What the portfolio says an account brings, else what its plan says, with the year. */
const revenueOf = (
  row: RecordOf<'portfolioAccount'> | undefined,
  fact: AccountFacts | undefined,
  own: string | null,
): Pick<ListedAccount, 'revenue' | 'revenueYear' | 'foreignRevenue'> => {
  const said = row === undefined ? null : latestRevenue(row, own);
  const earned = fact?.revenue ?? null;
  if (said !== null || fact === undefined || earned === null)
    return { revenue: said, revenueYear: null, foreignRevenue: null };
  const { fy: revenueYear, value } = earned;
  const rate = rateOf({ currency: fact.currency, fxRate: row?.fxRate ?? null }, own);
  return rate === null
    ? { revenue: null, revenueYear, foreignRevenue: { value, currency: fact.currency } }
    : { revenue: value * rate, revenueYear, foreignRevenue: null };
};

/** F16, F29: every account of the atlas and every row of the portfolio that stands for none, by what is known of each. */
export const accountList = (
  document: Document,
  asOf: string,
  accounts: readonly Known[],
  facts: readonly AccountFacts[],
): readonly ListedAccount[] => {
  const rows = list(document, 'portfolioAccount');
  const own = portfolioCurrency(document);
  const quadrants = new Map(portfolioView(document, asOf).lines.map((line) => [line.id, line.quadrant]));
  const known = new Map(facts.map((one) => [one.accountId, one]));
  const ownerOf = (id: string | null) => ({ ownerId: id, owner: find(document, 'member', id)?.name ?? null });
  const withPlan = accounts.map((account): ListedAccount => {
    const row = rows.find((one) => one.accountId === account.id);
    const fact = known.get(account.id);
    const { lifecycle, kamForm } = rowFirst(row, fact);
    return {
      id: account.id,
      accountId: account.id,
      rowId: row?.id ?? null,
      name: account.name,
      people: account.people,
      isArchived: account.archived,
      lifecycle,
      kamForm,
      step: fact?.step ?? null,
      quadrant: row === undefined ? null : (quadrants.get(row.id) ?? null),
      ...ownerOf(row?.ownerId ?? fact?.ownerId ?? null),
      ...revenueOf(row, fact, own),
    };
  });
  const there = new Set(accounts.map(({ id }) => id));
  const light = rows
    .filter((row) => row.accountId === null || !there.has(row.accountId))
    .map((row): ListedAccount => ({
      id: row.id,
      accountId: null,
      rowId: row.id,
      name: row.name,
      people: null,
      isArchived: false,
      lifecycle: row.lifecycle,
      kamForm: row.kamForm,
      step: null,
      quadrant: quadrants.get(row.id) ?? null,
      ...ownerOf(row.ownerId),
      revenue: latestRevenue(row, own),
      revenueYear: null,
      foreignRevenue: null,
    }));
  return [...withPlan, ...light].toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived));
};

export const FILTERED = ['lifecycle', 'kamForm', 'step', 'quadrant', 'ownerId'] as const;
export type FilteredBy = (typeof FILTERED)[number];
/** What an account must be to stay in the list; null of one: it may be anything, empty: nobody knows. */
export type AccountFilter = { readonly words: string } & Readonly<Record<FilteredBy, string | null>>;
export const NO_FILTER: AccountFilter = {
  words: '',
  lifecycle: null,
  kamForm: null,
  step: null,
  quadrant: null,
  ownerId: null,
};

export const filteredAccounts = (all: readonly ListedAccount[], filter: AccountFilter): readonly ListedAccount[] => {
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  return all.filter(
    (one) =>
      words.every((word) => fold(`${one.name} ${one.owner ?? ''}`).includes(word)) &&
      FILTERED.every((field) => filter[field] === null || (one[field] ?? '') === filter[field]),
  );
};

export const SORTED = ['name', 'quadrant', 'lifecycle', 'kamForm', 'step', 'owner', 'people', 'revenue'] as const;
export type SortedBy = (typeof SORTED)[number];
const QUADRANTS = ['Strategic', 'Star', 'Status', 'Streamline'];

/** Names by the alphabet, amounts the largest first, what nobody knows last. */
export const sortedAccounts = (
  all: readonly ListedAccount[],
  by: SortedBy | null,
  isDown: boolean,
): readonly ListedAccount[] => {
  if (by === null) return all;
  const keyOf = (one: ListedAccount): string | number | null => {
    if (by === 'quadrant') return one.quadrant === null ? null : QUADRANTS.indexOf(one.quadrant);
    if (by === 'step') return one.step === null ? null : PLAN_STEPS.indexOf(one.step);
    if (by === 'people' || by === 'revenue') return one[by] === null ? null : -one[by];
    return one[by] === null || one[by] === '' ? null : one[by];
  };
  return all.toSorted((a, b) => {
    const one = keyOf(a);
    const other = keyOf(b);
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : compareNames(String(one), String(other));
    return isDown ? -order : order;
  });
};
