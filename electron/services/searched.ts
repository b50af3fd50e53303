/** Every output goes through here: it is searched for what its reader may not see before anything is written. */
import { basename } from 'node:path';
import type { Input, Output } from '../../shared/api/contract';
import type { SearchedFile } from '../../shared/api/outputs';
import { AtlasError } from '../../shared/api/errors';
import { soughtTexts } from '../../shared/audience/hiddenTexts';
import type { Document } from '../../shared/document/document';
import { writeChosen } from './chosenFiles';
import { startPdfThread } from './pdfThread';
import type { MadeForm } from './readBack';
import { newToken, type Caller } from './windows';

/** What was made: its bytes or text, what it is, the document it was made from, and the one its reader may see. */
export type Made = {
  readonly content: string | Uint8Array;
  readonly form: MadeForm;
  /** What is searched in its place, where its own words are pixels. */
  readonly search?: string;
  readonly document: Document;
  readonly seen: Document;
};

export type Searched = Pick<SearchedFile, 'searched' | 'found'>;

/**
 * Searches what was made for every text its reader may not see. Throws refused where it cannot be searched: what is not
 * known to be without them is not written.
 */
export const searchMade = async ({ content, form, search, document, seen }: Made): Promise<Searched> => {
  const sought = soughtTexts(document, seen);
  if (sought.length === 0) return { searched: 0, found: [] };
  const words = search ?? content;
  const bytes = typeof words === 'string' ? Buffer.from(words, 'utf8') : words;
  const thread = startPdfThread();
  try {
    const places = await thread.foundIn(
      bytes,
      form,
      sought.map(({ pieces }) => pieces),
    );
    const found = places.map(({ index, where }) => ({ text: sought[index]?.text ?? '', where }));
    return { searched: sought.length, found };
  } catch {
    throw new AtlasError(
      'refused',
      'What was made could not be searched for what its reader may not see. Nothing was written. Try again.',
    );
  } finally {
    thread.end();
  }
};

/** Outputs that wait for a decision in one window; the oldest is dropped. The page asks about one at a time. */
const MOST_HELD = 3;

/**
 * Writes what was made unless a hidden text stands in it; then it is held in memory until somebody decides. `written` is
 * what goes on the disk where that cannot be searched, as a PDF that is sealed.
 */
export const writeSearched = async (
  caller: Caller,
  path: string,
  made: Made,
  written: string | Uint8Array = made.content,
): Promise<SearchedFile> => {
  const searched = await searchMade(made);
  // What was made of a sealed atlas does not outlive its lock.
  if (caller.window.locked !== null)
    throw new AtlasError('noAtlas', 'The atlas was locked while the file was made. Nothing was written.');
  if (searched.found.length === 0) return { ...writeChosen(caller, path, written), held: null, ...searched };
  const held = newToken();
  const { window } = caller;
  window.held.set(held, { path, content: written });
  const [oldest] = window.held.keys();
  if (window.held.size > MOST_HELD && oldest !== undefined) window.held.delete(oldest);
  return { name: basename(path), written: null, held, ...searched };
};

/** Writes what was held, or drops it. Throws invalidInput where it was decided about or dropped, else as `writeChosen`. */
export const decideExport = (caller: Caller, { held, keep }: Input<'export.decide'>): Output<'export.decide'> => {
  const waiting = caller.window.held.get(held);
  if (!waiting) throw new AtlasError('invalidInput', 'This file is not held any more. Export it again.');
  caller.window.held.delete(held);
  return keep ? writeChosen(caller, waiting.path, waiting.content) : null;
};
