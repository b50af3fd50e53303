import { Check, CircleAlert, Loader } from 'lucide-react';
import { counted } from '../../shared/document/stakeholder';
import { retrySaving, useDocument } from '../state/documentStore';
import { openDialog, useSession } from '../state/session';
import { useStakeholders } from '../state/records';
import { Button } from '../ui/Button';

const SavedMark = () => {
  const saved = useDocument((state) => state.saved);
  switch (saved.state) {
    case 'saved': return <span className="saved"><Check size={14} aria-hidden="true" />Saved</span>;
    case 'saving': return <span className="saved"><Loader size={14} aria-hidden="true" />Saving</span>;
    case 'failed': return <span className="saved failed" role="alert"><CircleAlert size={14} aria-hidden="true" />{saved.message} <Button small onClick={retrySaving}>Try again</Button></span>;
  }
};

/** Saved state, file and key figures. */
export const StatusLine = () => {
  const atlas = useSession((state) => state.atlas);
  const people = useStakeholders();
  const active = people.filter(counted).length;
  const vacant = people.filter((one) => one.status === 'vacant').length;
  return (
    <footer className="statusline" data-region="status">
      <SavedMark />
      <span>{atlas?.name}{atlas?.sealed ? ' · sealed' : ''}{atlas?.readOnly ? ' · read only' : ''}</span>
      <Button small tone="bare" onClick={() => openDialog('history')}>History</Button>
      <span className="figures tabular">{active} {active === 1 ? 'person' : 'people'}{vacant ? `, ${vacant} vacant` : ''}</span>
    </footer>
  );
};
