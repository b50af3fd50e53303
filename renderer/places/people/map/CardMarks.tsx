/** What a card says without words: influence, relationship and who owns the contact. */
import type { CSSProperties } from 'react';
import { initials } from '../../../../shared/model/shortNames';

type DotsProps = {
  readonly influence: number | null;
  /** What they say to those who cannot see them, where nothing else says it. */
  readonly label?: string | undefined;
};

export const Dots = ({ influence, label }: DotsProps) => (
  <span
    className={`dots ${influence === null ? 'unrated' : ''}`}
    role={label === undefined ? undefined : 'img'}
    aria-label={label}
    aria-hidden={label === undefined ? true : undefined}
  >
    {[1, 2, 3, 4, 5].map((dot) => (
      <i key={dot} className={influence !== null && dot <= influence ? 'on' : ''} />
    ))}
  </span>
);

/** The same in the edge of a card, which has no room for them at its foot; they fill from below. */
export const EdgeDots = ({ influence, size }: { readonly influence: number; readonly size: number }) => (
  <span className="edge-dots" style={{ '--edge-dot': size } as CSSProperties} aria-hidden="true">
    {[5, 4, 3, 2, 1].map((dot) => (
      <i key={dot} className={dot <= influence ? 'on' : ''} />
    ))}
  </span>
);

/** Circle arcs of the four steps of relationship, clockwise from the top. */
const ARCS = [0, 1, 2, 3].map((step) => {
  const point = (turn: number) => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    return `${(14 + 11.5 * Math.cos(angle)).toFixed(2)} ${(14 + 11.5 * Math.sin(angle)).toFixed(2)}`;
  };
  return `M ${point(step / 4 + 0.02)} A 11.5 11.5 0 0 1 ${point(step / 4 + 0.23)}`;
});

/** The owner's initials alone, while opinions are hidden. */
export const OwnerMark = ({ owner }: { readonly owner: string | null }) =>
  owner === null ? null : (
    <svg className="ring" viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="11.5" className="ring-plain" />
      <text x="14" y="14">
        {initials(owner)}
      </text>
    </svg>
  );

type RingProps = {
  readonly relationship: number | null;
  readonly target: number | null;
  readonly owner: string | null;
  readonly vacant: boolean;
};

/** Four segments of relationship around the owner's initials; a dashed ring with ! where nobody owns the contact. */
export const Ring = ({ relationship, target, owner, vacant }: RingProps) => (
  <svg className={`ring ${owner === null && !vacant ? 'unowned' : ''}`} viewBox="0 0 28 28" aria-hidden="true">
    {owner === null && !vacant ? (
      <circle cx="14" cy="14" r="11.5" className="ring-alert" />
    ) : (
      ARCS.map((arc, step) => (
        <path
          key={arc}
          d={arc}
          className={
            relationship !== null && step < relationship
              ? 'ring-on'
              : target !== null && step < target
                ? 'ring-wanted'
                : 'ring-off'
          }
        />
      ))
    )}
    <text x="14" y="14" className={relationship === null && !vacant ? 'ring-unknown' : ''}>
      {owner === null ? (vacant ? '' : '!') : initials(owner)}
    </text>
  </svg>
);
