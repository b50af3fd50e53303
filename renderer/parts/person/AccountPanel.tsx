import { counted } from '../../../shared/document/stakeholder';
import { run } from '../../commands/handlers';
import { useAccount, useIsHiding, useStakeholders } from '../../state/records';
import { useSession } from '../../state/session';
import { OpinionsOnly } from '../hiding/Hidden';
import { Button } from '../ui/Button';
import { said } from '../../../shared/packs/spoken';

/** Nobody is chosen: the account itself, and how to begin. */
export const AccountPanel = () => {
  const account = useAccount();
  const people = useStakeholders();
  const isHiding = useIsHiding();
  const isGrid = useSession((state) => state.place === 'grid');
  const active = people.filter(counted);
  const rated = active.filter((one) => one.influence !== null && one.attitude !== null).length;
  const owned = active.filter((one) => one.contactOwnerId !== null).length;
  return (
    <div className="panel-body">
      <header>
        <p className="quiet small">Account</p>
        <h2 className="serif">{account.name}</h2>
        <p className="quiet">{[account.industry, account.hq].filter(Boolean).join(' · ')}</p>
      </header>
      <dl className="figure-list tabular">
        <div>
          <dt>People</dt>
          <dd>{active.length}</dd>
        </div>
        <OpinionsOnly>
          <div>
            <dt>{said('{names.influence} and {names.attitude} known')}</dt>
            <dd>{rated}</dd>
          </div>
        </OpinionsOnly>
        <div>
          <dt>With an owner on your side</dt>
          <dd>{owned}</dd>
        </div>
        <div>
          <dt>{said('{status.vacant} seats')}</dt>
          <dd>{people.filter((one) => one.status === 'vacant').length}</dd>
        </div>
      </dl>
      <section className="panel-section">
        <h3 className="label">{isGrid ? 'Move' : 'Draw'}</h3>
        <p className="quiet small">
          {isHiding
            ? 'Choose a card, then press Enter for a peer, Tab for a report, Shift and Tab for a boss.'
            : isGrid
              ? 'Drag people to where they belong, or choose one and press Alt with an arrow key. Drag over empty ground to choose several; they move together.'
              : 'Choose a card, then press Enter for a peer, Tab for a report, Shift and Tab for a boss. ' +
                said('1 to 5 set {names.influence}; plus, minus, 0 and ? set {names.attitude}.')}
        </p>
        <div className="chips">
          <Button small onClick={() => run('person.add')}>
            Add a person
          </Button>
          <Button small onClick={() => run('help.shortcuts')}>
            All keys
          </Button>
        </div>
      </section>
    </div>
  );
};
