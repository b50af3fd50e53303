/** The pages of the programme, one row each, in the order in which it is built. */
import type { ComponentType } from 'react';
import { CHECK_TITLES, programmeChecks } from '../../../shared/analysis/programmeChecks';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { list, single, type Document } from '../../../shared/document/document';
import type { Kind } from '../../../shared/model';
import type { ProgrammeCheck } from '../../../shared/model/scales';
import { charterParts } from '../../../shared/analysis/programmeDesign';
import { procedureRuns } from '../../../shared/analysis/procedures';
import { programmeCauses } from '../../../shared/analysis/preMortem';
import { programmeScorecard } from '../../../shared/analysis/programmeScorecard';
import type { AccountFacts } from '../../../shared/analysis/accountFacts';
import { escalationsState } from '../../../shared/analysis/sponsorBoard';
import { rollOut } from '../../../shared/analysis/rollOut';
import { CharterPage } from './CharterPage';
import { CheckPage } from './CheckPage';
import { ActivitiesPage } from './design/ActivitiesPage';
import { InitiativesPage } from './design/InitiativesPage';
import { ResourcesPage } from './design/ResourcesPage';
import { ResponsibilitiesPage } from './design/ResponsibilitiesPage';
import { ReviewsPage } from './design/ReviewsPage';
import { SegmentsPage } from './design/SegmentsPage';
import { TeamCharterPage } from './design/TeamCharterPage';
import { TeamPage } from './design/TeamPage';
import { PreMortemPage } from './rollOut/PreMortemPage';
import { ProceduresPage } from './rollOut/ProceduresPage';
import { RollOutPage } from './rollOut/RollOutPage';
import { percentWords } from '../../parts/drawings/words';
import { CompetencePage } from './roles/CompetencePage';
import { RewardPage } from './roles/RewardPage';
import { RolePage } from './roles/RolePage';
import { ScorecardPage } from './roles/ScorecardPage';
import { EscalationsPage } from './sponsors/EscalationsPage';
import { FitPage } from './sponsors/FitPage';
import { SponsorsPage } from './sponsors/SponsorsPage';

export type ProgrammePage = {
  readonly id: string;
  readonly title: string;
  /** What the pages around it have in common; said once, above the first of them. */
  readonly group: string;
  /** How far it is, in a few words. */
  readonly stateOf: (content: Document, asOf: string, facts: readonly AccountFacts[]) => string;
  readonly Page: ComponentType;
};

const STANDING = 'Where you stand';
const WHAT = 'What it is';
const HOW = 'How it works';
const WHO = 'Who does it';
const REACH = 'Into accounts';

const checkState = (content: Document, asOf: string, check: ProgrammeCheck): string => {
  const { score, verdict, answered, statements } = programmeChecks(content, asOf)[check];
  if (score === null) return answered === 0 ? 'not begun' : `${answered} of ${statements.length} answered`;
  return [withDecimals(score, 1), verdict?.split(',')[0]].filter(Boolean).join(' · ');
};

const checkPage = (check: ProgrammeCheck): ProgrammePage => ({
  id: check,
  // Read when it is shown: words change with the pack.
  get title() {
    return CHECK_TITLES[check];
  },
  group: STANDING,
  stateOf: (content, asOf) => checkState(content, asOf, check),
  Page: () => <CheckPage key={check} check={check} />,
});

const charterState = (content: Document): string => {
  const charter = single(content, 'programme')?.charter ?? null;
  if (charter === null) return 'not begun';
  return charter.sponsor ? 'has a sponsor' : 'no sponsor';
};

const countOf =
  (kind: Kind, one: string, many = `${one}s`) =>
  (content: Document): string => {
    const count = list(content, kind).length;
    if (count === 0) return 'not begun';
    return `${count} ${count === 1 ? one : many}`;
  };

