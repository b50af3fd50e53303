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

/** The fictional accounts that come with the app. */
export const samplesIn = (assetsFolder: string): readonly Sample[] =>
  readdirSync(join(assetsFolder, 'samples'))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const { sample, account, stakeholders } = sampleHead.parse(
        JSON.parse(readFileSync(join(assetsFolder, 'samples', name), 'utf8')),
      );
      return {
        sample: sample.id,
        title: sample.title,
        about: `${account.industry ? `${account.industry}, ` : ''}${stakeholders.length} people. Fictional.`,
      };
    });

const fileOf = (assetsFolder: string, sample: string): string => {
  const found = readdirSync(join(assetsFolder, 'samples')).find((name) => {
    if (!name.endsWith('.json')) return false;
    return sampleHead.parse(JSON.parse(readFileSync(join(assetsFolder, 'samples', name), 'utf8'))).sample.id === sample;
  });
  if (!found) throw new AtlasError('notFound', 'There is no such sample.');
  return join(assetsFolder, 'samples', found);
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
