import { QUADRANT_WORDS } from '../../../shared/analysis/portfolioMatrix';
import { onePage } from '../../../shared/analysis/onePage';
import { longDate } from '../../../shared/conventions/writeDay';
import { inWords, withinSentence, bandWord } from '../../../shared/model/words';
import { PurposeLights } from '../../parts/drawings/PurposeLights';
import { useFigures } from '../../state/figures';
import { OpinionsOnly } from '../../parts/hiding/Hidden';
import { useIsHiding, useSingle } from '../../state/records';
import { openDialog, showSection } from '../../state/session';
import { CompassActions } from './CompassActions';
import { CompassMoney } from './CompassMoney';
import { CompassObjectives } from './CompassObjectives';
import { CompassPeople } from './CompassPeople';
import { CompassRisks } from './CompassRisks';
import { CompassRoute } from './CompassRoute';

/**
 * The plan on one page, live: what is written here is what prints first. It holds as much as the paper does and says
 * what to drop.
 */
export const CompassSheet = () => {
  const { content, asOf } = useFigures();
  const plan = useSingle('plan');
  const page = onePage(content, asOf);
  const isHiding = useIsHiding();
  const { head } = page;
  const facts = [
    page.money.target.fy ? `FY${page.money.target.fy}` : null,
    head.matrix.quadrant
      ? `${QUADRANT_WORDS[head.matrix.quadrant]}${head.matrix.isBorderline ? ' (borderline)' : ''}`
      : null,
    head.stage && !isHiding ? `${head.stage} stage${head.isDisintegrating ? ', disintegrating' : ''}` : null,
    `version ${head.version ?? 1}, ${withinSentence(inWords(plan?.state ?? 'draft'))}`,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className="compass">
      <div className="compass-sheet">
        <header className="compass-head">
          <div>
            <h2 className="serif">{head.account?.name}</h2>
            <p className="quiet">{facts}</p>
          </div>
          <div className="compass-facts">
            <button type="button" onClick={() => showSection('team')}>
              Lead {head.lead ?? '–'} · Sponsor {head.sponsor ?? '–'}
            </button>
            {isHiding ? (
              <span>{longDate(asOf)}</span>
            ) : (
              <button type="button" onClick={() => openDialog({ name: 'explain', with: 'health' })}>
                Health{' '}
                {head.health.health.value === null
                  ? '–'
                  : `${Math.round(head.health.health.value)} ${head.health.band === null ? '' : bandWord(head.health.band)}`}{' '}
                · {longDate(asOf)}
              </button>
            )}
          </div>
        </header>
        <CompassRoute page={page} />
        <div className="compass-columns">
          <div className="compass-column">
            <CompassPeople page={page} content={content} />
          </div>
          <div className="compass-column">
            <CompassMoney page={page} />
            <CompassObjectives />
          </div>
          <div className="compass-column">
            <CompassRisks page={page} />
            <CompassActions />
          </div>
        </div>
        <footer className="compass-foot">
          <OpinionsOnly>
            <PurposeLights lights={page.foot.purposes} />
          </OpinionsOnly>
          <button type="button" className="plain-link" onClick={() => showSection('review')}>
            {page.foot.nextReview ? `Next review ${longDate(page.foot.nextReview)}` : 'No review is planned'}
          </button>
          <b>Confidential – internal</b>
        </footer>
      </div>
    </div>
  );
};
