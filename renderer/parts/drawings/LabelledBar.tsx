type Size = { readonly label: number; readonly room: number; readonly bar: number };
type Props = {
  readonly words: string;
  /** What stands behind the bar. */ readonly figure: string | number;
  /** Of the room, 0 to 1; null is hatched, never empty. */ readonly share: number | null;
  /** Of the ground's upper edge. */ readonly y: number;
  readonly size: Size;
  /** The shortest bar that is seen. */ readonly shortest: number;
  readonly tone: string;
};

/** A line of a drawing: what it is, how much of the room it fills, and the figure. */
export const LabelledBar = ({ words, figure, share, y, size, shortest, tone }: Props) => (
  <g>
    <text x="0" y={y + 11} className="bar-label strong">
      {words}
    </text>
    <rect x={size.label} y={y} width={size.room} height={size.bar} rx="2" className="bar-ground" />
    {share === null ? (
      <rect x={size.label} y={y} width={size.room} height={size.bar} fill="url(#hatch)" />
    ) : (
      <rect
        x={size.label}
        y={y}
        width={Math.max(shortest, share * size.room)}
        height={size.bar}
        rx="2"
        className={tone}
      />
    )}
    <text x={size.label + size.room + 7} y={y + 11} className="bar-label">
      {figure}
    </text>
  </g>
);
