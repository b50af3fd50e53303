/**
 * Where the cards of a map stood when it was left, as one text to keep. A layout goes on from the one before, so the
 * document alone does not say where cards stand: without this a map that grew step by step would look otherwise when it
 * is next opened. Holds ids and lengths in map units, and nothing anybody wrote.
 */
import { z } from 'zod';
import type { MapRecord } from '../model';
import type { Chart, MapLayout } from './chart';
import type { Network } from './network';
import type { Shape } from './shape';

/** What a layout goes on from. */
export type LaidBefore = Pick<Chart, 'positions' | 'shape' | 'network'>;

export type KeptLayout = LaidBefore & {
  /** Tells the shape the map had by command from every other one. */
  readonly shapeMark: string;
};

/** Which map, and how it is laid out; every map of the whole account is the same. */
export const layoutPlace = (map: MapRecord | undefined, layout: MapLayout): string =>
  `${map?.opportunityId == null && map?.businessUnitId == null ? '' : map.id} ${layout}`;

/** The longest text that is kept: 20,000 cards. */
export const LONGEST_KEPT_LAYOUT = 4_000_000;

const place = z.number().min(-1e9).max(1e9);
const corner = z.tuple([place, place]);
const seatId = z.string().max(80);
const written = z.strictObject({
  shapeMark: z.string().max(40),
  corners: z.record(seatId, corner),
  columns: z.record(seatId, z.array(z.array(seatId))).optional(),
  network: z
    .strictObject({
      ties: z.array(
        z.strictObject({
          from: seatId,
          to: seatId,
          weight: z.number(),
          kind: z.enum(['influences', 'mentor', 'ally', 'conflict', 'dotted']),
        }),
      ),
      linked: z.array(seatId),
      rows: z.strictObject({ x: place, y: place, columns: z.number().int().min(1) }).nullable(),
    })
    .optional(),
});
type Written = z.output<typeof written>;

/** Two shapes with the same mark are taken for the same; a map that was never shaped has none. */
export const shapeMarkOf = (shape: MapRecord['shape']): string => {
  if (shape === null) return '';
  const text = JSON.stringify(shape);
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return `${text.length} ${sum}`;
};

const writtenNetwork = ({ ties, linked, rows }: Network): Written['network'] => ({
  ties: [...ties],
  linked: [...linked],
  rows,
});

/** The text to keep of a chart, laid out while its map had `shape`. */
export const keptText = (chart: LaidBefore, shape: MapRecord['shape']): string =>
  JSON.stringify({
    shapeMark: shapeMarkOf(shape),
    corners: Object.fromEntries([...chart.positions].map(([id, { x, y }]) => [id, [x, y]])),
    ...(chart.shape === undefined ? {} : { columns: Object.fromEntries(chart.shape) }),
    ...(chart.network === undefined ? {} : { network: writtenNetwork(chart.network) }),
  });

const parsed = (text: string): Written | null => {
  try {
    return written.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** What was kept; null where the text is none of ours, and the map is laid out afresh. */
export const readKept = (text: string): KeptLayout | null => {
  const found = parsed(text);
  if (found === null) return null;
  const positions = new Map(Object.entries(found.corners).map(([id, [x, y]]) => [id, { x, y }]));
  const shape: Shape | null = found.columns === undefined ? null : new Map(Object.entries(found.columns));
  const { network } = found;
  return {
    shapeMark: found.shapeMark,
    positions,
    ...(shape === null ? {} : { shape }),
    ...(network === undefined ? {} : { network: { ...network, positions, linked: new Set(network.linked) } }),
  };
};

/** The text with nobody but those of `seats`, and without lines between people. */
export const keptFor = (text: string, seats: { readonly has: (seatId: string) => boolean }): string | null => {
  const found = parsed(text);
  if (found === null) return null;
  const columns = Object.entries(found.columns ?? {}).flatMap(([boss, each]) =>
    seats.has(boss) ? [[boss, each.map((column) => column.filter((id) => seats.has(id)))] as const] : [],
  );
  return JSON.stringify({
    shapeMark: found.shapeMark,
    corners: Object.fromEntries(Object.entries(found.corners).filter(([id]) => seats.has(id))),
    ...(found.columns === undefined ? {} : { columns: Object.fromEntries(columns) }),
  });
};
