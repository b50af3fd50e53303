import { contributionOf } from '../../../shared/analysis/contribution';
import { shortMoney } from '../../../shared/model/money';
import type { RecordOf } from '../../../shared/model';

type Year = Pick<RecordOf<'financialYear'>, 'id' | 'fy' | 'forecast' | 'revenue' | 'cogs' | 'costToServe'>;
const SIZE = { width: 600, top: 18, height: 150, bottom: 38, most: 84 } as const;

const yearWords = (year: Year, word: string): string => {
  const earned = `${word.toLowerCase()} ${shortMoney(year.revenue)}`;
  const contribution = `contribution ${shortMoney(contributionOf(year))}`;
  return `FY${year.fy}: ${earned}, ${contribution}${year.forecast ? ', forecast' : ''}`;
};

/**
 * Revenue of each year, split into cost of goods, cost to serve and what is left (F18). A forecast is paler; parts that
 * are not known are hatched.
 */
export const YearBars = ({ years, word }: { readonly years: readonly Year[]; readonly word: string }) => {
  const shown = years.filter((year) => year.revenue !== null);
  if (shown.length === 0) return null;
  const most = Math.max(
    1,
    ...shown.map((year) => Math.max(year.revenue ?? 0, (year.cogs ?? 0) + (year.costToServe ?? 0))),
  );
  const slot = SIZE.width / shown.length;
  const wide = Math.min(SIZE.most, slot * 0.6);
  const scale = (value: number): number => (Math.max(0, value) / most) * SIZE.height;
  const floor = SIZE.top + SIZE.height;
  return (
    <svg
      className="year-bars"
      viewBox={`0 0 ${SIZE.width} ${floor + SIZE.bottom}`}
      role="img"
      aria-label={shown.map((year) => yearWords(year, word)).join('; ')}
    >
      {shown.map((year, index) => {
        const x = index * slot + (slot - wide) / 2;
        const left = contributionOf(year);
        const revenue = scale(year.revenue ?? 0);
        const cogs = scale(year.cogs ?? 0);
        const serve = scale(year.costToServe ?? 0);
        return (
          <g key={year.id} className={year.forecast ? 'forecast' : ''}>
            {left === null ? (
              <rect
                x={x}
                y={floor - revenue}
                width={wide}
                height={revenue}
                fill="url(#hatch)"
                className="year-unknown"
              />
            ) : (
              <>
                <rect x={x} y={floor - cogs} width={wide} height={cogs} className="year-cogs" />
                <rect x={x} y={floor - cogs - serve} width={wide} height={serve} className="year-serve" />
                {left >= 0 ? (
                  <rect
                    x={x}
                    y={floor - revenue}
                    width={wide}
                    height={Math.max(1, scale(left))}
                    className="year-left"
                  />
                ) : (
                  <rect x={x} y={floor - cogs - serve} width={wide} height={scale(-left)} className="bar-missing" />
                )}
              </>
            )}
            <text
              x={x + wide / 2}
              y={floor - Math.max(revenue, cogs + serve) - 5}
              textAnchor="middle"
              className="bar-label strong"
            >
              {shortMoney(year.revenue)}
            </text>
            <text x={x + wide / 2} y={floor + 15} textAnchor="middle" className="bar-label strong">
              FY{year.fy}
              {year.forecast ? ' forecast' : ''}
            </text>
            <text x={x + wide / 2} y={floor + 31} textAnchor="middle" className="bar-label">
              {left === null ? 'costs not known' : `${left < 0 ? 'loss' : 'left'} ${shortMoney(left)}`}
            </text>
          </g>
        );
      })}
      <path d={`M0 ${floor} H${SIZE.width}`} className="bar-zero" />
    </svg>
  );
};
