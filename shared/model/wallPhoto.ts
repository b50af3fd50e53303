/** A photo of what a room put on its wall, under a map. */
import { z } from 'zod';
import { beyond, FARTHEST, flag, json, labelled, number, optional, ref, text, whole } from './fields';
import { defineKind } from './kind';
import { WHOLE_PHOTO, type Corners } from '../layout/straighten';

const part = z.number().min(0).max(1);
const corner = z.strictObject({ x: part, y: part });
const corners: z.ZodType<Corners> = z.tuple([corner, corner, corner, corner]).readonly();

/** One of a map at most. x and y are its top left corner, in map units as its width and height. */
export const wallPhoto = defineKind(
  'wallPhoto',
  { noun: 'photo of the wall', nature: 'note' },
  {
    mapId: labelled('Map', beyond(ref('map'))),
    /** The file of the atlas that holds it straight, as it is drawn. */
    attachmentId: labelled('Picture', beyond(optional(text(80)))),
    /** The file that holds it as it was taken, to be straightened otherwise. */
    originalId: labelled('Picture as taken', beyond(optional(text(80)))),
    /** What of the picture as taken is drawn. */
    corners: beyond(json(corners, WHOLE_PHOTO)),
    x: beyond(number(FARTHEST)),
    y: beyond(number(FARTHEST)),
    width: beyond(number(FARTHEST)),
    height: beyond(number(FARTHEST)),
    /** Percent: 0 as it is, 100 not to be seen. */
    fade: beyond(whole(0, 100)),
    isOff: labelled('Switched off', beyond(flag())),
  },
);
