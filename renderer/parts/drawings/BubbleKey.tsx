/** What the signs of the matrix mean. */
export const BubbleKey = ({ hasRings, hasArrows }: { readonly hasRings: boolean; readonly hasArrows: boolean }) => (
  <figcaption className="portfolio-key small quiet">
    <span>
      <svg width="26" height="26" viewBox="-13 -13 26 26" aria-hidden="true">
        <circle r="12" className={hasRings ? 'bubble-ring' : 'bubble-none'} />
        <circle r="6" className="bubble-disc" />
      </svg>
      {hasRings ? 'area: contribution, ring: potential' : 'area: contribution'}
    </span>
    {hasArrows ? (
      <span>
        <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
          <path d="M0,5H22" className="bubble-way" />
          <path d="M20,1L28,5L20,9Z" className="bubble-head" />
        </svg>
        in three years
      </span>
    ) : null}
    <span>
      <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
        <path d="M-4,-4L4,4M4,-4L-4,4" className="bubble-cross" />
      </svg>
      earns nothing
    </span>
  </figcaption>
);
