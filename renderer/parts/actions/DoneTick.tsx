import { Check } from 'lucide-react';
import type { Action } from '../../../shared/model';
import { setActionStatus } from '../../commands/actionCommands';

/** Ticks an action off. */
export const DoneTick = ({
  action,
  onDone,
}: {
  readonly action: Pick<Action, 'id' | 'title' | 'status'>;
  readonly onDone?: () => void;
}) => (
  <button
    type="button"
    role="checkbox"
    aria-checked={action.status === 'done'}
    className="tick"
    aria-label={`Done: ${action.title}`}
    onClick={() => {
      setActionStatus(action.id, 'done');
      onDone?.();
    }}
  >
    <Check size={12} aria-hidden="true" />
  </button>
);
