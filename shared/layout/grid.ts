/**
 * Where people stand on the grid of influence and attitude, and how those of one cell fan out. Pixels in, pixels out.
 */
import { ATTITUDE, INFLUENCE } from '../model/scales';
import type { Box } from './bounds';

/** The two values the grid is made of. */
export type GridRatings = { readonly influence: number | null; readonly attitude: number | null };
export type OnGrid = GridRatings & { readonly id: string };

/** A place people stand in: one of the 25 cells, or one of the groups of the strip for what is not known. */
export type Spot =
  | { readonly kind: 'cell'; readonly influence: number; readonly attitude: number }
  | { readonly kind: 'strip'; readonly group: StripGroup };
const STRIP_GROUPS = ['noAttitude', 'noInfluence', 'neither'] as const;
export type StripGroup = (typeof STRIP_GROUPS)[number];

export type SpotBox = { readonly key: string; readonly spot: Spot; readonly box: Box };

/** The three sizes a person is drawn in: two lines, one line, and the name alone. */
export type Form = 'card' | 'row' | 'chip';
export type PlacedOnGrid = { readonly id: string; readonly key: string; readonly form: Form; readonly box: Box };
/** Those of a spot for whom there is no room; they open as a list. */
export type HiddenHere = {
  readonly key: string;
  readonly spot: Spot;
  readonly ids: readonly string[];
  readonly box: Box;
};

export type GridShape = {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly SpotBox[];
  readonly strip: readonly SpotBox[];
};
export type Arrangement = GridShape & {
  readonly placed: readonly PlacedOnGrid[];
  readonly more: readonly HiddenHere[];
};

export const keyOf = (spot: Spot): string => (spot.kind === 'cell' ? `${spot.influence}/${spot.attitude}` : spot.group);

export const spotOf = ({ influence, attitude }: GridRatings): Spot => {
  if (influence !== null && attitude !== null) return { kind: 'cell', influence, attitude };
  return { kind: 'strip', group: influence !== null ? 'noAttitude' : attitude !== null ? 'noInfluence' : 'neither' };
};

/** Between the grid and the strip. */
const APART = 20;
const STRIP = { share: 0.165, least: 88, most: 190 } as const;
const STRIP_GAP = 10;
/** Room for the words over each group of the strip; where it is not wide they may take three lines. */
const HEAD = 46;
const HIGH_HEAD = 60;
const WIDE_STRIP = 165;
export const isNarrowStrip = (box: Box): boolean => box.width < 132;
/** Around the people of a spot, less in a narrow one. */
const PAD = 6;
const NARROW_PAD = 3;
const NARROW = 90;
const GAP = 4;
/** A group of the strip keeps room for a row, so that something can be dropped there. */
const LEAST_GROUP = HEAD + 40;

const FORMS: readonly {
  readonly form: Form;
  readonly height: number;
  readonly least: number;
  readonly most: number;
}[] = [
  { form: 'card', height: 50, least: 112, most: 200 },
  { form: 'row', height: 24, least: 104, most: 200 },
  { form: 'chip', height: 20, least: 56, most: 120 },
];

/** The boxes of all spots in a field. The strip's groups share its height by how many stand in them. */
export const gridShape = (width: number, height: number, people: readonly GridRatings[]): GridShape => {
  const strip = Math.min(STRIP.most, Math.max(STRIP.least, width * STRIP.share));
  const across = Math.max(0, width - strip - APART) / ATTITUDE.length;
  const down = height / INFLUENCE.length;
  const cells = INFLUENCE.toReversed().flatMap((influence, row) =>
    ATTITUDE.map((attitude, column): SpotBox => {
      const spot: Spot = { kind: 'cell', influence, attitude };
      return { key: keyOf(spot), spot, box: { x: column * across, y: row * down, width: across, height: down } };
    }),
  );
  const counts = STRIP_GROUPS.map((group) => people.filter((one) => keyOf(spotOf(one)) === group).length);
  const all = counts.reduce((total, count) => total + count, 0);
  const free = Math.max(0, height - STRIP_GAP * (counts.length - 1) - LEAST_GROUP * counts.length);
  let y = 0;
  const groups = STRIP_GROUPS.map((group, at): SpotBox => {
    const share = all === 0 ? 1 / counts.length : (counts[at] ?? 0) / all;
    const tall = Math.min(LEAST_GROUP, (height - STRIP_GAP * (counts.length - 1)) / counts.length) + free * share;
    const box = { x: width - strip, y, width: strip, height: Math.max(0, tall) };
    y += tall + STRIP_GAP;
    return { key: group, spot: { kind: 'strip', group }, box };
  });
  return { width, height, cells, strip: groups };
};

