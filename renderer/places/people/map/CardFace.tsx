import { Clock, Ear, KeyRound, Link2, Star } from 'lucide-react';
import { useMemo, type CSSProperties } from 'react';
import { cardScale } from '../../../../shared/layout/cardSize';
import type { Person, Seat } from '../../../../shared/model';
import { ROLE_LETTERS } from '../../../../shared/model/words';
import { cardText, ROOM_SIZES } from '../../../parts/drawings/cardText';
import { edgeDotSize, footParts, footSize, RING, type FootWidths } from '../../../parts/drawings/cardFoot';
import { photoPlace } from '../../../parts/drawings/cardPhoto';
import { textWidth } from '../../../parts/drawings/textWidth';
import { Dots, EdgeDots, OwnerMark, Ring } from './CardMarks';
import { wordsOf } from './cardWords';
import { shapeAt, useMapText } from './mapText';

/** Pixels. */
const DOTS = 38;
const MARK = 15;
const LETTER = 20;
const WORD_SIZE = 11;
/** The sign at the head of the edge. */
const SIGN = 17;
/** A folded branch has its bar over the foot of the card. */
const BAR = 8;

type Props = {
  readonly person: Person;
  readonly seat: Seat;
  readonly owner: string | null;
  readonly photo: string | null;
  /** Letters for what the figures say of somebody: champion, hidden influencer, key player. */
  readonly marks: string;
  readonly differs: boolean;
  readonly isFolded: boolean;
  readonly isHiding: boolean;
};

const wordsBeside = (person: Person, seat: Seat, differs: boolean): readonly string[] => [
  ...(seat.outside ? ['outside'] : []),
  ...(person.status === 'leaving' ? ['leaving'] : []),
  ...(differs ? ['differs here'] : []),
];

/** Name, title and what there is room for below them, laid out for the card as it is on screen. */
export const CardFace = ({ person, seat, owner, photo, marks, differs, isFolded, isHiding }: Props) => {
  const { shape: ordinary, step, chart, sizes, isSized } = useMapText();
  const scale = cardScale(isSized, person.influence);
  const shape = useMemo(
    () => (scale === 1 ? ordinary : shapeAt(step, scale, sizes === ROOM_SIZES)),
    [ordinary, step, scale, sizes],
  );
  const { name, job, isUnnamed } = wordsOf(person, seat);
  const beside = wordsBeside(person, seat, differs);
  const isVacant = person.status === 'vacant';
  const shownMarks = (['c', 'h', 'k', 'l', 'o'] as const).filter((mark) => marks.includes(mark));
  const room = useMemo(
    () => (isFolded ? { ...shape.room, height: shape.room.height - BAR } : shape.room),
    [shape, isFolded],
  );
  const text = useMemo(
    () => cardText({ name, job, isUnnamed }, room, chart, textWidth, sizes),
    [name, job, isUnnamed, room, chart, sizes],
  );
  const widths: FootWidths = {
    ring: isHiding && owner === null ? 0 : RING,
    letters:
      person.buyingRoles.length * LETTER + beside.reduce((sum, word) => sum + textWidth(word, 400) * WORD_SIZE + 14, 0),
    marks: shownMarks.length * MARK,
    dots: isHiding ? 0 : DOTS,
  };
  const below = shape.height - 2 - shape.padTop - (isFolded ? BAR : 0);
  const parts = footParts(widths, text, room, below);
  const place = photo === null ? null : photoPlace(text, room, below, footSize(parts, widths));
  const edgeDot =
    isHiding || person.influence === null || parts.has('dots')
      ? null
      : edgeDotSize(shape.height - SIGN - (isFolded ? BAR : 0), shape.edge);
  const isTitleFirst = isUnnamed && text.job.length === 0;
  return (
    <>
      <span className="card-text" style={{ '--name': text.sizes.name, '--job': text.sizes.job } as CSSProperties}>
        <span className={`name ${isUnnamed || isVacant ? 'nobody' : ''} ${isTitleFirst && job !== '' ? 'called' : ''}`}>
          {text.name.map((line, at) => (
            // Lines are told apart by where they stand alone.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={at} className="line">
              {line}
            </span>
          ))}
        </span>
        <span className="job">
          {text.job.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={at} className="line">
              {line}
            </span>
          ))}
        </span>
      </span>
      {edgeDot === null || person.influence === null ? null : <EdgeDots influence={person.influence} size={edgeDot} />}
      {photo === null || place === null ? null : (
        <img
          className="card-photo"
          src={photo}
          alt=""
          draggable={false}
          style={{ '--photo-x': place.x, '--photo-y': place.y, '--photo-px': place.size } as CSSProperties}
        />
      )}
      {parts.size === 0 ? null : (
        <span className="foot" aria-hidden="true">
          {parts.has('letters') ? person.buyingRoles.map((role) => <b key={role}>{ROLE_LETTERS[role]}</b>) : null}
          {parts.has('letters') ? beside.map((word) => <em key={word}>{word}</em>) : null}
          {parts.has('marks') && marks.includes('c') ? <Star className="mark champion" /> : null}
          {parts.has('marks') && marks.includes('h') ? <Ear className="mark" /> : null}
          {parts.has('marks') && marks.includes('k') ? <KeyRound className="mark" /> : null}
          {parts.has('marks') && marks.includes('l') ? <Clock className="mark lapsed" /> : null}
          {parts.has('marks') && marks.includes('o') ? <Link2 className="mark" /> : null}
          {parts.has('dots') ? <Dots influence={person.influence} /> : null}
          {!parts.has('ring') ? null : isHiding ? (
            <OwnerMark owner={owner} />
          ) : (
            <Ring
              relationship={person.relationship}
              target={person.targetRelationship}
              owner={owner}
              vacant={isVacant}
            />
          )}
        </span>
      )}
    </>
  );
};
