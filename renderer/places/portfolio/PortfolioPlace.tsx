import { setSession, useSession, PORTFOLIO_TABS, type PortfolioTab } from '../../state/session';
import { useIsHiding } from '../../state/records';
import { run } from '../../commands/handlers';
import { Button } from '../../parts/ui/Button';
import { HiddenNote } from '../../parts/hiding/Hidden';
import { ConcentrationTab } from './ConcentrationTab';
import { MatrixLooksBar } from './MatrixLooksBar';
import { MatrixTab } from './MatrixTab';
import { PowerTab } from './PowerTab';
import { RulesTab } from './RulesTab';
import { ScoresTab } from './ScoresTab';
import { TimeTab } from './TimeTab';

const TABS: Readonly<Record<PortfolioTab, { readonly label: string; readonly Shown: () => React.ReactNode }>> = {
  matrix: { label: 'Matrix', Shown: MatrixTab },
  scores: { label: 'Scores', Shown: ScoresTab },
  time: { label: 'Time board', Shown: TimeTab },
  concentration: { label: 'Concentration', Shown: ConcentrationTab },
  power: { label: 'Profit and power', Shown: PowerTab },
  rules: { label: 'Rules', Shown: RulesTab },
};

/** Which of the views of the portfolio is on screen. */
const Tabs = () => {
  const tab = useSession((state) => state.portfolioTab);
  return (
    <fieldset className="lens-switch">
      <legend className="visually-hidden">View of the portfolio</legend>
      {PORTFOLIO_TABS.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="portfolio-tab"
            checked={tab === one}
            onChange={() => setSession({ portfolioTab: one })}
          />
          <span>{TABS[one].label}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** Where time and money go, over all accounts. */
export const PortfolioPlace = () => {
  const tab = useSession((state) => state.portfolioTab);
  const isHiding = useIsHiding();
  const { Shown } = TABS[tab];
  return (
    <div className="portfolio-place">
      <header className="place-bar">
        <h2 className="visually-hidden">Portfolio</h2>
        <Tabs />
        <span className="spring" />
        {tab === 'matrix' ? (
          isHiding ? null : (
            <MatrixLooksBar />
          )
        ) : (
          <Button small disabled={isHiding} onClick={() => run('portfolio.pages')}>
            Save as PDF
          </Button>
        )}
      </header>
      {isHiding ? (
        <div className="empty-place">
          <HiddenNote what="What the accounts are worth, and what is thought of them, is hidden." />
        </div>
      ) : (
        <Shown />
      )}
    </div>
  );
};
