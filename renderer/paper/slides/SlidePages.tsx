import type { Document } from '../../../shared/document/document';
import { planView } from '../view';
import { slidesOf } from './deck';
import { SlideSheet } from './SlideSheet';

/** The slides as pages of their own size. */
export const SlidePages = ({
  content,
  asOf,
  wholeMap,
}: {
  readonly content: Document;
  readonly asOf: string;
  readonly wholeMap: boolean;
}) => {
  const view = planView(content, asOf);
  const slides = slidesOf(view, { wholeMap });
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
