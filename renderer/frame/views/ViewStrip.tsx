import { ChevronLeft, ChevronRight } from 'lucide-react';
import { leaveStepping, retakeView, stepView } from '../../commands/savedViewCommands';
import { useList } from '../../state/records';
import { useSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { ProjectorSwitch } from '../../parts/projector/ProjectorSwitch';
import { SavedState } from '../StatusLine';

/** Above a view that fills the screen: which one it is, and the way to the others. Everything in it can be edited. */
export const ViewStrip = () => {
  const views = useList('savedView');
  const at = useSession((state) => views.findIndex(({ id }) => id === state.stepping));
  const view = views[at];
  const next = views[at + 1];
  if (view === undefined) return null;
  return (
    <header className="view-strip" data-region="strip">
      <Button
        small
        tone="bare"
        aria-label="View before"
        title="Page Up"
        disabled={at === 0}
        onClick={() => stepView(-1)}
      >
        <ChevronLeft size={17} aria-hidden="true" />
      </Button>
      <h1 className="serif">{view.name}</h1>
      <Button
        small
        tone="bare"
        aria-label="Next view"
        title="Page Down"
        disabled={next === undefined}
        onClick={() => stepView(1)}
      >
        <ChevronRight size={17} aria-hidden="true" />
      </Button>
      <span className="quiet tabular" role="status" aria-label={`View ${at + 1} of ${views.length}: ${view.name}`}>
        {at + 1} of {views.length}
        {next === undefined ? '' : `, then ${next.name}`}
      </span>
      <span className="spring" />
      <SavedState />
      <ProjectorSwitch />
      <Button small onClick={() => retakeView(view)}>
        Take anew
      </Button>
      <Button small onClick={leaveStepping}>
        End
      </Button>
    </header>
  );
};
