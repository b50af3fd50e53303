/**
 * How much room a branch needs: for every number of card columns it may take the least height, worked out upward from
 * the rooms of its reports. Pure; all lengths in map units.
 */

/** Between two cards side by side; the spine of the right one runs in its middle. */
export const COLUMN_GAP = 28;
/** Between a head and the first row of several columns below it. */
export const LEVEL_GAP = 44;
/** Between two cards of one column. */
export const STACK_GAP = 18;
/** A spine runs this far left of the cards it leads to. */
export const SPINE = 14;
/** Reports stacked below their head stand this much further right than the head. */
export const INDENT = 22;

/** One way to lay out a branch. */
export type Room = {
  readonly width: number;
  readonly height: number;
  /** Free but for a spine: so much of the left edge. */
  readonly lead: number;
  /** For each column how many reports stand in it or left of it; empty for a card alone. */
  readonly ends: readonly number[];
  /** For each column how many card columns its reports may take. */
  readonly classes: readonly number[];
  /** One column below the head, its spine out of the head's foot. */
  readonly isStacked: boolean;
};
/**
 * The rooms of a branch: entry k is the lowest that takes k + 1 card columns. A branch of more columns than there are
 * entries takes the last.
 */
export type Front = readonly Room[];

export const roomFor = (front: Front, columns: number): Room => front[Math.min(columns, front.length) - 1] as Room;

/** What may share a column: anybody, only those without reports, nobody. */
type Sharing = 'all' | 'leaves' | 'nobody';

export type Team = {
  readonly fronts: readonly Front[];
  /** For each limit of height, from the smallest, one arrangement is looked for. */
  readonly limits: readonly number[];
  readonly sharing: Sharing;
  /** Where columns end, when that is remembered. */
  readonly ends: readonly number[] | null;
  /** Room left of a column of several for their spine; none where nobody leads them. */
  readonly spine: number;
};

/** Columns beside each other. */
type Columns = Pick<Room, 'width' | 'height' | 'lead' | 'ends' | 'classes'>;

const isLeaf = (front: Front): boolean => front.length === 1 && front[0]?.ends.length === 0;

/**
 * Reports in their order in columns: for each limit of height those of the least width, without doubles. The last
 * columns are the shorter ones.
 */
export const columnsOf = ({ fronts, limits, sharing, ends, spine }: Team): readonly Columns[] => {
  const count = fronts.length;
  const tried = limits.length;
  const most = limits[tried - 1] ?? 0;
  const width = new Float64Array(tried * (count + 1)).fill(Infinity);
  const from = new Int32Array(tried * (count + 1));
  const taken = new Int32Array(tried * (count + 1));
  for (let limit = 0; limit < tried; limit++) width[limit * (count + 1)] = 0;
  const widest = fronts.reduce((all, front) => Math.max(all, front.length), 1);
  const heights = new Float64Array(widest + 1);
  const widths = new Float64Array(widest + 1);
  const startOf = ends && columnStarts(ends);
  for (let to = 1; to <= count; to++) {
    const start = startOf ? (startOf.get(to) ?? -1) : 0;
    if (start < 0) continue;
    let reach = 1;
    heights.fill(0);
    widths.fill(0);
    for (let first = to - 1; first >= start; first--) {
      const front = fronts[first] as Front;
      if (first < to - 1 && !startOf && !mayShare(sharing, front, fronts[to - 1] as Front)) break;
      reach = stackOnto(heights, widths, front, reach, first < to - 1 ? STACK_GAP : 0);
      if ((heights[reach] ?? 0) > most && first < to - 1 && !startOf) break;
      if (startOf && first > start) continue;
      const isShared = to - first > 1;
      let columns = reach;
      for (let limit = 0; limit < tried; limit++) {
        const allowed = limits[limit] ?? 0;
        if ((heights[reach] ?? 0) > allowed) continue;
        while (columns > 1 && (heights[columns - 1] ?? 0) <= allowed) columns--;
        const lead = isShared ? spine : roomFor(front, columns).lead;
        const own = (widths[columns] ?? 0) + (isShared ? spine : 0);
        const beside = width[limit * (count + 1) + first] ?? Infinity;
        const total = beside + own + (first > 0 ? COLUMN_GAP - lead : 0);
        const at = limit * (count + 1) + to;
        if (total < (width[at] ?? Infinity) - 0.5) {
          width[at] = total;
          from[at] = first;
          taken[at] = columns;
        }
      }
    }
  }
  const found: Columns[] = [];
  for (let limit = 0; limit < tried; limit++) {
    const total = width[limit * (count + 1) + count] ?? Infinity;
    if (total === Infinity || total >= (found[found.length - 1]?.width ?? Infinity)) continue;
    found.push(readBack(fronts, total, from, taken, limit * (count + 1), spine));
  }
  return found;
};

