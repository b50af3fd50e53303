import type { KeyboardEvent, PointerEvent } from 'react';
import { QUADRANT_RULES, type Quadrant, QUADRANT_WORDS } from '../../../shared/analysis/portfolioMatrix';
import type { MatrixPlace, PortfolioLine, PortfolioView } from '../../../shared/analysis/portfolioView';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { bubbleLabels, scaleFor, type Box } from '../../../shared/layout/bubbles';
import { textWidth } from './textWidth';
import { wrapText } from './wrapText';

/** How the matrix is drawn: how large, and what it shows besides the bubbles. */
export type MatrixLooks = {
  readonly width: number;
  readonly height: number;
  readonly hasArrows: boolean;
  readonly hasRings: boolean;
  readonly band: number;
  /** Size of names, in pixels of the drawing. */
  readonly text?: number;
  /** Bubbles have their short names, where whole ones would leave no room. */
  readonly isShort?: boolean;
};

/** What somebody does with a bubble; without it the drawing is a picture. */
export type MatrixHands = {
  readonly marked: string | null;
  /** One that is being moved, and where to. */
  readonly moved: { readonly id: string; readonly to: MatrixPlace } | null;
  readonly onMark: (id: string | null) => void;
  readonly onPointer: (line: PortfolioLine, event: PointerEvent<SVGGElement>, scales: MatrixScales) => void;
  readonly onKey: (line: PortfolioLine, event: KeyboardEvent<SVGGElement>) => void;
};

export type MatrixScales = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (strength: number) => number;
  readonly y: (attractiveness: number) => number;
  /** The scores at a point of the drawing. */
  readonly at: (x: number, y: number) => MatrixPlace;
};

const MARGIN = { left: 46, top: 8, right: 8, bottom: 48 } as const;
/** Radius of the largest bubble, as a share of the shorter side. */
const LARGEST = 0.07;
const SMALLEST = 4.5;
/** The head of an arrow. */
const HEAD = { length: 10, half: 4 } as const;

/** Letters of what is done in a field, its lines, and the room it has at least, in pixels. */
const STRATEGY = 12.5;
const STRATEGY_LINE = 16;
const LEAST_ROOM = 90;

/** Height of what stands in the corners. */
const TITLES = 50;

/** A scale with room for the titles of the fields above the highest bubble and below the lowest. */
const roomForTitles = (
  [from, to]: readonly [number, number],
  heights: readonly number[],
  height: number,
): readonly [number, number] => {
  if (heights.length === 0) return [from, to];
  const radius = height * LARGEST * 0.6;
  let low = from;
  let high = to;
  const pixels = (score: number): number => (score / (high - low)) * height;
  while (high < 10 && pixels(high - Math.max(...heights)) < TITLES + radius) high += 0.5;
  while (low > 0 && pixels(Math.min(...heights) - low) < TITLES + SMALLEST) low -= 0.5;
  return [Math.max(0, low), Math.min(10, high)];
};

export const matrixScales = (view: PortfolioView, { width, height, hasArrows, band }: MatrixLooks): MatrixScales => {
  const places = view.lines.flatMap((line) => [
    ...(line.place ? [line.place] : []),
    ...(line.place && hasArrows && line.inThreeYears ? [line.inThreeYears] : []),
  ]);
  const { cuts } = view;
  const [fromX, toX] = scaleFor(
    places.length === 0 ? [] : [...places.map((one) => one.strength), cuts.strength - band, cuts.strength + band],
  );
  const heights = places.length === 0 ? [] : places.map((one) => one.attractiveness);
  const left = MARGIN.left;
  const right = width - MARGIN.right;
  const { top } = MARGIN;
  const bottom = height - MARGIN.bottom;
  const [fromY, toY] = roomForTitles(
    scaleFor([...heights, ...(heights.length === 0 ? [] : [cuts.attractiveness - band, cuts.attractiveness + band])]),
    heights,
    bottom - top,
  );
  return {
    left,
    top,
    right,
    bottom,
    x: (strength) => left + ((strength - fromX) / (toX - fromX)) * (right - left),
    y: (attractiveness) => bottom - ((attractiveness - fromY) / (toY - fromY)) * (bottom - top),
    at: (x, y) => ({
      strength: fromX + ((x - left) / (right - left)) * (toX - fromX),
      attractiveness: fromY + ((bottom - y) / (bottom - top)) * (toY - fromY),
    }),
  };
};

