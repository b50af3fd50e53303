/** In which words a document is told: those of its atlas. */
import { spokenBy } from '../packs/packs';
import { spokenIn, type SpokenWords } from '../packs/spoken';
import { derived } from './derived';
import { single, type Document } from './document';

const spokenWords = derived((wordPack: Document['wordPack']): SpokenWords => {
  const pack = single({ wordPack }, 'wordPack');
  return spokenBy(pack?.base ?? 'english', pack?.own ?? {});
});

/** The words of the atlas a document is of. The very same as long as nobody changes them. */
export const spokenOf = ({ wordPack }: Pick<Document, 'wordPack'>): SpokenWords => spokenWords(wordPack);

/** Says something in the words of a document. */
export const saidAs = <T>(document: Pick<Document, 'wordPack'>, say: () => T): T => spokenIn(spokenOf(document), say);
