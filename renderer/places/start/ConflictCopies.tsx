import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/api/contract';
import { timeWords } from '../../../shared/conventions/writeDay';
import { call } from '../../host';
import { mergeConflict } from '../../commands/mergeCopyCommands';
import { openConflict } from '../../commands/surroundings';
import { Button } from '../../parts/ui/Button';
import { useClientsHidden } from '../../state/clients';
import { useSession } from '../../state/session';

type Conflicts = Output<'atlas.surroundings'>['conflicts'];

/** Copies a service set aside beside the file, because two computers wrote at once: to be merged, or looked at. */
export const ConflictCopies = ({ onClose }: { readonly onClose: () => void }) => {
  const [conflicts, setConflicts] = useState<Conflicts>([]);
  const isHidden = useClientsHidden();
  const isReadOnly = useSession((state) => state.atlas?.readOnly !== null);
  useEffect(() => {
    call('atlas.surroundings', null).then(
      (found) => setConflicts(found.conflicts),
      () => undefined,
    );
  }, []);
  if (conflicts.length === 0) return null;
  return (
    <>
      <h3 className="label">Copies beside the file</h3>
      <p className="quiet small">
        Set aside because two computers wrote at once. What is only in such a copy is not in this atlas until the two
        are merged.
      </p>
      <ol className="history-list kept-list" aria-label="Copies beside the file">
        {conflicts.map(({ conflict, name, changedAt }) => {
          const called = isHidden ? 'This copy' : name;
          return (
            <li key={conflict}>
              <span>
                {called}
                <small className="quiet">saved on {timeWords(changedAt)}</small>
              </span>
              <Button
                small
                disabled={isReadOnly}
                aria-label={`Merge ${called}`}
                onClick={() => {
                  onClose();
                  void mergeConflict(conflict, called);
                }}
              >
                Merge
              </Button>
              <Button
                small
                tone="bare"
                aria-label={`Open ${called} beside`}
                onClick={() => void openConflict(conflict)}
              >
                Open beside
              </Button>
            </li>
          );
        })}
      </ol>
    </>
  );
};
