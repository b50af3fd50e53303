import { displayName, knownName } from '../../../shared/document/personName';
import type { Box } from '../../../shared/layout/bounds';
import { cardBoxAt } from '../../../shared/layout/cardSize';
import { CARD } from '../../../shared/layout/chart';
import type { Person, Seat } from '../../../shared/model';
import { initials } from '../../../shared/model/shortNames';
import { attitudeSign, attitudeTone, ROLE_LETTERS } from '../../../shared/model/words';
import {
  FOOT_GAP,
  edgeDotSize,
  footParts,
  footSize,
  RING as RING_SIZE,
  type FootPart,
  type FootSize,
} from '../../parts/drawings/cardFoot';
import { photoPlace } from '../../parts/drawings/cardPhoto';
import {
  cardText,
  JOB_LEADING,
  NAME_LEADING,
  type CardText,
  type TextRoom,
  type TextSizes,
} from '../../parts/drawings/cardText';
import { textWidth } from '../../parts/drawings/textWidth';

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
  readonly photo: string | null;
  /** The contact is older than the rhythm asks for. */
  readonly isLapsed: boolean;
  /** The part of the ordinary size the card has, in the middle of its place. */
  readonly scale?: number;
  /** Cards are sized by influence, and that of this one is not known. */
  readonly isSizeUnknown?: boolean;
  /** What colours the card where that is not the attitude. */
  readonly mark?: { readonly tone: string; readonly sign: string } | undefined;
};

/** Units of the map: what a card has besides its words. */
const EDGE = 16;
const PAD = { top: 5, left: 6, right: 6 } as const;
const FAR_EDGE = 24;
const NO_PARTS: ReadonlySet<FootPart> = new Set();
const NO_FOOT: FootSize = { width: 0, height: 0 };
const DOTS = 46;
const LETTER = 20;
const MARK = 13;
/** A title is read on paper down to these sizes; from afar names alone are, in larger ones. */
const NEAR_SIZES: readonly TextSizes[] = [
  { name: 15, job: 12 },
  { name: 14, job: 11.5 },
  { name: 13, job: 11 },
  { name: 12, job: 10 },
];
const FAR_SIZES: readonly TextSizes[] = [
  { name: 24, job: 0 },
  { name: 21, job: 0 },
  { name: 18, job: 0 },
];
/** From the top of a line to its letters' feet. */
const BASELINE = 0.95;

/** Name and title on as many lines as they need, from the left edge of the words on. */
const Words = ({ text, x, isTitle }: { readonly text: CardText; readonly x: number; readonly isTitle: boolean }) => {
  const { name, job } = text.sizes;
  const under = PAD.top + text.name.length * name * NAME_LEADING;
  return (
    <>
      {text.name.map((line, at) => (
        <text
          // Two lines may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          key={`name ${at}`}
          x={x}
          y={PAD.top + at * name * NAME_LEADING + name * BASELINE}
          fontSize={name}
          className={isTitle ? 'svg-job' : 'svg-name'}
        >
          {line}
        </text>
      ))}
      {text.job.map((line, at) => (
        <text
          // oxlint-disable-next-line react/no-array-index-key
          key={`job ${at}`}
          x={x}
          y={under + at * job * JOB_LEADING + job * BASELINE}
          fontSize={job}
          className="svg-job"
        >
          {line}
        </text>
      ))}
    </>
  );
};

const roomBeside = (edge: number, scale = 1): TextRoom => ({
  width: CARD.width * scale - edge - PAD.left - PAD.right,
  height: CARD.height * scale - 2 * PAD.top,
});
const textOf = (person: Person, seat: Seat, room: TextRoom, far: boolean) => {
  const isUnnamed = knownName(person) === null && person.status !== 'vacant';
  const job = [seat.title, seat.company].filter(Boolean).join(' · ');
  const text = cardText(
    { name: displayName(person), job, isUnnamed },
    room,
    { sizeAt: 0, hasJobs: !far },
    textWidth,
    far ? FAR_SIZES : NEAR_SIZES,
  );
  return { text, isTitle: isUnnamed && job !== '' && text.job.length === 0 };
};

