import type { LensMark } from '../../../../shared/analysis/lenses';
import { MarkPair, PAIR_WIDTH, BADGE } from './MarkBadge';

/** What the marks of the drawing say. `pair`: two ratings of the lens; null where none are shown. */
export const ComparedLegend = ({ pair }: { readonly pair: readonly [LensMark, LensMark] | null }) => (
  <ul className="compared-legend" aria-label="Legend">
    {pair === null ? null : (
      <li>
        <svg width={PAIR_WIDTH} height={BADGE.height} aria-hidden="true">
          <MarkPair from={pair[0]} to={pair[1]} />
        </svg>
        rated anew
      </li>
    )}
    <li>
      <span className="word-box" aria-hidden="true">
        new
      </span>
      since then
    </li>
    <li>
      <svg width="26" height="16" aria-hidden="true">
        <rect x=".8" y=".8" width="24.4" height="14.4" rx="3" className="legend-former" />
      </svg>
      left, or stood here
    </li>
    <li>
      <svg width="30" height="10" aria-hidden="true" className="legend-arrow">
        <path d="M0 5h4M8 5h4M16 5h5" />
        <path d="M30 5l-8 -3.6v7.2z" className="pair-head" />
      </svg>
      moved
    </li>
  </ul>
);
