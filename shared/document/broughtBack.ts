/** An account as it was at an earlier moment, as an account of its own beside the one it became. */
import { accountOf, find, isAtlasKind, type Document } from './document';
import { POINTERS } from './references';
import { KIND_NAMES, type AnyRecord, type Kind } from '../model';

type Tables = Record<Kind, ReadonlyMap<string, AnyRecord>>;

/**
 * Records all accounts share stay as they are now: a moment of one account changes nothing for the others. Only those
 * that are gone since, and are named by what comes back, come back with it.
 */
const sharedNow = (then: Document, now: Document): Tables => {
  const tables = { ...then } as unknown as Tables;
  for (const kind of KIND_NAMES) if (isAtlasKind(kind)) tables[kind] = now[kind] as ReadonlyMap<string, AnyRecord>;
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const { kind, field, to, list } of POINTERS) {
      if (!isAtlasKind(to)) continue;
      for (const record of tables[kind].values()) {
        const value = record[field];
        const ids = list ? (value as readonly string[]) : value === null ? [] : [value as string];
        for (const id of ids) {
          const gone = find(then, to, id) as AnyRecord | undefined;
          if (tables[to].has(id) || gone === undefined) continue;
          tables[to] = new Map([...tables[to], [id, gone]]);
          isSettled = false;
        }
      }
    }
  }
  return tables;
};

/** The account of `then` under another id and name, among what all accounts share in `now`. */
export const broughtBack = (then: Document, now: Document, accountId: string, name: string): Document => {
  const account = { ...accountOf(then), id: accountId, name, archived: false };
  return { ...sharedNow(then, now), account: new Map([[accountId, account]]) } as unknown as Document;
};
