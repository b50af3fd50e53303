import { useId, type ReactNode } from 'react';

type Option<T> = { readonly value: T; readonly face: ReactNode; readonly name: string; readonly wanted?: boolean };
type Props<T> = {
  readonly legend: string;
  readonly hint?: ReactNode;
  readonly options: readonly Option<T>[];
  /** `undefined` marks several different values: nothing is chosen. */
  readonly value: T | undefined;
  readonly onChoose: (value: T) => void;
};

/** One value of a few, as radio buttons that look like keys. */
export const Choice = <T extends string | number | null>({ legend, hint, options, value, onChoose }: Props<T>) => {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>
        <span>{legend}</span>
        {hint ? <span className="hint">{hint}</span> : null}
      </legend>
      <div className="options">
        {options.map((option) => (
          <label key={String(option.value)} className={option.wanted ? 'wanted' : ''} title={option.name}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
              aria-label={`${legend}: ${option.name}`}
            />
            <span aria-hidden="true">{option.face}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
