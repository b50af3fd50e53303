import { setHidesClients, showNames, useClientsHidden, useHidesClients } from '../../state/clients';
import { Button } from '../ui/Button';

/** Whether clients are named here, and their names for the moment. */
export const ClientNames = () => {
  const hides = useHidesClients();
  const isHidden = useClientsHidden();
  return (
    <p className="client-names small">
      <label className="check">
        <input type="checkbox" checked={hides} onChange={(event) => setHidesClients(event.target.checked)} />
        <span>Hide the names of clients</span>
      </label>
      {isHidden ? (
        <Button small onClick={showNames}>
          Show names
        </Button>
      ) : null}
    </p>
  );
};