/** The photo where words and foot leave room for it. */
const PhotoSvg = ({
  photo,
  text,
  room,
  below,
  foot,
  left,
}: Pick<CardProps, 'photo'> & {
  readonly text: CardText;
  readonly room: TextRoom;
  /** From the top of the words to the foot of the card. */
  readonly below: number;
  readonly foot: FootSize;
  readonly left: number;
}) => {
  const place = photo === null ? null : photoPlace(text, room, below, foot);
  return photo === null || place === null ? null : (
    <image
      href={photo}
      x={left + place.x}
      y={PAD.top + place.y}
      width={place.size}
      height={place.size}
      className="svg-photo"
    />
  );
};

/** Whoever is from outside has an edge around the edge, at any size. */
const OutsideEdge = ({
  seat,
  width,
  height,
}: Pick<CardProps, 'seat'> & { readonly width: number; readonly height: number }) =>
  seat.outside ? <rect x="-3" y="-3" width={width + 6} height={height + 6} rx="10.5" className="svg-outside" /> : null;

/** A contact that lapsed. */
export const ClockSvg = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <g transform={`translate(${x} ${y})`} className="svg-clock">
    <circle r="5.5" />
    <path d="M0 -3.2 V0 L2.4 1.6" />
  </g>
);

/** Influence, roles and the owner's ring at the lower right, where words leave room. */
const FootSvg = ({
  person,
  owner,
  parts,
  box,
}: Pick<CardProps, 'person' | 'owner'> & { readonly parts: ReadonlySet<FootPart>; readonly box: Box }) => {
  const vacant = person.status === 'vacant';
  const end = box.width - PAD.right;
  const dotsAt = end - (parts.has('ring') ? RING_SIZE + FOOT_GAP : 0) - DOTS;
  const marksAt = dotsAt - (parts.has('marks') ? FOOT_GAP + MARK : 0);
  const lettersAt = marksAt - FOOT_GAP - person.buyingRoles.length * LETTER;
  return (
    <>
      {!parts.has('dots') ? null : (
        <g transform={`translate(${dotsAt + 3.5} ${box.height - 9})`}>
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
        </g>
      )}
      {!parts.has('marks') ? null : <ClockSvg x={marksAt + MARK / 2} y={box.height - 10.5} />}
      {!parts.has('letters')
        ? null
        : person.buyingRoles.map((role, at) => (
            <g key={role} transform={`translate(${lettersAt + at * LETTER + 8} ${box.height - 12})`}>
              <rect x="-8" y="-8.5" width="16" height="17" rx="4" className="svg-role" />
              <text y="4" fontSize="11" textAnchor="middle" className="svg-role-letter">
                {ROLE_LETTERS[role]}
              </text>
            </g>
          ))}
      {!parts.has('ring') ? null : (
        <g transform={`translate(${end - RING_SIZE / 2} ${box.height - 4 - RING_SIZE / 2})`}>
          {owner === null && !vacant ? (
            <circle r={RING} className="svg-ring-alert" />
          ) : (
            [0, 1, 2, 3].map((step) => (
              <path
                key={step}
                d={arc(step)}
                className={person.relationship !== null && step < person.relationship ? 'svg-ring-on' : 'svg-ring-off'}
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
      )}
    </>
  );
};

/** Influence in the edge, where it has no room at the foot; the dots fill from below. */
const EdgeDotsSvg = ({
  influence,
  edge,
  height,
  sign,
}: {
  readonly influence: number;
  readonly edge: number;
  readonly height: number;
  /** What the sign takes of the edge. */
  readonly sign: number;
}) => {
  const size = edgeDotSize(height - sign, edge);
  return size === null ? null : (
    <g transform={`translate(${edge / 2} ${height - 4 - size / 2})`}>
      {[0, 1, 2, 3, 4].map((dot) => (
        <circle
          key={dot}
          cy={-dot * size * 1.5}
          r={size / 2}
          className={dot < influence ? 'svg-edge-dot on' : 'svg-edge-dot'}
        />
      ))}
    </g>
  );
};

/** One card, drawn. `far` leaves out what could not be read at the size it is printed. */
export const CardSvg = ({
  person,
  seat,
  owner,
  x,
  y,
  far,
  photo,
  isLapsed,
  scale = 1,
  isSizeUnknown = false,
  mark,
}: CardProps) => {
  const box = cardBoxAt({ x, y }, scale);
  const tone = mark?.tone ?? attitudeTone(person.attitude);
  const vacant = person.status === 'vacant';
  const edge = far ? FAR_EDGE : EDGE;
  const room = roomBeside(edge, scale);
  const { text, isTitle } = textOf(person, seat, room, far);
  const widths = {
    ring: RING_SIZE,
    letters: person.buyingRoles.length * LETTER,
    marks: isLapsed ? MARK : 0,
    dots: DOTS,
  };
  const below = box.height - PAD.top;
  const parts = far ? NO_PARTS : footParts(widths, text, room, below);
  return (
    <g transform={`translate(${box.x} ${box.y})`} className={`svg-card ${tone} ${vacant ? 'vacant' : ''}`}>
      <OutsideEdge seat={seat} width={box.width} height={box.height} />
      {scale < 1 ? (
        <rect x={x - box.x} y={y - box.y} width={CARD.width} height={CARD.height} rx="8" className="svg-card-place" />
      ) : null}
      <rect width={box.width} height={box.height} rx="8" className="svg-card-body" />
      <path
        d={`M${edge} 0 H8 A8 8 0 0 0 0 8 V${box.height - 8} A8 8 0 0 0 8 ${box.height} H${edge} Z`}
        className="svg-strip"
        {...(tone === 'unknown' ? { fill: 'url(#hatch)' } : {})}
      />
      <Words text={text} x={edge + PAD.left} isTitle={isTitle} />
      <PhotoSvg
        photo={photo}
        text={text}
        room={room}
        below={below}
        foot={footSize(parts, widths)}
        left={edge + PAD.left}
      />
      <FootSvg person={person} owner={owner} parts={parts} box={box} />
      {tone === 'unknown' ? (
        <rect x={edge / 2 - 7} y="2" width="14" height={edge} rx="3" className="svg-card-blank" />
      ) : null}
      <text x={edge / 2} y={far ? 18 : 14} fontSize={far ? 18 : 12} textAnchor="middle" className="svg-sign-text">
        {mark?.sign ?? attitudeSign(person.attitude)}
      </text>
      {parts.has('dots') || person.influence === null ? null : (
        <EdgeDotsSvg influence={person.influence} edge={edge} height={box.height} sign={edge + 2} />
      )}
      {isSizeUnknown ? (
        <text x={box.width - 9} y="14" fontSize="12" textAnchor="middle" className="svg-size-unknown">
          ?
        </text>
      ) : null}
    </g>
  );
};
/** A card that says who somebody is and nothing of what anybody thinks of them. */
export const PlainCardSvg = ({ person, seat, x, y, far, photo }: Omit<CardProps, 'owner' | 'isLapsed'>) => {
  const room = roomBeside(PAD.left);
  const { text, isTitle } = textOf(person, seat, room, far);
  return (
    <g transform={`translate(${x} ${y})`} className={`svg-card plain ${person.status === 'vacant' ? 'vacant' : ''}`}>
      <OutsideEdge seat={seat} width={CARD.width} height={CARD.height} />
      <rect width={CARD.width} height={CARD.height} rx="8" className="svg-card-body" />
      <Words text={text} x={2 * PAD.left} isTitle={isTitle} />
      <PhotoSvg
        photo={photo}
        text={text}
        room={room}
        below={CARD.height - PAD.top}
        foot={NO_FOOT}
        left={2 * PAD.left}
      />
    </g>
  );
};
