import { isPortfolioPaper } from '../../../shared/analysis/portfolioPaper';
import type { PlanView } from '../view';
import { CUSTOMER_TOPICS } from './customerSlides';
import { actionsSlide, objectivesSlide, risksSlide } from './actionSlides';
import { modelSlide } from './modelSlide';
import { moneySlide, valueSlide, whitespaceSlide } from './moneySlides';
import { openingSlide, processSlide, routeSlide } from './openingSlides';
import { mapSlides, wholeMapSlide } from './mapSlides';
import { DECISION_TOPICS, opportunitiesSlide } from './opportunitySlides';
import { playersSlide } from './peopleSlides';
import type { Slide, SlideTopic } from './slide';
import { viewSlides } from './viewSlides';
import { competitionSlide, customerSwotSlide, forceSlide, strategySlide, swotSlide } from './strategySlides';
import { portfolioSlide } from './portfolioSlide';
import { reviewSlide, teamSlide } from './teamSlides';

/**
 * The topics in the order they are told: where the plan stands, the customer, the people, the room to grow, what you
 * do.
 */
const TOPICS: readonly SlideTopic[] = [
  openingSlide,
  processSlide,
  modelSlide,
  routeSlide,
  strategySlide,
  customerSwotSlide,
  mapSlides,
  viewSlides,
  playersSlide,
  moneySlide,
  whitespaceSlide,
  opportunitiesSlide,
  ...DECISION_TOPICS,
  competitionSlide,
  swotSlide,
  valueSlide,
  objectivesSlide,
  actionsSlide,
  forceSlide,
  risksSlide,
  teamSlide,
  reviewSlide,
];

/** Topics that are told by what is thought of people, and by what the work earns: without it they say nothing. */
const OF_OPINIONS: ReadonlySet<SlideTopic> = new Set([processSlide, modelSlide, playersSlide, ...DECISION_TOPICS]);
const OF_MONEY: ReadonlySet<SlideTopic> = new Set([moneySlide, whitespaceSlide, valueSlide]);

const topicsFor = ({ viewer, seesOpinions }: PlanView): readonly SlideTopic[] =>
  viewer.audience === 'customer'
    ? CUSTOMER_TOPICS
    : TOPICS.filter(
        (topic) =>
          (seesOpinions || !OF_OPINIONS.has(topic)) && !(viewer.hidden.includes('money') && OF_MONEY.has(topic)),
      );

/**
 * The slides of a plan: one for each topic of which it holds something. The document is already what its reader may
 * see. `wholeMap`: the map is on one slide, too, where it takes several.
 */
export const slidesOf = (view: PlanView, { wholeMap = false } = {}): readonly Slide[] =>
  (isPortfolioPaper(view.content) ? [portfolioSlide] : topicsFor(view)).flatMap((topic) => {
    const slides = [topic(view) ?? []].flat();
    return topic === mapSlides && wholeMap && slides.length > 1 ? [wholeMapSlide(view), ...slides] : slides;
  });