type Fan = { readonly form: Form; readonly slots: readonly Box[] };

const slotsOf = (
  room: Box,
  columns: number,
  rows: number,
  count: number,
  width: number,
  height: number,
  centred: boolean,
): readonly Box[] => {
  const wide = columns * width + (columns - 1) * GAP;
  const tall = rows * height + (rows - 1) * GAP;
  const left = room.x + (room.width - wide) / 2;
  const top = room.y + (centred ? Math.max(0, (room.height - tall) / 2) : 0);
  return Array.from({ length: count }, (_, at) => ({
    x: left + (at % columns) * (width + GAP),
    y: top + Math.floor(at / columns) * (height + GAP),
    width,
    height,
  }));
};

/**
 * Slots for `count` people in a box: the largest form in which all of them fit, in as few columns as do. Where not even
 * chips fit there are as many slots as the box holds; the last one is for the rest.
 */
export const fanOut = (room: Box, count: number, centred = true): Fan => {
  if (count === 0) return { form: 'card', slots: [] };
  for (const { form, height, least, most } of FORMS) {
    const rows = Math.floor((room.height + GAP) / (height + GAP));
    const columns = Math.floor((room.width + GAP) / (least + GAP));
    if (rows * columns < count) continue;
    const used = Math.ceil(count / rows);
    const width = Math.min(most, (room.width - (used - 1) * GAP) / used);
    return { form, slots: slotsOf(room, used, Math.ceil(count / used), count, width, height, centred) };
  }
  const chip = FORMS[2]!;
  const rows = Math.max(1, Math.floor((room.height + GAP) / (chip.height + GAP)));
  const columns = Math.max(1, Math.floor((room.width + GAP) / (chip.least + GAP)));
  const width = Math.min(chip.most, Math.max(1, (room.width - (columns - 1) * GAP) / columns));
  return {
    form: 'chip',
    slots: slotsOf(
      room,
      columns,
      rows,
      Math.min(count, rows * columns),
      width,
      Math.min(chip.height, Math.max(1, room.height)),
      centred,
    ),
  };
};

const inner = ({ spot, box }: SpotBox): Box => {
  const head = spot.kind === 'cell' ? PAD : box.width < WIDE_STRIP ? HIGH_HEAD : HEAD;
  const side = box.width < NARROW ? NARROW_PAD : PAD;
  return {
    x: box.x + side,
    y: box.y + head,
    width: Math.max(1, box.width - 2 * side),
    height: Math.max(1, box.height - head - PAD),
  };
};

/** Everybody in their place, in the order given. Each person is in exactly one of `placed` and `more`. */
export const arrange = (people: readonly OnGrid[], width: number, height: number): Arrangement => {
  const shape = gridShape(width, height, people);
  const standing = new Map<string, string[]>();
  for (const one of people) {
    const key = keyOf(spotOf(one));
    const here = standing.get(key);
    if (here) here.push(one.id);
    else standing.set(key, [one.id]);
  }
  const placed: PlacedOnGrid[] = [];
  const more: HiddenHere[] = [];
  for (const spotBox of [...shape.cells, ...shape.strip]) {
    const { key, spot } = spotBox;
    const ids = standing.get(key) ?? [];
    const { form, slots } = fanOut(inner(spotBox), ids.length, spot.kind === 'cell');
    const shown = slots.length === ids.length ? ids.length : slots.length - 1;
    slots.forEach((box, at) => {
      if (at < shown) placed.push({ id: ids[at]!, key, form, box });
      else more.push({ key, spot, ids: ids.slice(shown), box });
    });
  }
  return { ...shape, placed, more };
};

const within = ({ x, y, width, height }: Box, at: { readonly x: number; readonly y: number }): boolean =>
  at.x >= x && at.x < x + width && at.y >= y && at.y < y + height;

/** The spot under a point of the field, or null between them and outside. */
export const spotAt = (shape: GridShape, at: { readonly x: number; readonly y: number }): SpotBox | null =>
  [...shape.cells, ...shape.strip].find(({ box }) => within(box, at)) ?? null;
