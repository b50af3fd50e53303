import { byValue, portfolioView } from '../../../shared/analysis/portfolioView';
import { portfolioSentences } from '../../../shared/analysis/portfolioWords';
import { settingsOf } from '../../../shared/analysis/settings';
import { BubbleKey } from '../../parts/drawings/BubbleKey';
import { BubbleMatrix } from '../../parts/drawings/BubbleMatrix';
import { PortfolioTable } from '../../parts/drawings/PortfolioTable';
import { TimeBands } from '../../parts/drawings/TimeBands';
import type { SlideTopic } from './slide';

/** So many rows of the table leave room for the bands. */
const MOST_ROWS = 8;

/** All accounts on one slide: what they say, the matrix, and time against value. */
export const portfolioSlide: SlideTopic = ({ content, asOf }) => {
  const view = portfolioView(content, asOf);
  if (view.lines.length === 0) return null;
  const sentences = portfolioSentences(view);
  const shown = byValue(view.lines).slice(0, MOST_ROWS);
  return {
    id: 'portfolio',
    title: sentences[0] ?? 'Portfolio',
    says: sentences[1],
    body: (
      <div className="slide-portfolio">
        <div>
          <BubbleMatrix
            view={view}
            looks={{
              width: 560,
              height: 450,
              hasArrows: true,
              hasRings: true,
              band: settingsOf(content, asOf).borderline,
              text: 17,
              isShort: true,
            }}
          />
          <BubbleKey hasRings hasArrows={view.lines.some((line) => line.inThreeYears !== null)} />
        </div>
        <div>
          <PortfolioTable view={view} only={shown} isShort />
          <TimeBands lines={byValue(view.lines)} width={590} height={112} />
          <p className="quiet">Above the time, below the value of each.</p>
        </div>
      </div>
    ),
  };
};
