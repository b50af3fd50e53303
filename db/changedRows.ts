/** What a change does to the rows of a kind, and which part of it the other accounts of the atlas see. */
import { kindsOf, type Diff, type KindDiff } from '../shared/document/diff';
import { find, isAtlasKind, type Document } from '../shared/document/document';
import type { AnyRecord, Kind } from '../shared/model';
import type { TableRows } from './tables/rows';

/** Takes the rows of records out that are gone after a change. */
export const removeRows = (rows: TableRows, accountId: string, kind: Kind, change: KindDiff, after: Document): void => {
  for (const record of change.removed ?? []) if (!find(after, kind, record.id)) rows.remove(accountId, record.id);
};

/** Writes the rows of records a change added or touched. */
export const putRows = (
  rows: TableRows,
  accountId: string,
  kind: Kind,
  change: KindDiff,
  before: Document,
  after: Document,
): void => {
  for (const id of [...(change.added ?? []).map((record) => record.id), ...Object.keys(change.updated ?? {})]) {
    const record = find(after, kind, id) as AnyRecord | undefined;
    if (record) rows.put(accountId, record, (find(before, kind, id) as AnyRecord | undefined) ?? null);
  }
};

/** The part of a diff that every account of the atlas sees. */
export const atlasPart = (diff: Diff): Diff =>
  Object.fromEntries(
    kindsOf(diff)
      .filter(isAtlasKind)
      .map((kind) => [kind, diff[kind]]),
  ) as Diff;
