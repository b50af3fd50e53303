import { memo, useMemo } from 'react';
import { Pin, PanelRightClose } from 'lucide-react';
import { useAfterPaint } from '../../state/afterPaint';
import { useSession, type Session } from '../../state/session';
import { keepPanel, togglePanel } from '../../state/panel';
import { useAtRest } from '../../state/moved';
import { DocumentSource, useDocument } from '../../state/documentStore';
import { ownEditsAtOnce, paintedDocument } from '../../state/paintedDocument';
import type { Document } from '../../../shared/document/document';
import { occupancyOf } from '../../../shared/document/occupancy';
import { PersonPanel } from './PersonPanel';
import { SeveralPanel } from './SeveralPanel';
import { AccountPanel } from './AccountPanel';
import { FramePanel } from './FramePanel';
import { WhatIfPanel } from './WhatIfPanel';
import { PanelEdge } from './PanelEdge';
import { Button } from '../ui/Button';

type WhatIsChosen = Pick<Session, 'selection' | 'frame'>;

const personChosen = (content: Document, { selection }: WhatIsChosen): string | null =>
  occupancyOf(content).personOfSeat.get(selection.at(-1) ?? '') ?? null;
const isFrameThere = (content: Document, { frame }: WhatIsChosen): boolean =>
  frame !== null && content[frame.kind].has(frame.id);
const isThere = (content: Document, chosen: WhatIsChosen): boolean =>
  personChosen(content, chosen) !== null || isFrameThere(content, chosen);

/** A person, several, a frame, or where nothing of these is chosen the account. */
const Chosen = () => {
  const selection = useAtRest(useSession((state) => state.selection));
  const frame = useSession((state) => state.frame);
  const now = useMemo(() => ({ selection, frame }), [selection, frame]);
  // Arrows go from row to row before the panel follows: its many fields are made when there is time.
  const late = useAfterPaint(now);
  const isLateThere = useDocument((state) => isThere(state.document, late));
  // A group that was just made waits for its name, and a frame has few fields.
  const chosen = selection.length > 0 && frame === null && isLateThere ? late : now;
  const personId = useDocument((state) => personChosen(state.document, chosen));
  const isFrame = useDocument((state) => isFrameThere(state.document, chosen));
  const isAsking = useSession((state) => state.place === 'grid' && state.whatIf !== null);
  if (isAsking) return <WhatIfPanel />;
  if (personId !== null)
    return chosen.selection.length > 1 ? <SeveralPanel /> : <PersonPanel key={personId} personId={personId} />;
  if (chosen.frame !== null && isFrame)
    return <FramePanel key={chosen.frame.id} kind={chosen.frame.kind} id={chosen.frame.id} />;
  // What was just added is painted on the map first: the panel has nothing of it yet.
  return isThere(useDocument.getState().document, chosen) ? null : <AccountPanel />;
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
