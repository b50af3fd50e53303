import { useId } from 'react';

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
};

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
}: Props<V>) => {
  const id = useId();
  return (
    <div className="field">
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={isSeveral ? SEVERAL : (value ?? '')}
        onChange={({ target }) => onChoose(options.find((option) => option.value === target.value)?.value ?? null)}
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
      </select>
    </div>
  );
};
