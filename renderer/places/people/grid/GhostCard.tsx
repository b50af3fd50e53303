import { memo } from 'react';
import { occupancyOf } from '../../../../shared/document/occupancy';
import { displayName } from '../../../../shared/document/personName';
import type { Form } from '../../../../shared/layout/grid';
import type { Box } from '../../../../shared/layout/bounds';
import {
  attitudeSign,
  attitudeTone,
  attitudeWord,
  influenceWord,
  withinSentence,
} from '../../../../shared/model/words';
import type { GridRatings } from '../../../../shared/layout/grid';
import { useDocument } from '../../../state/documentStore';
import { useRecord } from '../../../state/records';
import { fitting } from './StandCard';
import { wordFor } from '../../../../shared/packs/spoken';

type Props = {
  readonly seatId: string;
  readonly form: Form;
  readonly box: Box;
  readonly by: { readonly x: number; readonly y: number };
  readonly then: GridRatings;
  readonly selected: boolean;
  readonly carried: boolean;
};

/** Somebody where they would stand. The card of where they do stand stays behind, pale. */
export const GhostCard = memo(({ seatId, form, box, by, then, selected, carried }: Props) => {
  const personId = useDocument((state) => occupancyOf(state.document).personOfSeat.get(seatId));
  const person = useRecord('person', personId);
  if (!person) return null;
  const tone = attitudeTone(then.attitude);
  const words = `${displayName(person)}, what if: ${withinSentence(wordFor('names', 'attitude'))} ${withinSentence(attitudeWord(then.attitude))}, ${withinSentence(wordFor('names', 'influence'))} ${then.influence === null ? withinSentence(wordFor('unknown', 'notRated')) : `${then.influence} ${withinSentence(influenceWord(then.influence))}`}; now ${withinSentence(attitudeWord(person.attitude))}, ${withinSentence(wordFor('names', 'influence'))} ${person.influence ?? withinSentence(wordFor('unknown', 'notRated'))}`;
  return (
    <div
      id={`stand-${seatId}`}
      role="option"
      aria-selected={selected}
      aria-label={words}
      title={words}
      data-seat={seatId}
      className={`stand ghost form-${form} ${selected ? 'selected' : ''} ${carried ? 'carried' : ''}`}
      style={{ transform: `translate(${box.x + by.x}px, ${box.y + by.y}px)`, width: box.width, height: box.height }}
    >
      <span className={`sign band ${tone}`} aria-hidden="true">
        <i>{attitudeSign(then.attitude)}</i>
      </span>
      <span className="stand-name clip">{fitting(displayName(person), form, box.width)}</span>
      {form === 'card' ? (
        <span className="ghost-word" aria-hidden="true">
          what if
        </span>
      ) : null}
    </div>
  );
});
GhostCard.displayName = 'GhostCard';
