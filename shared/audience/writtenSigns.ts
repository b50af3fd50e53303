/** Signs of scripts beyond the Latin one that stand in texts, each with the first text it stands in. */
import { derived } from '../document/derived';
import type { Document } from '../document/document';
import { writtenIn } from './hiddenTexts';

/** Up to here everything is Latin; every font of the app has it. */
const LAST_LATIN = 0x024f;
/** What is no sign of its own: joiners, selectors, controls, spaces. */
const NO_SIGN = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\p{Default_Ignorable_Code_Point}]$/u;

/** A sign and a text in which it stands. */
export type WrittenSign = { readonly sign: string; readonly text: string };

export const writtenSigns: (document: Document) => readonly WrittenSign[] = derived((document: Document) => {
  const found = new Map<string, string>();
  for (const { text } of writtenIn(document))
    for (const sign of text)
      if ((sign.codePointAt(0) ?? 0) > LAST_LATIN && !found.has(sign) && !NO_SIGN.test(sign)) found.set(sign, text);
  return [...found].map(([sign, text]) => ({ sign, text }));
});
