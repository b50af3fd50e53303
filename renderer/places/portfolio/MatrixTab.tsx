import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { withHoursMoved, type HoursMove } from '../../../shared/analysis/hoursMove';
import { byValue, portfolioView } from '../../../shared/analysis/portfolioView';
import { portfolioSentences } from '../../../shared/analysis/portfolioWords';
import { settingsOf } from '../../../shared/analysis/settings';
import { useSize } from '../../parts/gestures/useSize';
import { BubbleMatrix } from '../../parts/drawings/BubbleMatrix';
import { BubbleKey } from '../../parts/drawings/BubbleKey';
import { TimeBands } from '../../parts/drawings/TimeBands';
import { NoAccounts } from '../../parts/portfolio/NoAccounts';
import { usePortfolio } from '../../state/portfolio';
import { useMatrixLooks } from './MatrixLooksBar';
import { MoveQuestion } from './MoveQuestion';
import { PortfolioTable } from '../../parts/drawings/PortfolioTable';
import { useBubbleHands } from './useBubbleHands';
import { WhatIfHours } from './WhatIfHours';

/** Narrower than this there is no room for whole names beside the axes; the table beside has them. */
const NARROW = 540;
/** In a window this low the bands are drawn closer together, so that all is seen at once. */
const LOW = 580;

/** The matrix, what it says, the same as a table, and time against value. */
export const MatrixTab = () => {
  const { content, asOf, view } = usePortfolio();
  const [looks] = useMatrixLooks();
  const [move, setMove] = useState<HoursMove | null>(null);
  const late = useDeferredValue(move);
  const drawing = useRef<HTMLDivElement>(null);
  const bands = useRef<HTMLDivElement>(null);
  const size = useSize(drawing);
  const bandSize = useSize(bands);
  const hands = useBubbleHands();
  const ifMoved = useMemo(
    () => (late === null ? view : portfolioView(withHoursMoved(content, late), asOf)),
    [content, asOf, view, late],
  );
  const { lines } = ifMoved;
  const isLow = (size?.height ?? 0) < LOW;
  const band = settingsOf(content, asOf).borderline;
  if (view.lines.length === 0) return <NoAccounts />;
  return (
    <>
      <div className="portfolio-ground">
        <figure className="portfolio-matrix-part">
          <div ref={drawing} className="portfolio-drawing">
            {size === null ? null : (
              <BubbleMatrix
                view={view}
                looks={{
                  ...size,
                  hasArrows: looks.arrows,
                  hasRings: looks.rings,
                  band,
                  isShort: size.width < NARROW,
                }}
                hands={hands.given}
              />
            )}
          </div>
          <BubbleKey hasRings={looks.rings} hasArrows={looks.arrows && lines.some((line) => line.inThreeYears)} />
        </figure>
        <section className="portfolio-says" aria-label="What the portfolio says">
          <h2 className="serif portfolio-sentence">
            {portfolioSentences(ifMoved).map((sentence) => (
              <span key={sentence}>{sentence} </span>
            ))}
          </h2>
          <PortfolioTable view={ifMoved} marked={hands.marked} onMark={hands.mark} />
          <h3 className="portfolio-label">
            Time against value <small>Time, {Math.round(ifMoved.hours ?? 0)} hours a month</small>
          </h3>
          <div ref={bands} className="portfolio-bands">
            {bandSize === null ? null : (
              <TimeBands
                lines={byValue(lines)}
                width={bandSize.width}
                height={isLow ? 96 : 124}
                marked={hands.marked}
                onMark={hands.mark}
              />
            )}
          </div>
          <p className="small quiet">Value, mean of contribution and three-year potential</p>
          <WhatIfHours view={view} ifMoved={ifMoved} move={move} setMove={setMove} />
        </section>
      </div>
      {hands.asked === null ? null : <MoveQuestion content={content} asked={hands.asked} onClose={hands.forget} />}
    </>
  );
};
