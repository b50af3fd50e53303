import { VIEW_SLIDE } from '../../../shared/audience/projected';
import type { SectionId } from '../../../shared/analysis/planSections';
import { printedViews, sectionOfView } from '../../../shared/analysis/printedViews';
import { isOfMap, type SavedView } from '../../../shared/document/savedViews';
import type { PlanView } from '../view';
import { actionsSlide, risksSlide } from './actionSlides';
import { moneySlide, valueSlide, whitespaceSlide } from './moneySlides';
import { routeSlide } from './openingSlides';
import { opportunitiesSlide } from './opportunitySlides';
import { playersSlide } from './peopleSlides';
import { competitionSlide, strategySlide, swotSlide } from './strategySlides';
import { reviewSlide, teamSlide } from './teamSlides';
import { ViewLegend, ViewMap } from '../sheets/ViewMap';
import { mapNameOf, viewPicture } from '../sheets/viewPicture';
import { sentence, type Slide, type SlideTopic } from './slide';

/** Room for the picture within a slide, in CSS pixels. */
const ROOM = { width: 1168, height: 500 } as const;
/** On a slide of many the names are read from the back of the room, and nothing else would be. */
const FAR_BELOW = 1.1;

/** What a section shows on slides. */
const TOPIC_OF: Readonly<Partial<Record<SectionId, SlideTopic>>> = {
  cover: strategySlide,
  world: routeSlide,
  position: moneySlide,
  stakeholders: playersSlide,
  decision: opportunitiesSlide,
  potential: whitespaceSlide,
  swot: swotSlide,
  ambition: strategySlide,
  value: valueSlide,
  objectives: actionsSlide,
  competition: competitionSlide,
  risks: risksSlide,
  team: teamSlide,
  review: reviewSlide,
};
/** A view of anything but the map: the slides of what it shows, under its name. */
const sectionSlides = (plan: PlanView, view: SavedView): readonly Slide[] => {
  const section = sectionOfView(view);
  const topic = section === null ? undefined : TOPIC_OF[section];
  const made = topic?.(plan) ?? [];
  return ('id' in made ? [made] : made).map((slide, at) => ({
    ...slide,
    id: `${VIEW_SLIDE}${view.id}${at === 0 ? '' : `-${at + 1}`}`,
    title: at === 0 ? view.name : `${view.name} (${at + 1})`,
  }));
};

/** The views that are printed, a slide each. */
export const viewSlides: SlideTopic = (plan) =>
  printedViews(plan.content).flatMap((view): readonly Slide[] => {
    if (!isOfMap(view)) return sectionSlides(plan, view);
    const { content, asOf } = plan;
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
