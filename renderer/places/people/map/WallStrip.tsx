import { traySeats } from '../../../../shared/document/people';
import { find } from '../../../../shared/document/document';
import { holderOf } from '../../../../shared/document/occupancy';
import { displayName } from '../../../../shared/document/personName';
import type { WallPhoto } from '../../../../shared/document/wallPhoto';
import { run } from '../../../commands/handlers';
import { peopleView } from '../../../commands/mapCommands';
import { nextCard, toggleNewCards } from '../../../commands/wallCards';
import { endWallMode, fadeWallPhoto } from '../../../commands/wallCommands';
import { useDocument } from '../../../state/documentStore';
import { useSession } from '../../../state/session';
import { useWallPhoto } from '../../../state/wallPhoto';
import { Button } from '../../../parts/ui/Button';

const leave = (): void => {
  endWallMode();
  peopleView()?.focus();
};

const Adjusting = ({ photo }: { readonly photo: WallPhoto }) => (
  <>
    <label className="wall-fade">
      <span>Fade</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={photo.fade}
        aria-valuetext={`${photo.fade} %`}
        onChange={({ target }) => fadeWallPhoto(photo, Number(target.value))}
      />
      <output className="tabular">{photo.fade} %</output>
    </label>
    <span className="strip-words">Drag it or a corner; arrow keys move, + and − size it.</span>
    <Button small onClick={() => run('wall.straighten')}>
      Straighten again
    </Button>
    <Button small onClick={() => run('wall.remove')}>
      Remove
    </Button>
    <Button small tone="primary" onClick={() => run('wall.cards')}>
      Set cards
    </Button>
    <Button small onClick={leave}>
      Done
    </Button>
  </>
);

const Setting = () => {
  const wall = useSession((state) => state.wall);
  const selection = useSession((state) => state.selection);
  const isNaming = useSession((state) => state.naming !== null);
  const content = useDocument((state) => state.document);
  const seatId = nextCard({ wall, selection });
  const person = find(content, 'person', holderOf(content, seatId ?? ''));
  const waiting = traySeats(content).length;
  const isNew = wall?.mode === 'set' && wall.isNew;
  return (
    <>
      <span className="strip-words" role="status">
        <span>
          {isNaming ? (
            'Type the name, then Enter.'
          ) : (
            <>
              Next: <b>{person ? displayName(person) : 'a new card'}</b>
            </>
          )}
        </span>
        {waiting === 0 ? null : <span>{waiting} in the tray</span>}
      </span>
      <span className="wall-how">Click where it hangs, or arrow keys and Enter; Escape ends.</span>
      {waiting === 0 && !isNew ? null : (
        <Button small aria-pressed={isNew} className={isNew ? 'on' : ''} onClick={toggleNewCards} title="N">
          New cards
        </Button>
      )}
      <Button small onClick={() => run('wall.adjust')}>
        Adjust the photo
      </Button>
      <Button small tone="primary" onClick={leave}>
        Done
      </Button>
    </>
  );
};

/** What can be done with the photo of the wall while it is adjusted, or while cards are set on it. */
export const WallStrip = () => {
  const mode = useSession((state) => state.wall?.mode);
  const photo = useWallPhoto();
  if (mode === undefined || photo?.isOff !== false) return null;
  return (
    <section className="map-strip wall-strip" aria-label="Photo of the wall">
      <b className="serif">{mode === 'adjust' ? 'Photo of the wall' : 'Cards on the photo'}</b>
      {mode === 'adjust' ? <Adjusting photo={photo} /> : <Setting />}
    </section>
  );
};
