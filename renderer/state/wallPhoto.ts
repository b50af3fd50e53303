/** The photo of the wall under the map on screen, and its picture. */
import { useEffect, useState } from 'react';
import { wallPhotoOf, type WallPhoto } from '../../shared/document/wallPhoto';
import { call } from '../host';
import { currentDocument, useDocument } from './documentStore';
import { shownMap, useShownMap } from './shownMap';

/** The photo under the map on screen, shown or not; undefined where there is none, or notes are hidden. */
export const wallPhotoHere = (): WallPhoto | undefined => wallPhotoOf(currentDocument(), shownMap()?.id);

export const useWallPhoto = (): WallPhoto | undefined => {
  const mapId = useShownMap()?.id;
  return useDocument((state) => wallPhotoOf(state.document, mapId));
};

/** How a window comes by a picture: of its own atlas, or as a projector of what it was sent. */
type ReadPicture = (attachmentId: string) => Promise<{ readonly image: string }>;
let readPicture: ReadPicture = (attachmentId) => call('wallPhoto.read', { attachmentId });
export const readPicturesBy = (read: ReadPicture): void => {
  readPicture = read;
};

/** The picture that was read last, as an address of this window: unpacked once, and given back for the next one. */
let last: { readonly attachmentId: string; readonly url: Promise<string> } | null = null;

const asBlob = (image: string): Blob => {
  const [head = '', base64 = ''] = image.split(',');
  const type = /^data:([a-z/]+)/.exec(head)?.[1] ?? '';
  return new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], { type });
};

const pictureUrl = (attachmentId: string): Promise<string> => {
  if (last?.attachmentId === attachmentId) return last.url;
  const before = last;
  const url = readPicture(attachmentId).then(({ image }) => URL.createObjectURL(asBlob(image)));
  last = { attachmentId, url };
  url.catch(() => {
    if (last?.url === url) last = null;
  });
  // What is on screen is drawn from it until the next one is there.
  void url
    .catch(() => undefined)
    .then(() => before?.url)
    .then((old) => {
      if (old !== undefined) URL.revokeObjectURL(old);
    })
    .catch(() => undefined);
  return url;
};

/** A picture once it is here; `isMissing`: the atlas does not hold it. */
export type WallPicture = { readonly url: string | null; readonly isMissing: boolean };
const NOTHING: WallPicture = { url: null, isMissing: false };
const MISSING: WallPicture = { url: null, isMissing: true };

/** Reads the picture of a photo; while the next one is read the one before stays. Undefined: none is wanted. */
export const useWallPicture = (attachmentId: string | null | undefined): WallPicture => {
  const [picture, setPicture] = useState(NOTHING);
  useEffect(() => {
    if (attachmentId == null) return undefined;
    let isWanted = true;
    pictureUrl(attachmentId).then(
      (url) => {
        if (isWanted) setPicture({ url, isMissing: false });
      },
      () => {
        if (isWanted) setPicture(MISSING);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [attachmentId]);
  if (attachmentId === undefined) return NOTHING;
  return attachmentId === null ? MISSING : picture;
};
