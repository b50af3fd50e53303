import { useContext, type ReactNode } from 'react';
import { shows, viewerOf } from '../../../shared/audience/viewer';
import { find, type Document } from '../../../shared/document/document';
import { occupancyOf } from '../../../shared/document/occupancy';
import { photoOf } from '../../../shared/document/photo';
import { framesOf, usualFrames, type FrameKind } from '../../../shared/document/frames';
import { isTree, piecesOn, type Chart } from '../../../shared/layout/chart';
import type { Box } from '../../../shared/layout/bounds';
import { groundOf } from '../../../shared/layout/routing/chartRoutes';
import { classPair } from '../../../shared/analysis/classBalance';
import type { LensMark } from '../../../shared/analysis/lenses';
import { cardMarks, hasLapsed } from '../../../shared/analysis/cardMarks';
import { cardScale } from '../../../shared/layout/cardSize';
import { IsRead, reportingWays } from '../drawn/reportingWays';
import { PaperLines } from './PaperLines';
import { SideNames } from '../../parts/drawings/SideNames';
import { fitText } from '../../parts/drawings/fitText';
import { CardSvg, PlainCardSvg } from './CardSvg';

/** Frames and their names reach further than the cards. */
const PAD = { side: 24, top: 32, foot: 14 } as const;
/** Titles of 12 units under about 4.5 points are grey dust on paper; larger names take their place. */
const FAR_ON_PAPER = 0.5;

const NO_PAD = { side: 0, top: 0, foot: 0 } as const;
/** Those a view lets step back. */
const FADED = 0.28;

/** How a view that was kept draws the map. */
export type MapPicture = {
  /** What of it is in the picture; undefined: all. */
  readonly part: Box | undefined;
  readonly frames: FrameKind | null;
  readonly draws: (kind: string) => boolean;
  readonly isFaded: (seatId: string) => boolean;
  /** What colours the cards, by person; null: their attitude. */
  readonly marks: ReadonlyMap<string, LensMark> | null;
};

/** CSS pixels. `far`: only names can be read. */
export type MapSize = { readonly width: number; readonly height: number; readonly far: boolean };

/**
 * The size at which a chart fills a room in CSS pixels. Cards never grow beyond the scale `most`, and show names alone
 * below the scale `farBelow`.
 */
export const mapSizeIn = (
  box: Box,
  room: { readonly width: number; readonly height: number },
  most = 1,
  farBelow = FAR_ON_PAPER,
): MapSize => {
  const width = box.width + 2 * PAD.side;
  const height = box.height + PAD.top + PAD.foot;
  const scale = Math.min(room.width / width, room.height / height, most);
  return { width: width * scale, height: height * scale, far: scale < farBelow };
};

type Props = {
  readonly content: Document;
  readonly chart: Chart;
  /** What the drawing holds: the chart, and what stands beside it. */
  readonly box: Box;
  readonly size: MapSize;
  readonly label: string;
  readonly asOf: string;
  readonly isSized: boolean;
  /** How a kept view draws it: a part of it, in other colours, some faded, some lines left out. */
  readonly picture?: MapPicture;
  /** Drawn first, as a photo of the wall. */
  readonly under?: ReactNode;
  /** What each card is put into, by whose it is: then the cards are what is used, and not the drawing as a whole. */
  readonly around?: (personId: string, card: ReactNode) => ReactNode;
  /** Drawn last. */
  readonly children?: ReactNode;
};

