import { createHash, randomUUID } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError } from '../shared/api/errors';
import { UNGUARDED, type AroundCommit } from './changing';
import { committed } from './committed';

/** What the bytes of a file are compared by: no log tells them. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Attachment = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/**
 * Blobs of an atlas: the PDF of a final plan, files that belong to a plan. They are never part of a document in memory
 * and never change.
 */
export type Attachments = {
  /** Keeps a blob for an account; the answer is its id. Throws readOnly, diskFull. */
  readonly addAttachment: (accountId: string, attachment: Attachment) => string;
  /** Throws notFound. */
  readonly attachment: (id: string) => Attachment;
  /** The files of an account, without their bytes. */
  readonly attachmentsOfAccount: (
    accountId: string,
  ) => readonly { readonly id: string; readonly name: string; readonly mediaType: string }[];
  /**
   * Copies blobs for another account; the answer leads from the old ids to the new ones. Ids that are not there are
   * left out.
   */
  readonly copyAttachments: (ids: readonly string[], accountId: string) => ReadonlyMap<string, string>;
};

export const attachmentsOf = (db: BetterSqlite3.Database, commit: AroundCommit = UNGUARDED): Attachments => {
  const insert = db.prepare(
    'INSERT INTO "attachment" ("id", "accountId", "name", "mediaType", "addedAt", "bytes", "hash") VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const select = db.prepare<[string], { name: string; mediaType: string; bytes: Buffer }>(
    'SELECT "name", "mediaType", "bytes" FROM "attachment" WHERE "id" = ?',
  );
  const copy = db.prepare(
    'INSERT INTO "attachment" ("id", "accountId", "name", "mediaType", "addedAt", "bytes", "hash") SELECT ?, ?, "name", "mediaType", "addedAt", "bytes", "hash" FROM "attachment" WHERE "id" = ?',
  );
  const written = (work: () => readonly string[]): void =>
    committed(db, commit, () => work().map((id) => ({ is: 'attachment', id })));
  return {
    addAttachment: (accountId, { name, mediaType, bytes }) => {
      const id = randomUUID();
      written(() => {
        insert.run(id, accountId, name, mediaType, new Date().toISOString(), bytes, hashOf(bytes));
        return [id];
      });
      return id;
    },
    attachment: (id) => {
      const found = select.get(id);
      if (!found)
        throw new AtlasError(
          'notFound',
          'The file is not in this atlas. An account file carries no files; look in the atlas it came from.',
        );
      return found;
    },
    attachmentsOfAccount: (accountId) =>
      db
        .prepare<[string], { id: string; name: string; mediaType: string }>(
          'SELECT "id", "name", "mediaType" FROM "attachment" WHERE "accountId" = ? ORDER BY "addedAt", "id"',
        )
        .all(accountId),
    copyAttachments: (ids, accountId) => {
      const made = new Map<string, string>();
      written(() => {
        for (const id of new Set(ids)) {
          const next = randomUUID();
          if (copy.run(next, accountId, id).changes > 0) made.set(id, next);
        }
        return [...made.values()];
      });
      return made;
    },
  };
};
