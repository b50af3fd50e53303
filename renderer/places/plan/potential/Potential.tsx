import { addRecord } from '../../../commands/recordCommands';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useAccount, useList } from '../../../state/records';
import { showSection } from '../../../state/session';
import { AddOne } from '../../../parts/records/AddOne';
import { Button } from '../../../parts/ui/Button';
import { Part } from '../../../parts/plan/Part';
import { Opportunities } from './Opportunities';
import { WhitespaceTable } from './WhitespaceTable';

const OFFERING_COLUMNS = [{ field: 'name' }] as const;

const Grid = () => {
  const units = useList('businessUnit').length;
  const offerings = useList('offering').length;
  const { currency } = useAccount();
  if (units > 0 && offerings > 0)
    return (
      <>
        <p className="quiet">Amounts a year in {currency}: yours of what they spend in your field.</p>
        <WhitespaceTable />
      </>
    );
  return units === 0 ? (
    <>
      <p className="quiet">The grid has a row for every business unit of the customer.</p>
      <div className="chips">
        <Button small onClick={() => showSection('profile')}>
          Name the business units
        </Button>
      </div>
    </>
  ) : (
    <>
      <p className="quiet">The grid has a column for everything you offer.</p>
      <div className="chips">
        <AddOne label="Add an offering" onClick={() => addRecord('offering')} />
      </div>
    </>
  );
};

export const Potential = () => (
  <>
    <Part id="potential-grid" title="Whitespace">
      <Grid />
    </Part>
    <Part id="potential-deals" title="Opportunities">
      <Opportunities />
    </Part>
    <Part id="potential-offerings" title="What you offer">
      <RecordTable
        kind="offering"
        layout="one-column"
        columns={OFFERING_COLUMNS}
        empty="Each offering is a column of the grid, shared by all accounts of this atlas."
        addLabel="Add an offering"
      />
    </Part>
  </>
);
