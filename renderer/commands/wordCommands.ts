/** In which words the atlas speaks: a pack is chosen, a word written, a pack taken in or handed on. */
import { single } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import {
  faultsOf,
  PACKS,
  partsOfKey,
  readPackFile,
  spokenBy,
  withWord,
  wordFault,
  type OwnWords,
} from '../../shared/packs/packs';
import type { PackId } from '../../shared/packs/packIds';
import type { RecordOf } from '../../shared/model';
import { call } from '../host';
import { currentDocument, editDocument, importChange, settled, wholeDocument } from '../state/documentStore';
import { attempt, say } from '../state/messages';
import { sayExported } from './exported';
import { safeName } from './fileNames';

type Pack = Pick<RecordOf<'wordPack'>, 'base' | 'name' | 'own'>;
const NONE: Pack = { base: 'english', name: '', own: {} };
export const packNow = (): Pack => single(currentDocument(), 'wordPack') ?? NONE;

const write = (label: string, fields: Partial<Pack>, group?: string): boolean =>
  editDocument(label, (draft) => draft.set('wordPack', 'wordPack', fields), group);

/** Speaks in another pack. Words of one's own were written over the one before, and stay with it. */
export const choosePack = (base: PackId): void => {
  const before = packNow();
  if (before.base === base) return;
  const words = Object.keys(before.own).length;
  if (!write(`Speak the pack ${PACKS[base].name}`, { base, name: '', own: {} })) return;
  say(
    words === 0
      ? `The atlas speaks the pack ${PACKS[base].name} now. No value has changed.`
      : `The atlas speaks the pack ${PACKS[base].name} now; ${words === 1 ? 'the word' : `the ${words} words`} of your own went with the pack before. Ctrl Z brings them back.`,
  );
};

/** Writes a word; null is the pack's again. Gives why it cannot be that word, or null where it is written. */
export const writeWord = (key: string, word: string | null, group?: string): string | null => {
  const { base, own } = packNow();
  const at = partsOfKey(key);
  if (at === null) return 'This word is not of this version.';
  const fault = word === null ? null : wordFault(spokenBy(base, own).words, at.group, at.value, word);
  if (fault !== null) return fault;
  write(
    word === null ? 'Take back a word of your own' : `Write the word “${word.trim()}”`,
    { own: withWord(base, own, key, word) },
    group,
  );
  return null;
};

/** Every word as the pack says it. */
export const resetWords = (): void => {
  const count = Object.keys(packNow().own).length;
  if (!write('Take back all words of your own', { own: {}, name: '' })) return;
  say(`${count === 1 ? 'One word is' : `${count} words are`} as the pack says again. Ctrl Z brings yours back.`);
};

/** Takes in a pack from a file, or says why nothing of it was taken. */
export const takeWords = async (file: Blob): Promise<readonly string[]> => {
  const read = readPackFile(await file.text());
  if (!read.isSound) return read.faults;
  const { base, name } = read;
  const own: OwnWords = read.own;
  if (faultsOf(base, own).length > 0) return faultsOf(base, own);
  const taken = edit(wholeDocument(), (draft) => draft.set('wordPack', 'wordPack', { base, name, own }));
  if (importChange(`Take in the pack ${name || PACKS[base].name}`, taken))
    say(`The atlas speaks the pack ${name || PACKS[base].name} now. Ctrl Z brings the ones before back.`);
  return [];
};

export const saveWords = (): Promise<void> =>
  attempt(async () => {
    const { base, name } = packNow();
    const chosen = await call('file.choose', {
      purpose: 'saveWords',
      suggestedName: `${safeName(name || PACKS[base].name, 'Words')}, words.json`,
    });
    if (!chosen) return;
    await settled();
    const made = await call('words.export', { file: chosen.file });
    sayExported(`${made.name} holds the words of this atlas. Another one takes it in under Method, Words.`, made);
  });
