import { useId, useState, type ComponentProps, type KeyboardEvent } from 'react';
import type { AddByName } from './addedName';
import { Button } from './Button';
import { SelectField } from './SelectField';

/** What is chosen from, without how somebody new is added. */
export type Choosing = Pick<
  ComponentProps<typeof SelectField>,
  'label' | 'value' | 'options' | 'onChoose' | 'none' | 'hideLabel' | 'isSeveral'
>;

type Props = Choosing & AddByName & { readonly addButton: string };

/** One of those that are there, or a new one by its name, typed on the spot. */
export const ChooseOrAdd = ({ noun, addButton, longest, onAdd, ...field }: Props) => {
  // Whoever typed a name goes on where they chose to.
  const [state, setState] = useState<'choosing' | 'adding' | 'added'>('choosing');
  if (state === 'adding')
    return (
      <NewOne
        asks={`Name of the ${noun}`}
        of={field.label}
        hideLabel={field.hideLabel === true}
        addButton={addButton}
        longest={longest}
        onDone={(name) => {
          if (name !== null) onAdd(name);
          setState('added');
        }}
      />
    );
  return (
    <SelectField
      {...field}
      takesFocus={state === 'added'}
      add={{ noun, longest, onAdd, begin: () => setState('adding') }}
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
