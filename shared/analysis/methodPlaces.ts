/** Where each method is in the app, and how long it takes to work with it there. A method without a place is not shown. */
import type { SectionId } from './planSections';

export type MethodPlace =
  | {
      readonly kind: 'place';
      readonly place: 'compass' | 'map' | 'grid' | 'actions' | 'workshop';
      readonly called: string;
    }
  | { readonly kind: 'section'; readonly section: SectionId }
  | {
      readonly kind: 'above';
      readonly place: 'portfolio' | 'selection' | 'programme';
      readonly called: string;
      readonly page?: 'readiness' | 'stGallenAudit' | 'sevenKeys';
      readonly tab?: 'matrix' | 'time' | 'list' | 'criteria';
    };

type Shown = { readonly minutes: number; readonly opens: MethodPlace };

const section = (id: SectionId): MethodPlace => ({ kind: 'section', section: id });
const place = (to: 'compass' | 'map' | 'grid' | 'actions' | 'workshop', called: string): MethodPlace => ({
  kind: 'place',
  place: to,
  called,
});

/** By the id of the method. Minutes are for one account, once its people are in. */
export const METHOD_PLACES: Readonly<Record<string, Shown>> = {
  buyingCentre: { minutes: 20, opens: section('decision') },
  buyPhases: { minutes: 15, opens: section('decision') },
  buyingInfluences: { minutes: 15, opens: section('decision') },
  meddicc: { minutes: 20, opens: section('decision') },
  relationshipAttributes: { minutes: 30, opens: place('map', 'Map') },
  adoption: { minutes: 15, opens: section('stakeholders') },
  relationshipStages: { minutes: 25, opens: section('position') },
  portfolioMatrix: { minutes: 30, opens: { kind: 'above', place: 'portfolio', called: 'Portfolio', tab: 'matrix' } },
  selection: { minutes: 45, opens: { kind: 'above', place: 'selection', called: 'Selection', tab: 'criteria' } },
  listAlignment: { minutes: 20, opens: { kind: 'above', place: 'selection', called: 'Selection', tab: 'list' } },
  stGallen: { minutes: 40, opens: { kind: 'above', place: 'programme', called: 'Programme', page: 'stGallenAudit' } },
  sevenKeys: { minutes: 20, opens: { kind: 'above', place: 'programme', called: 'Programme', page: 'sevenKeys' } },
  threeS: { minutes: 10, opens: section('profile') },
  riskSteps: { minutes: 20, opens: section('risks') },
  scorecard: { minutes: 20, opens: section('objectives') },
  forceField: { minutes: 15, opens: section('objectives') },
  bowTie: { minutes: 15, opens: section('stakeholders') },
  wallet: { minutes: 25, opens: section('potential') },
  gapToTarget: { minutes: 15, opens: section('ambition') },
  valueSelling: { minutes: 30, opens: section('value') },
  lockOut: { minutes: 15, opens: section('competition') },
  health: { minutes: 10, opens: section('position') },
  landscapePlan: { minutes: 90, opens: section('cover') },
  onePagePlan: { minutes: 120, opens: place('compass', 'Compass') },
  fourSteps: { minutes: 5, opens: section('review') },
  executiveSponsor: { minutes: 10, opens: section('team') },
  timeInAccounts: { minutes: 20, opens: { kind: 'above', place: 'portfolio', called: 'Portfolio', tab: 'time' } },
  roomVote: { minutes: 45, opens: place('workshop', 'Workshop') },
};
