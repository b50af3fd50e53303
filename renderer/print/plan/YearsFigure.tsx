import { shortMoney } from '../../../shared/model/money';
import { Drawing, Key } from './texts';

type Year = { readonly label: string; readonly isForecast: boolean; readonly revenue: number | null; readonly contribution: number | null };
const SIZE = { width: 520, height: 104, base: 84, bar: 34 } as const;

/** Revenue and contribution of each year as columns from one ground line. */
export const YearsFigure = ({ years, currency }: { readonly years: readonly Year[]; readonly currency: string }) => {
  const highest = Math.max(1, ...years.flatMap((year) => [year.revenue ?? 0, Math.abs(year.contribution ?? 0)]));
  const step = SIZE.width / Math.max(1, years.length);
  const tall = (value: number): number => (Math.abs(value) / highest) * (SIZE.base - 14);
  return (
    <Drawing legend={<><Key mark="fill-soft">revenue, {currency}</Key><Key mark="fill-accent">contribution</Key><Key mark="fill-faint">forecast</Key></>}>
      <svg className="years-figure" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label="Revenue and contribution by year">
        {years.map((year, at) => {
          const middle = step * (at + 0.5), shape = year.isForecast ? 'forecast' : '';
          return (
            <g key={year.label}>
              {year.revenue === null ? <text x={middle - 20} y={SIZE.base - 4} textAnchor="middle" className="bar-label">–</text> : <><rect x={middle - SIZE.bar - 2} width={SIZE.bar} y={SIZE.base - tall(year.revenue)} height={tall(year.revenue)} className={`bar-pipeline ${shape}`} /><text x={middle - SIZE.bar / 2 - 2} y={SIZE.base - tall(year.revenue) - 4} textAnchor="middle" className="bar-label strong">{shortMoney(year.revenue)}</text></>}
              {year.contribution === null ? <text x={middle + 20} y={SIZE.base - 4} textAnchor="middle" className="bar-label">–</text> : <><rect x={middle + 2} width={SIZE.bar} y={SIZE.base - tall(year.contribution)} height={tall(year.contribution)} className={year.contribution < 0 ? 'bar-bad' : `bar-committed ${shape}`} /><text x={middle + SIZE.bar / 2 + 2} y={SIZE.base - tall(year.contribution) - 4} textAnchor="middle" className="bar-label strong">{shortMoney(year.contribution)}</text></>}
              <text x={middle} y={SIZE.base + 13} textAnchor="middle" className="bar-label">{year.label}</text>
            </g>
          );
        })}
        <path d={`M0 ${SIZE.base} H${SIZE.width}`} className="axis" />
      </svg>
    </Drawing>
  );
};
