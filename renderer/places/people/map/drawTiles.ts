import { derived } from '../../../../shared/document/derived';
import { cardBoxAt, cardScale } from '../../../../shared/layout/cardSize';
import { CARD, type Chart } from '../../../../shared/layout/chart';
import { occupancyOf } from '../../../../shared/document/occupancy';
import { displayName, knownName } from '../../../../shared/document/personName';
import type { Seating } from '../../../../shared/document/people';
import type { Network } from '../../../../shared/layout/network';
import type { Tie } from '../../../../shared/layout/tie';
import type { LensMark } from '../../../../shared/analysis/lenses';
import type { FramePiece } from '../../../state/frames';
import type { LineSwitches } from './lines';
import { ROOM_SIZES } from '../../../parts/drawings/cardText';
import { textWidth } from '../../../parts/drawings/textWidth';
import { drawFace } from './drawFace';
import { shapeAt, type MapText } from './mapText';
import type { CanvasPalette } from './palette';
import { leastName } from '../../../../shared/model/shortNames';
import { tileLineAt, tileName } from './tileName';

export type TilesView = { readonly x: number; readonly y: number; readonly zoom: number };

/** Pixels of a tile that has room for the beginning of a name, and between its edge and the name. */
const LEAST_NAME_PX = 44;
const NARROW_PX = 64;
const tileFont = (size: number): string => `600 ${size}px "Inter Variable", sans-serif`;

type Tiles = {
  readonly context: CanvasRenderingContext2D;
  readonly chart: Chart;
  readonly pieces: readonly FramePiece[];
  readonly content: Seating;
  readonly view: TilesView;
  readonly size: { readonly width: number; readonly height: number };
  readonly palette: CanvasPalette;
  readonly selection: ReadonlySet<string>;
  /** The kinds of lines that are drawn. */
  readonly lines: LineSwitches;
  /** Null while opinions are hidden: then a tile is plain, not one of somebody nobody rated. */
  readonly marks: ReadonlyMap<string, LensMark> | null;
  /** Cards are sized by influence. */
  readonly isSized: boolean;
  /** Whether a card is drawn faint. */
  readonly isFaded: (seatId: string, mark: LensMark | undefined) => boolean;
  /** A photo of the wall lies under them, which the ground of a frame would hide. */
  readonly isOnWall: boolean;
  /** How cards are written, where they are drawn as they will be; null for tiles. */
  readonly faces: MapText | null;
};

