import { tableOf } from '../packs/spoken';
import { single } from '../document/document';
import type { RecordOf } from '../model';
import { isAbove, isAtLeast, isBelow } from './compare';
import { figure } from './memo';
import { meanOf, type Reason } from './result';
import { settingsOf, type Settings } from './settings';

/** From the first to the fifth, as they are called now. */
export const stageNames = (): readonly string[] => Object.values(tableOf('relationshipStages'));
export const stageLabel = (stage: number | null): string | null =>
  stage === null ? null : (stageNames()[stage - 1] ?? null);

export const DIMENSIONS = ['contact', 'trust', 'planning', 'value', 'integration'] as const;
type Dimension = (typeof DIMENSIONS)[number];
/** Questions 1–15 in the order of the dimensions, three each. */
export const questionsOf = (dimension: Dimension): readonly string[] => {
  const first = DIMENSIONS.indexOf(dimension) * 3 + 1;
  return [`q${first}`, `q${first + 1}`, `q${first + 2}`];
};

/** The questions of the diagnostic in words, by id. */
export const STAGE_QUESTIONS: Readonly<Record<string, string>> = {
  q1: 'Who talks to whom',
  q2: 'Highest level in regular contact',
  q3: 'Functions of the customer in contact',
  q4: 'What they share',
  q5: 'When something goes wrong',
  q6: 'Feedback',
  q7: 'Joint plan',
  q8: 'Horizon',
  q9: 'Innovation',
  q10: 'Why they buy',
  q11: 'Commercial terms',
  q12: 'Share of wallet',
  q13: 'Systems and process',
  q14: 'Cost of leaving for the customer',
  q15: 'Governance',
};
export const STAGE_WARNINGS = [
  'Key contact lost without handover',
  'Customer gives less information or time',
  'Breach of trust, or complaint open over 60 days',
  'Share of wallet fell two periods in a row',
  'Change of owner, strategy or structure',
  'Competitor got a trial or second-source place',
] as const;

/** One view of the relationship. `score` and `dimensions` 1–5, `stage` 1–5. */
export type StageView = {
  readonly score: number;
  readonly dimensions: Readonly<Record<Dimension, number>>;
  readonly stage: number;
  readonly label: string | null;
};

/** F13. `viewGap` is own minus customer score. */
export type RelationshipStage = {
  readonly ours: StageView | null;
  readonly customer: StageView | null;
  readonly stageUsed: number | null;
  readonly label: string | null;
  readonly viewGap: number | null;
  /** Your view is rosier than theirs. */
  readonly isRosier: boolean;
  readonly warningsYes: number;
  readonly isDisintegrating: boolean;
  readonly reason: Reason | null;
};

type Answers = RecordOf<'diagnostic'>['ours'];

const stageOfScore = (score: number, settings: Settings): number =>
  1 + settings.stageCuts.filter((cut) => isAtLeast(score, cut)).length;

/** F13: stage from one set of answers 1–5; null below the answers needed. A weak dimension holds the stage back. */
export const stageFromAnswers = (answers: Answers, settings: Settings): StageView | null => {
  if (answers === null) return null;
  const given = DIMENSIONS.map((dimension) => questionsOf(dimension).flatMap((id) => answers[id] ?? []));
  const { total, perDimension } = settings.stageMinAnswers;
  if (given.flat().length < total || given.some((values) => values.length < perDimension)) return null;
  const means = given.map((values) => meanOf(values) ?? 0);
  const score = meanOf(means) ?? 0;
  const stage = Math.min(stageOfScore(score, settings), stageOfScore(Math.min(...means), settings) + 1);
  return {
    score,
    stage,
    label: stageLabel(stage),
    dimensions: Object.fromEntries(DIMENSIONS.map((dimension, index) => [dimension, means[index] ?? 0])) as Record<
      Dimension,
      number
    >,
  };
};

/** F13, short version: stage 1–5 from six answers 1–4; null unless all six are there. */
export const shortStage = (answers: readonly (number | null)[]): number | null => {
  const given = answers.filter((answer): answer is number => answer !== null);
  if (given.length < 6) return null;
  const total = given.reduce((a, b) => a + b, 0);
  return [6, 11, 17, 23].filter((cut) => total >= cut).length + 1;
};

/** F13 for the account. Null `noData` without a diagnostic, `tooFewRatings` where neither view has enough answers. */
export const relationshipStage = figure(['diagnostic', 'setting'], (document, asOf): RelationshipStage => {
  const settings = settingsOf(document, asOf);
  const diagnostic = single(document, 'diagnostic');
  const isShort = diagnostic?.method === 'short6';
  const ours = isShort ? null : stageFromAnswers(diagnostic?.ours ?? null, settings);
  const customer = isShort ? null : stageFromAnswers(diagnostic?.customer ?? null, settings);
  const shortOf = (answers: Answers): number | null =>
    isShort ? shortStage(['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map((id) => answers?.[id] ?? null)) : null;
  const stages = [
    ours?.stage ?? shortOf(diagnostic?.ours ?? null),
    customer?.stage ?? shortOf(diagnostic?.customer ?? null),
  ].filter((stage) => stage !== null);
  const stageUsed = stages.length === 0 ? null : Math.min(...stages);
  const viewGap = ours && customer ? ours.score - customer.score : null;
  const warningsYes = (diagnostic?.warnings ?? []).filter((warning) => warning === true).length;
  const previous = diagnostic?.previousScore ?? null;
  const { disintegrating } = settings;
  const hasFallen = ours !== null && previous !== null && isAtLeast(previous - ours.score, disintegrating.fall);
  return {
    ours,
    customer,
    stageUsed,
    label: stageLabel(stageUsed),
    viewGap,
    isRosier: viewGap !== null && isAbove(viewGap, settings.viewGapWarning),
    warningsYes,
    isDisintegrating:
      warningsYes >= disintegrating.warnings || (warningsYes >= disintegrating.warningsWithFall && hasFallen),
    reason: stageUsed !== null ? null : diagnostic ? 'tooFewRatings' : 'noData',
  };
});

/** F13: questions answered below the wanted stage, weakest first: what is missing to get there. */
export const missingForStage = (
  answers: Answers,
  wanted: number,
): readonly { readonly id: string; readonly question: string; readonly answer: number }[] =>
  Object.entries(STAGE_QUESTIONS)
    .flatMap(([id, question]) => {
      const answer = answers?.[id] ?? null;
      return answer !== null && isBelow(answer, wanted) ? [{ id, question, answer }] : [];
    })
    .sort((a, b) => a.answer - b.answer);
