import { useMemo, useRef } from 'react';
import { timeBoard, timeBoardSentences } from '../../../shared/analysis/timeBoard';
import { HoursBars } from '../../parts/drawings/HoursBars';
import { useSize } from '../../parts/gestures/useSize';
import { useClientsHidden } from '../../state/clients';
import { usePortfolio } from '../../state/portfolio';
import { timeColumns } from './columns';
import { PortfolioGrid } from '../../parts/portfolio/PortfolioGrid';
import { QuadrantTotals } from './QuadrantTotals';

/** F25: hours each account needs, is given and took; and what each field of the matrix takes in all. */
export const TimeTab = () => {
  const { content, facts } = usePortfolio();
  const isHidden = useClientsHidden();
  const board = useRef<HTMLDivElement>(null);
  const size = useSize(board);
  const rows = timeBoard(content, facts);
  const columns = useMemo(() => timeColumns(facts), [facts]);
  return (
    <div className="portfolio-sheet">
      <h2 className="serif portfolio-sentence">
        {timeBoardSentences(rows).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </h2>
      <div className="portfolio-halves">
        <div ref={board}>{size === null ? null : <HoursBars rows={rows} width={size.width} />}</div>
        <div>
          <h3 className="portfolio-label">Hours a month</h3>
          <p className="small quiet">
            Needed and spent stand there pale where the account’s own plan says it: from its contacts, and from its
            meetings of the last 90 days.
          </p>
          <PortfolioGrid columns={columns} isNamed={!isHidden} canDelete={false} />
          <QuadrantTotals />
        </div>
      </div>
    </div>
  );
};
