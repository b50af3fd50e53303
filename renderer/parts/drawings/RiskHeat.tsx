import { IMPACT_WORDS, LIKELIHOOD_WORDS, type RiskBand } from '../../../shared/analysis/risk';
import type { RegisterRow, RiskPlace } from '../../../shared/analysis/riskRegister';
import { inWords, bandWord } from '../../../shared/model/words';
import { textWidth } from './textWidth';

type PlacedRisk = RiskPlace & { readonly id: string; readonly number: number; readonly title: string };

/** What is rated: a risk, or a cause of failure. */
type HeatRow = Pick<RegisterRow, 'id' | 'number' | 'place'> & { readonly risk: { readonly title: string } };
type Props = {
  readonly rows: readonly HeatRow[];
  readonly bandOf: (score: number) => RiskBand;
  readonly isNarrow?: boolean;
};

type Size = Readonly<Record<'left' | 'top' | 'cell' | 'height' | 'bottom' | 'perRow', number>>;
const WIDE: Size = { left: 106, top: 6, cell: 84, height: 46, bottom: 40, perRow: 4 };
/** Beside a list: steps are numbers alone. */
const NARROW: Size = { left: 26, top: 6, cell: 60, height: 44, bottom: 40, perRow: 2 };
const STEPS = [1, 2, 3, 4, 5] as const;

const likelihoodLabel = (likelihood: (typeof STEPS)[number]): string =>
  `${inWords(LIKELIHOOD_WORDS[likelihood])} ${likelihood}`;
/** The largest its words are drawn. */
const LABEL = 12.6;
/** Words of other packs are longer. */
const withRoomFor = (labels: readonly string[]): Size => ({
  ...WIDE,
  left: Math.max(WIDE.left, ...labels.map((label) => Math.ceil(textWidth(label, 400) * LABEL) + 12)),
});

/**
 * Likelihood by impact, coloured by band, with a numbered dot for every risk that is rated and a line from where it
 * stood before measures.
 */
export const RiskHeat = ({ rows, bandOf, isNarrow = false }: Props) => {
  const size = isNarrow ? NARROW : withRoomFor(STEPS.map(likelihoodLabel));
  const leftOf = (impact: number): number => size.left + (impact - 1) * size.cell;
  const topOf = (likelihood: number): number => size.top + (5 - likelihood) * size.height;
  const risks = rows.flatMap(({ id, number, risk, place }): readonly PlacedRisk[] =>
    place === null ? [] : [{ id, number, title: risk.title, ...place }],
  );
  const inCell = (risk: PlacedRisk): readonly PlacedRisk[] =>
    risks.filter((other) => other.at[0] === risk.at[0] && other.at[1] === risk.at[1]);
  const dotOf = (risk: PlacedRisk): readonly [x: number, y: number] => {
    const here = inCell(risk);
    const index = here.indexOf(risk);
    const lines = Math.ceil(here.length / size.perRow);
    return [
      leftOf(risk.at[1]) + 12 + (index % size.perRow) * 20,
      topOf(risk.at[0]) + 13 + Math.floor(index / size.perRow) * (lines < 3 ? 20 : 20 / (lines - 1)),
    ];
  };
  return (
    <svg
      className="risk-heat"
      viewBox={`0 0 ${size.left + 5 * size.cell + 2} ${size.top + 5 * size.height + size.bottom}`}
      role="img"
      aria-label={
        risks.length === 0
          ? 'No risk is rated'
          : risks
              .map(
                (risk) =>
                  `${risk.number}, ${risk.title}: likelihood ${risk.at[0]}, impact ${risk.at[1]}, ${bandWord(bandOf(risk.at[0] * risk.at[1]))}`,
              )
              .join('; ')
      }
    >
      {STEPS.map((likelihood) => (
        <text
          key={likelihood}
          x={size.left - 8}
          y={topOf(likelihood) + size.height / 2 + 4}
          textAnchor="end"
          className="bar-label"
        >
          {isNarrow ? likelihood : likelihoodLabel(likelihood)}
        </text>
      ))}
      {STEPS.map((impact) => (
        <text
          key={impact}
          x={leftOf(impact) + size.cell / 2}
          y={size.top + 5 * size.height + 16}
          textAnchor="middle"
          className="bar-label"
        >
          {isNarrow ? impact : `${impact} ${inWords(IMPACT_WORDS[impact])}`}
        </text>
      ))}
      <text x={size.left} y={size.top + 5 * size.height + 34} className="bar-label strong">
        {isNarrow ? 'Impact →, likelihood ↑' : 'Impact →'}
      </text>
      {STEPS.flatMap((likelihood) =>
        STEPS.map((impact) => {
          const band = bandOf(likelihood * impact);
          return (
            <g key={`${likelihood}${impact}`}>
              <rect
                x={leftOf(impact) + 1}
                y={topOf(likelihood) + 1}
                width={size.cell - 2}
                height={size.height - 2}
                rx="4"
                className={`heat ${band.toLowerCase()}`}
              />
              <text
                x={leftOf(impact) + size.cell - 7}
                y={topOf(likelihood) + size.height - 7}
                textAnchor="end"
                className="heat-score"
              >
                {likelihood * impact}
              </text>
            </g>
          );
        }),
      )}
      {risks.map((risk) => {
        const [x, y] = dotOf(risk);
        return risk.before === null ? null : (
          <path
            key={risk.id}
            d={`M${leftOf(risk.before[1]) + size.cell / 2} ${topOf(risk.before[0]) + size.height / 2} L${x} ${y}`}
            className="heat-way"
          />
        );
      })}
      {risks.map((risk) => {
        const [x, y] = dotOf(risk);
        return (
          <g key={risk.id}>
            <circle cx={x} cy={y} r="9" className="heat-dot" />
            <text x={x} y={y + 4} textAnchor="middle" className="heat-number">
              {risk.number}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
