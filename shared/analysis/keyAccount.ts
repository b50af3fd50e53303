/** What holds of an account as a key account, wherever it is said: in its row of the portfolio or in its plan. */
import { list, type Document } from '../document/document';
import type { RecordOf } from '../model';
import type { Lifecycle } from './lifecycle';

type Row = RecordOf<'portfolioAccount'>;
type Held = Pick<Document, 'account' | 'portfolioAccount'>;

/** What row and plan both have a field for. */
export const HELD_IN_ROW = ['lifecycle', 'kamForm', 'customerOptedIn'] as const;
export type KeyAccount = Pick<Row, (typeof HELD_IN_ROW)[number]>;

/** The row of the portfolio that stands for an account; null where it has none. */
export const rowOf = (document: Pick<Document, 'portfolioAccount'>, accountId: string): Row | null =>
  list(document, 'portfolioAccount').find((row) => row.accountId === accountId) ?? null;

/** The account of a document, and its row; null for what is not there. */
const ownOf = (document: Held) => {
  const account = [...document.account.values()][0] ?? null;
  return { account, row: account === null ? null : rowOf(document, account.id) };
};

type Maybe = KeyAccount | null | undefined;
/** What the row says, and what the account itself says where the row says nothing. */
export const rowFirst = (row: Maybe, own: Maybe): KeyAccount => ({
  lifecycle: row?.lifecycle ?? own?.lifecycle ?? null,
  kamForm: row?.kamForm ?? own?.kamForm ?? null,
  customerOptedIn: row?.customerOptedIn ?? own?.customerOptedIn ?? null,
});

/**
 * State in the lifecycle, form, and whether the customer opted in. The row of the portfolio holds them: what is decided
 * above the accounts changes no account. The account’s own fields say what no row says.
 */
export const keyAccountOf = (document: Held): KeyAccount => {
  const { account, row } = ownOf(document);
  return rowFirst(row, account);
};

/** Whether a field of the account is one its row of the portfolio holds. */
export const isHeldInRow = (kind: string, field: string): field is keyof KeyAccount =>
  kind === 'account' && HELD_IN_ROW.some((one) => one === field);

export type LifecycleStep = {
  readonly id: string;
  readonly lifecycle: Lifecycle;
  readonly date: string | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
};

/**
 * What the selection decided of the account, where its own moves do not tell of it already: a move in the plan is
 * written down in both.
 */
export const decidedAbove = (
  document: Held & Pick<Document, 'lifecycleChange' | 'selectionDecision'>,
): readonly LifecycleStep[] => {
  const { row } = ownOf(document);
  if (row === null) return [];
  const told = new Set(list(document, 'lifecycleChange').map(({ lifecycle, date }) => `${lifecycle} ${date}`));
  return list(document, 'selectionDecision')
    .filter((one) => one.portfolioAccountId === row.id && !told.has(`${one.after} ${one.on}`))
    .map(({ id, after, on, reason, decidedBy }) => ({ id, lifecycle: after, date: on, reason, decidedBy }));
};
