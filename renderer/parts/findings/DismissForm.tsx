import { useState } from 'react';
import { Button } from '../ui/Button';

type Props = {
  /** How the reason is asked for. */
  readonly asks: string;
  readonly onDismiss: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Asks why something that was suggested is dismissed. Without a reason it stays. */
export const DismissForm = ({ asks, onDismiss, onCancel }: Props) => {
  const [reason, setReason] = useState('');
  return (
    <form
      className="waive-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onDismiss(reason.trim());
      }}
    >
      <label>
        {asks} <input className="input" value={reason} autoFocus onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="chips">
        <Button small type="submit" disabled={reason.trim() === ''}>
          Dismiss
        </Button>
        <Button small tone="bare" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
