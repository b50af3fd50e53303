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
      {ordered.map((one, index) => (
        <g key={one.id}>
          <text x="0" y={index * SIZE.row + 12} className="bar-label strong">
            {one.words}
          </text>
          <rect
            x={SIZE.label}
            y={index * SIZE.row + 1}
            width={SIZE.room}
            height={SIZE.bar}
            rx="2"
            className="bar-ground"
          />
          {one.value === null ? (
            <rect x={SIZE.label} y={index * SIZE.row + 1} width={SIZE.room} height={SIZE.bar} fill="url(#hatch)" />
          ) : (
            <rect
              x={SIZE.label}
              y={index * SIZE.row + 1}
              width={Math.max(2, (one.value / 3) * SIZE.room)}
              height={SIZE.bar}
              rx="2"
              className={one.value <= 1 ? 'force-restraining' : 'bar-committed'}
            />
          )}
          <text x={SIZE.label + SIZE.room + 7} y={index * SIZE.row + 12} className="bar-label">
            {one.value ?? '–'}
          </text>
        </g>
      ))}
    </svg>
  );
};
