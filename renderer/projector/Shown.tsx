import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { PresentedView } from '../../shared/api/projector';
import type { Audience } from '../../shared/audience/viewer';
import type { Document } from '../../shared/document/document';
import { withoutPhotos } from '../../shared/document/photo';
import { planView } from '../paper/view';
import { slidesOf } from '../paper/slides/deck';
import { SlideSheet } from '../paper/slides/SlideSheet';
import { later } from '../parts/ui/later';
import { Stage } from '../places/slideShow/SlideShow';
import { useDocument } from '../state/documentStore';
import { useAsOf } from '../state/records';
import { NeutralPage } from './NeutralPage';

const MapPlace = later(async () => (await import('../places/people/map/MapPlace')).MapPlace);
const GridPlace = later(async () => (await import('../places/people/grid/GridPlace')).GridPlace);
const Compass = later(async () => (await import('../places/compass/Compass')).Compass);
const ActionsPlace = later(async () => (await import('../places/actions/ActionsPlace')).ActionsPlace);
const WorkshopPlace = later(async () => (await import('../places/workshop/WorkshopPlace')).WorkshopPlace);
const VotePlace = later(async () => (await import('../places/vote/VotePlace')).VotePlace);
const SectionSheet = later(async () => (await import('./SectionSheet')).SectionSheet);

type OfDeck = { readonly content: Document; readonly slide: string; readonly photos: boolean };

/** A slide of the deck the reader of the document sees, as large as the room it has; null where there is none. */
export const useSlideOf = ({ content, slide, photos }: OfDeck): ReactNode => {
  const asOf = useAsOf();
  const { view, slides } = useMemo(() => {
    const made = planView(photos ? content : withoutPhotos(content), asOf);
    return { view: made, slides: slidesOf(made) };
  }, [content, asOf, photos]);
  const at = slides.findIndex(({ id }) => id === slide);
  const shown = slides[at];
  return shown === undefined ? null : (
    <Stage>
      <SlideSheet slide={shown} view={view} number={at + 1} of={slides.length} />
    </Stage>
  );
};

const ShownSlide = ({ slide, photos }: Pick<OfDeck, 'slide' | 'photos'>) => {
  const content = useDocument((state) => state.document);
  const shown = useSlideOf({ content, slide, photos });
  // Another audience has other slides: one of them is not shown in its place.
  if (shown === null) return <NeutralPage title={content.account.values().next().value?.name ?? ''} clock={null} />;
  return <main className="place slide-show projector-slide">{shown}</main>;
};

const classOf = (view: PresentedView): string => {
  if (view.voting !== null) return 'vote';
  return view.place === 'map' ? view.view : view.place;
};

const PlaceOf = ({ view }: { readonly view: PresentedView }) => {
  if (view.voting !== null) return <VotePlace />;
  switch (view.place) {
    case 'map':
      return <MapPlace />;
    case 'grid':
      return <GridPlace />;
    case 'compass':
      return <Compass />;
    case 'actions':
      return <ActionsPlace />;
    case 'workshop':
      return <WorkshopPlace />;
    case 'plan':
      return <SectionSheet />;
    case 'export':
    case 'work':
      return null;
  }
};

/** Keeps what scrolls in a place where the presenter has it. */
const useScrolled = (place: React.RefObject<HTMLElement | null>, scrolled: number): void => {
  useEffect(() => {
    const tallest = [...(place.current?.querySelectorAll<HTMLElement>('*') ?? [])]
      .filter(
        (one) =>
          one.scrollHeight > one.clientHeight + 4 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowY),
      )
      .toSorted((a, b) => b.scrollHeight - a.scrollHeight)[0];
    if (tallest) tallest.scrollTop = scrolled * (tallest.scrollHeight - tallest.clientHeight);
  }, [place, scrolled]);
};

type Props = { readonly view: PresentedView; readonly audience: Audience; readonly locale: string };

/** What is presented: the places as they are, without what edits them. They take no click and no key. */
export const Shown = ({ view, audience, locale }: Props) => {
  const place = useRef<HTMLElement>(null);
  useScrolled(place, view.scrolled);
  if (view.slide !== null) return <ShownSlide slide={view.slide} photos={view.photos} />;
  return (
    <main ref={place} className={`place projector-place of-${classOf(view)}`} key={`${audience} ${locale}`} inert>
      <PlaceOf view={view} />
    </main>
  );
};
