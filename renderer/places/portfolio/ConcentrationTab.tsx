import { useRef } from 'react';
import { concentrationSentences, shareRows } from '../../../shared/analysis/concentrationWords';
import { concentration } from '../../../shared/analysis/ratios';
import { settingsOf } from '../../../shared/analysis/settings';
import { ShareBars } from '../../parts/drawings/ShareBars';
import { useSize } from '../../parts/gestures/useSize';
import { RecordField } from '../../parts/records/RecordField';
import { usePortfolio } from '../../state/portfolio';
import { RollUps } from './RollUps';

/** F35: how much hangs on single accounts, and what parents and their parts come to. */
export const ConcentrationTab = () => {
  const { content, asOf, view } = usePortfolio();
  const drawing = useRef<HTMLDivElement>(null);
  const size = useSize(drawing);
  const shares = concentration(content, asOf);
  const rows = shareRows(shares, view);
  return (
    <div className="portfolio-sheet">
      <h2 className="serif portfolio-sentence">
        {concentrationSentences(shares, view).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </h2>
      <div className="portfolio-halves">
        <div ref={drawing}>
          {size === null ? null : (
            <ShareBars rows={rows} limit={settingsOf(content, asOf).concentration} width={size.width} />
          )}
        </div>
        <div>
          <RecordField kind="supplier" id="supplier" field="totalRevenue" />
          <RollUps />
        </div>
      </div>
    </div>
  );
};
