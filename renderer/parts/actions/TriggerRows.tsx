import { useState } from 'react';
import type { Suggestion } from '../../../shared/analysis/suggestion';
import { dismissSuggestion, doSuggestion, snoozeSuggestion } from '../../commands/actionCommands';
import { showFinding } from '../../commands/findingCommands';
import { Button } from '../ui/Button';

const Row = ({ one }: { readonly one: Suggestion }) => {
  const [reason, setReason] = useState<string | null>(null);
  return (
    <li className="suggestion">
      <p>{one.sentence}</p>
      <p className="quiet small">{one.action}</p>
      {reason === null ? (
        <div className="chips">
          <Button small onClick={() => doSuggestion(one)}>
            Do
          </Button>
          <Button small tone="bare" onClick={() => snoozeSuggestion(one)}>
            Snooze
          </Button>
          <Button small tone="bare" onClick={() => setReason('')}>
            Dismiss
          </Button>
          {one.records.length > 0 ? (
            <Button small tone="bare" onClick={() => showFinding(one)}>
              Show
            </Button>
          ) : null}
        </div>
      ) : (
        <form
          className="waive-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') dismissSuggestion(one, reason.trim());
          }}
        >
          <label>
            Why not{' '}
            <input className="input" value={reason} autoFocus onChange={(event) => setReason(event.target.value)} />
          </label>
          <div className="chips">
            <Button small type="submit" disabled={reason.trim() === ''}>
              Dismiss
            </Button>
            <Button small tone="bare" onClick={() => setReason(null)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </li>
  );
};

/** What fell due: each to do, which makes an action of it, to put off for a month, or to dismiss with a reason. */
export const TriggerRows = ({ triggers }: { readonly triggers: readonly Suggestion[] }) => (
  <ul className="suggestions">
    {triggers.map((one) => (
      <Row key={`${one.code}:${one.ref}`} one={one} />
    ))}
  </ul>
);
