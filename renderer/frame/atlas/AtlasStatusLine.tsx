import { History } from 'lucide-react';
import { concentration } from '../../../shared/analysis/ratios';
import { portfolioRemarks } from '../../../shared/analysis/portfolioWords';
import { settingsOf } from '../../../shared/analysis/settings';
import { run } from '../../commands/handlers';
import { Button } from '../../parts/ui/Button';
import { useClientsHidden } from '../../state/clients';
import { useDocument } from '../../state/documentStore';
import { usePortfolio } from '../../state/portfolio';
import { useIsHiding } from '../../state/records';
import { useSession } from '../../state/session';
import { HidingSwitch, SavedState } from '../StatusLine';

/** What one should know of the portfolio wherever one is above the accounts. */
const Remarks = () => {
  const { content, view, asOf } = usePortfolio();
  if (view.lines.length === 0) return null;
  const { accounts } = concentration(content, asOf);
  const above = accounts
    .filter((one) => one.isConcentrated)
    .flatMap(({ id }) => view.lines.find((line) => line.id === id)?.short ?? []);
  const limit = settingsOf(content, asOf).concentration;
  return (
    <span className="figures tabular">
      {portfolioRemarks(view).map((words) => (
        <span key={words}>{words}</span>
      ))}
      {above.length === 0 ? null : (
        <span>
          above {limit} % of revenue: {above.join(', ')}
        </span>
      )}
    </span>
  );
};

/** Saved state, file and what is remarkable in the portfolio. */
export const AtlasStatusLine = () => {
  const atlas = useSession((state) => state.atlas);
  const isHiding = useIsHiding();
  const isHidden = useClientsHidden();
  const isAtChanges = useSession((state) => state.atlasPlace === 'changes');
  const isThere = useDocument((state) => state.isAtlas);
  return (
    <footer className="statusline" data-region="status">
      <SavedState />
      <span>
        {[isHidden ? '' : atlas?.name, atlas?.sealed ? 'sealed' : '', atlas?.readOnly ? 'read only' : '']
          .filter(Boolean)
          .join(' · ')}
      </span>
      <HidingSwitch />
      {isThere ? (
        <Button
          small
          tone="bare"
          title="Every step of what all accounts share"
          aria-current={isAtChanges ? 'page' : undefined}
          onClick={() => run('go.atlasChanges')}
        >
          <History size={14} aria-hidden="true" />
          Changes
        </Button>
      ) : null}
      {isThere && !isHiding ? <Remarks /> : null}
    </footer>
  );
};
