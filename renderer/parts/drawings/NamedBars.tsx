import { fitText } from './fitText';
import { textWidth } from './textWidth';

export type NamedBar = {
  readonly id: string;
  readonly name: string;
  /** 0–1 of the whole length; null where it is not known. */
  readonly share: number | null;
  /** What stands at its end. */
  readonly words: string;
  readonly isAlert?: boolean;
  /** Where it stood when it was last kept, 0–1. */
  readonly before?: number | null;
};

/** `most`: as wide as it gets for a name and its words side by side; longer names are cut. */
const SIZE = { width: 320, most: 440, row: 42, bar: 11 } as const;
const NAME_SIZE = 13.5;
const WORDS_SIZE = 12;
const GAP = 14;

/** A bar under each name, on one scale for all of them. */
export const NamedBars = ({ bars, label }: { readonly bars: readonly NamedBar[]; readonly label: string }) => {
  const wordsWidth = ({ words, isAlert }: NamedBar): number =>
    textWidth(words, isAlert === true ? 600 : 400) * WORDS_SIZE;
  const wanted = bars.map((bar) => Math.ceil(textWidth(bar.name, 600) * NAME_SIZE + GAP + wordsWidth(bar)));
  const width = Math.min(SIZE.most, Math.max(SIZE.width, ...wanted));
  return bars.length === 0 ? null : (
    <svg
      className="named-bars"
      viewBox={`0 0 ${width} ${bars.length * SIZE.row}`}
      role="img"
      aria-label={`${label}: ${bars.map(({ name, words }) => `${name}, ${words}`).join('; ')}`}
    >
      {bars.map((bar, row) => {
        const { id, name, share, words, isAlert = false, before = null } = bar;
        const y = row * SIZE.row;
        const end = share === null ? 0 : Math.min(1, Math.max(0, share)) * width;
        return (
          <g key={id}>
            <text x="0" y={y + 15} className="named-bar-name">
              {fitText(name, width - GAP - wordsWidth(bar), NAME_SIZE, 550)}
            </text>
            <text x={width} y={y + 15} textAnchor="end" className={`named-bar-words ${isAlert ? 'alert' : ''}`}>
              {words}
            </text>
            <rect x="0" y={y + 22} width={width} height={SIZE.bar} className="key-step" />
            {end === 0 ? null : (
              <rect
                x="0"
                y={y + 22}
                width={end}
                height={SIZE.bar}
                className={`key-step ${isAlert ? 'talk' : 'there'}`}
              />
            )}
            {before === null ? null : (
              <line x1={before * width} x2={before * width} y1={y + 19} y2={y + 25 + SIZE.bar} className="key-before" />
            )}
          </g>
        );
      })}
    </svg>
  );
};
