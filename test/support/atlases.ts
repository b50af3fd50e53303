import { createAtlas, openAtlas, type Atlas, type Author } from '../../db/atlas';
import { between } from '../../shared/document/diff';
import { accountOf, emptyDocument, type Document } from '../../shared/document/document';
import { sampleDocument, type SampleName } from './samples';

export const SOMEONE: Author = { windowId: 'window-1', sessionId: 'session-1' };

/** A new atlas at `path` that holds a sample account, or the given document. */
export const filledAtlas = async (
  path: string,
  content: SampleName | Document,
  passphrase?: string,
): Promise<{ atlas: Atlas; accountId: string; recoveryCode: string | null }> => {
  const { atlas, recoveryCode } = await createAtlas(path, passphrase === undefined ? {} : { passphrase });
  const document = typeof content === 'string' ? sampleDocument(content) : content;
  const accountId = accountOf(document).id;
  atlas.putAccount(SOMEONE, accountId, 'Import', between(emptyDocument(), document));
  return { atlas, accountId, recoveryCode };
};

/** What the first account of an atlas holds. Nobody else may have the file open. */
export const documentAt = async (path: string): Promise<Document> => {
  const atlas = await openAtlas(path, {});
  const document = atlas.document(atlas.accounts()[0]!.id);
  atlas.close();
  return document;
};
