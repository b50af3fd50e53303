type Props = {
  readonly label: string;
  /** 0–1, null where it is not known. */
  readonly share: number | null;
  /** Where it should be, 0–1. */
  readonly mark?: number | null;
  /** A second value under the first, 0–1. */
  readonly second?: number | null;
};
const WIDTH = 120;
const HEIGHT = 9;
const at = (share: number): number => Math.min(1, Math.max(0, share)) * WIDTH;

/** A thin bar for a table cell. What is not known is hatched, never empty. */
export const Bar = ({ label, share, mark, second }: Props) => {
  const height = second === undefined ? HEIGHT : 4;
  return (
    <svg
      className="bar-cell"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      {share === null ? (
        <rect width={WIDTH} height={height} className="bar-hatch" fill="url(#hatch)" />
      ) : (
        <>
          <rect width={WIDTH} height={height} className="bar-ground" />
          <rect width={at(share)} height={height} className="bar-committed" />
        </>
      )}
      {second === undefined ? null : second === null ? (
        <rect y="5" width={WIDTH} height="4" className="bar-hatch" fill="url(#hatch)" />
      ) : (
        <>
          <rect y="5" width={WIDTH} height="4" className="bar-ground" />
          <rect y="5" width={at(second)} height="4" className="bar-second" />
        </>
      )}
      {mark == null ? null : <path d={`M${at(mark)} 0 v${HEIGHT}`} className="bar-mark" />}
    </svg>
  );
};

/** A bar from the middle to both sides, for values from −1 to +1. */
export const TwoSidedBar = ({ label, value }: { readonly label: string; readonly value: number | null }) => (
  <svg className="bar-cell" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} preserveAspectRatio="none">
    {value === null ? (
      <rect width={WIDTH} height={HEIGHT} className="bar-hatch" fill="url(#hatch)" />
    ) : (
      <rect width={WIDTH} height={HEIGHT} className="bar-ground" />
    )}
    {value === null ? null : (
      <rect
        x={WIDTH / 2 + (Math.min(0, value) * WIDTH) / 2}
        width={(Math.abs(value) * WIDTH) / 2}
        height={HEIGHT}
        className={value < 0 ? 'bar-against' : 'bar-for'}
      />
    )}
    <path d={`M${WIDTH / 2} 0 v${HEIGHT}`} className="bar-mark" />
  </svg>
);
