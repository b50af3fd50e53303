import { AUDIT_DIMENSIONS, type StGallenAudit } from '../../../shared/analysis/stGallenAudit';
import { inWords } from '../../../shared/model/words';
import { withDecimals } from '../../../shared/conventions/writeNumber';

const SIZE = { width: 700, height: 430, cx: 350, cy: 222, radius: 158 } as const;
const TIGHT = '78 22 544 394';
const corner = (at: number, share: number): readonly [x: number, y: number] => {
  const angle = -Math.PI / 2 + (at * 2 * Math.PI) / AUDIT_DIMENSIONS.length;
  return [SIZE.cx + Math.cos(angle) * SIZE.radius * share, SIZE.cy + Math.sin(angle) * SIZE.radius * share];
};
const ring = (share: number): string => `M${AUDIT_DIMENSIONS.map((_, at) => corner(at, share).join(' ')).join('L')}Z`;

const shareWords = (share: number | null): string => (share === null ? 'not known' : withDecimals(share, 1));

type Shares = readonly (number | null)[];
const sharesOf = (audit: StGallenAudit): Shares => AUDIT_DIMENSIONS.map((dimension) => audit.dimensions[dimension]);
/** Null where one of the corners is not known. */
const shapeOf = (shares: Shares): string | null =>
  shares.every((share) => share !== null)
    ? `M${shares.map((share, at) => corner(at, (share ?? 0) / 100).join(' ')).join('L')}Z`
    : null;

type Props = {
  readonly audit: StGallenAudit;
  /** The last result that was kept, drawn as a line; null where there is none. */
  readonly before?: StGallenAudit | null;
  /** Without the room on both sides that a slide has. */
  readonly isTight?: boolean;
};

/**
 * The five dimensions of key account management with their maturity, 0 to 100 (F26b). A dimension that is not known has
 * no corner.
 */
export const FiveDimensions = ({ audit, before = null, isTight = false }: Props) => {
  const shares = sharesOf(audit);
  const shape = shapeOf(shares);
  const shapeBefore = before === null ? null : shapeOf(sharesOf(before));
  return (
    <svg
      className="five-dimensions"
      viewBox={isTight ? TIGHT : `0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={AUDIT_DIMENSIONS.map(
        (dimension, at) => `${inWords(dimension)} ${shareWords(shares[at] ?? null)}`,
      ).join('; ')}
    >
      {[1, 0.75, 0.5, 0.25].map((share) => (
        <path key={share} d={ring(share)} className="dimension-ring" />
      ))}
      {AUDIT_DIMENSIONS.map((dimension, at) => (
        <path key={dimension} d={`M${SIZE.cx} ${SIZE.cy} L${corner(at, 1).join(' ')}`} className="dimension-ring" />
      ))}
      {shapeBefore === null ? null : <path d={shapeBefore} className="dimension-before" />}
      {shape === null ? null : <path d={shape} className="dimension-field" />}
      {AUDIT_DIMENSIONS.map((dimension, at) => {
        const share = shares[at] ?? null;
        const [x, y] = corner(at, 1);
        const [markX, markY] = corner(at, (share ?? 0) / 100);
        const anchor = Math.abs(x - SIZE.cx) < 8 ? 'middle' : x < SIZE.cx ? 'end' : 'start';
        const shift = anchor === 'middle' ? 0 : anchor === 'end' ? -12 : 12;
        return (
          <g key={dimension}>
            {share === null ? null : <circle cx={markX} cy={markY} r="5" className="dimension-mark" />}
            <text
              x={x + shift}
              y={y + (at === 0 ? -24 : y > SIZE.cy + 40 ? 16 : 0)}
              textAnchor={anchor}
              className="model-words strong"
            >
              {inWords(dimension)}
            </text>
            <text
              x={x + shift}
              y={y + (at === 0 ? -8 : y > SIZE.cy + 40 ? 33 : 17)}
              textAnchor={anchor}
              className="model-words"
            >
              {share === null ? shareWords(share) : `${shareWords(share)} of 100`}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
