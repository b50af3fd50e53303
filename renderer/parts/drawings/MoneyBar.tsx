import type { GapToTarget } from '../../../shared/analysis/gapToTarget';
import { shortMoney } from '../../../shared/model/money';

const MONEY = { width: 340, height: 46, top: 16, bar: 14 } as const;

/** Committed, pipeline and what is missing against the target; expected loss is a bite out of what is committed. */
export const MoneyBar = ({ target }: { readonly target: GapToTarget }) => {
  if (target.target === null || target.target <= 0) return <p className="caption">No target is set for the period.</p>;
  const committed = target.committed ?? 0;
  const pipeline = target.weightedPipeline.value ?? 0;
  const loss = target.expectedLoss.value ?? 0;
  const whole = Math.max(target.target, committed + pipeline);
  const x = (value: number) => (value / whole) * MONEY.width;
  const safe = Math.max(0, committed - loss);
  return (
    <svg
      className="money-bar"
      viewBox={`0 0 ${MONEY.width} ${MONEY.height}`}
      role="img"
      aria-label={[
        `Committed ${shortMoney(committed)}`,
        `expected loss ${shortMoney(loss)}`,
        `weighted pipeline ${shortMoney(pipeline)}`,
        `target ${shortMoney(target.target)}`,
      ].join(', ')}
    >
      <text x={Math.min(MONEY.width, x(target.target))} y="10" textAnchor="end" className="bar-label strong">
        target {shortMoney(target.target)}
      </text>
      <rect x="0" y={MONEY.top} width={x(safe)} height={MONEY.bar} className="bar-committed" />
      {loss > 0 ? (
        <rect
          x={x(safe) + 0.5}
          y={MONEY.top + 0.5}
          width={Math.max(0, x(committed - safe) - 1)}
          height={MONEY.bar - 1}
          className="bar-loss"
          fill="url(#hatch)"
        />
      ) : null}
      <rect x={x(committed)} y={MONEY.top} width={x(pipeline)} height={MONEY.bar} className="bar-pipeline" />
      {committed + pipeline < target.target ? (
        <rect
          x={x(committed + pipeline) + 0.5}
          y={MONEY.top + 0.5}
          width={x(target.target - committed - pipeline) - 1}
          height={MONEY.bar - 1}
          className="bar-missing"
        />
      ) : null}
      <text x="0" y={MONEY.top + MONEY.bar + 12} className="bar-label">
        committed {shortMoney(committed)}
        {loss > 0 ? `, of it at risk ${shortMoney(loss)}` : ''}
      </text>
      <text x={MONEY.width} y={MONEY.top + MONEY.bar + 12} textAnchor="end" className="bar-label">
        pipeline {shortMoney(pipeline)}
      </text>
    </svg>
  );
};
