import type { SectionId } from '../../../../shared/analysis/planSections';
import type { Moment } from '../../../commands/historyCommands';
import { showRecord } from '../../../commands/recordCommands';
import { useDocument } from '../../../state/documentStore';
import { showSection } from '../../../state/session';

type Touch = Moment['touches'][number];

const TouchedOne = ({ touch }: { readonly touch: Touch }) => {
  const isAtlas = useDocument((state) => state.isAtlas);
  const isThere = useDocument((state) => touch.is === 'section' || state.document.person.has(touch.id));
  // Above the accounts there is no section to go to.
  if (isAtlas) return <span className="touch">{touch.name}</span>;
  if (!isThere) return <span className="touch gone">{touch.name}, gone</span>;
  const go = (): void => (touch.is === 'person' ? showRecord('person', touch.id) : showSection(touch.id as SectionId));
  return (
    <button
      type="button"
      className="plain-link touch"
      title={touch.is === 'person' ? `Show ${touch.name} on the map` : `Open ${touch.name}`}
      onClick={go}
    >
      {touch.name}
    </button>
  );
};

/** Whom and which sections a step touched; a click goes there. */
export const Touches = ({ of: { touches, more }, most }: { readonly of: Moment; readonly most?: number }) => {
  const shown = touches.slice(0, most);
  const left = more + touches.length - shown.length;
  return (
    <span className="touches">
      {shown.map((touch) => (
        <TouchedOne key={`${touch.is}${touch.id}`} touch={touch} />
      ))}
      {left > 0 ? <span className="quiet">and {left} more</span> : null}
    </span>
  );
};
