import { useId } from 'react';
import type { AddByName } from './addedName';
import { SearchField } from './SearchField';
import { MOST_IN_SIGHT } from './searchFrom';

type Props<V extends string> = {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V | null) => void;
  /** What the empty choice is called; without it a value must be chosen. */
  readonly none?: string;
  readonly hideLabel?: boolean;
  /** Those that are asked for have different values: none of the options is theirs. */
  readonly isSeveral?: boolean;
  /** A set everybody knows, as that of the months: a list however long it is. */
  readonly isFixed?: boolean;
  /** It has the keys as soon as it is shown. */
  readonly takesFocus?: boolean;
  /** How one that is not there is added: by typing its name in a long list; in a short one its last choice begins it. */
  readonly add?: AddByName & { readonly begin: () => void };
};

const ADD = 'add one';

/** What is said instead of a value where those that are chosen have different ones. */
export const SEVERAL = 'several';

export const SelectField = <V extends string>({
  label,
  value,
  options,
  onChoose,
  none,
  hideLabel = false,
  isSeveral = false,
  isFixed = false,
  takesFocus = false,
  add,
}: Props<V>) => {
  const id = useId();
  const choose = (chosen: string | null) => onChoose(options.find((option) => option.value === chosen)?.value ?? null);
  const inSight = options.length + (add === undefined ? 0 : 1);
  if (!isFixed && inSight > MOST_IN_SIGHT) {
    const searched = options.map((option) => ({ ...option, detail: '' }));
    return (
      <SearchField
        label={label}
        hideLabel={hideLabel}
        options={searched}
        shown={isSeveral ? null : (searched.find((option) => option.value === value) ?? null)}
        placeholder={isSeveral ? SEVERAL : (none ?? '')}
        canBeEmpty={none !== undefined}
        add={add}
        onChoose={choose}
      />
    );
  }
  return (
    <div className="field">
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        autoFocus={takesFocus}
        value={isSeveral ? SEVERAL : (value ?? '')}
        onChange={({ target }) => (add !== undefined && target.value === ADD ? add.begin() : choose(target.value))}
      >
        {isSeveral ? (
          <option value={SEVERAL} disabled hidden>
            {SEVERAL}
          </option>
        ) : null}
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {add === undefined ? null : <option value={ADD}>{`Add a ${add.noun}…`}</option>}
      </select>
    </div>
  );
};
