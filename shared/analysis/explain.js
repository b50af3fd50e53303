import { explainCompleteness, explainForces, explainHealth, explainLockOut, explainPipeline, explainPower, explainQuadrant, explainRisk, explainStage, explainTarget, explainValue, explainWallet, explainWhitespace, } from './explainBusiness';
import { explainBalance, explainChampions, explainCoverage, explainGaps, explainKeyPlayers, explainProgress, explainReadiness, explainSingleThread, explainSupport, } from './explainPeople';
export const EXPLANATIONS = {
    support: explainSupport, coverage: explainCoverage, singleThread: explainSingleThread, champion: explainChampions, gaps: explainGaps, keyPlayers: explainKeyPlayers,
    balance: explainBalance, progress: explainProgress, readiness: explainReadiness, stage: explainStage, quadrant: explainQuadrant, wallet: explainWallet,
    whitespace: explainWhitespace, pipeline: explainPipeline, target: explainTarget, value: explainValue, risk: explainRisk, health: explainHealth,
    forces: explainForces, lockOut: explainLockOut, power: explainPower, completeness: explainCompleteness,
};
/** How a figure on screen came about: its rule, what went in, and the records behind it. */
export const explain = (figure, document, asOf) => EXPLANATIONS[figure](document, asOf);
