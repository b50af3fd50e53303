import { memo } from 'react';
import { Pin, PanelRightClose } from 'lucide-react';
import { useAfterPaint } from '../../state/afterPaint';
import { useSession } from '../../state/session';
import { keepPanel, togglePanel } from '../../state/panel';
import { useAtRest } from '../../state/moved';
import { DocumentSource, useDocument } from '../../state/documentStore';
import { ownEditsAtOnce, paintedDocument } from '../../state/paintedDocument';
import { occupancyOf } from '../../../shared/document/occupancy';
import { PersonPanel } from './PersonPanel';
import { SeveralPanel } from './SeveralPanel';
import { AccountPanel } from './AccountPanel';
import { FramePanel } from './FramePanel';
import { WhatIfPanel } from './WhatIfPanel';
import { PanelEdge } from './PanelEdge';
import { Button } from '../ui/Button';

/** A person, several, a frame, or where nothing of these is chosen the account. */
const Chosen = () => {
  const rested = useAtRest(useSession((state) => state.selection));
  // Arrows go from row to row before the panel follows: its many fields are made when there is time.
  const late = useAfterPaint(rested);
  const selection = rested.length > 0 && late.length > 0 ? late : rested;
  const frame = useSession((state) => state.frame);
  const isThere = useDocument((state) => frame !== null && state.document[frame.kind].has(frame.id));
  const last = selection.at(-1) ?? null;
  const personId = useDocument((state) =>
    last === null ? null : (occupancyOf(state.document).personOfSeat.get(last) ?? null),
  );
  const isAsking = useSession((state) => state.place === 'grid' && state.whatIf !== null);
  if (isAsking) return <WhatIfPanel />;
  if (personId !== null)
    return selection.length > 1 ? <SeveralPanel /> : <PersonPanel key={personId} personId={personId} />;
  return frame !== null && isThere ? <FramePanel key={frame.id} kind={frame.kind} id={frame.id} /> : <AccountPanel />;
};

/** What is chosen, everywhere the same way. */
export const Panel = memo(() => {
  const isKept = useSession((state) => state.panelKept);
  return (
    <aside className="panel" aria-label="What is chosen" data-region="panel" {...ownEditsAtOnce}>
      <DocumentSource value={paintedDocument}>
        <Chosen />
      </DocumentSource>
      <div className="panel-tools">
        <Button
          tone="bare"
          small
          aria-pressed={isKept}
          aria-label="Keep the panel open"
          title={isKept ? 'Stays open with nothing chosen' : 'Keep the panel open with nothing chosen'}
          onClick={() => keepPanel(!isKept)}
        >
          <Pin size={14} aria-hidden="true" />
        </Button>
        <Button tone="bare" small aria-label="Fold the panel" title="Fold the panel" onClick={togglePanel}>
          <PanelRightClose size={15} aria-hidden="true" />
        </Button>
      </div>
      <PanelEdge />
    </aside>
  );
});
Panel.displayName = 'Panel';
