/** One account with shares of two wholes, percent; null where nobody knows. */
export type ShareRow = {
  readonly id: string;
  readonly name: string;
  readonly revenue: number | null;
  readonly contribution: number | null;
  readonly isAbove: boolean;
  /** Its money is in a currency nobody entered a rate of. */
  readonly lacksRate: boolean;
};

const NAME = 210;
const ROW = 44;
const BAR = 12;

const said = (share: number | null, lacksRate: boolean): string => {
  if (share === null) return lacksRate ? 'no rate' : 'not known';
  const whole = Math.round(share);
  return `${whole < 0 ? '−' : ''}${Math.abs(whole)} %`;
};

/** F35: the share of each account in your revenue and in the contribution, with the share from which one is too much. */
export const ShareBars = ({
  rows,
  limit,
  width,
}: {
  readonly rows: readonly ShareRow[];
  readonly limit: number;
  readonly width: number;
}) => {
  const most = Math.max(limit * 1.2, ...rows.flatMap((row) => [row.revenue ?? 0, row.contribution ?? 0]));
  const isRevenueKnown = rows.some((row) => row.revenue !== null);
  const kinds = isRevenueKnown ? (['revenue', 'contribution'] as const) : (['contribution'] as const);
  const height = rows.length * ROW + (isRevenueKnown ? 24 : 0);
  const room = width - NAME - 130;
  const x = (share: number): number => NAME + (Math.max(0, share) / most) * room;
  return (
    <svg
      className="share-bars"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={rows
        .map(
          (row) =>
            `${row.name}: ${said(row.revenue, row.lacksRate)} of revenue, ${said(row.contribution, row.lacksRate)} of contribution`,
        )
        .join('; ')}
    >
      {isRevenueKnown ? (
        <>
          <line x1={x(limit)} x2={x(limit)} y1="0" y2={height - 18} className="share-limit" />
          <text x={x(limit)} y={height - 5} textAnchor="middle" className="hours-words">
            {limit} % of revenue
          </text>
        </>
      ) : null}
      {rows.map((row, at) => (
        <g key={row.id} transform={`translate(0 ${at * ROW})`}>
          <text x="0" y="24" className="hours-name">
            {row.name}
          </text>
          {kinds.map((kind, place) => {
            const share = row[kind];
            const y = (isRevenueKnown ? 5 : 13) + place * (BAR + 4);
            return (
              <g key={kind}>
                {share === null ? (
                  <line x1={NAME} x2={NAME + 26} y1={y + BAR / 2} y2={y + BAR / 2} className="hours-unknown" />
                ) : (
                  <rect
                    x={NAME}
                    y={y}
                    width={Math.max(1, x(share) - NAME)}
                    height={BAR}
                    className={`share-bar ${kind} ${kind === 'revenue' && row.isAbove ? 'above' : ''}`}
                  />
                )}
                <text x={(share === null ? NAME + 26 : x(share)) + 6} y={y + BAR - 2} className="hours-words">
                  {share === null
                    ? `${kind} ${row.lacksRate ? 'has no rate' : 'not known'}`
                    : `${said(share, row.lacksRate)} of ${kind}`}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
};
