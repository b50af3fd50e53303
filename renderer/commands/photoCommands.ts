/** Photos of people: pasted, dropped or chosen, drawn anew in the page and kept in the atlas. */
import { newAtlas } from './atlasCommands';
import { isAtlas, openDroppedAtlas } from './droppedAtlas';
import { find } from '../../shared/document/document';
import { holderOf } from '../../shared/document/occupancy';
import { displayName } from '../../shared/document/personName';
import { setPhoto } from '../../shared/document/photo';
import { IMAGE_SIDE, LONGEST_IMAGE } from '../../shared/model/image';
import { currentDocument, editDocument, useDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { session } from '../state/session';
import { mayHoldPeople, takePeopleFile } from './peopleTable';
import { readPicture, UNREADABLE } from './readPicture';
import { takeWallPhoto } from './wallCommands';

/** Wider or higher than this beside its other side it is a sign of a firm, of which nothing is cut off. */
const LONG = 1.6;

const isSeeThrough = (context: CanvasRenderingContext2D): boolean => {
  const { data } = context.getImageData(0, 0, IMAGE_SIDE, IMAGE_SIDE);
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return true;
  return false;
};

/** The smallest writing of a canvas that is not larger than may be kept. */
const written = (canvas: HTMLCanvasElement, seeThrough: boolean): string | null => {
  const ways: readonly (readonly [string, number])[] = seeThrough
    ? [
        ['image/png', 1],
        ['image/webp', 0.85],
        ['image/webp', 0.6],
      ]
    : [
        ['image/jpeg', 0.86],
        ['image/jpeg', 0.7],
        ['image/jpeg', 0.5],
      ];
  for (const [type, quality] of ways) {
    const image = canvas.toDataURL(type, quality);
    if (image.length <= LONGEST_IMAGE) return image;
  }
  return null;
};

/**
 * A picture as it is kept: a square of 256 pixels drawn from what was given, without anything else the file held. A
 * photo is cut to its middle, a sign of a firm stands in the square whole. The answer is the picture, or why there is
 * none.
 */
export const asPhoto = async (file: Blob): Promise<{ readonly image: string } | { readonly why: string }> => {
  const read = await readPicture(file);
  if ('why' in read) return read;
  const { bitmap } = read;
  const canvas = document.createElement('canvas');
  canvas.width = IMAGE_SIDE;
  canvas.height = IMAGE_SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const { width, height } = bitmap;
  if (context === null) return { why: UNREADABLE };
  context.imageSmoothingQuality = 'high';
  const isSign = Math.max(width, height) > LONG * Math.min(width, height);
  const scale = isSign ? IMAGE_SIDE / Math.max(width, height) : IMAGE_SIDE / Math.min(width, height);
  const [across, down] = [width * scale, height * scale];
  // Of an upright photo the upper part: faces are there.
  const top = isSign || height <= width ? (IMAGE_SIDE - down) / 2 : (IMAGE_SIDE - down) / 4;
  context.drawImage(bitmap, (IMAGE_SIDE - across) / 2, top, across, down);
  bitmap.close();
  const image = written(canvas, isSeeThrough(context));
  return image === null ? { why: UNREADABLE } : { image };
};

/** Sets the photo of a person from a file, and says what became of it. */
export const takePhoto = async (personId: string, file: Blob): Promise<void> => {
  const { accountId } = useDocument.getState();
  const result = await asPhoto(file);
  // The picture was read meanwhile: it belongs to the account it was given in.
  if (useDocument.getState().accountId !== accountId) return;
  const person = find(currentDocument(), 'person', personId);
  if (!person) return;
  if ('why' in result) {
    say(result.why, 'refusal');
    return;
  }
  if (editDocument(`Photo of ${displayName(person)}`, (draft) => setPhoto(draft, personId, result.image)))
    say(`Photo of ${displayName(person)} kept. Nothing but the picture itself was taken from the file.`);
};

export const removePhoto = (personId: string): void => {
  const person = find(currentDocument(), 'person', personId);
  if (person) editDocument(`Remove the photo of ${displayName(person)}`, (draft) => setPhoto(draft, personId, null));
};

const imageIn = (data: DataTransfer | null): File | null =>
  [...(data?.files ?? [])].find((file) => file.type.startsWith('image/')) ?? null;

/**
 * Takes a picture from the clipboard for the one person chosen, or with nobody chosen under the map; false where there
 * is none.
 */
export const pastePhoto = (data: DataTransfer): boolean => {
  const file = imageIn(data);
  // A spreadsheet puts a picture of its cells beside their text: the text is meant.
  if (file === null || data.getData('text/plain').trim() !== '') return false;
  const people = session().selection.flatMap((seatId) => holderOf(currentDocument(), seatId) ?? []);
  const [personId, ...more] = people;
  if (personId === undefined && session().place === 'map' && session().view === 'map') {
    void takeWallPhoto(file);
    return true;
  }
  if (personId === undefined || more.length > 0) {
    say('There is a picture on the clipboard. Choose one person to whom it belongs and paste it again.');
    return true;
  }
  void takePhoto(personId, file);
  return true;
};

/** The person on whose card, row or panel something is dropped. */
const personUnder = (target: EventTarget | null): string | null => {
  if (!(target instanceof Element)) return null;
  const own = target.closest<HTMLElement>('[data-photo-of]')?.dataset['photoOf'];
  if (own !== undefined) return own;
  const seatId = target.closest('[id^="card-"], [id^="row-"], [id^="stand-"]')?.id.replace(/^(card|row|stand)-/, '');
  return seatId === undefined ? null : holderOf(currentDocument(), seatId);
};

const isOnGround = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.map-frame') !== null;

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

const onDragOver = (event: DragEvent): void => {
  if (!hasFiles(event) || !event.dataTransfer) return;
  // Anywhere else the browser would leave the page for the file.
  event.preventDefault();
  // What a file is called is known only once it is let go: a picture belongs on a person or the map, a list anywhere.
  const isPicture = [...event.dataTransfer.items].every(({ type }) => type.startsWith('image/'));
  const hasPlace = personUnder(event.target) !== null || isOnGround(event.target);
  event.dataTransfer.dropEffect = isPicture && !hasPlace ? 'none' : 'copy';
};
const onDrop = (event: DragEvent): void => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  const personId = personUnder(event.target);
  const file = event.dataTransfer?.files[0];
  if (!file || session().dialog !== null) return;
  if (isAtlas(file)) {
    void openDroppedAtlas(file);
    return;
  }
  if (mayHoldPeople(file)) void takePeopleFile(file, newAtlas);
  else if (personId !== null) void takePhoto(personId, file);
  else if (isOnGround(event.target)) void takeWallPhoto(file);
};

/**
 * Listens for pictures that are dropped on a person, or beside them on the map, and for atlases and files of people
 * dropped anywhere. Returns the way to stop.
 */
export const followDrops = (): (() => void) => {
  document.addEventListener('dragover', onDragOver);
  document.addEventListener('drop', onDrop);
  return () => {
    document.removeEventListener('dragover', onDragOver);
    document.removeEventListener('drop', onDrop);
  };
};
