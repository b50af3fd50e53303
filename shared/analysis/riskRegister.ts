import { list } from '../document/document';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { risks, type RiskScore } from './risk';

/** Where a risk stands after measures, and before them where that differs. Likelihood and impact run from 1 to 5. */
export type RiskPlace = {
  readonly at: readonly [likelihood: number, impact: number];
  readonly before: readonly [likelihood: number, impact: number] | null;
};
/** `place` is null for a risk that is not rated. */
export type RegisterRow = {
  readonly id: string;
  readonly number: number;
  readonly risk: RecordOf<'risk'>;
  readonly score: RiskScore | undefined;
  readonly place: RiskPlace | null;
};

const placeOf = (risk: RecordOf<'risk'>): RiskPlace | null => {
  if (risk.likelihood === null || risk.impact === null) return null;
  const at = [risk.residualLikelihood ?? risk.likelihood, risk.residualImpact ?? risk.impact] as const;
  return { at, before: at[0] === risk.likelihood && at[1] === risk.impact ? null : [risk.likelihood, risk.impact] };
};

/** Risks numbered as screen and paper name them: open ones first, the heaviest after measures before the others. */
export const riskRegister = figure(['risk', 'setting'], (document, asOf): readonly RegisterRow[] => {
  const scores = new Map(risks(document, asOf).items.map((item) => [item.id, item]));
  return list(document, 'risk')
    .map((risk) => ({ risk, score: scores.get(risk.id) }))
    .toSorted(
      (a, b) =>
        Number(a.risk.status !== 'open') - Number(b.risk.status !== 'open') ||
        (b.score?.residual ?? -1) - (a.score?.residual ?? -1) ||
        (b.score?.expectedLoss ?? 0) - (a.score?.expectedLoss ?? 0) ||
        a.risk.ordinal - b.risk.ordinal,
    )
    .map(({ risk, score }, at) => ({ id: risk.id, number: at + 1, risk, score, place: placeOf(risk) }));
});
