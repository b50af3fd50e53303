import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openAtlas, type Atlas, type Unlock } from '../../db/atlas';
import type { EditsChoice } from '../../db/safety/keeper';
import { edit } from '../../shared/document/draft';
import { filledAtlas, SOMEONE } from './atlases';
import type { SampleName } from './samples';
import type { Document } from '../../shared/document/document';

export const LIMIT = 500_000_000;

/** Every file in a folder and below. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });

/** Files in a folder and below that hold a text, in either of the encodings a text could be written in. */
export const filesWith = (folder: string, text: string): readonly string[] =>
  filesIn(folder).filter((path) => {
    const bytes = readFileSync(path);
    return statSync(path).isFile() && (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
  });

/** Writes the note of a person. */
export const note = (atlas: Atlas, accountId: string, text: string, label = `Note ${text.slice(0, 40)}`): void => {
  const diff = edit(atlas.document(accountId), (draft) => draft.set('person', 'H01', { note: text }));
  atlas.apply(SOMEONE, { accountId, baseRevision: 0, label, diff });
};
export const noteIn = (atlas: Atlas, accountId: string): unknown => atlas.document(accountId).person.get('H01')?.note;

/** Opens an atlas whose edits are kept in a safety folder. */
export const openKept = (
  path: string,
  folder: string,
  options: { readonly edits?: EditsChoice; readonly unlock?: Unlock } = {},
): Promise<Atlas> => {
  const { edits, unlock } = options;
  return openAtlas(path, { safety: { folder, ...(edits ? { edits } : {}) }, ...(unlock ? { unlock } : {}) });
};

/** A filled atlas whose edits are kept. */
export const keptAtlas = async (
  path: string,
  folder: string,
  content: SampleName | Document = 'hospital',
  passphrase?: string,
): Promise<{ readonly atlas: Atlas; readonly accountId: string }> => {
  const made = await filledAtlas(path, content, passphrase);
  made.atlas.close();
  const unlock = passphrase === undefined ? {} : { unlock: { passphrase } };
  return { atlas: await openKept(path, folder, unlock), accountId: made.accountId };
};

/** Makes places for an atlas and for what is kept of it, others at each call. */
export const freshPlacesIn = (root: string): (() => { where: string; path: string; safety: string }) => {
  let count = 0;
  return () => {
    const where = join(root, `run ${(count += 1)}`);
    mkdirSync(where);
    return { where, path: join(where, 'a.atlas'), safety: join(where, 'safety') };
  };
};
