import { QUADRANT_RULES, type Quadrant, QUADRANT_WORDS } from '../../../shared/analysis/portfolioMatrix';
import { rulesSentence } from '../../../shared/analysis/portfolioWords';
import { quadrantTotals } from '../../../shared/analysis/timeValue';
import { usePortfolio } from '../../state/portfolio';
import { QuadrantTotals } from './QuadrantTotals';
import { said } from '../../../shared/model/words';

const FIELDS: readonly Quadrant[] = ['Star', 'Strategic', 'Streamline', 'Status'];
const RULES = [
  ['effort', 'Effort'],
  ['sponsor', 'Sponsor'],
  ['review', 'Review'],
  ['plan', 'Plan'],
  ['commercial', 'Offers'],
] as const;

/** F16: what each field of the matrix asks for, and which accounts lie in it. */
export const RulesTab = () => {
  const { content, asOf, view } = usePortfolio();
  const without = view.lines.filter((line) => line.quadrant === null);
  return (
    <div className="portfolio-sheet">
      <h2 className="serif portfolio-sentence">{rulesSentence(view, quadrantTotals(content, asOf))}</h2>
      <div className="portfolio-rules">
        {FIELDS.map((field) => {
          const inside = view.lines.filter((line) => line.quadrant === field);
          return (
            <section key={field} aria-labelledby={`rules-${field}`} className={field === 'Strategic' ? 'best' : ''}>
              <h3 id={`rules-${field}`} className="serif">
                {QUADRANT_WORDS[field]}
              </h3>
              <p className="quiet">{QUADRANT_RULES[field].strategy}</p>
              <dl>
                {RULES.map(([rule, words]) => (
                  <div key={rule}>
                    <dt>{words}</dt>
                    <dd>{said(QUADRANT_RULES[field][rule])}</dd>
                  </div>
                ))}
              </dl>
              <ul>
                {inside.map((line) => (
                  <li key={line.id}>
                    {line.name} {line.isBorderline ? <span className="quiet small">borderline</span> : null}
                  </li>
                ))}
                {inside.length === 0 ? <li className="quiet">No account lies here.</li> : null}
              </ul>
            </section>
          );
        })}
      </div>
      {without.length === 0 ? null : (
        <p className="small quiet">Without a place in the matrix: {without.map(({ name }) => name).join(', ')}.</p>
      )}
      <QuadrantTotals />
    </div>
  );
};
