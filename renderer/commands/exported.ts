/** What is said once an output was made and searched, and what is asked where hidden texts stand in it. */
import type { SearchedFile } from '../../shared/api/outputs';
import { call } from '../host';
import { openDialog } from '../state/session';
import { attempt, say } from '../state/messages';
import { sayWritten } from './writtenFile';

export const searchedWords = (searched: number): string =>
  searched === 0 ? '' : ` Searched for ${searched} hidden ${searched === 1 ? 'text' : 'texts'}: none found.`;

/** Says what became of the file; where hidden texts were found, asks before anything is written. */
export const sayExported = (sentence: string, { name, written, held, searched, found }: SearchedFile): void => {
  if (held !== null) openDialog({ name: 'foundTexts', with: { name, held, searched, found, sentence } });
  else if (written !== null) sayWritten(`${sentence}${searchedWords(searched)}`, written);
};

/** Keeps a file in which hidden texts were found, or drops it. */
export const decideAbout = (held: string, keep: boolean, sentence: string): Promise<void> =>
  attempt(async () => {
    const made = await call('export.decide', { held, keep });
    if (made === null) say('The file was not kept. Nothing was written.');
    else sayWritten(sentence, made.written);
  }).then(() => undefined);
