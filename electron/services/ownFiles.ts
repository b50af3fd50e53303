import type { Atlas, Author } from '../../db/atlas';
import { isEmpty } from '../../shared/document/diff';
import { list, type Document } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import type { FieldKey } from '../../shared/model';

/** Every field that names a file of the atlas. */
const NAMING = [
  ['source', 'attachmentId'],
  ['planVersion', 'attachmentId'],
  ['wallPhoto', 'attachmentId'],
  ['wallPhoto', 'originalId'],
] as const;
/** The same as keys, for whoever looks whether one is missing. */
export const NAMING_FILES: readonly FieldKey[] = NAMING.map(([kind, field]) => `${kind}.${field}` as FieldKey);

const namedIn = (document: Document) =>
  NAMING.flatMap(([kind, field]) =>
    list(document, kind).flatMap((record) => {
      const attachmentId = (record as unknown as Readonly<Record<string, string | null>>)[field] ?? null;
      return attachmentId === null ? [] : [{ kind, id: record.id, field, attachmentId }];
    }),
  );

/** Gives a cloned account copies of the files it names: each account takes its own along when it is deleted. */
export const takeOwnFiles = (atlas: Atlas, author: Author, accountId: string): void => {
  const document = atlas.document(accountId);
  const named = namedIn(document);
  if (named.length === 0) return;
  const copies = atlas.copyAttachments(
    named.map(({ attachmentId }) => attachmentId),
    accountId,
  );
  const diff = edit(document, (draft) => {
    for (const { kind, id, field, attachmentId } of named)
      draft.set(kind, id, { [field]: copies.get(attachmentId) ?? null });
  });
  if (!isEmpty(diff))
    atlas.apply(author, { accountId, baseRevision: atlas.revision(), label: 'Copy the files of the plan', diff });
};
