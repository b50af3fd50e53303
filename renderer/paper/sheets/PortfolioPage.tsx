import { QUADRANT_WORDS } from '../../../shared/analysis/portfolioMatrix';
import { byValue, portfolioView } from '../../../shared/analysis/portfolioView';
import { isPortfolioPaper } from '../../../shared/analysis/portfolioPaper';
import { portfolioRemarks, portfolioSentences } from '../../../shared/analysis/portfolioWords';
import { quadrantTotals } from '../../../shared/analysis/timeValue';
import { settingsOf } from '../../../shared/analysis/settings';
import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf, single, type Document } from '../../../shared/document/document';
import { BubbleKey } from '../../parts/drawings/BubbleKey';
import { BubbleMatrix } from '../../parts/drawings/BubbleMatrix';
import { PortfolioTable } from '../../parts/drawings/PortfolioTable';
import { TimeBands } from '../../parts/drawings/TimeBands';

/** In pixels of the drawings; the style sheet of paper sets how wide they are. */
const MATRIX = { width: 480, height: 560 } as const;
const BANDS = { width: 620, height: 104 } as const;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** The portfolio on one landscape page: what it says, the matrix, the table, time against value. */
export const PortfolioPage = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => {
  const view = portfolioView(content, asOf);
  const name = isPortfolioPaper(content)
    ? accountOf(content).name
    : `Portfolio of ${single(content, 'supplier')?.name || accountOf(content).name}`;
  const remarks = portfolioRemarks(view);
  const hasArrows = view.lines.some((line) => line.inThreeYears !== null);
  return (
    <section className="sheet plan-page portfolio-page" aria-labelledby="portfolio-page">
      <p className="cover-kind">
        {name} · as of {longDate(asOf)}
      </p>
      <h1 id="portfolio-page">{portfolioSentences(view).join(' ')}</h1>
      {view.lines.length === 0 ? null : (
        <div className="portfolio-page-ground">
          <figure>
            <BubbleMatrix
              view={view}
              looks={{
                ...MATRIX,
                hasArrows: true,
                hasRings: true,
                band: settingsOf(content, asOf).borderline,
                text: 12,
              }}
            />
            <BubbleKey hasRings hasArrows={hasArrows} />
          </figure>
          <div>
            <PortfolioTable view={view} />
            <h2>Time against value</h2>
            <p className="quiet">Above the time, {Math.round(view.hours ?? 0)} hours a month; below the value.</p>
            <TimeBands lines={byValue(view.lines)} width={BANDS.width} height={BANDS.height} />
            <p className="portfolio-page-fields">
              {quadrantTotals(content, asOf)
                .filter((field) => field.accounts > 0)
                .map(
                  (field) =>
                    `${QUADRANT_WORDS[field.quadrant]}: ${field.accounts} ${field.accounts === 1 ? 'account' : 'accounts'}, ${percent(field.timeShare)} of the time, ${percent(field.valueShare)} of the value`,
                )
                .join(' · ')}
            </p>
            {remarks.length === 0 ? null : <p className="quiet">{remarks.join(' · ')}</p>}
          </div>
        </div>
      )}
    </section>
  );
};
