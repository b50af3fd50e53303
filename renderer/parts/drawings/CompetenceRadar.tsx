import { COMPETENCE_SHORT, COMPETENCE_WORDS, levelWords } from '../../../shared/analysis/competenceWords';
import type { CompetenceLine } from '../../../shared/analysis/competences';

const SIZE = { width: 380, height: 296, cx: 190, cy: 148, radius: 106 } as const;
const LEVELS = [1, 2, 3, 4, 5] as const;
const MOST = 5;
/** Words stand this far outside of the last ring. */
const WORDS_OUT = 10;

type Line = Pick<CompetenceLine, 'competence' | 'held' | 'wanted' | 'before'>;
type Point = readonly [x: number, y: number];

const corner = (at: number, count: number, level: number): Point => {
  const angle = -Math.PI / 2 + (at * 2 * Math.PI) / count;
  const away = (SIZE.radius * level) / MOST;
  return [SIZE.cx + Math.cos(angle) * away, SIZE.cy + Math.sin(angle) * away];
};

/** A closed line where every level is known, else a line between those next to each other that are. */
const shapeOf = (levels: readonly (number | null)[]): string => {
  const points = levels.map((level, at) => (level === null ? null : corner(at, levels.length, level)));
  if (points.every((point) => point !== null)) return `M${points.map((point) => point.join(' ')).join('L')}Z`;
  return points
    .flatMap((point, at) => {
      const next = points[(at + 1) % points.length] ?? null;
      return point === null || next === null ? [] : [`M${point.join(' ')}L${next.join(' ')}`];
    })
    .join('');
};

const isAllKnown = (levels: readonly (number | null)[]): boolean => levels.every((level) => level !== null);

/**
 * Ten competences, 1 to 5: what the role asks for as a line, what is held as a field, what was held when it was last
 * kept as a dotted line. What is not known has no corner.
 */
export const CompetenceRadar = ({ lines }: { readonly lines: readonly Line[] }) => {
  const held = lines.map((line) => line.held);
  const wanted = lines.map((line) => line.wanted);
  const before = lines.map((line) => line.before);
  return (
    <svg
      className="competence-radar"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={lines
        .map(
          ({ competence, held: now, wanted: asked }) =>
            `${COMPETENCE_WORDS[competence]} ${now === null ? 'not known' : levelWords(now)}${asked === null ? '' : ` of ${asked} wanted`}`,
        )
        .join('; ')}
    >
      {LEVELS.map((level) => (
        <path
          key={level}
          d={`M${lines.map((_, at) => corner(at, lines.length, level).join(' ')).join('L')}Z`}
          className="dimension-ring"
        />
      ))}
      {lines.map(({ competence }, at) => (
        <path
          key={competence}
          d={`M${SIZE.cx} ${SIZE.cy}L${corner(at, lines.length, MOST).join(' ')}`}
          className="dimension-ring"
        />
      ))}
      <path d={shapeOf(held)} className={isAllKnown(held) ? 'dimension-field' : 'competence-held'} />
      <path d={shapeOf(before)} className="dimension-before" />
      <path d={shapeOf(wanted)} className="competence-wanted" />
      {lines.map(({ competence, held: now }, at) => {
        const mark = now === null ? null : corner(at, lines.length, now);
        const [x, y] = corner(at, lines.length, MOST + (MOST * WORDS_OUT) / SIZE.radius);
        const anchor = Math.abs(x - SIZE.cx) < 8 ? 'middle' : x < SIZE.cx ? 'end' : 'start';
        // A name above the middle ends where its corner is, one below begins there.
        const down = y < SIZE.cy - 60 ? -2 : y > SIZE.cy + 60 ? 12 : 5;
        return (
          <g key={competence}>
            {mark === null ? null : <circle cx={mark[0]} cy={mark[1]} r="4" className="dimension-mark" />}
            <text x={x} y={y + down} textAnchor={anchor} className="model-words">
              {COMPETENCE_SHORT[competence]}
            </text>
          </g>
        );
      })}
    </svg>
  );
};

/** What the lines of the radar mean. */
export const RadarKey = ({ hasHeld, hasBefore }: { readonly hasHeld: boolean; readonly hasBefore: boolean }) => (
  <p className="radar-key small quiet">
    {hasHeld ? (
      <span>
        <i className="key-held" aria-hidden="true" /> held
      </span>
    ) : null}
    <span>
      <i className="key-wanted" aria-hidden="true" /> the role asks for
    </span>
    {hasBefore ? (
      <span>
        <i className="key-kept" aria-hidden="true" /> when last kept
      </span>
    ) : null}
  </p>
);
