import { useState, type FormEvent } from 'react';
import { isOpenAction } from '../../../shared/analysis/openActions';
import { list } from '../../../shared/document/document';
import { periodAfter } from '../../../shared/document/nextPeriod';
import { startNextPeriod } from '../../commands/planCommands';
import { currentDocument } from '../../state/documentStore';
import { asOfNow } from '../../state/records';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { DayField } from '../../parts/ui/DayField';
import { useToday } from '../../state/today';

/** Says what goes on into the next period and what stays, and asks for its dates. */
export const NextPeriodDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const proposed = periodAfter(currentDocument(), asOfNow());
  const today = useToday();
  const [start, setStart] = useState<string | null>(proposed.periodStart);
  const [end, setEnd] = useState<string | null>(proposed.periodEnd);
  const [isBusy, setBusy] = useState(false);
  const actions = list(currentDocument(), 'action');
  const open = actions.filter(isOpenAction).length;
  const isSound = start !== null && end !== null && start < end;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSound || isBusy) return;
    setBusy(true);
    void startNextPeriod(start, end).finally(() => setBusy(false));
  };
  return (
    <Modal title="Start the next period" onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <p>
          A new plan begins with the people, the map, the goals, the whitespace, what is open in the pipeline, {open}{' '}
          open {open === 1 ? 'action' : 'actions'}, the open risks and the team. Finished actions (
          {actions.length - open}), reviews, decisions and waivers stay with this plan.
        </p>
        <p>
          This plan is archived: it can be read and printed, no longer edited. Its ratings of today are frozen, so that
          the next review shows what moved.
        </p>
        <div className="fields two">
          <DayField label="The next period starts" today={today} value={start} onCommit={setStart} />
          <DayField label="and ends" today={today} value={end} onCommit={setEnd} />
        </div>
        {isSound ? null : (
          <p className="wrong" role="alert">
            The period must end after it starts.
          </p>
        )}
        <div className="buttons">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={!isSound || isBusy}>
            Start the next period
          </Button>
        </div>
      </form>
    </Modal>
  );
};
