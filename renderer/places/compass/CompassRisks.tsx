import type { PlanOnPage } from '../../../shared/analysis/onePage';
import { moreOf, bandWord } from '../../../shared/model/words';
import { showRecord } from '../../commands/recordCommands';
import { OpinionsOnly } from '../../parts/hiding/Hidden';
import { openDialog, showSection } from '../../state/session';

/** The three heaviest risks. */
export const CompassRisks = ({ page }: { readonly page: PlanOnPage }) => (
  <section aria-labelledby="compass-risks">
    <h3 id="compass-risks">Risks</h3>
    {page.risks.rows.length === 0 ? (
      <p className="quiet">
        None recorded, which does not mean low.{' '}
        <OpinionsOnly>
          <button type="button" className="plain-link" onClick={() => openDialog('findings')}>
            See what the data suggest
          </button>
        </OpinionsOnly>
      </p>
    ) : (
      <ul className="compass-lines">
        {page.risks.rows.map(({ risk, score }) => (
          <li key={risk.id}>
            <button type="button" className="line-button" onClick={() => showRecord('risk', risk.id)}>
              <span>
                <i
                  className={`score ${score.band?.toLowerCase() ?? ''}`}
                  title={score.band === null ? 'Not rated' : bandWord(score.band)}
                >
                  {score.residual ?? '–'}
                </i>
                {risk.title}
              </span>
            </button>
          </li>
        ))}
      </ul>
    )}
    {page.risks.more > 0 ? (
      <button type="button" className="plain-link small" onClick={() => showSection('risks')}>
        {moreOf(page.risks.more, 'risks')}
      </button>
    ) : null}
  </section>
);