const wholeScores = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, at) => Math.ceil(from) + at);

const scoreWords = (value: number): string => withDecimals(value, 1);

/** What a bubble is for whoever does not see it. */
export const bubbleWords = (line: PortfolioLine, place: MatrixPlace): string =>
  [
    `${line.name}: attractiveness ${scoreWords(place.attractiveness)}, strength ${scoreWords(place.strength)}`,
    line.quadrant === null ? null : `${QUADRANT_WORDS[line.quadrant]}${line.isBorderline ? ', borderline' : ''}`,
    line.contribution === null ? 'contribution not known' : line.contribution <= 0 ? 'earns nothing' : null,
  ]
    .filter(Boolean)
    .join('. ');

type Fields = readonly { readonly name: Quadrant; readonly isRight: boolean; readonly isHigh: boolean }[];
const FIELDS: Fields = [
  { name: 'Star', isRight: false, isHigh: true },
  { name: 'Strategic', isRight: true, isHigh: true },
  { name: 'Streamline', isRight: false, isHigh: false },
  { name: 'Status', isRight: true, isHigh: false },
];

/** Radii of the disc and of all of it, in pixels: areas are money. */
const radiiOf = (line: PortfolioLine, perMoney: number, hasRings: boolean): { disc: number; whole: number } => {
  const earned = Math.max(0, line.contribution ?? 0);
  const disc = line.contribution === null || earned === 0 ? 0 : Math.max(SMALLEST, Math.sqrt(earned) * perMoney);
  const ring = hasRings ? Math.sqrt(earned + Math.max(0, line.potential ?? 0)) * perMoney : 0;
  return { disc, whole: Math.max(disc === 0 ? SMALLEST + 4 : disc, ring) };
};

