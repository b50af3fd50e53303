import { ClientNames } from '../../parts/clients/ClientNames';
import { HiddenNote } from '../../parts/hiding/Hidden';
import { useClientsHidden } from '../../state/clients';
import { useIsHiding } from '../../state/records';
import { Changes } from './changes/Changes';

/**
 * Every step of what all accounts share: portfolio, selection, the team. Steps name clients by whatever they were called
 * then, so nothing of them is there while names are hidden.
 */
export const AtlasChanges = () => {
  const isHiding = useIsHiding();
  const isWithoutNames = useClientsHidden();
  return (
    <div className="history-place">
      <h2 className="history-tabs atlas-changes">Changes above the accounts</h2>
      {isHiding || isWithoutNames ? (
        <>
          <header className="place-bar history-tools" />
          <div className="history-ground history-hidden">
            {isHiding ? (
              <HiddenNote what="What was edited is hidden with the opinions it tells." />
            ) : (
              <>
                <p className="quiet">What was edited names clients, and their names are hidden.</p>
                <ClientNames />
              </>
            )}
          </div>
        </>
      ) : (
        <Changes />
      )}
    </div>
  );
};
