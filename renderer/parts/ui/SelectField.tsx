import { useId } from 'react';
import { SearchField } from './SearchField';

/** A longer list is searched by typing. */
const MOST_IN_A_LIST = 10;

type Props<V extends string> = {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V | null) => void;
  /** What the empty choice is called; without it a value must be chosen. */
  readonly none?: string;
  readonly hideLabel?: boolean;
  /** A set everybody knows, as that of the months: a list however long it is. */
  readonly isFixed?: boolean;
};

export const SelectField = <V extends string>({
  label,
  value,
  options,
  onChoose,
  none,
  hideLabel = false,
  isFixed = false,
}: Props<V>) => {
  const id = useId();
  const choose = (chosen: string | null) => onChoose(options.find((option) => option.value === chosen)?.value ?? null);
  if (!isFixed && options.length > MOST_IN_A_LIST) {
    const searched = options.map((option) => ({ ...option, detail: '' }));
    return (
      <SearchField
        label={label}
        hideLabel={hideLabel}
        options={searched}
        shown={searched.find((option) => option.value === value) ?? null}
        placeholder={none ?? ''}
        canBeEmpty={none !== undefined}
        onChoose={choose}
      />
    );
  }
  return (
    <div className="field">
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>
        {label}
      </label>
      <select id={id} className="input" value={value ?? ''} onChange={({ target }) => choose(target.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};
