import { Clock, Ear, KeyRound, Star } from 'lucide-react';
import { memo } from 'react';
import { occupancyOf } from '../../../../shared/document/occupancy';
import { displayName, knownName } from '../../../../shared/document/personName';
import type { Form } from '../../../../shared/layout/grid';
import { attitudeSign, attitudeTone } from '../../../../shared/model/words';
import { shorterNames } from '../../../../shared/model/shortNames';
import { Dots, Ring } from '../map/CardMarks';
import { describe } from '../map/PersonCard';
import { useDocument } from '../../../state/documentStore';
import { useCardMarks } from '../../../state/figures';
import { useIsUnasked } from '../../../state/lens';
import { useRecord } from '../../../state/records';

type Props = {
  readonly seatId: string;
  readonly form: Form;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly selected: boolean;
  readonly carried: boolean;
  /** A scenario has them elsewhere: this card only says where they are. */
  readonly leftBehind: boolean;
};

/** What of the width is taken by the band, the ring and the paddings, and how wide a letter is. */
const TAKEN: Readonly<Record<Form, number>> = { card: 36, row: 58, chip: 23 };
const LETTER: Readonly<Record<Form, number>> = { card: 7.1, row: 6.9, chip: 6.2 };

/** The longest way to write the name that fits. */
export const fitting = (name: string, form: Form, width: number): string => {
  const names = shorterNames(name);
  return names.find((one) => one.length * LETTER[form] <= width - TAKEN[form]) ?? names.at(-1) ?? name;
};

/**
 * One person on the grid: the card of the map in little room. Reads its own records, so that an edit draws one card.
 */
export const StandCard = memo(({ seatId, form, x, y, width, height, selected, carried, leftBehind }: Props) => {
  const seat = useRecord('seat', seatId);
  const personId = useDocument((state) => occupancyOf(state.document).personOfSeat.get(seatId));
  const person = useRecord('person', personId);
  const owner = useRecord('member', person?.contactOwnerId)?.name ?? null;
  const marks = useCardMarks(personId);
  const isFaded = useIsUnasked(seatId);
  if (!seat || !person) return null;
  const tone = attitudeTone(person.attitude);
  const isLeaving = person.status === 'leaving';
  const states = [
    selected && 'selected',
    carried && 'carried',
    isFaded && 'faded',
    isLeaving && 'leaving',
    seat.outside && 'outside',
    leftBehind && 'left-behind',
  ]
    .filter(Boolean)
    .join(' ');
  const words = describe(person, seat, owner, marks);
  // Somebody without a name is known by the title.
  const isNamed = knownName(person) !== null;
  const name = isNamed ? fitting(displayName(person), form, width) : (seat.title ?? displayName(person));
  return (
    <div
      {...(leftBehind
        ? { 'aria-hidden': true }
        : { id: `stand-${seatId}`, role: 'option', 'aria-selected': selected, 'aria-label': words })}
      title={words}
      data-seat={seatId}
      className={`stand form-${form} ${tone} ${states}`}
      style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
    >
      <span className={`sign band ${tone}`} aria-hidden="true">
        <i>{attitudeSign(person.attitude)}</i>
      </span>
      <span className={`stand-name clip ${isNamed ? '' : 'nobody'}`}>{name}</span>
      {form === 'card' ? (
        <span className="stand-foot" aria-hidden="true">
          <Dots influence={person.influence} />
          {marks.includes('c') ? <Star size={12} className="mark champion" /> : null}
          {marks.includes('h') ? <Ear size={12} className="mark" /> : null}
          {marks.includes('l') ? <Clock size={12} className="mark lapsed" /> : null}
          {marks.includes('k') ? <KeyRound size={12} className="mark" /> : null}
        </span>
      ) : null}
      {form === 'chip' ? null : (
        <Ring relationship={person.relationship} target={person.targetRelationship} owner={owner} vacant={false} />
      )}
    </div>
  );
});
StandCard.displayName = 'StandCard';
