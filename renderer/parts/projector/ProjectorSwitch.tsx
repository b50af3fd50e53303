import { MonitorOff, Projector } from 'lucide-react';
import type { ProjectorState } from '../../../shared/api/projector';
import { commandOf } from '../../../shared/commands';
import { openProjector, toggleNeutral } from '../../commands/projectorCommands';
import { keyWords } from '../../state/keyWords';
import { useProjector } from '../../state/projector';
import { Button } from '../ui/Button';

/** How the projector stands, in words. In another account it is said for whom *Show again* shows it. */
const wordsOf = ({ audience, follows, isNeutral, hasLeft }: ProjectorState): string => {
  const whom = audience === 'customer' ? 'customer in the room' : 'team';
  if (isNeutral) return hasLeft ? `neutral, for ${whom}` : 'neutral';
  return follows ? whom : `${whom}, stays put`;
};

/** The projector in one line: what it shows, and the neutral page at one press. `isOffered`: also while there is none. */
export const ProjectorSwitch = ({ isOffered = false }: { readonly isOffered?: boolean }) => {
  const projector = useProjector((state) => state.projector);
  const isThere = projector?.isThere === true;
  if (!isThere && !isOffered) return null;
  return (
    <span className={`projector-switch ${isThere ? 'on' : ''} ${projector?.isNeutral === true ? 'neutral' : ''}`}>
      <Button
        small
        tone={isThere ? 'bare' : 'plain'}
        title={keyWords(commandOf('projector.open').keys)}
        onClick={() => void openProjector()}
      >
        <Projector size={14} aria-hidden="true" />
        {isThere && projector ? `Projector: ${wordsOf(projector)}` : 'Projector'}
      </Button>
      {isThere ? (
        <Button
          small
          tone="bare"
          aria-pressed={projector?.isNeutral === true}
          title={keyWords(commandOf('projector.neutral').keys)}
          onClick={toggleNeutral}
        >
          <MonitorOff size={14} aria-hidden="true" />
          {projector?.isNeutral === true ? 'Show again' : 'Neutral'}
        </Button>
      ) : null}
    </span>
  );
};
