import type { GapToTarget } from '../../../shared/analysis/gapToTarget';
import { shortMoney } from '../../../shared/model/money';

const MONEY = { width: 340, height: 46, top: 16, bar: 14 } as const;

/**
 * What is foreseen against the target: what is committed and not at risk, then the weighted pipeline. It ends where the
 * forecast does, so it passes the target only where the words say so; the expected loss is hatched in what is missing.
 */
export const MoneyBar = ({ target }: { readonly target: GapToTarget }) => {
  if (target.target === null || target.target <= 0) return <p className="caption">No target is set for the period.</p>;
  const committed = target.committed ?? 0;
  const pipeline = target.weightedPipeline.value ?? 0;
  const loss = target.expectedLoss.value ?? 0;
  const forecast = Math.max(0, committed + pipeline - loss);
  const whole = Math.max(target.target, forecast);
  const x = (value: number) => (value / whole) * MONEY.width;
  const safe = Math.min(forecast, Math.max(0, committed - loss));
  const missing = Math.max(0, target.target - forecast);
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
      <rect x={x(safe)} y={MONEY.top} width={x(forecast - safe)} height={MONEY.bar} className="bar-pipeline" />
      {missing > 0 ? (
        <rect
          x={x(forecast) + 0.5}
          y={MONEY.top + 0.5}
          width={Math.max(0, x(missing) - 1)}
          height={MONEY.bar - 1}
          className="bar-missing"
        />
      ) : null}
      {missing > 0 && loss > 0 ? (
        <rect
          x={x(forecast) + 0.5}
          y={MONEY.top + 0.5}
          width={Math.max(0, x(Math.min(loss, missing)) - 1)}
          height={MONEY.bar - 1}
          className="bar-loss"
          fill="url(#hatch)"
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
