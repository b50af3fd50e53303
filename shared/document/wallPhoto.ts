/** The photo of the wall under a map: one at most. */
import type { RecordOf } from '../model';
import { list, type Document } from './document';
import type { Draft } from './draft';

export type WallPhoto = RecordOf<'wallPhoto'>;

/** The photo under a map; undefined where there is none. */
export const wallPhotoOf = (
  document: Pick<Document, 'wallPhoto'>,
  mapId: string | null | undefined,
): WallPhoto | undefined =>
  document.wallPhoto.size === 0 ? undefined : list(document, 'wallPhoto').find((photo) => photo.mapId === mapId);

/** Puts a photo under a map in place of the one that is there. */
export const setWallPhoto = (draft: Draft, mapId: string, given: Partial<Omit<WallPhoto, 'id' | 'mapId'>>): void => {
  const [known, ...twins] = list(draft.current(), 'wallPhoto').filter((photo) => photo.mapId === mapId);
  for (const twin of twins) draft.remove('wallPhoto', twin.id);
  if (known) draft.set('wallPhoto', known.id, given);
  else draft.add('wallPhoto', { mapId, ...given });
};

/** Takes the photo of a map away. */
export const removeWallPhoto = (draft: Draft, mapId: string): void => {
  for (const photo of list(draft.current(), 'wallPhoto'))
    if (photo.mapId === mapId) draft.remove('wallPhoto', photo.id);
};
