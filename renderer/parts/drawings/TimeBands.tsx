import type { PortfolioLine } from '../../../shared/analysis/portfolioView';
import { bandPath, bandsOver } from '../../../shared/layout/bands';
import { textWidth } from './textWidth';

type Props = {
  /** In the order they are drawn, those that have neither time nor value left out. */
  readonly lines: readonly PortfolioLine[];
  readonly width: number;
  readonly height?: number;
  readonly marked?: string | null;
  readonly onMark?: (id: string | null) => void;
};

const BAR = 34;

export const toneOf = ({ band }: Pick<PortfolioLine, 'band'>): 'little' | 'much' | 'balanced' => {
  if (band === 'Under-served') return 'little';
  return band === 'Over-served' || band === 'Time without value' ? 'much' : 'balanced';
};

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** As much of a label as fits a part of a bar. */
const fitting = (line: PortfolioLine, share: number, width: number): string | null => {
  const words = [`${line.short} ${percent(share)}`, percent(share)];
  return words.find((text) => textWidth(text, 600) * 12.5 + 10 <= width) ?? null;
};

/** F25: the time each account takes above, what it is worth below; a band that widens downward is under-served. */
export const TimeBands = ({ lines, width, height = 124, marked = null, onMark }: Props) => {
  const there = lines.filter((line) => (line.timeShare ?? 0) > 0 || (line.valueShare ?? 0) > 0);
  const bands = bandsOver(
    there.map((line) => ({ id: line.id, above: line.timeShare ?? 0, below: line.valueShare ?? 0 })),
    width,
  );
  const low = height - BAR;
  const words = there.map(
    (line) =>
      `${line.name}: ${percent(line.timeShare ?? 0)} of the time, ${percent(line.valueShare ?? 0)} of the value`,
  );
  return (
    <svg
      className="time-bands"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={words.join('; ')}
    >
      {bands.map((band, at) => {
        const line = there[at];
        if (!line) return null;
        const tone = toneOf(line);
        const parts = [
          { y: 0, from: band.above[0], to: band.above[1], share: line.timeShare ?? 0 },
          { y: low, from: band.below[0], to: band.below[1], share: line.valueShare ?? 0 },
        ];
        return (
          <g
            key={band.id}
            className={`time-band ${tone} ${marked === null ? '' : marked === band.id ? 'marked' : 'paler'}`}
            onPointerEnter={() => onMark?.(band.id)}
            onPointerLeave={() => onMark?.(null)}
          >
            <path d={bandPath(band, BAR, low)} className="time-way" />
            {parts.map(({ y, from, to, share }) => {
              const label = fitting(line, share, to - from);
              return (
                <g key={y}>
                  <rect x={from + 0.75} y={y} width={Math.max(0, to - from - 1.5)} height={BAR} className="time-part" />
                  {label === null ? null : (
                    <text x={(from + to) / 2} y={y + BAR / 2 + 4.5} textAnchor="middle">
                      {label}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
};