export const PROGRAMME_PAGES: readonly ProgrammePage[] = [
  checkPage('readiness'),
  checkPage('stGallenAudit'),
  checkPage('sevenKeys'),
  {
    id: 'threeS',
    title: '3-S screen',
    group: STANDING,
    stateOf: (content) => (single(content, 'threeSWords') === undefined ? 'the usual words' : 'your own words'),
    Page: FitPage,
  },
  { id: 'charter', title: 'Charter', group: WHAT, stateOf: charterState, Page: CharterPage },
  {
    id: 'sponsors',
    title: 'Sponsors',
    group: WHAT,
    stateOf: (content) => (single(content, 'programme')?.charter?.sponsor ? 'has a sponsor' : 'no sponsor'),
    Page: SponsorsPage,
  },
  { id: 'segments', title: 'Segments', group: HOW, stateOf: countOf('segment', 'segment'), Page: SegmentsPage },
  { id: 'team', title: 'Team structure', group: HOW, stateOf: countOf('teamRole', 'role'), Page: TeamPage },
  {
    id: 'responsibilities',
    title: 'Responsibilities',
    group: HOW,
    stateOf: countOf('programmeTask', 'task'),
    Page: ResponsibilitiesPage,
  },
  {
    id: 'activities',
    title: 'Activities',
    group: HOW,
    stateOf: countOf('programmeActivity', 'activity', 'activities'),
    Page: ActivitiesPage,
  },
  { id: 'resources', title: 'Resources', group: HOW, stateOf: countOf('segment', 'segment'), Page: ResourcesPage },
  {
    id: 'teamCharter',
    title: 'Team charter',
    group: HOW,
    stateOf: (content) => {
      const parts = charterParts(content);
      return `${parts.filter(({ text }) => text !== null).length} of ${parts.length} parts`;
    },
    Page: TeamCharterPage,
  },
  {
    id: 'reviews',
    title: 'Review process',
    group: HOW,
    stateOf: countOf('programmeReview', 'review'),
    Page: ReviewsPage,
  },
  {
    id: 'initiatives',
    title: 'Other initiatives',
    group: HOW,
    stateOf: countOf('initiative', 'initiative'),
    Page: InitiativesPage,
  },
  {
    id: 'scorecard',
    title: 'Scorecard',
    group: WHO,
    stateOf: (content, asOf) => {
      const { score } = programmeScorecard(content, asOf);
      return score.value === null
        ? countOf('programmeMeasure', 'measure')(content)
        : `${percentWords(score.value * 100)} reached`;
    },
    Page: ScorecardPage,
  },
  {
    id: 'reward',
    title: 'Reward',
    group: WHO,
    stateOf: (content, asOf) => {
      const { payout } = programmeScorecard(content, asOf);
      return payout.value === null ? countOf('reward', 'reward')(content) : `pays ${percentWords(payout.value * 100)}`;
    },
    Page: RewardPage,
  },
  {
    id: 'competences',
    title: 'Competences',
    group: WHO,
    stateOf: countOf('competenceProfile', 'profile'),
    Page: CompetencePage,
  },
  {
    id: 'roleProfiles',
    title: 'Role profiles',
    group: WHO,
    stateOf: countOf('roleProfile', 'role'),
    Page: RolePage,
  },
  {
    id: 'rollOut',
    title: 'Roll-out',
    group: REACH,
    stateOf: (content, asOf) => {
      const waves = rollOut(content, asOf);
      const open = waves.filter(({ state }) => state === 'open').length;
      return waves.length === 0 ? 'not begun' : `${open} of ${waves.length} waves open`;
    },
    Page: RollOutPage,
  },
  {
    id: 'procedures',
    title: 'Procedures',
    group: REACH,
    stateOf: (content, asOf) => {
      const runs = procedureRuns(content, asOf).length;
      const words = countOf('procedure', 'procedure')(content);
      return runs === 0 ? words : `${words}, ${runs} run`;
    },
    Page: ProceduresPage,
  },
  {
    id: 'escalations',
    title: 'Escalations',
    group: REACH,
    stateOf: (_, __, facts) => escalationsState(facts),
    Page: EscalationsPage,
  },
  {
    id: 'preMortem',
    title: 'Pre-mortem',
    group: REACH,
    stateOf: (content, asOf) => {
      const open = programmeCauses(content, asOf).filter(({ isOpen }) => isOpen).length;
      return open === 0 ? countOf('programmeCause', 'cause')(content) : `${open} open`;
    },
    Page: PreMortemPage,
  },
];
