import type { SupportIndex } from '../../../shared/analysis/supportIndex';

const SUPPORT = { width: 400, height: 14 } as const;
const along = (value: number): number => ((value + 100) / 200) * SUPPORT.width;

/** Support as a dot on a bar from the worst to the best the unknown could mean, −100 to +100. */
export const SupportBar = ({ support }: { readonly support: SupportIndex }) => (
  <svg
    className="support-bar"
    viewBox={`0 0 ${SUPPORT.width} ${SUPPORT.height}`}
    role="img"
    aria-label="Support index on a scale from minus 100 to plus 100"
  >
    <rect y="4" width={SUPPORT.width} height="6" rx="3" className="bar-ground" />
    <path d={`M${SUPPORT.width / 2} 0 v14`} className="bar-zero" />
    {support.value === null || support.low === null || support.high === null ? null : (
      <>
        <rect
          x={along(support.low)}
          y="3"
          width={Math.max(2, along(support.high) - along(support.low))}
          height="8"
          className="bar-range"
        />
        <circle cx={along(support.value)} cy="7" r="5" className="bar-dot" />
      </>
    )}
  </svg>
);
