import { useId, useState } from 'react';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';

const ADD = 'add one';

type Props = {
  readonly label: string;
  readonly value: string | null;
  /** What the empty choice is called. */
  readonly none: string;
  readonly isSeveral?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string | null) => void;
  /** `Add a colleague…`: the last of the choices. */
  readonly addLabel: string;
  /** `Name of your colleague` */
  readonly asks: string;
  readonly addButton: string;
  readonly longest: number | null;
  /** A name that is not empty, without blanks around it. */
  readonly onAdd: (name: string) => void;
};

/** One of those that are there, or a new one by its name: a list of none leads on. */
export const ChooseOrAdd = ({ options, onChoose, addLabel, asks, addButton, longest, onAdd, ...field }: Props) => {
  const [isAdding, setAdding] = useState(false);
  if (isAdding)
    return (
      <NewOne
        asks={asks}
        addButton={addButton}
        longest={longest}
        onDone={(name) => {
          if (name !== null) onAdd(name);
          setAdding(false);
        }}
      />
    );
  return (
    <SelectField
      {...field}
      options={[...options, { value: ADD, label: addLabel }]}
      onChoose={(chosen) => {
        if (chosen === ADD) setAdding(true);
        else onChoose(chosen);
      }}
    />
  );
};

const NewOne = ({
  asks,
  addButton,
  longest,
  onDone,
}: Pick<Props, 'asks' | 'addButton' | 'longest'> & { readonly onDone: (name: string | null) => void }) => {
  const [text, setText] = useState('');
  const id = useId();
  const name = text.trim();
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(name === '' ? null : name);
      }}
    >
      <label className="label" htmlFor={id}>
        {asks}
      </label>
      <input
        id={id}
        className="input"
        value={text}
        maxLength={longest ?? undefined}
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone(null);
        }}
      />
      <div className="chips">
        <Button small type="submit" tone="primary" disabled={name === ''}>
          {addButton}
        </Button>
        <Button small tone="bare" onClick={() => onDone(null)}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