const mayShare = (sharing: Sharing, one: Front, other: Front): boolean =>
  sharing === 'all' || (sharing === 'leaves' && isLeaf(one) && isLeaf(other));

const columnStarts = (ends: readonly number[]): ReadonlyMap<number, number> =>
  new Map(ends.map((end, at) => [end, at === 0 ? 0 : (ends[at - 1] ?? 0)]));

/** Adds one report to a column; answers how many card columns still make a difference. */
const stackOnto = (heights: Float64Array, widths: Float64Array, front: Front, reach: number, gap: number): number => {
  const wider = Math.max(reach, front.length);
  for (let columns = reach + 1; columns <= wider; columns++) {
    heights[columns] = heights[reach] ?? 0;
    widths[columns] = widths[reach] ?? 0;
  }
  for (let columns = 1; columns <= wider; columns++) {
    const room = roomFor(front, columns);
    heights[columns] = (heights[columns] ?? 0) + gap + room.height;
    widths[columns] = Math.max(widths[columns] ?? 0, room.width);
  }
  return wider;
};

const readBack = (
  fronts: readonly Front[],
  width: number,
  from: Int32Array,
  taken: Int32Array,
  base: number,
  spine: number,
): Columns => {
  const ends: number[] = [];
  const classes: number[] = [];
  let height = 0;
  let lead = 0;
  for (let to = fronts.length; to > 0;) {
    const first = from[base + to] ?? 0;
    const columns = taken[base + to] ?? 1;
    let own = -STACK_GAP;
    for (let at = first; at < to; at++) own += STACK_GAP + roomFor(fronts[at] as Front, columns).height;
    lead = to - first > 1 ? spine : roomFor(fronts[first] as Front, columns).lead;
    height = Math.max(height, own);
    ends.push(to);
    classes.push(columns);
    to = first;
  }
  return { width, height, lead, ends: ends.reverse(), classes: classes.reverse() };
};

/** How fine a front is looked for. */
export type Fineness = {
  /** Width of a card with the gap beside it. */
  readonly unit: number;
  /** Most card columns of a branch. */
  readonly most: number;
  /** Most limits of height that are tried for a team. */
  readonly limits: number;
  /** No branch is made lower than it must be only to be much higher than the whole chart. */
  readonly tallest: number;
};

/** The height of a team below one another. */
const inOneColumn = (fronts: readonly Front[]): number =>
  fronts.reduce((sum, front) => sum + STACK_GAP + roomFor(front, 1).height, -STACK_GAP);

/** Limits of height for a team, from the least it needs to everybody in one column, in equal steps of their ratio. */
export const limitsOf = (fronts: readonly Front[], many: number, tallest: number): readonly number[] => {
  const least = fronts.reduce((most, front) => Math.max(most, roomFor(front, front.length).height), 0);
  const highest = Math.max(least, Math.min(inOneColumn(fronts), tallest));
  const steps = Math.min(many, Math.max(2, fronts.length * 12));
  if (highest - least < 1) return [highest];
  const ratio = (highest / least) ** (1 / (steps - 1));
  return Array.from({ length: steps }, (_, step) => (step === steps - 1 ? highest : least * ratio ** step));
};

/** The head of a branch with its assistants: one box. */
export type Head = { readonly width: number; readonly height: number };

/** Rooms that were looked for, and up to which limits they would have been the same. */
type Found = Fineness & {
  readonly front: Front;
  /** Card columns and height nothing was looked for beyond. */
  readonly columns: number;
  readonly height: number;
};

/**
 * What was found before. In a chart that grows by one card nearly every branch has the rooms it had, and they take the
 * longest part of laying it out. When there is much, what was not asked for lately goes.
 */
let lately = new Map<string, Found>();
let earlier: ReadonlyMap<string, Found> = new Map();
const MOST_FOUND = 3000;
const keepFound = (key: string, one: Found): void => {
  if (lately.size >= MOST_FOUND) {
    earlier = lately;
    lately = new Map();
  }
  lately.set(key, one);
};
const numbers = new WeakMap<Front, number>();
let lastNumber = 0;
const numberOf = (front: Front): number => {
  const known = numbers.get(front);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(front, lastNumber);
  return lastNumber;
};

