import { shortMoney } from '../../../shared/model/money';
import { inWords, withinSentence } from '../../../shared/model/words';

const SIZE = { width: 600, middle: 300, room: 220, y: 24, bar: 18 } as const;

/**
 * What the account is worth to the customer and to you, side by side on one scale (F35). A loss is drawn as an outline.
 */
export const TwoSides = ({
  forCustomer,
  forUs,
}: {
  readonly forCustomer: number | null;
  readonly forUs: number | null;
}) => {
  const most = Math.max(1, Math.abs(forCustomer ?? 0), Math.abs(forUs ?? 0));
  const left = (Math.abs(forCustomer ?? 0) / most) * SIZE.room;
  const right = (Math.abs(forUs ?? 0) / most) * SIZE.room;
  return (
    <svg
      className="value-bars"
      viewBox={`0 0 ${SIZE.width} 48`}
      role="img"
      aria-label={`For the customer ${shortMoney(forCustomer)} ${withinSentence(inWords('agreed'))} a year; for you ${shortMoney(forUs)} contribution`}
    >
      <text x={SIZE.middle - 8} y="13" textAnchor="end" className="bar-label strong">
        For them, {withinSentence(inWords('agreed'))} a year
      </text>
      <text x={SIZE.middle + 8} y="13" className="bar-label strong">
        For you, contribution
      </text>
      {forCustomer === null ? null : (
        <rect x={SIZE.middle - left} y={SIZE.y} width={left} height={SIZE.bar} rx="2" className="value-bar agreed" />
      )}
      {forUs === null ? null : (
        <rect
          x={SIZE.middle}
          y={SIZE.y}
          width={right}
          height={SIZE.bar}
          rx="2"
          className={forUs < 0 ? 'bar-missing' : 'value-bar delivered'}
        />
      )}
      <path d={`M${SIZE.middle} ${SIZE.y - 4} v${SIZE.bar + 8}`} className="bar-zero" />
      <text x={SIZE.middle - left - 7} y={SIZE.y + 13} textAnchor="end" className="bar-label">
        {shortMoney(forCustomer)}
      </text>
      <text x={SIZE.middle + right + 7} y={SIZE.y + 13} className="bar-label">
        {shortMoney(forUs)}
      </text>
    </svg>
  );
};
