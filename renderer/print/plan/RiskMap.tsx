import { riskBand } from '../../../shared/analysis/risk';
import { settingsOf } from '../../../shared/analysis/settings';
import type { Document } from '../../../shared/document/document';
import { Drawing, Key } from './texts';

type Row = { readonly id: string; readonly number: number; readonly likelihood: number | null; readonly impact: number | null };
const STEP = 26, LEFT = 22;
const SCALE = [1, 2, 3, 4, 5];

/** F22 as a field of likelihood and impact after measures; the numbers are those of the register. */
export const RiskMap = ({ rows, document, asOf }: { readonly rows: readonly Row[]; readonly document: Document; readonly asOf: string }) => {
  const settings = settingsOf(document, asOf);
  const unrated = rows.filter((row) => row.likelihood === null || row.impact === null);
  return (
    <Drawing legend={<><Key mark="risk low">low</Key><Key mark="risk medium">medium</Key><Key mark="risk high">high</Key><Key mark="risk critical">critical</Key><span className="key">after measures</span>{unrated.length > 0 ? <span className="key">not rated: {unrated.map((row) => row.number).join(', ')}</span> : null}</>}>
      <svg className="risk-map" viewBox={`0 0 ${LEFT + 5 * STEP + 2} ${5 * STEP + 24}`} role="img" aria-label="Risks by likelihood and impact">
        {SCALE.flatMap((likelihood) => SCALE.map((impact) => {
          const here = rows.filter((row) => row.likelihood === likelihood && row.impact === impact).map((row) => row.number), x = LEFT + (impact - 1) * STEP, y = (5 - likelihood) * STEP;
          return <g key={`${likelihood}-${impact}`}><rect x={x} y={y} width={STEP - 1} height={STEP - 1} className={`risk-cell ${riskBand(likelihood * impact, settings).toLowerCase()}`} /><text x={x + STEP / 2 - 0.5} y={y + STEP / 2 + 3} textAnchor="middle" fontSize={here.length > 2 ? 7.5 : 9.5} className="risk-number">{here.join(', ')}</text></g>;
        }))}
        {SCALE.map((step) => <g key={step}><text x={LEFT - 6} y={(5 - step) * STEP + STEP / 2 + 3} textAnchor="end" className="bar-label">{step}</text><text x={LEFT + (step - 1) * STEP + STEP / 2} y={5 * STEP + 10} textAnchor="middle" className="bar-label">{step}</text></g>)}
        <text x={LEFT + (5 * STEP) / 2} y={5 * STEP + 21} textAnchor="middle" className="bar-label">impact</text>
        <text transform={`translate(7 ${(5 * STEP) / 2}) rotate(-90)`} textAnchor="middle" className="bar-label">likelihood</text>
      </svg>
    </Drawing>
  );
};
