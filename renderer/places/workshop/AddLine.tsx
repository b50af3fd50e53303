import { useId, useState } from 'react';
import { Button } from '../../parts/ui/Button';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  /** Letters at most. */
  readonly most: number;
  /** Names that are offered while one types. */
  readonly offers?: readonly { readonly id: string; readonly name: string }[];
  readonly onAdd: (typed: string) => void;
  /** What the button says; the usual one is *Add*. */
  readonly button?: string;
  /** Another way to add what is typed. */
  readonly other?: { readonly button: string; readonly onAdd: (typed: string) => void };
};

/** One line that adds what is typed, and is empty again for the next. */
export const AddLine = ({ label, placeholder, most, offers, onAdd, button = 'Add', other }: Props) => {
  const [text, setText] = useState('');
  const id = useId();
  const typed = text.trim();
  return (
    <form
      className="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onAdd(typed);
        setText('');
      }}
    >
      <input
        className="input"
        aria-label={label}
        placeholder={placeholder}
        list={offers ? id : undefined}
        maxLength={most}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {offers ? (
        <datalist id={id}>
          {offers.map((offer) => (
            <option key={offer.id}>{offer.name}</option>
          ))}
        </datalist>
      ) : null}
      <Button small type="submit" disabled={typed === ''}>
        {button}
      </Button>
      {other === undefined ? null : (
        <Button
          small
          disabled={typed === ''}
          onClick={() => {
            other.onAdd(typed);
            setText('');
          }}
        >
          {other.button}
        </Button>
      )}
    </form>
  );
};
