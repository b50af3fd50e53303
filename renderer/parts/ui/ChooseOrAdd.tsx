import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from './Button';
import { SearchField } from './SearchField';
import { MOST_IN_SIGHT } from './searchFrom';
import { SelectField, SEVERAL } from './SelectField';

const ADD = 'add one';

type Props = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string | null;
  /** What the empty choice is called; without it a value must be chosen. */
  readonly none?: string | undefined;
  readonly isSeveral?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string | null) => void;
  /** `team member`: what is added. */
  readonly noun: string;
  readonly addButton: string;
  readonly longest: number | null;
  /** A name that is not empty, without blanks around it. */
  readonly onAdd: (name: string) => void;
};

/** One of those that are there, or a new one by its name, typed on the spot. */
export const ChooseOrAdd = ({ noun, addButton, longest, onAdd, ...field }: Props) => {
  // Whoever typed a name goes on where they chose to.
  const [state, setState] = useState<'choosing' | 'adding' | 'added'>('choosing');
  const { label, hideLabel = false, value, none, isSeveral = false, options, onChoose } = field;
  if (state === 'adding')
    return (
      <NewOne
        asks={`Name of the ${noun}`}
        of={label}
        hideLabel={hideLabel}
        addButton={addButton}
        longest={longest}
        onDone={(name) => {
          if (name !== null) onAdd(name);
          setState('added');
        }}
      />
    );
  if (options.length >= MOST_IN_SIGHT) {
    const searched = options.map((option) => ({ ...option, detail: '' }));
    return (
      <SearchField
        label={label}
        hideLabel={hideLabel}
        options={searched}
        shown={isSeveral ? null : (searched.find((option) => option.value === value) ?? null)}
        placeholder={isSeveral ? SEVERAL : (none ?? '')}
        canBeEmpty={none !== undefined}
        add={{ noun, longest, onAdd }}
        onChoose={onChoose}
      />
    );
  }
  return (
    <SelectField
      label={label}
      hideLabel={hideLabel}
      value={value}
      isSeveral={isSeveral}
      takesFocus={state === 'added'}
      {...(none === undefined ? {} : { none })}
      options={[...options, { value: ADD, label: `Add a ${noun}…` }]}
      isFixed
      onChoose={(chosen) => {
        if (chosen === ADD) setState('adding');
        else onChoose(chosen);
      }}
    />
  );
};

/** It is no form of its own: it may stand in one. */
const NewOne = ({
  asks,
  of,
  hideLabel,
  addButton,
  longest,
  onDone,
}: Pick<Props, 'addButton' | 'longest'> & {
  readonly asks: string;
  /** The field it is added for. */
  readonly of: string;
  readonly hideLabel: boolean;
  readonly onDone: (name: string | null) => void;
}) => {
  const [text, setText] = useState('');
  const id = useId();
  const name = text.trim().replace(/\s+/g, ' ');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onDone(null);
    else if (name !== '') onDone(name);
  };
  return (
    <div className="field" role="group" data-own-keys="" aria-label={`${of}: ${addButton.toLowerCase()}`}>
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>
        {asks}
      </label>
      <input
        id={id}
        className="input"
        value={text}
        maxLength={longest ?? undefined}
        placeholder={hideLabel ? asks : undefined}
        autoComplete="off"
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="chips">
        <Button small tone="primary" disabled={name === ''} onClick={() => onDone(name)}>
          {addButton}
        </Button>
        <Button small tone="bare" onClick={() => onDone(null)}>
          Cancel
        </Button>
      </div>
    </div>
  );
};
