import { VIEW_SLIDE } from '../../../shared/audience/projected';
import { printedViews } from '../../../shared/document/savedViews';
import { ViewLegend, ViewMap } from '../sheets/ViewMap';
import { mapNameOf, viewPicture } from '../sheets/viewPicture';
import { sentence, type Slide, type SlideTopic } from './slide';

/** Room for the picture within a slide, in CSS pixels. */
const ROOM = { width: 1168, height: 500 } as const;

/** The views that are printed, a slide each. */
export const viewSlides: SlideTopic = ({ content, asOf }) =>
  printedViews(content).flatMap((view): readonly Slide[] => {
    const made = viewPicture(content, view, asOf);
    if (made === null) return [];
    return [
      {
        id: `${VIEW_SLIDE}${view.id}`,
        title: view.name,
        says: sentence(mapNameOf(content, view), `${made.people} people`),
        body: (
          <div className="slide-map">
            <div>
              <ViewMap view={made} asOf={asOf} room={ROOM} label={view.name} />
            </div>
            <ViewLegend view={made} />
          </div>
        ),
      },
    ];
  });
