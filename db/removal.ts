/** Deleting an account: its rows, and what of the atlas says something of it. */
import type BetterSqlite3 from 'better-sqlite3';
import { apply, between, kindsOf, type Diff } from '../shared/document/diff';
import { accountOf, isAtlasKind, type Document } from '../shared/document/document';
import type { Kind } from '../shared/model';
import { broughtAlong } from './broughtAlong';
import { forget, listsNaming } from './forgetting';
import { dropLayouts } from './layouts';
import { checkNamed, NAMED_FIRST } from './namedFirst';
import type { TableRows } from './tables/rows';

type Removing = {
  readonly db: BetterSqlite3.Database;
  readonly accountId: string;
  /** The account as it is, with what all accounts share. */
  readonly before: Document;
  /** No other account is left. */
  readonly isLast: boolean;
};

type Removed = {
  /** What all accounts share, as it is now. */
  readonly after: Document;
  /** Everything that went. */
  readonly diff: Diff;
  /** What the log says of it: nothing of the account itself. */
  readonly told: Diff;
};

/** Rows of the portfolio and of its lists that say something of the account; what names its row goes before the row. */
const sharedRows = ({ db, accountId, before }: Removing) => {
  const named = [...before.portfolioAccount.values()].filter((row) => row.accountId === accountId);
  const isNamed = new Set(named.map((row) => row.id));
  const isOfRow = (one: { readonly portfolioAccountId: string }): boolean => isNamed.has(one.portfolioAccountId);
  const naming = listsNaming(db, accountId, accountOf(before).name);
  return (
    [
      ['priceConcession', [...before.priceConcession.values()].filter(isOfRow)],
      ['selectionDecision', [...before.selectionDecision.values()].filter(isOfRow)],
      ['keyAccountList', [...before.keyAccountList.values()].filter(({ id }) => naming.has(id))],
      ['portfolioAccount', named],
    ] as const
  ).filter(([, removed]) => removed.length > 0);
};

/** All of deleting that is one transaction, in which no reference is looked at row by row. */
export const removeWithin = (removing: Removing, rowsFor: (kind: Kind) => TableRows): Removed => {
  const { db, accountId, before, isLast } = removing;
  const gone = sharedRows(removing);
  for (const kind of NAMED_FIRST.toReversed()) if (!isAtlasKind(kind)) rowsFor(kind).removeAll(accountId);
  for (const [kind, removed] of gone) for (const { id } of removed) rowsFor(kind).remove(accountId, id);
  db.prepare('DELETE FROM "attachment" WHERE "accountId" = ?').run(accountId);
  dropLayouts(db, accountId);
  checkNamed(db);
  const left = apply(before, Object.fromEntries(gone.map(([kind, removed]) => [kind, { removed }])) as Diff);
  const along = broughtAlong(db, accountId, left, isLast);
  for (const kind of kindsOf(along))
    for (const { id } of along[kind]?.removed ?? []) rowsFor(kind).remove(accountId, id);
  const after = apply(left, along);
  const toldAnew = [...forget(db, accountId, accountOf(before).name)].flatMap(
    (id) => after.portfolioAccount.get(id) ?? [],
  );
  return {
    after,
    diff: between(before, after),
    told: toldAnew.length > 0 ? { ...along, portfolioAccount: { ...along.portfolioAccount, added: toldAnew } } : along,
  };
};
