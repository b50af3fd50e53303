import { VIEW_SLIDE } from '../../../shared/audience/projected';
import { printedViews } from '../../../shared/document/savedViews';
import { ViewLegend, ViewMap } from '../sheets/ViewMap';
import { mapNameOf, viewPicture } from '../sheets/viewPicture';
import { sentence, type Slide, type SlideTopic } from './slide';

/** Room for the picture within a slide, in CSS pixels. */
const ROOM = { width: 1168, height: 500 } as const;
/** On a slide of many the names are read from the back of the room, and nothing else would be. */
const FAR_BELOW = 1.1;

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
              <ViewMap view={made} asOf={asOf} room={ROOM} label={view.name} farBelow={FAR_BELOW} />
            </div>
            <ViewLegend view={made} />
          </div>
        ),
      },
    ];
  });
