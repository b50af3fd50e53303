/** The map as a view that was kept shows it: which chart, which part of it, in which colours. */
import { classPair } from '../../../shared/analysis/classBalance';
import { seatsAround } from '../../../shared/analysis/around';
import { seatsBelow } from '../../../shared/analysis/branch';
import { LENSES, lensMarks, type LensMark } from '../../../shared/analysis/lenses';
import { matchingSeats } from '../../../shared/analysis/peopleFilter';
import { shows, viewerOf } from '../../../shared/audience/viewer';
import { find, type Document } from '../../../shared/document/document';
import { FRAME_KINDS } from '../../../shared/document/frames';
import { inOpportunity, mapOrAccount, shownOn } from '../../../shared/document/maps';
import { shapingBy } from '../../../shared/document/mapShape';
import { holderOf } from '../../../shared/document/occupancy';
import type { SavedView } from '../../../shared/document/savedViews';
import { inScenario } from '../../../shared/document/scenarios';
import type { Box } from '../../../shared/layout/bounds';
import {
  cardBox,
  cardsOf,
  isTree,
  layChart,
  layNetwork,
  laySides,
  MAP_LAYOUTS,
  pinsOn,
  type Chart,
} from '../../../shared/layout/chart';
import { sidesBy } from '../../../shared/layout/sides';
import { tiesOf } from '../../../shared/layout/ties';
import type { Page } from '../../../shared/layout/shape';
import type { MapRecord } from '../../../shared/model';
import type { MapPicture } from './MapSvg';

export type ViewPicture = {
  /** The account as the map of the view sees it. */
  readonly content: Document;
  readonly chart: Chart;
  readonly picture: MapPicture;
  /** What is in the picture. */
  readonly part: Box;
  readonly isSized: boolean;
  /** What its colours mean, in their order; none where they are those of the attitude, or none are shown. */
  readonly legend: readonly LensMark[];
  readonly people: number;
};

const among = <T extends string>(values: readonly T[], given: string | null): T | null =>
  values.find((one) => one === given) ?? null;

const chartOf = (
  content: Document,
  view: SavedView,
  map: MapRecord | undefined,
  {
    asOf,
    hasOpinions,
    page,
  }: { readonly asOf: string; readonly hasOpinions: boolean; readonly page: Page | undefined },
): Chart => {
  const folded = new Set(view.collapsed.flatMap((seatId) => [...seatsBelow(content, seatId)]));
  const wished = among(MAP_LAYOUTS, view.looks.layout) ?? 'down';
  const pair = classPair(content, asOf)?.join('\n') ?? '';
  const layout = !isTree(wished) && (!hasOpinions || (wished === 'sides' && pair === '')) ? 'down' : wished;
  const all = cardsOf(shownOn(content, map).seats);
  const cards = layout === 'network' || folded.size === 0 ? all : all.filter(({ id }) => !folded.has(id));
  if (layout === 'network') return layNetwork(cards, tiesOf(content));
  if (layout === 'sides') return laySides(cards, sidesBy(content.seat, pair), null, page && page.width / page.height);
  const shape = map?.shape ?? null;
  const pins = pinsOn(content, map?.id);
  // What somebody put where it is was put among the others as they stand on screen.
  const fitted = page !== undefined && pins.size === 0 && layout === 'down' ? { page } : {};
  return layChart(cards, pins, undefined, layout, shape === null ? fitted : shapingBy(shape));
};

const isIn = (box: Box, card: Box): boolean =>
  card.x < box.x + box.width &&
  card.x + card.width > box.x &&
  card.y < box.y + box.height &&
  card.y + card.height > box.y;

/** What was in view, without its empty borders: a sheet has other sides than a window. */
const partOf = (view: SavedView, chart: Chart): { readonly part: Box; readonly people: number } | null => {
  const boxes = chart.cards.flatMap(({ id }) => cardBox(chart.positions, id) ?? []);
  const { box } = view;
  const inside = box === null ? [] : boxes.filter((card) => isIn(box, card));
  if (chart.box === null) return null;
  // Where nobody stands there any more, everybody is shown.
  if (box === null || inside.length === 0) return { part: grown(chart.box), people: boxes.length };
  const left = Math.max(box.x, chart.box.x - 30);
  const top = Math.max(box.y, chart.box.y - 40);
  const right = Math.min(box.x + box.width, chart.box.x + chart.box.width + 30);
  const bottom = Math.min(box.y + box.height, chart.box.y + chart.box.height + 24);
  return {
    part: { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) },
    people: inside.length,
  };
};
const grown = ({ x, y, width, height }: Box): Box => ({ x: x - 30, y: y - 40, width: width + 60, height: height + 64 });

/**
 * What a view draws; null where nobody is on its map. `whole` is the document its reader may see. Where it is shaped for
 * a page, `page` is that, in CSS pixels.
 */
export const viewPicture = (
  whole: Document,
  view: SavedView,
  asOf: string,
  map: MapRecord | undefined = mapOrAccount(whole, view.mapId),
  page?: Page,
): ViewPicture | null => {
  const content = inScenario(inOpportunity(whole, map?.opportunityId ?? null), view.scenarioId);
  const hasOpinions = shows(viewerOf(whole), 'person', 'attitude');
  const chart = chartOf(content, view, map, { asOf, hasOpinions, page });
  const shown = partOf(view, chart);
  if (shown === null) return null;
  const { lens: wished, marks: chosen, filter } = view.colours;
  const lens = among(LENSES, wished) ?? 'attitude';
  const marks = hasOpinions ? lensMarks(lens, content, asOf) : null;
  const asked = hasOpinions && filter !== null ? matchingSeats(filter, content, asOf) : null;
  const around = view.focusSeatId === null ? null : seatsAround(content, view.focusSeatId, view.focusSteps ?? 1);
  const markOf = (seatId: string): LensMark | undefined => marks?.get(holderOf(content, seatId) ?? '');
  const isFaded = (seatId: string): boolean => {
    const mark = markOf(seatId);
    return (
      (chosen.length > 0 && mark !== undefined && !chosen.includes(mark.key)) ||
      asked?.has(seatId) === false ||
      around?.has(seatId) === false
    );
  };
  const there = chart.cards.flatMap(({ id }) => markOf(id) ?? []);
  const legend = [...new Map(there.map((mark) => [mark.key, mark])).values()].toSorted((a, b) => a.place - b.place);
  const { lines, frames } = view.looks;
  return {
    content,
    chart,
    ...shown,
    isSized: hasOpinions && map?.sizedByInfluence === true,
    legend,
    picture: {
      part: shown.part,
      frames: among(FRAME_KINDS, frames),
      draws: (kind) => lines[kind] !== false,
      isFaded,
      marks: lens === 'attitude' ? null : marks,
    },
  };
};

/** The map a view is of, by name; null for that of the whole account. */
export const mapNameOf = (content: Document, view: SavedView): string | null => {
  const map = find(content, 'map', view.mapId);
  return map === undefined || (map.opportunityId === null && map.businessUnitId === null) ? null : map.name;
};
