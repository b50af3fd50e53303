import type { Input, Output } from '../../shared/api/contract';
import { single } from '../../shared/document/document';
import { packFileOf, PACKS } from '../../shared/packs/packs';
import { withFile } from './chosenFiles';
import { writeSearched } from './searched';
import { atlasOf, type Caller } from './windows';

/** Writes the words the open atlas speaks: all of them, so that whoever edits the file sees what there is. */
export const exportWords = (caller: Caller, { file }: Input<'words.export'>): Promise<Output<'words.export'>> =>
  withFile(caller, file, 'saveWords', (path) => {
    const document = atlasOf(caller).atlasDocument();
    const { base = 'english', name = '', own = {} } = single(document, 'wordPack') ?? {};
    const content = packFileOf(base, name || PACKS[base].name, own);
    return writeSearched(caller, path, { content, form: 'text', document, seen: document });
  });
