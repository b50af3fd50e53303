import { useState, type FormEvent } from 'react';
import { holdOn } from '../../../shared/analysis/selectionMoves';
import type { Lifecycle } from '../../../shared/analysis/lifecycle';
import type { SelectionLine } from '../../../shared/analysis/selectionView';
import { longestOf } from '../../../shared/model';
import { moveInPortfolio } from '../../commands/selectionCommands';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';

export type AskedMove = {
  readonly line: SelectionLine;
  readonly to: Lifecycle;
  readonly words: string;
  /** The criteria say otherwise, so a reason has to be written. */
  readonly isAgainst: boolean;
};

/** Asks why an account moves, or stays, and who decided it. What is locked opens only with a reason. */
export const MoveForm = ({ asked, onClose }: { readonly asked: AskedMove; readonly onClose: () => void }) => {
  const { line, to, words, isAgainst } = asked;
  const asOf = useAsOf();
  const hold = useDocument((state) => holdOn(state.document, asOf, line.id, to)?.words ?? null);
  const isRefused = useDocument((state) => holdOn(state.document, asOf, line.id, to)?.is === 'refused');
  const [reason, setReason] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const needsReason = hold !== null || isAgainst;
  const isSound = !isRefused && (!needsReason || reason.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSound && moveInPortfolio({ rowId: line.id, to, on: asOf, reason, decidedBy })) onClose();
  };
  return (
    <Modal title={`${words}: ${line.name}`} onClose={onClose}>
      <form onSubmit={submit} className="move-form">
        {hold === null ? null : <p className="warning">{hold}</p>}
        <div className="field">
          <label className="label" htmlFor="move-why">
            {hold === null ? `Why${needsReason ? '' : ', if it is worth a word'}` : 'Why now all the same'}
          </label>
          <textarea
            id="move-why"
            className="input"
            rows={3}
            value={reason}
            maxLength={longestOf('selectionDecision', 'reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <div className="field">
          <label className="label" htmlFor="move-decided-by">
            Decided by
          </label>
          <input
            id="move-decided-by"
            className="input"
            value={decidedBy}
            maxLength={longestOf('selectionDecision', 'decidedBy')}
            onChange={(event) => setDecidedBy(event.target.value)}
          />
        </div>
        <div className="buttons">
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={!isSound}>
            {words}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
