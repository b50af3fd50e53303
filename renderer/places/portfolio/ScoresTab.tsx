import { useMemo, useState } from 'react';
import { list } from '../../../shared/document/document';
import { sum } from '../../../shared/analysis/result';
import { plainNumber } from '../../../shared/model/money';
import { run } from '../../commands/handlers';
import { Button } from '../../parts/ui/Button';
import { RecordTable } from '../../parts/records/RecordTable';
import { RecordField } from '../../parts/records/RecordField';
import { Part } from '../../parts/plan/Part';
import { useClientsHidden } from '../../state/clients';
import { useDocument } from '../../state/documentStore';
import { usePortfolio } from '../../state/portfolio';
import { GRID_WORDS, GRIDS, gridColumns, type GridName } from './columns';
import { PortfolioGrid } from '../../parts/portfolio/PortfolioGrid';

/** F14: the factors every account is scored by, and whether their weights add up. */
const Factors = () => {
  const factors = useDocument((state) => list(state.document, 'attractivenessFactor'));
  const total = sum(factors.map(({ weight }) => weight));
  const isOff = factors.length > 0 && Math.round(total * 100) !== 10_000;
  return (
    <Part id="portfolio-factors" title="Factors of attractiveness">
      <p className="small quiet">Three to six, the same for every account, with weights that add up to 100.</p>
      <RecordTable
        kind="attractivenessFactor"
        layout="cells-factor-weight"
        columns={[{ field: 'factor' }, { field: 'weight' }]}
        empty="Nothing is said yet of what makes an account attractive."
        addLabel="Add a factor"
      />
      {isOff ? (
        <p className="small warning" role="status">
          The weights add up to {plainNumber(total)}, not 100. Figures use them as shares of that.
        </p>
      ) : null}
      {factors.length > 6 ? <p className="small warning">More than six factors are more than anybody weighs.</p> : null}
    </Part>
  );
};

/** Your own side: what the portfolio is added up in and compared with. */
const OwnSide = () => (
  <Part id="portfolio-own" title="Your company">
    <p className="small quiet">What everything is added up in, and compared with.</p>
    <div className="portfolio-own">
      <RecordField kind="supplier" id="supplier" field="name" />
      <RecordField kind="supplier" id="supplier" field="currency" />
      <RecordField kind="supplier" id="supplier" field="totalRevenue" />
    </div>
  </Part>
);

/** Everything that is entered of the accounts, by keyboard or pasted from a spreadsheet. */
export const ScoresTab = () => {
  const [grid, setGrid] = useState<GridName>('scores');
  const { facts, asOf } = usePortfolio();
  const content = useDocument((state) => state.document);
  const isHidden = useClientsHidden();
  const columns = useMemo(() => gridColumns(grid, content, asOf, facts), [grid, content, asOf, facts]);
  return (
    <div className="portfolio-sheet">
      <div className="portfolio-sheet-bar">
        <fieldset className="lens-switch">
          <legend className="visually-hidden">What is entered</legend>
          {GRIDS.map((one) => (
            <label key={one}>
              <input type="radio" name="portfolio-grid" checked={grid === one} onChange={() => setGrid(one)} />
              <span>{GRID_WORDS[one]}</span>
            </label>
          ))}
        </fieldset>
        <p className="small quiet">
          Type and press Enter for the next account. Copy cells in a spreadsheet and paste them here: lines below the
          last become accounts.
        </p>
        <span className="spring" />
        {isHidden ? null : (
          <Button small onClick={() => run('portfolio.import')}>
            From a spreadsheet
          </Button>
        )}
      </div>
      <div className="portfolio-grid-frame">
        <PortfolioGrid columns={columns} isNamed={!isHidden} />
      </div>
      <div className="portfolio-parts">
        <Factors />
        <OwnSide />
      </div>
    </div>
  );
};
