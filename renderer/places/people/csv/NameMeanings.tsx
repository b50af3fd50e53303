import type { NameMeaning } from '../../../../shared/exchange/csv/oddNames';
import type { SpecialName } from '../../../../shared/exchange/csv/questions';
import { SelectField } from '../../../parts/ui/SelectField';

const MEANINGS: readonly { readonly value: NameMeaning; readonly label: string }[] = [
  { value: 'notKnown', label: 'A person whose name is not known' },
  { value: 'vacant', label: 'A vacant seat' },
  { value: 'name', label: 'A name as it stands' },
  { value: 'skip', label: 'Leave the row out' },
];

type Props = {
  readonly names: readonly SpecialName[];
  readonly meanings: Readonly<Record<string, NameMeaning>>;
  readonly onMean: (value: string, meaning: NameMeaning) => void;
};

/** What odd values of the name column mean. */
export const NameMeanings = ({ names, meanings, onMean }: Props) => (
  <>
    {names.map((name) => (
      <div key={name.value} className="row">
        <span>
          {name.value === '' ? 'An empty name' : `The name “${name.shown}”`}{' '}
          <span className="quiet">
            in {name.count} {name.count === 1 ? 'row' : 'rows'} means
          </span>
        </span>
        <SelectField
          label={`${name.shown || 'An empty name'} means`}
          hideLabel
          value={meanings[name.value] ?? name.guess}
          options={MEANINGS}
          onChoose={(meaning) => {
            if (meaning !== null) onMean(name.value, meaning);
          }}
        />
      </div>
    ))}
  </>
);
