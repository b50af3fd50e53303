import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Person } from '../../../shared/model';
import { noteContact } from '../../commands/contactCommands';
import { useAsOf } from '../../state/records';
import { Button } from '../ui/Button';
import { DayField } from '../ui/DayField';
import { noContactAfter } from '../ui/dayReading';

type Props = {
  readonly person: Pick<Person, 'id'>;
  /** Who of yours had the contact. */
  readonly memberId: string | null;
  readonly onDone?: (date: string) => void;
  /** Where the form was asked for: the cursor goes into it, and it can be left. */
  readonly onCancel?: () => void;
};

/** A day, what was said, and it is noted. */
export const ContactForm = ({ person, memberId, onDone, onCancel }: Props) => {
  const asOf = useAsOf();
  const [text, setText] = useState('');
  const [date, setDate] = useState<string | null>(asOf);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (date === null || !noteContact(person.id, memberId, date, text)) return;
    setText('');
    onDone?.(date);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <form className="contact-form" onSubmit={add}>
      <DayField
        {...(onCancel === undefined ? {} : { onEscape: onCancel })}
        label="Day of the contact"
        hideLabel
        today={asOf}
        latest={noContactAfter(asOf)}
        value={date}
        onCommit={setDate}
      />
      <input
        className="input"
        aria-label="What was said"
        placeholder="What was said"
        value={text}
        autoFocus={onCancel !== undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={leave}
      />
      <Button small type="submit" disabled={date === null}>
        Add
      </Button>
      {onCancel ? (
        <Button small tone="bare" onClick={onCancel}>
          Cancel
        </Button>
      ) : null}
    </form>
  );
};