/** The map as a drawing: the same geometry as on screen, as vectors with real text. */
export const MapSvg = ({
  content,
  chart,
  size: { width, height, far },
  label,
  asOf,
  isSized,
  box,
  picture,
  under,
  around,
  children,
}: Props) => {
  const isRead = useContext(IsRead);
  const pad = picture?.part === undefined ? PAD : NO_PAD;
  const shown = picture?.part ?? box;
  const isPlain = !shows(viewerOf(content), 'person', 'attitude');
  const occupancy = occupancyOf(content);
  const marks = cardMarks(content, asOf);
  const pair = chart.sides === undefined ? null : classPair(content, asOf);
  const nameSize = far ? 18 : 12;
  const frames = picture === undefined ? usualFrames(content) : picture.frames;
  const pieces = (frames === null ? [] : framesOf(content, frames)).flatMap((frame) => {
    const all = piecesOn(chart, frame.seatIds, frame.level);
    // In a tree the pieces of a frame are near each other, and its name stands once, at the largest that has room for
    // it. Where people stand apart from their department each piece says whose it is.
    const roomy = all
      .filter((piece) => piece.above >= nameSize)
      .toSorted((a, b) => b.seatIds.length - a.seatIds.length);
    const named = new Set(isTree(chart.layout) ? roomy.slice(0, 1) : roomy);
    return all.map((piece) => ({ name: frame.name, piece, isNamed: named.has(piece) }));
  });
  return (
    <svg
      viewBox={`${shown.x - pad.side} ${shown.y - pad.top} ${shown.width + 2 * pad.side} ${shown.height + pad.top + pad.foot}`}
      width={width.toFixed(1)}
      height={height.toFixed(1)}
      role={around === undefined ? 'img' : 'group'}
      aria-label={label}
      className={under ? 'map-svg on-wall' : 'map-svg'}
      preserveAspectRatio="xMidYMin meet"
    >
      {under}
      {pieces.map(({ piece }) => (
        <rect
          key={piece.seatIds[0]}
          x={piece.x}
          y={piece.y}
          width={piece.width}
          height={piece.height}
          rx="14"
          className="svg-frame"
        />
      ))}
      {picture?.draws('reporting') === false ? null : (
        <path
          d={chart.elbows.map((elbow) => elbow.path).join('')}
          className="line-reporting"
          data-ways={
            isRead
              ? reportingWays(
                  chart.cards,
                  chart.positions,
                  chart.elbows.flatMap(({ lines }) => lines),
                )
              : undefined
          }
        />
      )}
      <PaperLines
        content={content}
        ground={groundOf(chart)}
        scale={width / (shown.width + 2 * pad.side)}
        draws={picture?.draws}
      />
      {pieces.map(({ name, piece, isNamed }) =>
        !isNamed ? null : (
          <text key={piece.seatIds[0]} x={piece.x + 14} y={piece.y - 4} fontSize={nameSize} className="svg-frame-name">
            {fitText(name, piece.width - 28, nameSize, 600)}
          </text>
        ),
      )}
      {chart.sides === undefined || pair === null ? null : <SideNames headings={chart.sides.headings} pair={pair} />}
      {chart.cards.map((card) => {
        const corner = chart.positions.get(card.id);
        const seat = find(content, 'seat', card.id);
        const person = find(content, 'person', occupancy.personOfSeat.get(card.id));
        if (!corner || !seat || !person) return null;
        const photo = photoOf(content, person.id);
        const drawn = isPlain ? (
          <PlainCardSvg person={person} seat={seat} x={corner.x} y={corner.y} far={far} photo={photo} />
        ) : (
          <CardSvg
            mark={picture?.marks?.get(person.id)}
            person={person}
            seat={seat}
            owner={find(content, 'member', person.contactOwnerId)?.name ?? null}
            x={corner.x}
            y={corner.y}
            far={far}
            photo={photo}
            isLapsed={hasLapsed(marks, person.id)}
            scale={cardScale(isSized, person.influence)}
            isSizeUnknown={isSized && person.influence === null && person.status !== 'vacant'}
          />
        );
        if (around !== undefined) return around(person.id, drawn);
        const isFaded = !isPlain && picture?.isFaded(card.id) === true;
        // Ids may be made of names: they stand only where a page is read and nobody sees them.
        return (
          <g key={card.id} data-card={isRead ? card.id : undefined} opacity={isFaded ? FADED : undefined}>
            {drawn}
          </g>
        );
      })}
      {children}
    </svg>
  );
};
