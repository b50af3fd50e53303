import { competences } from '../../../../shared/analysis/competences';
import { programmeScorecard } from '../../../../shared/analysis/programmeScorecard';
import { roleProfiles } from '../../../../shared/analysis/roleProfiles';
import type { Document } from '../../../../shared/document/document';
import { percentWords } from '../../../parts/drawings/words';
import type { ProgrammePage } from '../../../state/session';
import { CompetencePage } from './CompetencePage';
import { RewardPage } from './RewardPage';
import { RolePage } from './RolePage';
import { ScorecardPage } from './ScorecardPage';

const PAGES = {
  scorecard: ScorecardPage,
  reward: RewardPage,
  competences: CompetencePage,
  roleProfiles: RolePage,
} as const satisfies Partial<Record<ProgrammePage, () => React.ReactNode>>;
type RolePageName = keyof typeof PAGES;

export const ROLE_TITLES: Readonly<Record<RolePageName, string>> = {
  scorecard: 'Scorecard',
  reward: 'Reward',
  competences: 'Competences',
  roleProfiles: 'Role profiles',
};

export const isRolePage = (page: ProgrammePage): page is RolePageName => Object.hasOwn(PAGES, page);

/** The pages about who does it and how that is measured. */
export const RolePages = ({ page }: { readonly page: RolePageName }) => {
  const Page = PAGES[page];
  return <Page />;
};

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? 'not begun' : `${count} ${count === 1 ? one : many}`;

/** How far each of them is, in a few words. */
export const roleStates = (content: Document, asOf: string): Readonly<Record<RolePageName, string>> => {
  const { lines, score, payout } = programmeScorecard(content, asOf);
  const measured = counted(lines.length, 'measure', 'measures');
  return {
    scorecard: score.value === null ? measured : `${percentWords(score.value * 100)} reached`,
    reward:
      payout.value === null
        ? counted(content.reward.size, 'reward', 'rewards')
        : `pays ${percentWords(payout.value * 100)}`,
    competences: counted(competences(content, asOf).length, 'profile', 'profiles'),
    roleProfiles: counted(roleProfiles(content, asOf).length, 'role', 'roles'),
  };
};
