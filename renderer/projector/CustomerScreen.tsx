import { useMemo } from 'react';
import { projectedView } from '../../shared/audience/projected';
import { redacted } from '../../shared/audience/redacted';
import type { Document } from '../../shared/document/document';
import { presentedNow } from '../commands/presenting';
import { useDocument } from '../state/documentStore';
import { useSession } from '../state/session';
import { SheetOf } from './SectionSheet';
import { useSlideOf } from './Shown';

const NothingShared = () => (
  <div className="neutral-page customer-screen">
    <p>Nothing of this is shared with the customer.</p>
  </div>
);

const TheirMap = ({ seen, photos }: { readonly seen: Document; readonly photos: boolean }) => {
  const shown = useSlideOf({ content: seen, slide: 'map', photos });
  return shown === null ? <NothingShared /> : <div className="slide-show projector-slide customer-screen">{shown}</div>;
};

/** A step of a joint session in the one window there is: what a projector would show the customer of it. */
export const CustomerScreen = () => {
  const whole = useDocument((state) => state.document);
  // What is on screen hangs on many of its fields.
  useSession();
  const seen = useMemo(() => redacted(whole, 'customer'), [whole]);
  const presented = presentedNow();
  const view = presented && projectedView(presented, { audience: 'customer', hides: true }, seen);
  if (view?.place === 'plan')
    return (
      <div className="customer-screen">
        <SheetOf written={seen} id={view.section} />
      </div>
    );
  if (view?.place === 'map') return <TheirMap seen={seen} photos={view.photos} />;
  return <NothingShared />;
};
