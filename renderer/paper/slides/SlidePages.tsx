import type { Document } from '../../../shared/document/document';
import { planView } from '../view';
import { slidesOf } from './deck';
import { SlideSheet } from './SlideSheet';

/** The slides as pages of their own size. */
export const SlidePages = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => {
  const view = planView(content, asOf);
  const slides = slidesOf(view);
  return (
    <>
      {slides.map((slide, at) => (
        <div key={slide.id} className="sheet slide-page">
          <SlideSheet slide={slide} view={view} number={at + 1} of={slides.length} />
        </div>
      ))}
    </>
  );
};
