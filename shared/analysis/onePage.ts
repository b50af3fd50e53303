/**
 * The content of the one-page summary, cut to what fits. Who may see it is decided before: the document is already
 * filtered.
 */
import { find, list, single, type Document } from '../document/document';
import { filledContent } from '../document/filled';
import type { Stakeholder } from '../document/stakeholder';
import type { RecordOf } from '../model';
import { isOpenOpportunity } from './buyingCentre';
import { nextReview } from './completeness';
import { coverageRate, keyPlayers } from './coverage';
import type { Finding } from './finding';
import { fivePurposes, type Light } from './fivePurposes';
import { gapToTarget, type GapToTarget } from './gapToTarget';
import { openGaps } from './gaps';
import { health, type Health } from './health';
import { matrixPosition, type MatrixPosition } from './portfolioMatrix';
import { relationshipStage } from './relationshipStage';
import { byText, sum, type Figure } from './result';
import { riskScore, type RiskScore } from './risk';
import { settingsOf } from './settings';
import { wallet } from './shareOfWallet';
import { singleThread, type SingleThread } from './singleThread';
import { supportIndex, type SupportIndex } from './supportIndex';
import { valueCase, type ValueCase } from './valueCase';
import { openActions } from './openActions';

/** Rows that fit, and how many more there are. */
type Cut<R> = { readonly rows: readonly R[]; readonly more: number };

export type PlanOnPage = {
  readonly head: {
    readonly account: RecordOf<'account'> | null;
    readonly periodStart: string | null;
    readonly periodEnd: string | null;
    readonly lead: string | null;
    readonly sponsor: string | null;
    readonly version: number | null;
    readonly asOf: string;
    readonly health: Health;
    readonly stage: string | null;
    readonly isDisintegrating: boolean;
    readonly matrix: MatrixPosition;
  };
  readonly northStar: {
    readonly ambition: string | null;
    readonly targetYear1: RecordOf<'target'> | null;
    readonly targetYear3: RecordOf<'target'> | null;
    readonly gap: Figure;
  };
  readonly path: { readonly today: string | null; readonly tomorrow: string | null; readonly path: string | null };
  readonly objectives: Cut<{
    readonly objective: RecordOf<'objective'>;
    readonly owner: string | null;
    readonly customerGoal: string | null;
  }>;
  readonly people: {
    readonly players: Cut<Stakeholder>;
    readonly support: SupportIndex;
    readonly coverage: Figure;
    readonly singleThread: SingleThread;
    readonly gaps: Cut<Finding>;
  };
  readonly money: {
    readonly shareOfWallet: Figure;
    readonly whitespace: Figure;
    readonly pipeline: number;
    readonly target: GapToTarget;
  };
  readonly value: { readonly case: ValueCase; readonly topDriver: string | null };
  readonly risks: Cut<{ readonly risk: RecordOf<'risk'>; readonly score: RiskScore }>;
  readonly actions: Cut<{
    readonly action: RecordOf<'action'>;
    readonly owner: string | null;
    readonly isOverdue: boolean;
  }>;
  readonly foot: {
    readonly purposes: readonly Light[];
    readonly nextReview: string | null;
  };
};

/** A text cut at a word, with an ellipsis where something was left out. */
export const cutAtWord = (text: string | null, limit: number): string | null => {
  if (text === null || text.length <= limit) return text;
  const room = text.slice(0, limit - 1);
  const space = text[limit - 1] === ' ' ? room.length : room.lastIndexOf(' ');
  return `${(space > 0 ? room.slice(0, space) : room).trimEnd()}…`;
};

const cut = <R>(rows: readonly R[], limit: number): Cut<R> => ({
  rows: rows.slice(0, limit),
  more: Math.max(0, rows.length - limit),
});

/** Everything on the one-page summary of a plan. */
export const onePage = (all: Document, asOf: string): PlanOnPage => {
  const document = filledContent(all);
  const { onePage: limits, ...settings } = settingsOf(document, asOf);
  const [account = null] = list(document, 'account');
  const plan = single(document, 'plan');
  const frame = single(document, 'financials');
  const stage = relationshipStage(document, asOf);
  const memberName = (id: string | null | undefined): string | null => find(document, 'member', id)?.name ?? null;
  const inRole = (...roles: readonly string[]): string | null =>
    memberName(list(document, 'assignment').find((one) => roles.includes(one.role ?? ''))?.memberId);
  const targets = [...list(document, 'target')].sort((a, b) => a.fy - b.fy);
  const worth = valueCase(document, asOf);
  const money = wallet(document, asOf);
  const players = [...keyPlayers(document, asOf)].sort(
    (a, b) => (b.influence ?? 0) - (a.influence ?? 0) || byText(a.id, b.id),
  );
  const open = openActions(document);
  const risks = list(document, 'risk')
    .filter((risk) => risk.status === 'open')
    .map((risk) => ({ risk, score: riskScore(risk, { ...settings, onePage: limits }) }));
  return {
    head: {
      account,
      periodStart: frame?.periodStart ?? null,
      periodEnd: frame?.periodEnd ?? null,
      lead: inRole('accountLead', 'clientExecutive'),
      sponsor: inRole('executiveSponsor'),
      version: plan?.version ?? null,
      asOf,
      health: health(document, asOf),
      stage: stage.label,
      isDisintegrating: stage.isDisintegrating,
      matrix: matrixPosition(document, asOf),
    },
    northStar: {
      ambition: cutAtWord(plan?.ambition ?? null, limits.ambition),
      targetYear1: targets[0] ?? null,
      targetYear3: targets[2] ?? null,
      gap: gapToTarget(document, asOf).gap,
    },
    path: {
      today: cutAtWord(account?.situationToday ?? null, limits.text),
      tomorrow: cutAtWord(account?.situationTomorrow ?? null, limits.text),
      path: cutAtWord(account?.situationPath ?? null, limits.text),
    },
    objectives: cut(
      list(document, 'objective').map((objective) => ({
        objective,
        owner: memberName(objective.ownerId),
        customerGoal: find(document, 'customerGoal', objective.customerGoalId)?.title ?? null,
      })),
      limits.objectives,
    ),
    people: {
      players: cut(players, limits.people),
      support: supportIndex(document, asOf),
      coverage: coverageRate(document, asOf),
      singleThread: singleThread(document, asOf),
      gaps: cut(openGaps(document, asOf), limits.gaps),
    },
    money: {
      shareOfWallet: money.shareOfWallet,
      whitespace: money.whitespace,
      target: gapToTarget(document, asOf),
      pipeline: sum(
        list(document, 'opportunity')
          .filter(isOpenOpportunity)
          .map((deal) => deal.value ?? 0),
      ),
    },
    value: { case: worth, topDriver: find(document, 'valueDriver', worth.topDriver?.id)?.title ?? null },
    risks: cut(
      risks.sort((a, b) => (b.score.residual ?? 0) - (a.score.residual ?? 0) || byText(a.risk.id, b.risk.id)),
      limits.risks,
    ),
    // Ordered by due date, those past due stand first by themselves; those without a date come last.
    actions: cut(
      [...open]
        .sort((a, b) => byText(a.due ?? '9999', b.due ?? '9999') || byText(a.id, b.id))
        .map((action) => ({
          action,
          owner: memberName(action.ownerId),
          isOverdue: action.due !== null && action.due < asOf,
        })),
      limits.actions,
    ),
    foot: {
      purposes: fivePurposes(document, asOf),
      nextReview: nextReview(document, asOf),
    },
  };
};
