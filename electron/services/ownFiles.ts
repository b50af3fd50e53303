import type { Atlas, Author } from '../../db/atlas';
import { isEmpty } from '../../shared/document/diff';
import { list } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';

/** Gives a cloned account copies of the files it names: each account takes its own along when it is deleted. */
export const takeOwnFiles = (atlas: Atlas, author: Author, accountId: string): void => {
  const document = atlas.document(accountId);
  const named = (['source', 'planVersion'] as const).flatMap((kind) =>
    list(document, kind).flatMap(({ id, attachmentId }) => (attachmentId === null ? [] : [{ kind, id, attachmentId }])),
  );
  if (named.length === 0) return;
  const copies = atlas.copyAttachments(
    named.map(({ attachmentId }) => attachmentId),
    accountId,
  );
  const diff = edit(document, (draft) => {
    for (const { kind, id, attachmentId } of named)
      draft.set(kind, id, { attachmentId: copies.get(attachmentId) ?? null });
  });
  if (!isEmpty(diff))
    atlas.apply(author, { accountId, baseRevision: atlas.revision(), label: 'Copy the files of the plan', diff });
};
