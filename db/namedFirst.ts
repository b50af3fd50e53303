import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError } from '../shared/api/errors';
import { isAtlasKind } from '../shared/document/document';
import { POINTERS } from '../shared/document/references';
import { KIND_NAMES, KINDS, type Kind } from '../shared/model';

/**
 * Kinds so that what is named comes before what names it. The keys are checked at the commit in any order, but while
 * one is open SQLite looks for it at every row: five thousand people then take seconds instead of a fraction of one.
 */
export const NAMED_FIRST: readonly Kind[] = (() => {
  const done = new Set<Kind>();
  const order: Kind[] = [];
  const visit = (kind: Kind): void => {
    if (done.has(kind)) return;
    done.add(kind);
    for (const pointer of POINTERS) if (pointer.kind === kind) visit(pointer.to);
    order.push(kind);
  };
  KIND_NAMES.forEach(visit);
  return order;
})();

/**
 * What the atlas shares and could name a record of an account. Everything else that names one goes with the account.
 */
const NAMING_ACCOUNTS: ReadonlySet<Kind> = new Set(
  POINTERS.filter(({ kind, to }) => isAtlasKind(kind) && !isAtlasKind(to)).map(({ kind }) => kind),
);

/** After an account was removed: throws refused where the atlas still names something of it. */
export const checkNamed = (db: BetterSqlite3.Database): void => {
  for (const kind of NAMING_ACCOUNTS) {
    const broken = db.pragma(`foreign_key_check("${kind}")`) as readonly unknown[];
    if (broken.length > 0)
      throw new AtlasError('refused', `A ${KINDS[kind].noun} still names what would be gone. Nothing was changed.`);
  }
};
