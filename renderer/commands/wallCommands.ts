/** A photo of the wall under the map: put there, straightened, faded, moved, sized, hidden, taken away. */
import type { Box } from '../../shared/layout/bounds';
import { WHOLE_PHOTO } from '../../shared/layout/straighten';
import { draftMap } from '../../shared/document/maps';
import { removeWallPhoto, setWallPhoto, type WallPhoto } from '../../shared/document/wallPhoto';
import { FARTHEST } from '../../shared/model/fields';
import { WALL_SIDE } from '../../shared/model/image';
import { call } from '../host';
import type { ToStraighten } from '../state/dialog';
import { currentDocument, editDocument, setFields, useDocument } from '../state/documentStore';
import { attempt, say } from '../state/messages';
import { pressesInARow } from '../state/pressesInARow';
import { openDialog, session, setSession } from '../state/session';
import { setView } from '../state/view';
import { wishView } from '../state/viewWish';
import { wallPhotoHere } from '../state/wallPhoto';
import { isRefusedWhileHiding } from './hidingCommands';
import { mapView } from './mapCommands';
import { readPicture } from './readPicture';
import { drawnWithin, isWhole, straightPicture, unpacked, writtenPicture } from './wallPicture';

/** Map units of the longer side of a new photo: eight cards across have the width of those on the map. */
const NEW_SIDE = 1_800;
/** So much of a new photo is faded, in percent: cards on it stand out. */
const NEW_FADE = 40;
/** Map units of the shorter side of the smallest photo. */
const LEAST_SIDE = 60;

/** Reads a photo that was chosen, dropped or pasted, and asks for its corners. */
export const takeWallPhoto = async (file: Blob): Promise<void> => {
  const { accountId } = useDocument.getState();
  if (accountId === null || isRefusedWhileHiding()) return;
  const read = await readPicture(file);
  if ('why' in read) {
    say(read.why, 'refusal');
    return;
  }
  const photo = drawnWithin(read.bitmap, WALL_SIDE);
  read.bitmap.close();
  if (useDocument.getState().accountId !== accountId || session().dialog !== null) return;
  openDialog({ name: 'straighten', with: { photo, corners: WHOLE_PHOTO, originalId: null } });
};

/** Lets somebody choose the file of a photo. */
export const chooseWallPhoto = (): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/jpeg,image/png,image/webp,image/heic';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void takeWallPhoto(file);
  });
  setView('map');
  input.click();
};

/** Asks for the corners again, of the photo as it was taken. */
export const straightenAgain = async (): Promise<void> => {
  const known = wallPhotoHere();
  const originalId = known?.originalId ?? known?.attachmentId ?? null;
  if (known === undefined || originalId === null) return;
  const photo = await attempt(async () => unpacked((await call('wallPhoto.read', { attachmentId: originalId })).image));
  if (photo && wallPhotoHere()?.id === known.id)
    openDialog({ name: 'straighten', with: { photo, corners: known.corners, originalId } });
};

const clamped = (value: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(value)));

/** Where a new photo lies: around the middle of what is on screen. */
const newBox = (aspect: number): Box => {
  const width = aspect >= 1 ? NEW_SIDE : NEW_SIDE * aspect;
  const height = width / aspect;
  const middle = mapView()?.middle() ?? { x: 0, y: 0 };
  return { x: clamped(middle.x - width / 2), y: clamped(middle.y - height / 2), width, height };
};

/** Room around a photo that is brought into view, in parts of it. */
const AROUND = 0.04;
export const showWholePhoto = ({ x, y, width, height }: Box): void =>
  wishView({
    x: x - width * AROUND,
    y: y - height * AROUND,
    width: width * (1 + 2 * AROUND),
    height: height * (1 + 2 * AROUND),
  });

