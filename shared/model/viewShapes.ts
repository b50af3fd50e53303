/** What a view of an account is made of, wherever it is kept or sent. */
import { z } from 'zod';
import { FARTHEST } from './fields';
import { ATTITUDE, BUYING_ROLES, PERSON_STATUS } from './scales';

const coordinate = z.number().min(-FARTHEST).max(FARTHEST);
/** A part of a map, in map units. */
export const viewBox = z.strictObject({
  x: coordinate,
  y: coordinate,
  width: z.number().min(1).max(FARTHEST),
  height: z.number().min(1).max(FARTHEST),
});

/** What a filter of people asks for. */
export const peopleFilter = z.strictObject({
  text: z.string().max(200),
  owner: z.string().max(80).nullable(),
  unit: z.string().max(80).nullable(),
  department: z.string().max(200).nullable(),
  role: z.enum(BUYING_ROLES).nullable(),
  influenceFrom: z.number().nullable(),
  // A view that was saved before one could ask for it does without.
  attitude: z.union([z.literal(ATTITUDE), z.literal('unrated')]).nullish(),
  relationshipTo: z.number().nullable(),
  status: z.enum(PERSON_STATUS).nullable(),
  stakeholderClass: z.string().max(80).nullable(),
  assumed: z.boolean(),
});

/** Which lines a map draws, by their names in the page; null where nobody said. */
export const lineSwitches = z.record(z.string().max(40), z.boolean().nullable()).readonly();

/** How a view is laid out, and what is drawn between and around its cards. Names are the page’s. */
export const savedLooks = z.strictObject({
  layout: z.string().max(40),
  frames: z.string().max(40).nullable(),
  groupsOver: z.boolean(),
  lines: lineSwitches,
});
export type SavedLooks = z.output<typeof savedLooks>;
export const USUAL_LOOKS: SavedLooks = { layout: 'down', frames: 'department', groupsOver: false, lines: {} };

/** What colours the cards of a view, and who stays in full colour. */
export const savedColours = z.strictObject({
  lens: z.string().max(40),
  marks: z.array(z.string().max(200)).max(200).readonly(),
  filter: peopleFilter.nullable(),
});
export type SavedColours = z.output<typeof savedColours>;
export const USUAL_COLOURS: SavedColours = { lens: 'attitude', marks: [], filter: null };
