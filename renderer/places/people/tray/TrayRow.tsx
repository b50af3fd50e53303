import { attitudeSign, attitudeTone, attitudeWord, withinSentence } from '../../../../shared/model/words';
import { useIsHiding } from '../../../state/records';
import { NameInput } from '../map/NameInput';
import { wordFor } from '../../../../shared/packs/spoken';

export type TrayPerson = {
  readonly seatId: string;
  readonly name: string;
  readonly given: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly attitude: number | null;
};

type Props = {
  readonly person: TrayPerson;
  readonly selected: boolean;
  readonly active: boolean;
  readonly naming: boolean;
};

/** One person in the tray. */
export const TrayRow = ({ person, selected, active, naming }: Props) => {
  const isHiding = useIsHiding();
  const detail = [person.title, person.unit].filter(Boolean).join(' · ');
  if (naming)
    return (
      <div className="tray-row" role="option" aria-selected="true" aria-label={person.name}>
        <NameInput seatId={person.seatId} start={person.given ?? ''} />
      </div>
    );
  return (
    <div
      id={`tray-${person.seatId}`}
      role="option"
      aria-selected={selected}
      className={`tray-row ${active ? 'active' : ''}`}
      aria-label={[
        person.name,
        detail,
        isHiding
          ? ''
          : `${withinSentence(wordFor('names', 'attitude'))} ${withinSentence(attitudeWord(person.attitude))}`,
      ]
        .filter(Boolean)
        .join(', ')}
    >
      {isHiding ? null : (
        <span className={`sign ${attitudeTone(person.attitude)}`} aria-hidden="true">
          {attitudeSign(person.attitude)}
        </span>
      )}
      <span className="tray-name">
        <b className={`clip ${person.given === null ? 'nobody' : ''}`}>{person.name}</b>
        {detail ? <span className="clip quiet">{detail}</span> : null}
      </span>
    </div>
  );
};
