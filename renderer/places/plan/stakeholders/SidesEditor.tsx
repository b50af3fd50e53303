import { countedPeople } from '../../../../shared/analysis/people';
import { stakeholderClasses } from '../../../../shared/analysis/stakeholderClasses';
import { displayName } from '../../../../shared/document/personName';
import { labelOf } from '../../../../shared/model/labels';
import { inWords } from '../../../../shared/model/words';
import { setSeats } from '../../../commands/peopleCommands';
import { PersonLink } from '../../../parts/plan/PersonLink';
import { SelectField } from '../../../parts/ui/SelectField';
import { useFigures } from '../../../state/figures';

/** The class of everybody who holds a seat, the more influential first; those who have none before the others. */
export const SidesEditor = () => {
  const { content, asOf } = useFigures();
  const options = stakeholderClasses(content, asOf).map((name) => ({ value: name, label: inWords(name) }));
  const people = countedPeople(content, asOf)
    .filter((one) => one.seatId !== null)
    .toSorted(
      (a, b) =>
        Number(a.stakeholderClass !== null) - Number(b.stakeholderClass !== null) ||
        (b.influence ?? 0) - (a.influence ?? 0) ||
        a.ordinal - b.ordinal,
    );
  return (
    <ul className="sides-editor" aria-label="Who belongs to which side">
      {people.map((one) => (
        <li key={one.id}>
          <span>
            <PersonLink id={one.id} /> <span className="quiet small">{one.title}</span>
          </span>
          <SelectField
            label={`${labelOf('seat', 'stakeholderClass')}: ${displayName(one)}`}
            hideLabel
            value={one.stakeholderClass}
            none="Not known"
            options={options}
            onChoose={(stakeholderClass) => {
              if (one.seatId !== null) setSeats('class', { stakeholderClass }, [one.seatId]);
            }}
          />
        </li>
      ))}
    </ul>
  );
};