const holdsFor = (known: Found, { most, tallest }: Fineness): boolean => {
  if (known.most === most && known.tallest === tallest) return true;
  const isFree = known.columns <= known.most && known.height <= known.tallest;
  return isFree && known.columns <= most && known.height <= tallest;
};

/** The rooms of a head with its reports. `ends`: the columns that are remembered. */
export const frontOf = (
  head: Head,
  fronts: readonly Front[],
  ends: readonly number[] | null,
  fineness: Fineness,
): Front => {
  const { unit, limits } = fineness;
  const columnsKept = ends === null ? 'free' : ends.join();
  const key = `${head.width} ${head.height} ${unit} ${limits}|${fronts.map(numberOf).join()}|${columnsKept}`;
  const known = lately.get(key) ?? earlier.get(key);
  if (known && holdsFor(known, fineness)) {
    if (!lately.has(key)) keepFound(key, known);
    return known.front;
  }
  const rooms = roomsOf(head, fronts, ends, fineness);
  const { front, columns } = byColumns(rooms, fineness);
  const height = ends === null ? inOneColumn(fronts) : 0;
  keepFound(key, { ...fineness, front, columns, height });
  return front;
};

const roomsOf = (
  head: Head,
  fronts: readonly Front[],
  ends: readonly number[] | null,
  { limits, tallest }: Fineness,
): readonly Room[] => {
  if (fronts.length === 0)
    return [{ width: head.width, height: head.height, lead: 0, ends: [], classes: [], isStacked: false }];
  const [only] = fronts;
  if (only && fronts.length === 1) return roomsOverOne(head, only);
  const rooms: Room[] = [];
  if (ends === null || ends.length === 1) rooms.push(...stackedRooms(head, fronts));
  if (ends === null || ends.length > 1) {
    const tried = limitsOf(fronts, limits, ends ? Infinity : tallest);
    for (const columns of columnsOf({ fronts, limits: tried, sharing: 'all', ends, spine: SPINE }))
      if (columns.ends.length > 1) rooms.push(underHead(head, columns));
  }
  return rooms;
};

/** One report hangs at its head's left, or in the middle where it stands above several columns itself. */
const roomsOverOne = (head: Head, only: Front): readonly Room[] =>
  only.map((room, at) =>
    room.isStacked || room.ends.length === 0
      ? stackedRoom(head, [only], at + 1)
      : underHead(head, { ...room, ends: [1], classes: [at + 1] }),
  );

export const underHead = (head: Head, columns: Columns): Room => ({
  ...columns,
  width: Math.max(head.width, columns.width),
  height: head.height + LEVEL_GAP + columns.height,
  lead: columns.width >= head.width + 2 * columns.lead ? columns.lead : 0,
  isStacked: false,
});

const stackedRooms = (head: Head, fronts: readonly Front[]): readonly Room[] => {
  const widest = fronts.reduce((all, front) => Math.max(all, front.length), 1);
  return Array.from({ length: widest }, (_, at) => stackedRoom(head, fronts, at + 1));
};

const stackedRoom = (head: Head, fronts: readonly Front[], columns: number): Room => {
  let width = 0;
  let height = head.height;
  for (const front of fronts) {
    const room = roomFor(front, columns);
    width = Math.max(width, room.width);
    height += STACK_GAP + room.height;
  }
  return {
    width: Math.max(head.width, INDENT + width),
    height,
    lead: 0,
    ends: [fronts.length],
    classes: [columns],
    isStacked: true,
  };
};

/**
 * The lowest room for each number of card columns, while more columns still make it lower. `columns`: how many the
 * widest would take.
 */
const byColumns = (
  rooms: readonly Room[],
  { unit, most }: Fineness,
): { readonly front: Front; readonly columns: number } => {
  const best: Room[] = [];
  for (const room of rooms) {
    const at = Math.max(1, Math.ceil((room.width + COLUMN_GAP) / unit - 0.25)) - 1;
    const known = best[at];
    if (!known || room.height < known.height - 0.5 || (room.height < known.height + 0.5 && room.width < known.width))
      best[at] = room;
  }
  const front: Room[] = [];
  let lowest: Room | undefined = best.find((room) => room !== undefined);
  for (let at = 0; at < best.length && (front.length === 0 || at < most); at++) {
    const room = best[at];
    if (room && lowest && room.height < lowest.height - 0.5) lowest = room;
    if (lowest) front.push(lowest);
  }
  while (front.length > 1 && front[front.length - 1] === front[front.length - 2]) front.pop();
  return { front, columns: best.length };
};
