import { Buffer } from 'node:buffer';
import type { Atlas } from '../../db/atlas';
import type { Input, Output } from '../../shared/api/contract';
import { printedMap, WHOLE_MAP, type MapAsked } from '../../shared/analysis/printedMaps';
import { AtlasError } from '../../shared/api/errors';
import type { Document } from '../../shared/document/document';
import { accountMap } from '../../shared/document/maps';
import { wallPhotoOf } from '../../shared/document/wallPhoto';
import { LARGEST_WALL_PHOTO, WALL_SIDE } from '../../shared/model/image';
import { imageHead } from '../../shared/model/imageHead';
import { atlasOf, type Caller } from './windows';

const ADDRESS = /^data:image\/(?:jpeg|png|webp);base64,([A-Za-z0-9+/]+={0,2})$/;

/** A picture as it may be kept: one of those kinds by its own bytes, and no larger than the page makes them. */
const isKept = (bytes: Uint8Array): boolean => {
  const size = imageHead(bytes)?.size ?? null;
  return bytes.length <= LARGEST_WALL_PHOTO && size !== null && Math.max(size.width, size.height) <= WALL_SIDE;
};

/** Throws invalidInput for anything but a picture within limits, noAccount, readOnly, diskFull. */
export const keepWallPhoto = (
  caller: Caller,
  { accountId, image }: Input<'wallPhoto.keep'>,
): Output<'wallPhoto.keep'> => {
  const atlas = atlasOf(caller);
  const bytes = Buffer.from(ADDRESS.exec(image)?.[1] ?? '', 'base64');
  if (!isKept(bytes))
    throw new AtlasError('invalidInput', 'This is no picture that is kept here. Nothing was changed.');
  if (!atlas.hasAccount(accountId)) throw new AtlasError('noAccount', 'This account is not in the atlas any more.');
  const kind = imageHead(bytes)?.kind ?? 'jpeg';
  return {
    attachmentId: atlas.addAttachment(accountId, {
      name: `Photo of the wall.${kind === 'jpeg' ? 'jpg' : kind}`,
      mediaType: `image/${kind}`,
      bytes,
    }),
  };
};

/** A kept picture as an address that holds it. Throws notFound where the file is not there, or is no picture. */
export const pictureIn = (atlas: Pick<Atlas, 'attachment'>, attachmentId: string): string => {
  const { bytes } = atlas.attachment(attachmentId);
  const head = imageHead(bytes);
  if (head === null) throw new AtlasError('notFound', 'This file of the atlas is no picture.');
  return `data:image/${head.kind};base64,${Buffer.from(bytes).toString('base64')}`;
};

export const readWallPhoto = (caller: Caller, { attachmentId }: Input<'wallPhoto.read'>): Output<'wallPhoto.read'> => ({
  image: pictureIn(atlasOf(caller), attachmentId),
});

/**
 * The photo behind the map that is printed, as whoever the document was made for may see it; null where there is none, or
 * its file is not here.
 */
export const printedWallPhoto = (
  atlas: Pick<Atlas, 'attachment'>,
  seen: Document,
  asked: MapAsked = WHOLE_MAP,
): string | null => {
  const printed = printedMap(seen, asked);
  const map = printed === null ? accountMap(seen) : printed.map;
  const photo = wallPhotoOf(seen, map?.id);
  if (photo === undefined || photo.attachmentId === null) return null;
  try {
    return pictureIn(atlas, photo.attachmentId);
  } catch (error) {
    if (error instanceof AtlasError && error.code === 'notFound') return null;
    throw error;
  }
};
