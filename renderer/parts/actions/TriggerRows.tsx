import { HiddenNote, OpinionsOnly } from '../hiding/Hidden';
import { useState } from 'react';
import type { Suggestion } from '../../../shared/analysis/suggestion';
import { dismissSuggestion, doSuggestion, snoozeSuggestion } from '../../commands/actionCommands';
import { showFinding } from '../../commands/findingCommands';
import { openDialog } from '../../state/session';
import { Button } from '../ui/Button';
import { DismissForm } from '../findings/DismissForm';

const Row = ({ one }: { readonly one: Suggestion }) => {
  const [isDismissing, setIsDismissing] = useState(false);
  return (
    <li className="suggestion">
      <p>{one.sentence}</p>
      <p className="quiet small">{one.action}</p>
      {!isDismissing ? (
        <div className="chips">
          <Button small onClick={() => doSuggestion(one)}>
            Do
          </Button>
          <Button small tone="bare" onClick={() => snoozeSuggestion(one)}>
            Snooze
          </Button>
          <Button small tone="bare" onClick={() => setIsDismissing(true)}>
            Dismiss
          </Button>
          {one.records.length > 0 ? (
            <Button
              small
              tone="bare"
              onClick={() => (one.code === 'retention' ? openDialog('retention') : showFinding(one))}
            >
              {one.code === 'retention' ? 'Who this concerns' : 'Show'}
            </Button>
          ) : null}
        </div>
      ) : (
        <DismissForm
          asks="Why not"
          onDismiss={(reason) => dismissSuggestion(one, reason)}
          onCancel={() => setIsDismissing(false)}
        />
      )}
    </li>
  );
};

/** What fell due: each to do, which makes an action of it, to put off for a month, or to dismiss with a reason. */
export const TriggerRows = (props: { readonly triggers: readonly Suggestion[] }) => (
  <OpinionsOnly instead={<HiddenNote what="What fell due is hidden." />}>
    <Shown {...props} />
  </OpinionsOnly>
);

const Shown = ({ triggers }: { readonly triggers: readonly Suggestion[] }) => (
  <ul className="suggestions">
    {triggers.map((one) => (
      <Row key={`${one.code}:${one.ref}`} one={one} />
    ))}
  </ul>
);
