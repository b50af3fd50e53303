import type { ValueCase } from '../../../shared/analysis/valueCase';
import { shortMoney } from '../../../shared/model/money';
import { said } from '../../../shared/packs/spoken';

const SIZE = { width: 600, label: 150, row: 26, bar: 15, room: 360 } as const;

type Props = { readonly worth: ValueCase; readonly years: number | null };

/**
 * What is claimed, agreed and delivered a year; below, what was agreed over the years of the case against what it
 * costs.
 */
export const ValueBars = ({ worth, years }: Props) => {
  const yearly = [
    [said('{states.claimed} a year'), worth.claimed.value, 'claimed'],
    [said('{states.agreed} a year'), worth.agreed.value, 'agreed'],
    [said('{states.delivered} so far'), worth.delivered.value, 'delivered'],
  ] as const;
  const whole = years === null || worth.agreed.value === null ? null : worth.agreed.value * years;
  const over =
    worth.investment.value === null || whole === null
      ? []
      : ([
          [`${said('{states.agreed}')} in ${years} ${years === 1 ? 'year' : 'years'}`, whole, 'agreed'],
          ['Their investment', worth.investment.value, 'cost'],
        ] as const);
  const groups = [yearly, over].filter((rows) => rows.length > 0);
  let top = 0;
  const drawn = groups.flatMap((rows) => {
    const most = Math.max(1, ...rows.map(([, value]) => value ?? 0));
    const placed = rows.map(([words, value, tone], index) => ({
      words,
      value,
      tone,
      y: top + index * SIZE.row,
      length: ((value ?? 0) / most) * SIZE.room,
    }));
    top += rows.length * SIZE.row + 12;
    return placed;
  });
  return (
    <svg
      className="value-bars"
      viewBox={`0 0 ${SIZE.width} ${top}`}
      role="img"
      aria-label={drawn.map((row) => `${row.words}: ${shortMoney(row.value)}`).join('; ')}
    >
      {drawn.map((row) => (
        <g key={row.words}>
          <text x="0" y={row.y + 12} className="bar-label strong">
            {row.words}
          </text>
          {row.value === null ? (
            <rect x={SIZE.label} y={row.y} width={SIZE.room} height={SIZE.bar} fill="url(#hatch)" />
          ) : (
            <rect
              x={SIZE.label}
              y={row.y}
              width={Math.max(1.5, row.length)}
              height={SIZE.bar}
              rx="2"
              className={`value-bar ${row.tone}`}
            />
          )}
          <text
            x={SIZE.label + (row.value === null ? SIZE.room : Math.max(1.5, row.length)) + 7}
            y={row.y + 12}
            className="bar-label"
          >
            {shortMoney(row.value)}
          </text>
        </g>
      ))}
    </svg>
  );
};