/** Draws the chart as coloured tiles, with names where they can be read. All sizes on screen in CSS pixels. */
export const drawTiles = ({
  context,
  chart,
  pieces,
  content,
  view,
  size,
  palette,
  selection,
  lines,
  marks,
  isSized,
  isFaded,
  isOnWall,
  faces,
}: Tiles): void => {
  const ratio = window.devicePixelRatio || 1;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  for (const piece of pieces) {
    context.beginPath();
    context.roundRect(
      piece.x * view.zoom + view.x,
      piece.y * view.zoom + view.y,
      piece.width * view.zoom,
      piece.height * view.zoom,
      Math.max(2, 14 * view.zoom),
    );
    if (piece.frame.level === 0 && !isOnWall) {
      context.fillStyle = palette.frame;
      context.fill();
    }
    context.strokeStyle = palette.edge;
    context.lineWidth = 1;
    context.stroke();
  }
  if (lines.reporting) {
    context.save();
    context.translate(view.x, view.y);
    context.scale(view.zoom, view.zoom);
    context.strokeStyle = palette.line;
    context.lineWidth = 1 / view.zoom;
    context.stroke(linesOf(chart));
    context.restore();
  }
  if (chart.network) {
    context.save();
    context.translate(view.x, view.y);
    context.scale(view.zoom, view.zoom);
    context.lineWidth = 1.4 / view.zoom;
    for (const [kind, path] of tiesOn(chart.network)) {
      if (!lines[kind]) continue;
      context.strokeStyle = kind === 'conflict' ? palette.alert : kind === 'dotted' ? palette.line : palette.accent;
      context.stroke(path);
    }
    context.restore();
  }
  const ordinary = CARD.width * view.zoom;
  const occupancy = occupancyOf(content);
  const named = ordinary >= LEAST_NAME_PX;
  const font = Math.max(9.5, Math.min(13, CARD.height * view.zoom * 0.5));
  context.font = tileFont(font);
  for (const card of chart.cards) {
    const corner = chart.positions.get(card.id);
    if (!corner) continue;
    const person = content.person.get(occupancy.personOfSeat.get(card.id) ?? '');
    const scale = cardScale(isSized, person?.influence ?? null);
    const box = cardBoxAt(corner, scale);
    const x = box.x * view.zoom + view.x;
    const y = box.y * view.zoom + view.y;
    const [width, height] = [box.width * view.zoom, box.height * view.zoom];
    if (x > size.width || y > size.height || x + width < 0 || y + height < 0) continue;
    const mark = person ? marks?.get(person.id) : undefined;
    const tone = mark?.tone ?? 'unknown';
    context.globalAlpha = isFaded(card.id, mark) ? 0.2 : 1;
    const seat = content.seat.get(card.id);
    if (faces && person && seat) {
      const edge = marks === null ? palette.rule : tone === 'unknown' ? null : palette[tone];
      const shape = scale === 1 ? faces.shape : shapeAt(faces.step, scale, faces.sizes === ROOM_SIZES);
      const face = { person, seat, tone: edge };
      drawFace(context, { x, y, scale: view.zoom / faces.step }, { ...faces, shape }, face, palette);
    } else if (named) {
      context.fillStyle = palette.card;
      context.fillRect(x, y, width, height);
      context.strokeStyle = palette.rule;
      context.lineWidth = 1;
      context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
      context.fillStyle = marks === null ? palette.rule : tone === 'unknown' ? palette.hatch : palette[tone];
      context.fillRect(x, y, Math.max(4, width * 0.08), height);
      if (person) {
        context.fillStyle = palette.ink;
        // Somebody without a name is known by the title.
        const title = knownName(person) === null && person.status !== 'vacant' ? seat?.title : null;
        const name = title ?? displayName(person);
        const isNarrow = width < NARROW_PX;
        const left = Math.max(4, width * 0.08) + (isNarrow ? 2 : 5);
        const room = { width: width - left - (isNarrow ? 1 : 3), height };
        const written = tileName(name, title ?? leastName(name), room, font, textWidth);
        context.textBaseline = 'middle';
        if (written.font !== font) context.font = tileFont(written.font);
        for (const [line, words] of written.lines.entries())
          context.fillText(words, x + left, y + height / 2 + tileLineAt(line, written));
        if (written.font !== font) context.font = tileFont(font);
      }
    } else if (tone === 'unknown') {
      context.fillStyle = palette.card;
      context.fillRect(x, y, width, height);
      context.strokeStyle = marks === null ? palette.rule : palette.hatch;
      context.lineWidth = 1;
      context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    } else {
      context.fillStyle = palette[tone];
      context.fillRect(x, y, width, height);
    }
    context.globalAlpha = 1;
    if (selection.has(card.id)) {
      context.strokeStyle = palette.select;
      context.lineWidth = 2.5;
      context.strokeRect(x - 1, y - 1, width + 2, height + 2);
    }
  }
};

/** The lines between people straight from card to card, by their kind, parsed once. */
const tiesOn = derived((network: Network): ReadonlyMap<Tie['kind'], Path2D> => {
  const paths = new Map<Tie['kind'], Path2D>();
  for (const tie of network.ties) {
    const from = network.positions.get(tie.from);
    const to = network.positions.get(tie.to);
    const path = paths.get(tie.kind) ?? new Path2D();
    if (!from || !to) continue;
    path.moveTo(from.x + CARD.width / 2, from.y + CARD.height / 2);
    path.lineTo(to.x + CARD.width / 2, to.y + CARD.height / 2);
    paths.set(tie.kind, path);
  }
  return paths;
});

const NONE_ACROSS: Chart['elbows'] = [];
const pathOf = derived(
  (elbows: Chart['elbows'], across: Chart['elbows']): Path2D =>
    new Path2D([...elbows, ...across].map((elbow) => elbow.path).join('')),
);
/** The reporting lines of a chart as one path, parsed once. */
const linesOf = ({ elbows, sides }: Chart): Path2D => pathOf(elbows, sides?.across ?? NONE_ACROSS);
