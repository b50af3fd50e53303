import { shows, viewerOf } from '../../../shared/audience/viewer';
import { find, type Document } from '../../../shared/document/document';
import { occupancyOf } from '../../../shared/document/occupancy';
import { displayName, knownName } from '../../../shared/document/personName';
import { framesOf, USUAL_FRAMES } from '../../../shared/document/frames';
import { CARD, piecesOn, type Chart } from '../../../shared/layout/chart';
import type { Box } from '../../../shared/layout/bounds';
import { PaperLines } from './PaperLines';
import type { Person, Seat } from '../../../shared/model';
import { attitudeSign, attitudeTone, ROLE_LETTERS } from '../../../shared/model/words';
import { initials } from '../../../shared/model/shortNames';
import { fitText } from '../../parts/drawings/fitText';

const RING = 11.5;
const arc = (step: number): string => {
  const point = (turn: number) => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    return `${(RING * Math.cos(angle)).toFixed(2)} ${(RING * Math.sin(angle)).toFixed(2)}`;
  };
  return `M ${point(step / 4 + 0.02)} A ${RING} ${RING} 0 0 1 ${point(step / 4 + 0.23)}`;
};

type CardProps = {
  readonly person: Person;
  readonly seat: Seat;
  readonly owner: string | null;
  readonly x: number;
  readonly y: number;
  readonly far: boolean;
};

/** One card, drawn. `far` leaves out what could not be read at the size it is printed. */
const CardSvg = ({ person, seat, owner, x, y, far }: CardProps) => {
  const tone = attitudeTone(person.attitude);
  const vacant = person.status === 'vacant';
  // From afar somebody without a name is known by the title.
  const isUnnamed = far && knownName(person) === null && !vacant && seat.title !== null;
  const name = isUnnamed ? (seat.title ?? '') : displayName(person);
  const nameSize = isUnnamed ? 20 : far ? 24 : 15;
  const lines = far ? twoLines(name, 186, nameSize) : [fitText(name, 178, nameSize, 600)];
  return (
    <g transform={`translate(${x} ${y})`} className={`svg-card ${tone} ${vacant ? 'vacant' : ''}`}>
      <rect width={CARD.width} height={CARD.height} rx="8" className="svg-card-body" />
      <path d={`M7 0 H8 A8 8 0 0 0 0 8 V${CARD.height - 8} A8 8 0 0 0 8 ${CARD.height} H7 Z`} className="svg-edge" />
      <rect
        x="0"
        y="0"
        width="7"
        height={CARD.height}
        rx="3"
        className="svg-edge"
        {...(tone === 'unknown' ? { fill: 'url(#hatch)' } : {})}
      />
      {lines.map((line, at) => (
        <text
          key={line}
          x="19"
          y={(far ? 36 : 29) + at * 25}
          fontSize={nameSize}
          className={isUnnamed ? 'svg-job' : 'svg-name'}
        >
          {line}
        </text>
      ))}
      {far ? null : (
        <>
          <text x="19" y="46" fontSize="12" className="svg-job">
            {fitText([seat.title, seat.company].filter(Boolean).join(' · '), 186, 12)}
          </text>
          <g transform="translate(22.5 67)">
            {[0, 1, 2, 3, 4].map((dot) => (
              <circle
                key={dot}
                cx={dot * 10}
                r="3.5"
                className={
                  person.influence === null ? 'svg-dot-unrated' : dot < person.influence ? 'svg-dot-on' : 'svg-dot'
                }
              />
            ))}
            {person.buyingRoles.slice(0, 5).map((role, at) => (
              <g key={role} transform={`translate(${57 + at * 20} 0)`}>
                <rect x="-8" y="-8.5" width="16" height="17" rx="4" className="svg-role" />
                <text y="4" fontSize="11" textAnchor="middle" className="svg-role-letter">
                  {ROLE_LETTERS[role]}
                </text>
              </g>
            ))}
          </g>
          <g transform="translate(191 62)">
            {owner === null && !vacant ? (
              <circle r={RING} className="svg-ring-alert" />
            ) : (
              [0, 1, 2, 3].map((step) => (
                <path
                  key={step}
                  d={arc(step)}
                  className={
                    person.relationship !== null && step < person.relationship ? 'svg-ring-on' : 'svg-ring-off'
                  }
                />
              ))
            )}
            <text
              y="3.4"
              fontSize={owner === null ? 12 : 9}
              textAnchor="middle"
              className={owner === null ? 'svg-alert' : 'svg-owner'}
            >
              {owner === null ? (vacant ? '' : '!') : initials(owner)}
            </text>
          </g>
        </>
      )}
      <g transform="translate(4 -1)">
        <rect x="-13" y="-9.5" width="26" height="19" rx="9.5" className="svg-sign" />
        <text y="4.4" fontSize="12.5" textAnchor="middle" className="svg-sign-text">
          {attitudeSign(person.attitude)}
        </text>
      </g>
    </g>
  );
};