/** F16, F18: accounts by attractiveness and strength; area is contribution, its ring potential. */
export const BubbleMatrix = ({
  view,
  looks,
  hands = null,
}: {
  readonly view: PortfolioView;
  readonly looks: MatrixLooks;
  readonly hands?: MatrixHands | null;
}) => {
  const scales = matrixScales(view, looks);
  const { left, top, right, bottom, x, y } = scales;
  const { cuts, lines } = view;
  const { band, hasArrows, hasRings, text = 12.5, isShort = false } = looks;
  const nameOf = (line: PortfolioLine): string => (isShort ? line.short : line.name);
  const placed = lines.flatMap((line) =>
    line.place === null ? [] : [{ line, place: hands?.moved?.id === line.id ? hands.moved.to : line.place }],
  );
  const most = Math.max(...placed.map(({ line }) => Math.max(0, line.contribution ?? 0) + (line.potential ?? 0)), 0);
  const perMoney = most === 0 ? 0 : (Math.min(right - left, bottom - top) * LARGEST) / Math.sqrt(most);
  const bubbles = placed.map(({ line, place }) => {
    const radii = radiiOf(line, perMoney, hasRings);
    const at = { x: x(place.strength), y: y(place.attractiveness) };
    const to = line.inThreeYears;
    const arrow =
      hasArrows && to !== null && hands?.moved?.id !== line.id ? { x: x(to.strength), y: y(to.attractiveness) } : null;
    return { line, place, at, arrow, ...radii };
  });
  const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
  const cutX = clamp(x(cuts.strength), left, right);
  const corners = FIELDS.map((field) => {
    const room = Math.max(LEAST_ROOM, (field.isRight ? right - cutX : cutX - left) - 24);
    const words = QUADRANT_RULES[field.name].strategy.toLowerCase();
    return { ...field, strategy: wrapText(words, room, STRATEGY) };
  });
  const titles = corners.map(({ name, isRight, isHigh, strategy }): Box => {
    const width =
      Math.max(textWidth(QUADRANT_WORDS[name], 600) * 22, ...strategy.map((line) => textWidth(line, 400) * STRATEGY)) +
      8;
    const from = isRight ? right - 14 - width : left + 8;
    const more = (strategy.length - 1) * STRATEGY_LINE;
    const height = isHigh ? top + 4 : bottom - 48 - more;
    return { left: from, right: from + width, top: height, bottom: height + 44 + more };
  });
  const cutY = clamp(y(cuts.attractiveness), top, bottom);
  const labels = bubbleLabels(
    bubbles.map(({ line, at, arrow, whole }) => ({
      id: line.id,
      at,
      radius: whole,
      arrow,
      width: textWidth(nameOf(line), 600) * text + 4,
    })),
    { left: left + 2, right: right - 2, top: top + 2, bottom: bottom - 2 },
    titles,
    text + 4,
    { x: [cutX], y: [cutY] },
  );
  const bandLines = [cuts.strength - band, cuts.strength + band].map((value) => clamp(x(value), left, right));
  const bandRows = [cuts.attractiveness - band, cuts.attractiveness + band].map((value) =>
    clamp(y(value), top, bottom),
  );
  const low = scales.at(left, bottom);
  const high = scales.at(right, top);
  const ring = (id: string): string =>
    hands?.marked === null || hands?.marked === undefined ? '' : hands.marked === id ? 'marked' : 'paler';
  return (
    <svg
      className="bubble-matrix"
      viewBox={`0 0 ${looks.width} ${looks.height}`}
      width={looks.width}
      height={looks.height}
      role={hands === null ? 'img' : 'group'}
      aria-label={
        hands === null
          ? placed.map(({ line, place }) => bubbleWords(line, place)).join('; ')
          : 'Accounts by attractiveness and strength'
      }
    >
      <rect x={left} y={top} width={right - left} height={bottom - top} className="bubble-ground" />
      <rect x={cutX} y={top} width={right - cutX} height={cutY - top} className="bubble-best" />
      {bandLines.map((at) => (
        <line key={at} x1={at} x2={at} y1={top} y2={bottom} className="bubble-band" />
      ))}
      {bandRows.map((at) => (
        <line key={at} x1={left} x2={right} y1={at} y2={at} className="bubble-band" />
      ))}
      <line x1={cutX} x2={cutX} y1={top} y2={bottom} className="bubble-cut" />
      <line x1={left} x2={right} y1={cutY} y2={cutY} className="bubble-cut" />
      {corners.map(({ name, isRight, isHigh, strategy }) => (
        <g key={name} aria-hidden="true">
          <text
            x={isRight ? right - 12 : left + 12}
            y={isHigh ? top + 26 : bottom - 28 - (strategy.length - 1) * STRATEGY_LINE}
            textAnchor={isRight ? 'end' : 'start'}
            className="bubble-field"
          >
            {QUADRANT_WORDS[name]}
          </text>
          {strategy.map((line, at) => (
            <text
              key={line}
              x={isRight ? right - 12 : left + 12}
              y={(isHigh ? top + 44 : bottom - 11 - (strategy.length - 1) * STRATEGY_LINE) + at * STRATEGY_LINE}
              textAnchor={isRight ? 'end' : 'start'}
              className="bubble-strategy"
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      <g aria-hidden="true" className="bubble-scale">
        {wholeScores(low.strength, high.strength).map((score) => (
          <text key={score} x={x(score)} y={bottom + 18} textAnchor="middle">
            {score}
          </text>
        ))}
        {wholeScores(low.attractiveness, high.attractiveness).map((score) => (
          <text key={score} x={left - 9} y={clamp(y(score) + 4, top + 10, bottom)} textAnchor="end">
            {score}
          </text>
        ))}
        <text x={(left + right) / 2} y={bottom + 40} textAnchor="middle">
          Your strength as the customer sees it (5 = equal to the best rival)
        </text>
        <text transform={`translate(13 ${(top + bottom) / 2}) rotate(-90)`} textAnchor="middle">
          Attractiveness, the coming three years
        </text>
      </g>
      {bubbles.map(({ line, at, arrow, whole }) => {
        if (arrow === null) return null;
        const length = Math.hypot(arrow.x - at.x, arrow.y - at.y);
        if (length < 6) return null;
        const share = Math.min(0.5, (whole + 4) / length);
        // The head is a shape of its own: a presentation knows no markers.
        const along = { x: (arrow.x - at.x) / length, y: (arrow.y - at.y) / length };
        const foot = { x: arrow.x - along.x * HEAD.length, y: arrow.y - along.y * HEAD.length };
        const side = { x: -along.y * HEAD.half, y: along.x * HEAD.half };
        const head = [
          [arrow.x, arrow.y],
          [foot.x + side.x, foot.y + side.y],
          [foot.x - side.x, foot.y - side.y],
        ].map((point) => point.map((value) => value.toFixed(1)).join(','));
        return (
          <g key={line.id} className={ring(line.id)}>
            <line
              x1={at.x + (arrow.x - at.x) * share}
              y1={at.y + (arrow.y - at.y) * share}
              x2={foot.x}
              y2={foot.y}
              className="bubble-way"
            />
            <path d={`M${head.join('L')}Z`} className="bubble-head" />
          </g>
        );
      })}
      {bubbles
        .toSorted((a, b) => b.whole - a.whole)
        .map(({ line, place, at, disc, whole }) => (
          <g
            key={line.id}
            className={`bubble ${ring(line.id)} ${hands?.moved?.id === line.id ? 'moving' : ''}`}
            transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}
            {...(hands === null
              ? {}
              : {
                  role: 'button',
                  tabIndex: 0,
                  'aria-label': bubbleWords(line, place),
                  'aria-description': 'Arrows move it, Enter asks which score that changes',
                  'data-account': line.id,
                  onPointerDown: (event: PointerEvent<SVGGElement>) => hands.onPointer(line, event, scales),
                  onKeyDown: (event: KeyboardEvent<SVGGElement>) => hands.onKey(line, event),
                  onPointerEnter: () => hands.onMark(line.id),
                  onPointerLeave: () => hands.onMark(null),
                  onFocus: () => hands.onMark(line.id),
                  onBlur: () => hands.onMark(null),
                })}
          >
            <circle r={whole} className={`bubble-ring ${line.contribution === null ? 'unknown' : ''}`} />
            {disc > 0 ? <circle r={disc} className="bubble-disc" /> : null}
            {line.contribution !== null && disc === 0 ? (
              <path d="M-4,-4L4,4M4,-4L-4,4" className="bubble-cross" />
            ) : null}
            {line.contribution === null ? (
              <text y="4" textAnchor="middle" className="bubble-unknown">
                ?
              </text>
            ) : null}
          </g>
        ))}
      <g aria-hidden="true">
        {bubbles.map(({ line }) => {
          const label = labels.get(line.id);
          if (label === undefined) return null;
          return (
            <g key={line.id} className={`bubble-name ${ring(line.id)}`}>
              {label.leader ? (
                <line
                  x1={label.leader.from.x}
                  y1={label.leader.from.y}
                  x2={label.leader.to.x}
                  y2={label.leader.to.y}
                  className="bubble-leader"
                />
              ) : null}
              <text x={label.box.left + 2} y={label.box.bottom - 4} fontSize={text}>
                {nameOf(line)}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
};
