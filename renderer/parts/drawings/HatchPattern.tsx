/** The hatch for what is not known, once for all figures of a window or of a print. */
export const HatchPattern = () => (
  <svg width="0" height="0" className="svg-defs" aria-hidden="true">
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className="svg-hatch-ground" />
        <rect width="1.3" height="5" className="svg-hatch-line" />
      </pattern>
    </defs>
  </svg>
);
