import type { Atlas } from '../../db/atlas';
import { asSearched } from '../../shared/audience/hiddenTexts';
import { SHORTEST_SOUGHT } from '../../shared/audience/textFinder';
import { startPdfThread } from './pdfThread';
import type { MadeForm } from './readBack';

/** A file of an account: whether one of the words stands in it; null where nobody can tell, as in a picture. */
export type NamedFile = { readonly id: string; readonly name: string; readonly isNamed: boolean | null };

const FORMS: Readonly<Record<string, MadeForm>> = { 'application/pdf': 'pdf', 'text/plain': 'text', 'text/csv': 'csv' };
const formOf = (name: string, mediaType: string): MadeForm | null => {
  if (/\.(docx|xlsx|pptx)$/i.test(name)) return 'package';
  return FORMS[mediaType] ?? null;
};

/** Looks for words in the files of an account. */
export const namedFiles = async (
  atlas: Atlas,
  accountId: string,
  words: readonly string[],
): Promise<readonly NamedFile[]> => {
  const files = atlas.attachmentsOfAccount(accountId);
  if (files.length === 0) return [];
  const pieces = words.map((word) => [asSearched(word)]).filter(([piece = '']) => piece.length >= SHORTEST_SOUGHT);
  const found: NamedFile[] = [];
  for (const { id, name, mediaType } of files) {
    const form = formOf(name, mediaType);
    if (form === null || pieces.length === 0) {
      found.push({ id, name, isNamed: null });
      continue;
    }
    const thread = startPdfThread();
    try {
      const places = await thread.foundIn(atlas.attachment(id).bytes, form, pieces);
      found.push({ id, name, isNamed: places.length > 0 });
    } catch {
      found.push({ id, name, isNamed: null });
    } finally {
      thread.end();
    }
  }
  return found;
};
