/** Every output goes through here: it is searched for what its reader may not see before anything is written. */
import { basename } from 'node:path';
import type { Input, Output, SearchedFile } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { hiddenTexts } from '../../shared/audience/hiddenTexts';
import type { Document } from '../../shared/document/document';
import { writeChosen } from './chosenFiles';
import { newToken, type Caller } from './windows';

/** What was made: its bytes or text, the document it was made from, and the one its reader may see. */
export type Made = {
  readonly content: string | Uint8Array;
  readonly document: Document;
  readonly seen: Document;
};

/** Writes what was made unless a hidden text stands in it; then it is held until somebody decides. */
export const writeSearched = async (caller: Caller, path: string, made: Made): Promise<SearchedFile> => {
  const hidden = hiddenTexts(made.document, made.seen);
  return { ...writeChosen(caller, path, made.content), held: null, searched: hidden.length, found: [] };
};

export const decideExport = (caller: Caller, { held, keep }: Input<'export.decide'>): Output<'export.decide'> => {
  const waiting = caller.window.held.get(held);
  if (!waiting) throw new AtlasError('invalidInput', 'This file was decided about already. Export it again.');
  caller.window.held.delete(held);
  return keep ? writeChosen(caller, waiting.path, waiting.content) : null;
};