const twoLines = (text: string, width: number, size: number): readonly string[] => {
  const words = text.split(' ');
  let first = words[0] ?? '';
  let at = 1;
  while (at < words.length && fitText(`${first} ${words[at]}`, width, size, 600).endsWith('…') === false) {
    first = `${first} ${words[at]}`;
    at += 1;
  }
  const rest = words.slice(at).join(' ');
  return rest === ''
    ? [fitText(first, width, size, 600)]
    : [fitText(first, width, size, 600), fitText(rest, width, size, 600)];
};

/** A card that says who somebody is and nothing of what anybody thinks of them. */
const PlainCardSvg = ({ person, seat, x, y, far }: Omit<CardProps, 'owner'>) => {
  const isUnnamed = far && knownName(person) === null && person.status !== 'vacant' && seat.title !== null;
  const name = isUnnamed ? (seat.title ?? '') : displayName(person);
  const nameSize = isUnnamed ? 20 : far ? 24 : 15;
  const names = far ? twoLines(name, 196, nameSize) : [fitText(name, 196, nameSize, 600)];
  const titles = far ? [] : twoLines(seat.title ?? '', 196, 12);
  return (
    <g transform={`translate(${x} ${y})`} className={`svg-card plain ${person.status === 'vacant' ? 'vacant' : ''}`}>
      <rect width={CARD.width} height={CARD.height} rx="8" className="svg-card-body" />
      {names.map((line, at) => (
        <text
          key={line}
          x="13"
          y={(far ? 36 : 27) + at * 25}
          fontSize={nameSize}
          className={isUnnamed ? 'svg-job' : 'svg-name'}
        >
          {line}
        </text>
      ))}
      {titles.map((line, at) => (
        <text key={line} x="13" y={46 + at * 16} fontSize="12" className="svg-job">
          {line}
        </text>
      ))}
    </g>
  );
};

/** Frames and their names reach further than the cards. */
const PAD = { side: 24, top: 32, foot: 14 } as const;
/** Titles of 12 units under about 4.5 points are grey dust on paper; larger names take their place. */
const FAR_ON_PAPER = 0.5;

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

type Props = { readonly content: Document; readonly chart: Chart; readonly size: MapSize; readonly label: string };

/** The map as a drawing: the same geometry as on screen, as vectors with real text. */
export const MapSvg = ({ content, chart, size: { width, height, far }, label }: Props) => {
  const box = chart.box;
  if (!box) return null;
  const isPlain = !shows(viewerOf(content), 'person', 'attitude');
  const occupancy = occupancyOf(content);
  const nameSize = far ? 18 : 12;
  const pieces = framesOf(content, USUAL_FRAMES).flatMap((frame) =>
    piecesOn(chart, frame.seatIds, frame.level).map((piece) => ({ name: frame.name, piece })),
  );
  return (
    <svg
      viewBox={`${box.x - PAD.side} ${box.y - PAD.top} ${box.width + 2 * PAD.side} ${box.height + PAD.top + PAD.foot}`}
      width={width.toFixed(1)}
      height={height.toFixed(1)}
      role="img"
      aria-label={label}
      className="map-svg"
      preserveAspectRatio="xMidYMin meet"
    >
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
      <path d={chart.elbows.map((elbow) => elbow.path).join('')} className="line-reporting" />
      <PaperLines content={content} chart={chart} scale={width / (box.width + 2 * PAD.side)} />
      {pieces.map(({ name, piece }) =>
        piece.above < nameSize ? null : (
          <text key={piece.seatIds[0]} x={piece.x + 14} y={piece.y - 4} fontSize={nameSize} className="svg-frame-name">
            {fitText(name, piece.width - 28, nameSize, 600)}
          </text>
        ),
      )}
      {chart.cards.map((card) => {
        const corner = chart.positions.get(card.id);
        const seat = find(content, 'seat', card.id);
        const person = find(content, 'person', occupancy.personOfSeat.get(card.id));
        if (!corner || !seat || !person) return null;
        if (isPlain)
          return <PlainCardSvg key={card.id} person={person} seat={seat} x={corner.x} y={corner.y} far={far} />;
        return (
          <CardSvg
            key={card.id}
            person={person}
            seat={seat}
            owner={find(content, 'member', person.contactOwnerId)?.name ?? null}
            x={corner.x}
            y={corner.y}
            far={far}
          />
        );
      })}
    </svg>
  );
};