/** Keeps a photo, straight, and puts it under the map on screen; true once it lies there. */
export const putWallPhoto = async ({ photo, corners, originalId }: ToStraighten): Promise<boolean> => {
  const { accountId } = useDocument.getState();
  const { mapId } = session();
  if (accountId === null) return false;
  const straight = straightPicture(photo, corners);
  const kept = await attempt(async () => {
    const keep = async (picture: HTMLCanvasElement): Promise<string> =>
      (await call('wallPhoto.keep', { accountId, image: writtenPicture(picture) })).attachmentId;
    const original = originalId ?? (await keep(photo));
    return { originalId: original, attachmentId: isWhole(corners) ? original : await keep(straight) };
  });
  if (!kept || useDocument.getState().accountId !== accountId || session().mapId !== mapId) return false;
  const known = wallPhotoHere();
  const aspect = straight.width / straight.height;
  const box = known ? { x: known.x, y: known.y, width: known.width, height: known.width / aspect } : newBox(aspect);
  const isDone = editDocument(
    originalId === null ? 'Put a photo of the wall under the map' : 'Straighten the photo of the wall',
    (draft) =>
      setWallPhoto(draft, draftMap(draft, mapId).id, {
        ...kept,
        ...box,
        corners,
        fade: known?.fade ?? NEW_FADE,
        isOff: false,
      }),
  );
  if (!isDone) return false;
  setSession({ wall: { mode: 'adjust' }, selection: [], naming: null });
  showWholePhoto(box);
  return true;
};

const groupOfAdjusting = pressesInARow(1_500);

const adjust = (label: string, about: string, photo: WallPhoto, fields: Partial<WallPhoto>): void => {
  setFields(label, 'wallPhoto', photo.id, fields, groupOfAdjusting(`${about} ${photo.id}`));
};

/** Fades the photo; percent. */
export const fadeWallPhoto = (photo: WallPhoto, fade: number): void =>
  adjust('Fade the photo of the wall', 'fade', photo, { fade: Math.max(0, Math.min(100, Math.round(fade))) });

export const moveWallPhoto = (photo: WallPhoto, x: number, y: number): void =>
  adjust('Move the photo of the wall', 'move', photo, { x: clamped(x), y: clamped(y) });

/** The box of a photo made wider or narrower by a factor, `at` (0–1 each way) staying where it is. */
export const sizedBox = (
  { x, y, width, height }: Box,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Box => {
  const least = LEAST_SIDE / Math.min(width, height);
  const most = FARTHEST / 4 / Math.max(width, height);
  const by = Math.max(least, Math.min(most, factor));
  return {
    x: clamped(x + at.x * width * (1 - by)),
    y: clamped(y + at.y * height * (1 - by)),
    width: width * by,
    height: height * by,
  };
};

export const sizeWallPhoto = (photo: WallPhoto, box: Box): void =>
  adjust('Size the photo of the wall', 'size', photo, { ...box });

export const toggleWallPhoto = (): void => {
  const photo = wallPhotoHere();
  if (photo === undefined) return;
  setFields(photo.isOff ? 'Show the photo of the wall' : 'Hide the photo of the wall', 'wallPhoto', photo.id, {
    isOff: !photo.isOff,
  });
  if (!photo.isOff) endWallMode();
};

/** Takes the photo away. Its file stays in the atlas, so that it comes back with undo. */
export const takeWallPhotoAway = (): void => {
  const photo = wallPhotoHere();
  if (photo === undefined) return;
  endWallMode();
  if (editDocument('Remove the photo of the wall', (draft) => removeWallPhoto(draft, photo.mapId)))
    say('The photo of the wall is taken away. Ctrl Z puts it back.');
};

/** Shows the photo, which is worked with next. */
export const showWallPhoto = (): WallPhoto | undefined => {
  const photo = wallPhotoHere();
  if (photo !== undefined && photo.isOff)
    setFields('Show the photo of the wall', 'wallPhoto', photo.id, { isOff: false });
  return photo;
};

/** Begins moving, sizing and fading the photo. */
export const adjustWallPhoto = (): void => {
  const photo = showWallPhoto();
  if (photo === undefined) return;
  setSession({ wall: { mode: 'adjust' }, selection: [], naming: null });
  showWholePhoto(photo);
};

export const endWallMode = (): void => {
  if (session().wall !== null) setSession({ wall: null });
};

/** Whether there is a photo under the map on screen. */
export const isWallPhotoHere = (): boolean => currentDocument().account.size > 0 && wallPhotoHere() !== undefined;
