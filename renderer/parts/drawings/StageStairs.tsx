import { stageNames } from '../../../shared/analysis/relationshipStage';

type Props = { readonly now: number | null; readonly wanted: number | null };

const SIZE = { width: 700, height: 330, top: 66, rise: 44, pad: 6 } as const;
const SLOT = SIZE.width / 5;
const topOf = (stage: number): number => SIZE.height - 40 - stage * SIZE.rise;

/** Two marks on one step stand side by side. */
const Mark = ({
  stage,
  words,
  shift,
  tone,
}: {
  readonly stage: number;
  readonly words: string;
  readonly shift: number;
  readonly tone: 'now' | 'wanted';
}) => (
  <g transform={`translate(${(stage - 0.5) * SLOT + shift} ${topOf(stage)})`} className={`stair-mark ${tone}`}>
    <path d="M0 -4 v-16" />
    <circle cy="-24" r="5" />
    <text y="-36" textAnchor="middle" className="model-words strong">
      {words}
    </text>
  </g>
);

const stageWords = (stage: number | null): string | null =>
  stage === null ? null : `${stage}, ${stageNames()[stage - 1] ?? ''}`;

/**
 * The five stages of a relationship as stairs (F13): where it stands, and where you want it. Without a diagnostic no
 * step is filled.
 */
export const StageStairs = ({ now, wanted }: Props) => {
  const apart = now !== null && now === wanted ? 34 : 0;
  return (
    <svg
      className="stage-stairs"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={`Stage now ${stageWords(now) ?? 'not known'}; wanted ${stageWords(wanted) ?? 'not set'}`}
    >
      {stageNames().map((name, index) => {
        const y = topOf(index + 1);
        return (
          <g key={name} className={now !== null && index < now ? 'stair reached' : 'stair'}>
            <rect x={index * SLOT + SIZE.pad / 2} y={y} width={SLOT - SIZE.pad} height={SIZE.height - 40 - y} rx="4" />
            <text x={(index + 0.5) * SLOT} y={SIZE.height - 18} textAnchor="middle" className="model-words">
              {index + 1} {name}
            </text>
          </g>
        );
      })}
      {now === null ? null : <Mark stage={now} words="Today" shift={-apart} tone="now" />}
      {wanted === null ? null : <Mark stage={wanted} words="Wanted" shift={apart} tone="wanted" />}
    </svg>
  );
};
