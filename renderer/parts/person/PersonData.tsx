import { accountOf } from '../../../shared/document/document';
import type { Person } from '../../../shared/model';
import { REMOVED_PERSON } from '../../../shared/personal/redaction';
import { run } from '../../commands/handlers';
import { useDocument } from '../../state/documentStore';
import { OpinionsOnly } from '../hiding/Hidden';
import { Button } from '../ui/Button';
import { Fold } from '../ui/Fold';

/** Why data on a person are kept, all of it to give away, and the way to have none. */
export const PersonData = ({ person }: { readonly person: Person }) => {
  const purpose = useDocument((state) => (state.document.account.size > 0 ? accountOf(state.document).purpose : null));
  if (person.status === 'vacant') return null;
  return (
    <Fold title="Data on this person">
      {() => (
        <div className="panel-section">
          <p className="quiet small">
            {purpose === null || purpose.trim() === ''
              ? 'Nobody wrote down why these data are kept.'
              : `Kept for: ${purpose}`}
          </p>
          <div className="chips">
            <Button small onClick={() => run('people.data')}>
              Why and how long
            </Button>
            <OpinionsOnly>
              <Button small onClick={() => run('person.held')}>
                Save all that is held
              </Button>
              {person.name === REMOVED_PERSON ? null : (
                <Button small tone="danger" onClick={() => run('person.forget')}>
                  Forget for good
                </Button>
              )}
            </OpinionsOnly>
          </div>
        </div>
      )}
    </Fold>
  );
};
