import { useState } from 'react';
import { addMonths } from '../../../shared/analysis/days';
import { SUGGESTED_CATEGORY } from '../../../shared/analysis/suggestedRisks';
import type { Suggestion } from '../../../shared/analysis/suggestion';
import type { RecordOf } from '../../../shared/model';
import { editDocument } from '../../state/documentStore';
import { useAsOf, useIsHiding } from '../../state/records';
import { say } from '../../state/messages';
import { HiddenNote } from '../hiding/Hidden';
import { Button } from '../ui/Button';
import { DismissForm } from './DismissForm';

const LABELS: Readonly<Record<RecordOf<'suggestion'>['state'], string>> = {
  accepted: 'Accept a suggested risk',
  snoozed: 'Snooze a suggested risk',
  dismissed: 'Dismiss a suggested risk',
};

const answer = (
  one: Suggestion,
  state: RecordOf<'suggestion'>['state'],
  part: Partial<RecordOf<'suggestion'>> = {},
): void => {
  editDocument(LABELS[state], (draft) => {
    draft.add('suggestion', { rule: one.code, ref: one.ref, state, ...part });
    if (state === 'accepted')
      draft.add('risk', {
        title: one.sentence.replace(/\.$/, ''),
        category: SUGGESTED_CATEGORY[one.code] ?? 'relationship',
        step: 'collect',
        mitigation: one.action,
      });
  });
  if (state === 'accepted') say('The risk is in the plan now. Rate its likelihood and impact next.');
};

const Row = ({ one }: { readonly one: Suggestion }) => {
  const asOf = useAsOf();
  const [isDismissing, setIsDismissing] = useState(false);
  return (
    <li className="notice">
      <span className="severity" aria-hidden="true">
        ?
      </span>
      <div>
        <p>{one.sentence}</p>
        <p className="quiet small">{one.action}</p>
        {!isDismissing ? (
          <div className="chips">
            <Button small tone="bare" onClick={() => answer(one, 'accepted')}>
              Take it as a risk
            </Button>
            <Button small tone="bare" onClick={() => answer(one, 'snoozed', { until: addMonths(asOf, 1) })}>
              Ask again in a month
            </Button>
            <Button small tone="bare" onClick={() => setIsDismissing(true)}>
              Dismiss
            </Button>
          </div>
        ) : (
          <DismissForm
            asks="Why it does not hold"
            onDismiss={(reason) => answer(one, 'dismissed', { reason })}
            onCancel={() => setIsDismissing(false)}
          />
        )}
      </div>
    </li>
  );
};

/** Risks the data suggest (F22b), each to take, to put off or to dismiss with a reason. */
export const SuggestionRows = ({ suggestions }: { readonly suggestions: readonly Suggestion[] }) =>
  useIsHiding() ? (
    <HiddenNote what="Suggestions are hidden." />
  ) : suggestions.length === 0 ? (
    <p>
      No rule for risks finds one that waits for an answer. Whoever is against you is a gap of the map, named by the
      plan check.
    </p>
  ) : (
    <ul className="finding-list">
      {suggestions.map((one) => (
        <Row key={`${one.code}:${one.ref}`} one={one} />
      ))}
    </ul>
  );
