import { LabelledBar } from './LabelledBar';

type Barrier = { readonly id: string; readonly words: string; readonly value: number | null };
const SIZE = { width: 600, label: 200, room: 300, row: 23, bar: 13 } as const;

/** Barriers 0–3 as bars, the highest first; those not answered are hatched (F24). */
export const BarrierBars = ({ barriers }: { readonly barriers: readonly Barrier[] }) => {
  const ordered = [...barriers].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return (
    <svg
      className="barrier-bars"
      viewBox={`0 0 ${SIZE.width} ${ordered.length * SIZE.row}`}
      role="img"
      aria-label={ordered.map((one) => `${one.words}: ${one.value ?? 'not answered'}`).join('; ')}
    >
      {ordered.map(({ id, words, value }, index) => (
        <LabelledBar
          key={id}
          words={words}
          figure={value ?? '–'}
          share={value === null ? null : value / 3}
          y={index * SIZE.row + 1}
          size={SIZE}
          shortest={2}
          tone={value !== null && value <= 1 ? 'force-restraining' : 'bar-committed'}
        />
      ))}
    </svg>
  );
};
