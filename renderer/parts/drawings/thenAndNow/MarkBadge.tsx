import type { LensMark } from '../../../../shared/analysis/lenses';

/** Pixels. */
export const BADGE = { width: 22, height: 16 } as const;
const ARROW = { width: 13, gap: 4 } as const;
export const PAIR_WIDTH = 2 * BADGE.width + ARROW.width + 2 * ARROW.gap;

/** The sign of a rating on its colour, with the top left corner at the origin. */
export const MarkBadge = ({ mark: { tone, sign } }: { readonly mark: LensMark }) => (
  <g className={`svg-card badge ${tone}`}>
    <rect
      width={BADGE.width}
      height={BADGE.height}
      rx="3"
      className="svg-strip"
      {...(tone === 'unknown' ? { fill: 'url(#hatch)' } : {})}
    />
    {tone === 'unknown' ? <rect x="5" y="1" width="12" height="14" rx="3" className="svg-card-blank" /> : null}
    <text x={BADGE.width / 2} y="12" fontSize="11.5" textAnchor="middle" className="svg-sign-text">
      {sign}
    </text>
  </g>
);

/** How somebody was rated, an arrow, how they are. */
export const MarkPair = ({ from, to }: { readonly from: LensMark; readonly to: LensMark }) => (
  <>
    <MarkBadge mark={from} />
    <g transform={`translate(${BADGE.width + ARROW.gap} ${BADGE.height / 2})`} className="pair-arrow">
      <path d={`M0 0H${ARROW.width - 5}`} />
      <path d={`M${ARROW.width} 0l-6 -3.2v6.4z`} className="pair-head" />
    </g>
    <g transform={`translate(${BADGE.width + ARROW.width + 2 * ARROW.gap} 0)`}>
      <MarkBadge mark={to} />
    </g>
  </>
);

/** The same in a line of text. */
export const MarkPairInLine = ({ from, to }: { readonly from: LensMark; readonly to: LensMark }) => (
  <svg
    className="pair-in-line"
    width={PAIR_WIDTH}
    height={BADGE.height}
    viewBox={`0 0 ${PAIR_WIDTH} ${BADGE.height}`}
    role="img"
    aria-label={`${from.label}, now ${to.label}`}
  >
    <MarkPair from={from} to={to} />
  </svg>
);

/** One mark in a line of text. */
export const MarkInLine = ({ mark }: { readonly mark: LensMark }) => (
  <svg
    className="pair-in-line"
    width={BADGE.width}
    height={BADGE.height}
    viewBox={`0 0 ${BADGE.width} ${BADGE.height}`}
    role="img"
    aria-label={mark.label}
  >
    <MarkBadge mark={mark} />
  </svg>
);
