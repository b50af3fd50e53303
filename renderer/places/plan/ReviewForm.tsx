import { useState } from 'react';
import { list } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import { labelOf } from '../../../shared/model/labels';
import { longestOf, type RecordOf } from '../../../shared/model';
import type { ReviewAsked } from '../../commands/planCommands';
import { useDocument } from '../../state/documentStore';
import { useToday } from '../../state/today';
import { DayField } from '../../parts/ui/DayField';
import { TextField } from '../../parts/ui/TextField';
import type { TextLimit } from '../../parts/ui/textLimit';

type Props = { readonly asked: ReviewAsked; readonly onChange: (asked: ReviewAsked) => void };

/** The limit of a field that is not written yet: what is too long waits in the form. */
const useOwnLimit = (field: 'reviewer' | 'reviewComment'): TextLimit => {
  const [text, keep] = useState<string | null>(null);
  return { longest: longestOf('plan', field), text, keep };
};

/** Who is asked to review the plan, by when, and what they are told. Written only when the plan is sent. */
export const ReviewForm = ({ asked, onChange }: Props) => {
  const today = useToday();
  const names = useDocument((state) => list(state.document, 'member'))
    .map((member) => member.name)
    .filter((name) => name.trim() !== '');
  const reviewerLimit = useOwnLimit('reviewer');
  const commentLimit = useOwnLimit('reviewComment');
  return (
    <div className="dialog-form">
      <TextField
        label="Who reviews it"
        value={asked.reviewer}
        limit={reviewerLimit}
        offered={names}
        placeholder="A name, of your team or beyond it"
        onCommit={(reviewer) => onChange({ ...asked, reviewer })}
      />
      <DayField
        label="By when"
        today={today}
        value={asked.reviewBy}
        onCommit={(reviewBy) => onChange({ ...asked, reviewBy })}
      />
      <TextField
        label="What they should look at"
        value={asked.reviewComment}
        limit={commentLimit}
        multiline
        placeholder="Such as: are the targets of the second year bold enough?"
        onCommit={(reviewComment) => onChange({ ...asked, reviewComment })}
      />
    </div>
  );
};

/** With whom the plan lies, until when, and what they were told. */
export const ReviewAskedFor = ({ plan }: { readonly plan: RecordOf<'plan'> }) => (
  <dl className="figure-list">
    {(
      [
        ['reviewer', plan.reviewer ?? 'Nobody was named'],
        ['reviewBy', plan.reviewBy === null ? 'No day was set' : longDate(plan.reviewBy)],
        ['reviewComment', plan.reviewComment],
      ] as const
    ).map(([field, words]) =>
      words === null ? null : (
        <div key={field}>
          <dt>{labelOf('plan', field)}</dt>
          <dd>{words}</dd>
        </div>
      ),
    )}
  </dl>
);
