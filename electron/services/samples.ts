import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createAtlas, type Author } from '../../db/atlas';
import { placeOver } from '../../db/copy';
import { discardPart, newPart } from '../../db/parts';
import { AtlasError } from '../../shared/api/errors';
import { importDocument } from './accountImport';
import { readAccount } from './accountFiles';
import { makePrivateFolder } from './dataFolder';
import type { HostOptions } from './port';

const sampleHead = z.object({
  sample: z.object({ id: z.string(), title: z.string() }),
  account: z.object({ industry: z.string().nullish() }),
  stakeholders: z.array(z.unknown()),
});
type Sample = { readonly sample: string; readonly title: string; readonly about: string };

/** Read once: what comes with the app does not change while it runs. */
const filesOf = new Map<string, ReadonlyMap<string, Sample & { readonly file: string }>>();

const readSamples = (assetsFolder: string): ReadonlyMap<string, Sample & { readonly file: string }> => {
  const folder = join(assetsFolder, 'samples');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  return new Map(
    names.map((name) => {
      const file = join(folder, name);
      const { sample, account, stakeholders } = sampleHead.parse(JSON.parse(readFileSync(file, 'utf8')));
      const about = `${account.industry ? `${account.industry}, ` : ''}${stakeholders.length} people. Fictional.`;
      return [sample.id, { sample: sample.id, title: sample.title, about, file }];
    }),
  );
};

const samplesOf = (assetsFolder: string): ReadonlyMap<string, Sample & { readonly file: string }> => {
  const known = filesOf.get(assetsFolder) ?? readSamples(assetsFolder);
  filesOf.set(assetsFolder, known);
  return known;
};

/** The fictional accounts that come with the app. */
export const samplesIn = (assetsFolder: string): readonly Sample[] =>
  [...samplesOf(assetsFolder).values()].map(({ file: _, ...sample }) => sample);

const fileOf = (assetsFolder: string, sample: string): string => {
  const found = samplesOf(assetsFolder).get(sample);
  if (!found) throw new AtlasError('notFound', 'There is no such sample.');
  return found.file;
};

/**
 * Where the working copy of a sample lies. Throws notFound for a name that is not one of the samples: it may lead
 * anywhere.
 */
export const samplePath = ({ dataFolder, assetsFolder }: HostOptions, sample: string): string => {
  fileOf(assetsFolder, sample);
  return join(dataFolder, 'samples', `${sample}.atlas`);
};

/** Makes a fresh working copy of a sample beside where it belongs; `place` puts it there, over an older one. */
export const makeSample = async (
  options: HostOptions,
  author: Author,
  sample: string,
): Promise<{ readonly place: () => void; readonly discard: () => void }> => {
  const source = fileOf(options.assetsFolder, sample);
  const path = samplePath(options, sample);
  makePrivateFolder(join(options.dataFolder, 'samples'));
  const part = newPart(path);
  const { atlas } = await createAtlas(part, { sample });
  try {
    importDocument(atlas, author, readAccount(readFileSync(source)).document);
  } finally {
    atlas.close();
  }
  rmSync(`${part}-journal`, { force: true });
  return { place: () => placeOver(part, path), discard: () => discardPart(part) };
};

export const hasSample = (options: HostOptions, sample: string): boolean => existsSync(samplePath(options, sample));
