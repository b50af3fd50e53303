import { useEffect, useId, useState, type RefObject } from 'react';
import { fold } from '../../../shared/model/fold';

type Asked = {
  readonly name: string;
  /** What follows once it is typed: *to remove it*. */
  readonly why: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly first: RefObject<HTMLInputElement | null>;
};

/** The name of what is destroyed, typed by whoever does it. The cursor stands there as soon as it is asked. */
export const TypedName = ({ name, why, typed, onType, first }: Asked) => {
  const field = useId();
  useEffect(() => {
    first.current?.focus();
  }, [first]);
  return (
    <div className="field">
      <label className="label" htmlFor={field}>
        <span>
          Type <strong>{name}</strong> {why}
        </span>
      </label>
      <input
        id={field}
        ref={first}
        className="input"
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
};

/** What was typed so far, and whether it is the name; nothing is while the name is not known. */
export const useTypedName = (name: string | null) => {
  const [typed, onType] = useState('');
  return { typed, onType, isNamed: name !== null && isTypedName(name, typed) };
};

/** Capitals, accents and blanks around it do not matter. A name without a letter is typed by nobody by chance. */
export const isTypedName = (name: string, typed: string): boolean => fold(typed.trim()) === fold(name.trim());
