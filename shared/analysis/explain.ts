/** Where the page asks how a figure came about. */
import type { Document } from '../document/document';
import {
  explainCompleteness,
  explainForces,
  explainHealth,
  explainLockOut,
  explainPipeline,
  explainPower,
  explainQuadrant,
  explainRisk,
  explainStage,
  explainSteps,
  explainTarget,
  explainValue,
  explainWallet,
  explainWhitespace,
} from './explainBusiness';
import {
  explainBalance,
  explainChampions,
  explainCoverage,
  explainGaps,
  explainKeyPlayers,
  explainProgress,
  explainReadiness,
  explainSingleThread,
  explainSupport,
} from './explainPeople';
import {
  explainContractEnds,
  explainContribution,
  explainCustomerGrowth,
  explainEvidence,
  explainExpectedLoss,
  explainGoalCover,
  explainGrowth,
  explainKeyInformation,
  explainProjects,
  explainThreeS,
  explainTwoSided,
  explainValueScorecard,
} from './explainPlan';
import type { Explanation } from './explanation';

export const EXPLANATIONS = {
  support: explainSupport,
  coverage: explainCoverage,
  singleThread: explainSingleThread,
  champion: explainChampions,
  gaps: explainGaps,
  keyPlayers: explainKeyPlayers,
  balance: explainBalance,
  progress: explainProgress,
  readiness: explainReadiness,
  stage: explainStage,
  quadrant: explainQuadrant,
  wallet: explainWallet,
  whitespace: explainWhitespace,
  pipeline: explainPipeline,
  target: explainTarget,
  value: explainValue,
  risk: explainRisk,
  health: explainHealth,
  forces: explainForces,
  lockOut: explainLockOut,
  power: explainPower,
  completeness: explainCompleteness,
  steps: explainSteps,
  customerGrowth: explainCustomerGrowth,
  keyInformation: explainKeyInformation,
  contractEnds: explainContractEnds,
  threeS: explainThreeS,
  goalCover: explainGoalCover,
  contribution: explainContribution,
  growth: explainGrowth,
  valueScorecard: explainValueScorecard,
  evidence: explainEvidence,
  twoSided: explainTwoSided,
  expectedLoss: explainExpectedLoss,
  projects: explainProjects,
} as const satisfies Readonly<Record<string, (document: Document, asOf: string) => Explanation>>;

export type Explained = keyof typeof EXPLANATIONS;

/** How a figure on screen came about: its rule, what went in, and the records behind it. */
export const explain = (figure: Explained, document: Document, asOf: string): Explanation =>
  EXPLANATIONS[figure](document, asOf);
