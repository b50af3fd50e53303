import { useSession } from '../../state/session';
import { useAtRest } from '../../state/moved';
import { useDocument } from '../../state/documentStore';
import { occupancyOf } from '../../../shared/document/occupancy';
import { PersonPanel } from './PersonPanel';
import { SeveralPanel } from './SeveralPanel';
import { AccountPanel } from './AccountPanel';
import { FramePanel } from './FramePanel';

/** What is chosen, everywhere the same way. */
export const Panel = () => {
  const selection = useAtRest(useSession((state) => state.selection));
  const frame = useSession((state) => state.frame);
  const isThere = useDocument((state) => frame !== null && state.document[frame.kind].has(frame.id));
  const last = selection.at(-1) ?? null;
  const personId = useDocument((state) =>
    last === null ? null : (occupancyOf(state.document).personOfSeat.get(last) ?? null),
  );
  return (
    <aside className="panel" aria-label="What is chosen" data-region="panel">
      {personId === null && frame !== null && isThere ? (
        <FramePanel key={frame.id} kind={frame.kind} id={frame.id} />
      ) : personId === null ? (
        <AccountPanel />
      ) : selection.length > 1 ? (
        <SeveralPanel />
      ) : (
        <PersonPanel key={personId} personId={personId} />
      )}
    </aside>
  );
};
